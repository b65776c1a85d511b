package dev.flint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.types.Javac;
import dev.flint.report.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code flint types --of}. */
class TypesOfTest {

    @TempDir
    Path folder;

    private TypesProject project;

    @BeforeEach
    void aProject() throws IOException {
        project = new TypesProject(folder).withOrders();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.b.Order|a.b.Order|pojo|[tags]",
                "a.b.Order.Line|a.b.Order.Line|pojo|[]",
                "a.b.Order$Line|a.b.Order.Line|pojo|[]",
                "Line|a.b.Order.Line|pojo|[]",
                "Order.Line|a.b.Order.Line|pojo|[]",
                " a.b.Order [ ] |a.b.Order[]|array|[[].tags]",
                "int|int|basic|[]",
                "long[][]|long[][]|array|[]",
                "void|void|basic|[]",
                "String|java.lang.String|basic|[]",
                "java.util.Map<java.lang.String,a.b.Closed>|java.util.Map<java.lang.String,a.b.Closed>|generic|[.]",
                "Map<String, Order>|java.util.Map<java.lang.String,a.b.Order>|generic|[.]",
                "Tuple2<Order, Box>|org.apache.flink.api.java.tuple.Tuple2<a.b.Order,a.b.Box>|tuple|[f0.tags, f1.content]",
                "Tuple2|org.apache.flink.api.java.tuple.Tuple2|missing|[]",
                "Box<String>|a.b.Box<java.lang.String>|pojo|[]",
                "Box<?>|a.b.Box<?>|pojo|[content]",
                "Box<? extends a.b.Order>|a.b.Box<? extends a.b.Order>|pojo|[content]",
                "Box<? super a.b.Order[]>|a.b.Box<? super a.b.Order[]>|pojo|[content]",
                "java.lang.Thread.State|java.lang.Thread.State|enum|[]",
                "java.util.Map$Entry|java.util.Map.Entry|generic|[.]",
            })
    void anyTypeIsJudged(String signature, String type, String verdict, String generic) {
        assertEquals(0, project.run("types", "--of", signature, "--flink-version", "1.20", "--format", "json"));
        Object answer = Json.at(project.json(), "types", 0);
        assertEquals(type, Json.at(answer, "type"));
        assertEquals(verdict, Json.at(answer, "verdict"));
        assertEquals(generic, Json.list(answer, "generic").toString());
        assertEquals(signature.strip(), Json.at(answer, "asked").toString().strip());
        assertEquals(List.of(), Json.list(answer, "sites"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Map<String|column 4: '<' is not closed.",
                "Map<String>>|column 12: '>' cannot stand here.",
                "Map<String,|column 12: the type ends here, a name is expected.",
                "Map<,>|column 5: ',' cannot stand here.",
                "a..B|column 3: '.' cannot stand here.",
                "a.B[|column 5: ']' is expected here.",
                "List<int>|column 6: the primitive type 'int' cannot be a type argument.",
                "void[]|column 1: there are no arrays of void.",
                "? extends a.B|column 1: a wildcard stands only between < and >.",
                "Box<? implements a.B>|column 7: a wildcard goes on with 'extends' or 'super', not with 'implements'.",
                "a.B.class|column 5: 'class' is a word of Java and no name.",
                "'   '|column 4: there is no type.",
                "Map<String>|java.util.Map takes 2 type arguments, not 1.",
                "Tuple2<String>|org.apache.flink.api.java.tuple.Tuple2 takes 2 type arguments, not 1.",
                "a.b.Order<String>|a.b.Order takes no type arguments, not 1.",
                "Nobody|column 1: no class that flint sees is called Nobody: write its name with the package.",
                "Box<Bo>|column 5: no class that flint sees is called Bo: write its name with the package.",
            })
    void whatIsNoTypeIsUnknownAndTellsWhere(String signature, String why) {
        assertEquals(0, project.run("types", "--of", signature, "--of", "a.b.Order", "--format", "json"));
        assertEquals("", project.err());
        Object json = project.json();
        assertEquals("unknown", Json.at(json, "types", 0, "verdict"));
        assertEquals(List.of(why), Json.list(json, "types", 0, "why"));
        assertEquals("pojo", Json.at(json, "types", 1, "verdict"));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 99, 100, 1_000, 100_000})
    void nestingHasAnEnd(int levels) throws IOException {
        Files.writeString(folder.resolve("deep"), "Box<".repeat(levels) + "String" + ">".repeat(levels)
                + "\nString" + "[]".repeat(levels) + "\nOrder");
        assertEquals(0, project.run("types", "--of", "@deep", "--format", "json"), project.err());
        List<String> verdicts = project.each("verdict");
        assertEquals("pojo", verdicts.get(verdicts.size() - 1));
        if (levels >= 100) {
            assertEquals("unknown", verdicts.get(0));
            assertEquals("unknown", verdicts.get(1));
        }
    }

    /** Pieces of signatures in any order: whatever they come to, each has an answer and none is a defect. */
    @Test
    void noSignatureFails() throws IOException {
        String[] pieces = {
            "a.b.Order", "Box", "Line", "a.b.Reading", "java.util.List", "java.util.Map", "Tuple2", "Either", "Row",
            "int", "?", "? extends ", "? super ", "<", "<", ">", ">", ",", "[]", "[", "]", ".", "$", "$$", " ", "Void",
            "Enum", "java.lang.Class", "T", "a.b.Gone", "\u00e4", "\ud83d", "Object", "Comparable", "List", "String"
        };
        Random random = new Random(3);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder line = new StringBuilder("a.b.Box<".repeat(i % 2));
            for (int n = random.nextInt(8) + 1; n > 0; n--) {
                line.append(pieces[random.nextInt(pieces.length)]);
            }
            lines.append(line).append(">".repeat(i % 2)).append('\n');
        }
        Files.write(folder.resolve("any"), lines.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(0, project.run("types", "--of", "@any", "--format", "json"), project.err());
        List<?> errors = Json.list(project.json(), "errors");
        assertEquals(List.of(), errors);
        assertTrue(new HashSet<>(project.each("verdict")).size() > 6, project.out().substring(0, 2_000));
    }

    @Test
    void aFileHoldsOneTypeALine() throws IOException {
        Files.writeString(
                folder.resolve("list.txt"), "\ufeff# types\r\n\r\na.b.Order  # the first\r\n  a.b.Box<a.b.\r\n");
        assertEquals(0, project.run("types", "--of", "@list.txt", "--of", "int", "--format", "json"));
        Object json = project.json();
        assertEquals(List.of("pojo", "pojo", "unknown", "basic"), project.each("verdict"));
        assertEquals(
                List.of("column 15: the type ends here, a name is expected."), Json.list(json, "types", 2, "why"));
    }

    @Test
    void versionsThatDifferAreToldApart() {
        assertEquals(0, project.run("types", "--of", "a.b.Reading", "--of", "a.b.Order.Line", "--format", "json"));
        Object json = project.json();
        assertEquals(Optional.empty(), Json.at(json, "flinkVersion"));
        assertEquals(List.of("a.b.Reading", "a.b.Reading", "a.b.Order.Line"), project.each("type"));
        assertEquals(List.of("generic", "pojo", "pojo"), project.each("verdict"));
        assertEquals(
                List.of("1.13", "1.14", "1.15", "1.16", "1.17", "1.18"), Json.list(json, "types", 0, "flinkVersions"));
        assertEquals(
                List.of("1.19", "1.20", "2.0", "2.1", "2.2", "2.3"), Json.list(json, "types", 1, "flinkVersions"));
        assertEquals(12, Json.list(json, "types", 2, "flinkVersions").size());
        project.run("types", "--of", "a.b.Reading");
        assertTrue(project.out().contains("generic, Kryo (Flink 1.13 to 1.18): a.b.Reading\n"), project.out());
        assertTrue(project.out().contains("pojo (Flink 1.19 to 2.3): a.b.Reading\n"), project.out());
    }

    @Test
    void aVersionOlderThanFlintKnowsIsNotGuessed() {
        assertEquals(0, project.run("types", "--of", "a.b.Order", "--flink-version", "1.9", "--format", "json"));
        Object json = project.json();
        assertEquals("unknown", Json.at(json, "types", 0, "verdict"));
        assertEquals(List.of(), Json.list(json, "types", 0, "flinkVersions"));
        assertEquals(0, project.run("types", "--flink-version", "1.9", "--format", "json"));
        assertEquals(List.of(), Json.list(project.json(), "types"));
        assertEquals(5, Json.list(project.json(), "notEvaluated").size());
    }

    @Test
    void classesOfOneNameAreToldByModule() throws IOException {
        for (String module : new String[] {"one", "two"}) {
            Files.createDirectories(folder.resolve(module));
            Files.writeString(folder.resolve(module + "/build.gradle"), "plugins { id 'java' }");
        }
        Path one = project.write("one/src/main/java/x/Twin.java", "package x; public class Twin { public int i; }");
        project.write("two/src/main/java/x/Twin.java", "package x; class Twin { public int i; }");
        project.write("two/src/test/java/x/Twin.java", "package x; enum Twin { A }");
        project.write("one/src/main/java/x/Uses.java", "package x; public class Uses { public Twin twin; }");
        assertTrue(Files.exists(one));
        assertEquals(0, project.run("types", "--of", "x.Twin", "--of", "Uses", "--format", "json"));
        Object json = project.json();
        assertEquals(List.of("x.Twin", "x.Twin", "x.Uses"), project.each("type"));
        assertEquals(List.of("one", "two", Optional.empty()), project.each("module"));
        assertEquals(List.of("pojo", "generic", "pojo"), project.each("verdict"));
        assertEquals(List.of(), Json.list(json, "types", 2, "generic"));
        project.run("types", "--of", "x.Twin");
        assertTrue(project.out().contains("x.Twin (of one)\n"), project.out());
        assertTrue(project.out().contains("x.Twin (of two)\n"), project.out());
    }

    @Test
    void aClassThatOnlyOneModuleHasCompiledIsSeenThere() throws IOException {
        project.write("two/build.gradle", "plugins { id 'java' }");
        Path output = Files.createDirectories(folder.resolve("two/build/classes/java/main"));
        new Javac(List.of()).compile(Map.of("z/Made.java", "package z; public class Made { public int i; }"), output);
        project.write("two/src/main/java/y/Own.java", "package y; public class Own { public z.Made made; }");
        assertEquals(
                0, project.run("types", "--of", "z.Made", "--of", "Box<z.Made>", "--of", "z.Gone", "--format", "json"));
        Object json = project.json();
        assertEquals(List.of("pojo", "pojo", "unknown"), project.each("verdict"));
        assertEquals(List.of("two", Optional.empty(), Optional.empty()), project.each("module"));
        // Box is a class of the root, which does not see it.
        assertEquals(List.of("content"), Json.list(json, "types", 1, "unknown"));
        assertEquals(0, project.run("types", "--of", "Tuple3<Line,Own,z.Made>", "--format", "json"));
        assertEquals(List.of(), Json.list(project.json(), "types", 0, "unknown"), project.out());
    }

    @Test
    void aSimpleNameOfSeveralClassesNamesThem() throws IOException {
        project.write("src/main/java/c/Order.java", "package c; public class Order { public int i; }");
        assertEquals(0, project.run("types", "--of", "Order", "--format", "json"));
        assertEquals(
                List.of("column 1: several classes are called Order: a.b.Order, c.Order."),
                Json.list(project.json(), "types", 0, "why"));
    }

    @Test
    void badTreesCostOnlyThemselves() throws IOException {
        project.source("Ring", "public class Ring extends Gnir { public int i; }");
        project.source("Gnir", "public class Gnir extends Ring { public int j; }");
        project.source("Orphan", "public class Orphan extends gone.Parent { public int i; }");
        project.source("Broken", "public class Broken { public int i; public void f( }");
        Files.writeString(folder.resolve("broken.jar"), "no jar");
        int status = project.run(
                "types", "--of", "Ring", "--of", "Orphan", "--of", "Broken", "--of", "gone.Type", "--of", "a.b.Order",
                "--classpath", "broken.jar", "--format", "json", "--flink-version", "2.0");
        assertEquals(0, status, project.err());
        Object json = project.json();
        assertEquals("pojo", project.each("verdict").get(4));
        for (int i : new int[] {0, 1, 3}) {
            assertEquals("unknown", project.each("verdict").get(i), i + project.out());
            assertEquals(1, Json.list(json, "types", i, "why").size());
        }
        assertTrue(Json.at(json, "types", 1, "why", 0).toString().contains("gone.Parent"), project.out());
        List<Object> paths = new ArrayList<>();
        Json.list(json, "errors").forEach(error -> paths.add(Json.at(error, "path")));
        assertTrue(paths.contains(TypesProject.SOURCES + "Broken.java"), project.out());
        assertTrue(paths.toString().contains("broken.jar"), project.out());
    }

    /** Sources with stretches cut out, doubled and moved: what is left is judged, and nothing is a defect. */
    @Test
    void mangledSourcesAreNoDefects() throws IOException {
        String text = "import org.apache.flink.api.common.state.*; import org.apache.flink.api.common.typeinfo.*;"
                + " @lombok.Data public class A<T extends A<T>> extends B<T[], ? super C> implements D.E {"
                + " @TypeInfo(F.class) private java.util.Map<T, ? extends A<?>> m; public T[] t; A<A<A<T>>> a;"
                + " public static class B<X, Y> extends A { public X getX() { return null; } void setX(Y y) {} }"
                + " record C(int i, A<C> c) implements D {} interface D { interface E extends D {} } enum F { G { } }"
                + " Object o = new ValueStateDescriptor<>(\"a\", A.class),"
                + " p = new ListStateDescriptor<>(\"b\", C.class),"
                + " q = new MapStateDescriptor<>(\"m\", new TypeHint<A<B<C, T>>>() {}.getTypeInfo(),"
                + " TypeInformation.of(F.class)); }";
        Random random = new Random(11);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            StringBuilder mangled = new StringBuilder(text);
            for (int n = random.nextInt(4); n >= 0; n--) {
                int from = random.nextInt(mangled.length());
                int to = Math.min(mangled.length(), from + random.nextInt(30));
                String stretch = mangled.substring(from, to);
                if (random.nextBoolean()) {
                    mangled.delete(from, to);
                }
                mangled.insert(random.nextInt(mangled.length()), random.nextBoolean() ? stretch : "");
            }
            project.write("src/main/java/m" + i + "/A.java", "package m" + i + "; " + mangled);
            names.append("m" + i + ".A\nm" + i + ".A.C\nm" + i + ".A<m" + i + ".A.B<int[],Order>>\n");
        }
        assertEquals(0, project.run("types", "--format", "json"), project.err());
        assertTrue(Json.list(project.json(), "types").size() > 100, project.out().substring(0, 2_000));
        Files.writeString(folder.resolve("names"), names.toString());
        assertEquals(0, project.run("types", "--of", "@names", "--format", "json"), project.err());
    }

    /** A file that names Flink is parsed in a listing, but not where a type is asked for that does not lead to it. */
    @Test
    void aQuestionParsesNoFileThatItDoesNotLeadTo() throws IOException {
        project.source("BrokenJob", "import org.apache.flink.X; class BrokenJob { void f( }");
        project.run("types", "--of", "a.b.Order", "--format", "json");
        assertEquals(List.of(), Json.list(project.json(), "errors"));
        project.run("types", "--format", "json");
        assertEquals(1, Json.list(project.json(), "errors").size());
    }
}
