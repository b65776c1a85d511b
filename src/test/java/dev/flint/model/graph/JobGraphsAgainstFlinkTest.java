package dev.flint.model.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.RealCluster;
import dev.flint.flink.network.JobShape;
import dev.flint.flink.types.Javac;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.code.SourceClasses;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaReader;
import dev.flint.text.SourceFile;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job graphs that flint reads in the code of programs beside those that Flink makes of the compiled programs: equal
 * wherever flint claims to know.
 */
class JobGraphsAgainstFlinkTest {

    private static final int PROGRAMS = Math.min(1000, Integer.getInteger("flint.generated", 30));

    private static final long SEED = Long.getLong("flint.seed", 20261125);

    /** None of those that programs set. */
    private static final int DEFAULT_PARALLELISM = 6;

    @TestFactory
    Stream<DynamicTest> generatedPrograms(@TempDir Path folder) {
        return RealCluster.RELEASES.stream().map(release -> DynamicTest.dynamicTest(release, () -> {
            Map<String, String> sources = new LinkedHashMap<>();
            for (int i = 0; i < PROGRAMS; i++) {
                String name = "P" + i;
                sources.put("p/" + name + ".java", new GeneratedPrograms(SEED + i).program(name));
            }
            Path classes = Files.createDirectory(folder.resolve(release));
            Map<String, String> compiled = new Javac(RealCluster.jars(release)).compileSome(sources, classes);
            assertEquals(sources.keySet(), compiled.keySet());
            Path probe = Files.createDirectory(folder.resolve(release + "-probe"));
            Tally tally = compared(release, compiled, classes.toString(), probe);
            assertEquals(List.of(), tally.different);
            assertEquals(0, tally.unknown.size(), () -> tally.unknown.toString());
            assertTrue(tally.equal > PROGRAMS / 2, tally.toString());
        }));
    }

    /** Published for 1.x alone. */
    @Test
    void examplesOfFlink(@TempDir Path folder) throws Exception {
        Path examples = Path.of("target", "flink-examples");
        Map<String, String> sources = new TreeMap<>();
        try (ZipFile zip = new ZipFile(examples.resolve("flink-examples-streaming-1.20.0-sources.jar").toFile())) {
            for (ZipEntry entry : zip.stream().filter(file -> file.getName().endsWith(".java")).toList()) {
                byte[] text = zip.getInputStream(entry).readAllBytes();
                sources.put(entry.getName(), new String(text, StandardCharsets.UTF_8));
            }
        }
        StringJoiner classPath = new StringJoiner(File.pathSeparator);
        for (Path of : List.of(examples, Path.of("target/real/1.20.5/code"), Path.of("target/real/1.20.5/classpath"))) {
            try (Stream<Path> jars = Files.list(of)) {
                jars.filter(jar -> !jar.toString().contains("sources")).forEach(jar -> classPath.add(jar.toString()));
            }
        }
        Tally tally = compared("1.20.5", sources, classPath.toString(), folder);
        assertEquals(List.of(), tally.different);
        assertTrue(tally.equal >= 3, tally.toString());
    }

    /** What became of the programs. */
    private static final class Tally {
        private final List<String> different = new ArrayList<>();
        private final Map<String, Integer> unknown = new TreeMap<>();
        private int equal;
        private int notRun;

        @Override
        public String toString() {
            int notPlain = unknown.values().stream().mapToInt(n -> n).sum();
            return equal + " equal, " + different.size() + " different, " + notPlain + " not plain, " + notRun
                    + " that do not run here";
        }
    }

    private static Tally compared(String release, Map<String, String> sources, String classPath, Path probe)
            throws Exception {
        FlinkVersion version = FlinkVersion.parse(release).orElseThrow();
        JavaReader reader = new JavaReader();
        List<JavaFile> files = new ArrayList<>();
        sources.forEach((path, text) -> files.add(reader.read(new SourceFile(path, text))));
        SourceClasses classes = new SourceClasses(files, List.of(), outline -> null);
        Tally tally = new Tally();
        try (RealCluster flink = new RealCluster(release, JobGraphsAgainstFlinkTest.class, "GraphProbe", probe)) {
            for (String path : sources.keySet()) {
                String className = path.replace('/', '.').replaceAll("\\.java$", "");
                Optional<GraphOfCode> graph = JobGraphs.of(className, classes, version);
                if (graph.isEmpty()) {
                    continue;
                }
                String real = flink.ask(classPath + " " + DEFAULT_PARALLELISM + " " + className);
                compare(className, sources.get(path), graph.get(), real, tally);
            }
        }
        System.out.println("job graphs on " + release + ": " + tally + " " + tally.unknown);
        return tally;
    }

    private static void compare(String name, String source, GraphOfCode graph, String real, Tally tally) {
        if (graph instanceof GraphOfCode.NotPlain unknown) {
            tally.unknown.merge(unknown.why(), 1, Integer::sum);
        } else if (graph instanceof GraphOfCode.Plain plain) {
            Optional<JobShape> shape = plain.program().shape(DEFAULT_PARALLELISM, true);
            if (!real.startsWith("graph")) {
                tally.notRun++;
            } else if (shape.map(GraphText::of).equals(Optional.of(GraphText.of(real)))) {
                tally.equal++;
            } else {
                tally.different.add(name + "\n" + shape.map(GraphText::of).orElse("refused") + "\nbut Flink\n"
                        + GraphText.of(real) + "\n" + source);
            }
        }
    }
}
