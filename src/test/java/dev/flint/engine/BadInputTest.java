package dev.flint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flint.report.Format;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that cannot be read costs only itself, and one line that tells of it. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadInputTest {

    private static final List<String> NAMES = List.of(
            "Job.java",
            "flink-conf.yaml",
            "config.yaml",
            "deployment.yaml",
            "docker-compose.yml",
            "values.yaml",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "libs.versions.toml",
            "build.sbt",
            "submit.sh",
            "Dockerfile",
            "query.sql",
            "main.tf");

    private static final String OF_FLINK = "import org.apache.flink.api.Foo; class A { ";
    private static final String RESOURCE = "apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\n";
    private static final int MANY = 10_000;

    @TempDir
    Path folder;

    private BadTree tree;

    @BeforeEach
    void aTree() throws IOException {
        tree = new BadTree(folder.toRealPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", " \t\r\n\r", "---\n", "# nothing\n"})
    void aFileWithNothingInItIsNoProblem(String content) {
        NAMES.forEach(name -> tree.write(name, content));
        List<String> errors = tree.check().errors();
        boolean isJava = !content.startsWith("---") && !content.startsWith("#");
        errors.removeIf(error -> error.startsWith("Job.java: ") && !isJava);
        assertEquals(List.of(), errors);
    }

    @Test
    void anEmptyPomIsNoXml() {
        tree.write("pom.xml", "");
        assertEquals(List.of("pom.xml: is not well-formed XML: holds no XML element"), tree.check().errors());
    }

    @Test
    void binaryFilesAreToldOneByOne() {
        NAMES.forEach(name -> tree.write(name, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, '\n'}));
        tree.write("logo.png", new byte[] {0});
        assertEquals(everyName("is no text: byte 4 is NUL; save it as UTF-8"), tree.check().errors());
    }

    @Test
    void whatIsNotUtf8IsToldOneByOne() {
        NAMES.forEach(name -> tree.write(name, new byte[] {'#', ' ', 'c', 'a', 'f', (byte) 0xE9, '\n'}));
        assertEquals(everyName("is not UTF-8: byte 5 (0xE9, line 1); save it as UTF-8"), tree.check().errors());
    }

    private static List<String> everyName(String message) {
        return NAMES.stream().sorted().map(name -> name + ": " + message).toList();
    }

    @Test
    void fiftyMegabytesAreNotRead() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(tree.path("config.yaml").toFile(), "rw")) {
            file.writeBytes(BadTree.CONF);
            file.setLength(50L << 20);
        }
        List<String> errors = tree.check().errors();
        assertEquals(1, errors.size());
        assertTrue(errors.get(0).startsWith("config.yaml: is over 5 MB and is not read"), errors.get(0));
    }

    /** A path, what stands there, and how the line begins that tells of it. */
    static Stream<Arguments> oneFile() {
        String bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
                + IntStream.range(1, 9)
                        .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n")
                        .collect(Collectors.joining());
        String entities = IntStream.range(1, 12)
                .mapToObj(i -> "<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        return Stream.of(
                Arguments.of("d.yaml", RESOURCE + bomb, "is no YAML: its aliases repeat more than 100000 nodes"),
                Arguments.of("docker-compose.yml", "services:\n  a: {image: flink}\n" + bomb, "is no YAML: its"),
                Arguments.of("d.yaml", RESOURCE + "spec: &s\n  <<: *s\n", "is no YAML: the alias *s stands inside"),
                Arguments.of("d.yaml", RESOURCE + "spec: " + "[".repeat(MANY), "is no YAML: it is nested more"),
                Arguments.of("d.yaml", RESOURCE + "spec: " + "{a: ".repeat(MANY), "is no YAML: it is nested more"),
                Arguments.of("d.yaml", RESOURCE + "spec:\n" + "- ".repeat(MANY), "is no YAML: it is nested more"),
                Arguments.of("config.yaml", "taskmanager.host: " + "[".repeat(MANY), "is nested more than 100"),
                Arguments.of("d.yaml", RESOURCE + indented(2_000), "is no YAML: it is nested more than 100 levels"),
                Arguments.of("d.yaml", RESOURCE + "spec: { ] }", "is no YAML: "),
                Arguments.of("d.yaml", RESOURCE + "a: \"\u001b[31m\"\n", "holds the control character U+001B; rem"),
                Arguments.of("d.yaml", RESOURCE + "a: *nowhere\n", "is no YAML: the alias *nowhere names no anchor"),
                Arguments.of("d.yaml", RESOURCE + "a: " + "b".repeat(600_000), "has a line of over 500000 characters"),
                Arguments.of("docker-compose.yml", "FROM flink\nimage: x: y\n", "is no YAML: mapping values"),
                Arguments.of("pom.xml", "<!DOCTYPE p [<!ENTITY e0 \"x\">" + entities + "]><project>&e11;", "is not "),
                Arguments.of("pom.xml", "<project>".repeat(MANY), "is not well-formed XML: elements are nested deeper"),
                Arguments.of("pom.xml", "<project><dependencies>", "is not well-formed XML: the element <depend"),
                Arguments.of("pom.xml", "</project>", "is not well-formed XML: </project> closes nothing"),
                Arguments.of("pom.xml", "<project a='>", "is not well-formed XML: a tag is not closed"),
                Arguments.of("build.gradle", "}}}((('", "cannot be read as a build script: '}' closes nothing"),
                Arguments.of("build.gradle", "{".repeat(MANY), "cannot be read as a build script: blocks are nested"),
                Arguments.of("A.java", OF_FLINK + "void m( { }", "does not parse as Java"),
                Arguments.of("A.java", OF_FLINK + "String s = \"open; }", "does not parse as Java: a literal"),
                Arguments.of("A.java", OF_FLINK + "/* open", "does not parse as Java: a literal or a comment"),
                Arguments.of("A.java", OF_FLINK + "int x = \u0001; }", "does not parse as Java: a literal or"),
                Arguments.of("A.java", OF_FLINK + "List" + "<List".repeat(MANY) + ">".repeat(MANY) + " x; }", "nested"),
                Arguments.of("A.java", OF_FLINK + "List" + "<List".repeat(MANY), "nested too deeply to be read"),
                Arguments.of("A.java", OF_FLINK + "Object x = " + "(A) ".repeat(MANY) + "b; }", "nested too deeply to"),
                Arguments.of("A.java", "<<<<<<< HEAD\n" + OF_FLINK + "}\n=======\n>>>>>>> flink\n", "does not parse"),
                Arguments.of("flink-conf.yaml/d.yaml", RESOURCE + "]", "is no YAML: "));
    }

    private static String indented(int levels) {
        return IntStream.range(0, levels).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource
    void oneFile(String path, String content, String message) {
        tree.write(path, content);
        List<String> errors = tree.check().errors();
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).startsWith(path + ": " + message), errors.get(0));
    }

    /** A name, the version of Flink, what stands in the file, and all that must be told of it. */
    static Stream<Arguments> confsUnderWorkingNames() {
        String twice = "taskmanager:\n  host: a\n  host: b\n";
        String open = "taskmanager:\n  host: a\nrest: [a\n";
        String nothing = "taskmanager:\n\thost: a\njobmanager:\n\thost: b\n";
        return Stream.of(
                Arguments.of("flink-config.yaml", "2.0.0", twice, "FLINT607 a/flink-config.yaml:3"),
                Arguments.of("flink-config.yaml", "2.0.0", open, "FLINT609 a/flink-config.yaml:4"),
                Arguments.of("flink-config.yaml", "1.20.0", twice, "is no YAML that Flink reads: while constructing a mapping, found d"),
                Arguments.of("flink-config.yaml", "1.20.0", open, "is no YAML that Flink reads: while parsing a flow sequence, "),
                Arguments.of("config.yaml.tpl", "2.0.0", open, "is no YAML that Flink reads: while parsing a flow sequence, "),
                Arguments.of("session.yaml", "1.20.0", nothing, "is no YAML: while scanning for the next token"),
                Arguments.of("session.yaml.j2", "1.20.0", nothing, "is no YAML: while scanning for the next token"));
    }

    @ParameterizedTest(name = "{0} for {1}, {3}")
    @MethodSource
    void confsUnderWorkingNames(String name, String version, String content, String told) {
        tree.write("a/" + name, content);
        tree.write("a/pom.xml", "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId>"
                + "<artifactId>a</artifactId><version>1</version><dependencies><dependency>"
                + "<groupId>org.apache.flink</groupId><artifactId>flink-streaming-java</artifactId><version>" + version
                + "</version></dependency></dependencies></project>");
        BadTree.Report report = tree.check();
        List<String> all = new ArrayList<>(report.errors());
        report.findings().stream()
                .filter(finding -> finding.contains(" a/" + name))
                .forEach(all::add);
        assertEquals(1, all.size(), all.toString());
        assertTrue(all.get(0).startsWith(told) || all.get(0).startsWith("a/" + name + ": " + told), all.get(0));
    }

    /** Java that nests deep and is right. */
    static Stream<String> deepJava() {
        return Stream.of(
                "int x = " + "(".repeat(MANY) + "1" + ")".repeat(MANY) + ";",
                "Object x = " + "f(".repeat(MANY) + "1" + ")".repeat(MANY) + ";",
                "Object x = a" + ".b()".repeat(2 * MANY) + ";",
                "Object x = a" + ".b".repeat(MANY) + ";",
                "Object x = " + "a -> ".repeat(MANY) + "1;",
                "Object x = " + "a ? b : ".repeat(MANY) + "c;",
                "Object x = " + "{".repeat(MANY) + "}".repeat(MANY) + ";",
                "boolean x = " + "!".repeat(MANY) + "b;",
                "String x = \"a\"" + " + \"a\"".repeat(2 * MANY) + ";",
                "void m() { String x = \"a\"" + " + b".repeat(2 * MANY) + "; }",
                "void m() " + "{".repeat(MANY) + "}".repeat(MANY),
                "void m() { " + "if (a) b(); else ".repeat(MANY) + "c(); }",
                "class B { ".repeat(MANY) + "}".repeat(MANY),
                "Object o = " + "new A() { Object o = ".repeat(1_000) + "1" + "; }".repeat(1_000) + ";",
                "List" + "<List".repeat(900) + ">".repeat(900) + " x;",
                "Object x = " + "(A) ".repeat(900) + "b;");
    }

    @ParameterizedTest
    @MethodSource
    void deepJava(String member) {
        tree.write("A.java", OF_FLINK + member + " }");
        tree.write("B.java", "class B { " + member + " }");
        assertEquals(List.of(), tree.check().errors());
    }

    @Test
    void aBackendIsFoundBesideBrokenStatements() {
        tree.write(
                "A.java",
                "import org.apache.flink.contrib.streaming.state.EmbeddedRocksDBStateBackend;\nclass A {\n"
                        + "  void m() { f(; }\n  Object o = new EmbeddedRocksDBStateBackend(false);\n}\n");
        BadTree.Report report = tree.check();
        assertEquals(1, report.errors().size());
        assertTrue(report.findings().contains("FLINT414 A.java:4"), report.findings().toString());
    }

    @Test
    void aBrokenDocumentCostsNoOtherDocument() {
        tree.write("d.yaml", RESOURCE + "spec: [\n---\n" + RESOURCE
                + "spec:\n  flinkVersion: v1_18\n  flinkConfiguration:\n    state.backend: rocksdb\n");
        BadTree.Report report = tree.check();
        assertEquals(1, report.errors().size());
        assertTrue(report.findings().contains("FLINT414 d.yaml:10"), report.findings().toString());
    }

    @Test
    void anEncodingThatXmlCannotHaveIsNoDefect() {
        String pom = "<?xml version=\"1.0\" encoding=\"-x-\"?><project>\u00e9</project>";
        tree.write("pom.xml", pom.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                List.of("pom.xml: is not UTF-8: byte 45 (0xE9, line 1); save it as UTF-8"), tree.check().errors());
    }

    @Test
    void utf16IsReadWithItsMarkAndToldWithoutIt() {
        tree.write("a/flink-conf.yaml", ("\uFEFF" + BadTree.CONF).getBytes(StandardCharsets.UTF_16LE));
        tree.write("b/config.yaml", ("\uFEFF" + BadTree.CONF).getBytes(StandardCharsets.UTF_16BE));
        tree.write("c/flink-conf.yaml", BadTree.CONF.getBytes(StandardCharsets.UTF_16LE));
        BadTree.Report report = tree.check();
        assertEquals(List.of("c/flink-conf.yaml: is no text: byte 1 is NUL; save it as UTF-8"), report.errors());
        assertTrue(report.findings().containsAll(List.of("FLINT414 a/flink-conf.yaml:2", "FLINT414 b/config.yaml:2")));
    }

    @Test
    void manifestsThatHoldNoKeysAndValuesSayNothing() {
        String[] roots = {"- apiVersion: v1\n", "text\n", "~\n", "spec: 3\n", "spec: [x]\n", "items: x\n",
            "data: [a]\n", "spec: {flinkConfiguration: [a], jobManager: 3, podTemplate: z, job: q, image: {a: b}}\n",
            "spec: {template: {spec: {containers: [x, {args: 3, command: {a: b}, env: x, image: [y]}]}}}\n"};
        for (int i = 0; i < roots.length; i++) {
            tree.write(i + "/d.yaml", RESOURCE + "---\n" + roots[i]);
            tree.write(i + "/e.yaml", RESOURCE + roots[i]);
            tree.write(i + "/f.yaml", "apiVersion: v1\nkind: ConfigMap\n" + roots[i]);
            tree.write(i + "/docker-compose.yml", "# image: services:\n" + roots[i]);
            tree.write(i + "/values.yaml", "# flinkConfiguration:\n" + roots[i]);
        }
        // e.yaml and f.yaml of the first three are no YAML.
        tree.check();
        tree.write("docker-compose.yml", "services: {a: image, b: [image], c: {image: [x], command: {}}}\n");
        assertTrue(tree.check().errors().stream().noneMatch(error -> error.startsWith("docker-compose.yml")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb", "e\u001b[31m", "q'\"`$(x)", "c::error file=x::y", "p|q<b>&amp;", "t\ta", "d\u007f\u202e\u200b",
                "\u00e4\uD83D\uDE00", "%20#?x%0A", " s ", "-rf", "@x", "....", "back\\slash", "{{ x }}", "[l](http://x)"
            })
    void anyNameMayBeGivenToAFolder(String name) {
        assumeTrue(canBeNamed(name), "no such name on this system");
        tree.write(name + "/flink-conf.yaml", BadTree.CONF);
        tree.write(name + "/A.java", OF_FLINK + "void m( { }");
        BadTree.Report report = tree.check();
        assertEquals(1, report.errors().size(), report.errors().toString());
        assertEquals(2, report.findings().size(), report.findings().toString());
    }

    private boolean canBeNamed(String name) {
        try {
            return Files.isDirectory(Files.createDirectory(tree.path(name)));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    @Test
    void valuesAndKeysMayHoldAnything() {
        tree.write("a/flink-conf.yaml", BadTree.CONF.replace("rocksdb", "rocksdb # ::error::\u001b]8;;http://x\u0007"));
        tree.write("b/config.yaml", BadTree.CONF + "rest.x: \"\\e[31m::error::\\n\\r\\0\"\n\"rest.\\n::e\": 1\n");
        tree.write("c/config.yaml", BadTree.CONF + "\u0085\u2028rest.x: \u202e\uD83D\n\u001b[2J::warning::x: 1\n");
        tree.write("d/flink-conf.yaml", BadTree.CONF.replace('\n', '\r'));
        assertTrue(tree.check().findings().containsAll(
                List.of("FLINT414 a/flink-conf.yaml:2", "FLINT414 b/config.yaml:2", "FLINT414 d/flink-conf.yaml:2")));
    }

    @Test
    void linksInALoopEndAndLinksToNowhereSayNothing() throws IOException {
        Files.createSymbolicLink(tree.path("self.yaml"), Path.of("self.yaml"));
        Files.createSymbolicLink(tree.path("one"), Path.of("two"));
        Files.createSymbolicLink(tree.path("two"), Path.of("one"));
        Files.createSymbolicLink(tree.path("around"), Path.of("."));
        Files.createSymbolicLink(tree.path("zz-good/up"), Path.of("../zz-good"));
        Files.createSymbolicLink(tree.path("Dangling.java"), Path.of("nowhere"));
        BadTree.Report report = tree.check();
        assertEquals(List.of(), report.errors());
        assertEquals(1, report.findings().size());
    }

    @Test
    void whatCannotBeOpenedIsTold() throws IOException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        tree.write("config.yaml", BadTree.CONF);
        tree.write("closed/config.yaml", BadTree.CONF);
        Files.setPosixFilePermissions(tree.path("config.yaml"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(tree.path("closed"), PosixFilePermissions.fromString("---------"));
        boolean readable = Files.isReadable(tree.path("config.yaml"));
        List<String> errors = tree.check().errors();
        Files.setPosixFilePermissions(tree.path("closed"), PosixFilePermissions.fromString("rwxr-xr-x"));
        assumeFalse(readable, "the super-user reads everything");
        assertEquals(
                List.of(
                        "closed: the folder cannot be read: permission denied",
                        "config.yaml: cannot be read: permission denied"),
                errors);
    }

    @Test
    void pipesAndSocketsAreNotWaitedFor() throws Exception {
        for (String name : new String[] {"config.yaml", "script", ".gitignore", ".git", "notes.txt"}) {
            assumeTrue(makesPipe(tree.path(name)), "no pipes on this system");
        }
        Files.createSymbolicLink(tree.path("Job.java"), Path.of("notes.txt"));
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(tree.path("sock.yaml")));
            String told = ": is a pipe, a socket or a device and is not read";
            assertEquals(
                    List.of("config.yaml" + told, "notes.txt" + told, "sock.yaml" + told), tree.check().errors());
        }
    }

    private static boolean makesPipe(Path path) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aFolderMayBearTheNameOfAFile() {
        for (String name : new String[] {"flink-conf.yaml", "Job.java", "pom.xml", ".gitignore", "Dockerfile"}) {
            tree.write(name + "/x.yaml", BadTree.CONF);
        }
        BadTree.Report report = tree.check();
        assertEquals(List.of(), report.errors());
        assertEquals(6, report.findings().size(), report.findings().toString());
    }

    @Test
    void ignoreFilesMayHoldAnything() {
        tree.write(
                ".gitignore",
                "[".repeat(1_000) + "\n" + "**/".repeat(1_000) + "x\n" + "*a".repeat(1_000) + "b\n!\n/\n\\\n");
        tree.write(".flintignore", new byte[] {(byte) 0xFF, 0, '\n', '[', '\n'});
        tree.write(".git", "gitdir: \0/../..\n");
        tree.write("a".repeat(200) + "/flink-conf.yaml", BadTree.CONF);
        assertEquals(2, tree.check().findings().size());
    }

    @Test
    void manySmallFilesGiveTheSameBytesWhateverTheThreads() {
        for (int i = 0; i < 1_500; i++) {
            String path = "m" + i % 50 + "/f" + i;
            switch (i % 5) {
                case 0 -> tree.write(path + ".java", OF_FLINK + (i % 2 == 0 ? "void m( { }" : "}"));
                case 1 -> tree.write(path + "/flink-conf.yaml", BadTree.CONF + "taskmanager.memory.size: " + i + "\n");
                case 2 -> tree.write(path + ".yaml", RESOURCE + (i % 2 == 0 ? "]" : "spec: {}\n"));
                case 3 -> tree.write(path + "/pom.xml", "<project>" + (i % 2 == 0 ? "" : "</project>"));
                default -> tree.write(path + ".sh", new byte[] {(byte) i, 0, (byte) 0xE9});
            }
        }
        Map<Format, String> alone = tree.reports(1);
        assertTrue(alone.get(Format.JSON).contains("m1/f1/flink-conf.yaml"));
        for (int jobs : new int[] {2, 8}) {
            Map<Format, String> together = tree.reports(jobs);
            for (Format format : Format.values()) {
                assertEquals(alone.get(format), together.get(format), format + " with " + jobs);
            }
        }
    }
}
