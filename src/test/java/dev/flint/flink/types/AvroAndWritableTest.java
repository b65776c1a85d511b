package dev.flint.flink.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.classes.ClassFiles;
import dev.flint.flink.types.Libraries.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types for which Flink loads a library by name, with that library and without it. */
class AvroAndWritableTest {

    private static final String RELEASE = "1.20.5";
    private static final List<String> NAMES = List.of(
            "Good", "Beans", "Broken", "Hidden", "Empty", "Holder", "Self", "Ping", "Text", "TextHolder", "Writes");

    @TempDir
    private Path classes;

    @Test
    void withTheLibrariesAndWithoutThem() throws IOException {
        List<Path> avro = jars(Path.of("target", "avro"));
        List<Path> classPath = new ArrayList<>(RealFlink.jars(RELEASE));
        classPath.addAll(avro);
        Map<String, String> sources = sources();
        new Javac(classPath).compile(sources, classes);
        List<String> differences = new ArrayList<>();
        differences.addAll(compare(sources, avro, new Libraries(Presence.PRESENT, Presence.ABSENT)));
        List<Path> avroAlone = avro.stream().filter(jar -> !jar.toString().contains("flink-avro")).toList();
        differences.addAll(compare(sources, avroAlone, new Libraries(Presence.ABSENT, Presence.ABSENT)));
        assertEquals(List.of(), differences);
    }

    private List<String> compare(Map<String, String> sources, List<Path> libraries, Libraries known)
            throws IOException {
        List<Path> entries = new ArrayList<>(List.of(classes));
        entries.addAll(libraries);
        List<String> differences = new ArrayList<>();
        try (RealFlink flink = new RealFlink(RELEASE, entries);
                ClassFiles classFiles = new ClassFiles(List.of(classes))) {
            for (TypeExtraction extraction : List.of(
                    new TypeExtraction(classFiles, RealFlink.version(RELEASE), known),
                    new TypeExtraction(
                            SourceTree.shapes(sources, ClassFiles.ofRunningJdk()), RealFlink.version(RELEASE), known))) {
                for (String name : NAMES) {
                    Class<?> type = flink.load("gen." + name);
                    RealFlink.Answer real = flink.createTypeInfo(type);
                    Verdict verdict = extraction.of(ReflectedTypes.of(type));
                    String told = verdict.kind().word() + " " + new TreeSet<>(verdict.generic());
                    if (!told.equals(real.kind() + " " + real.generic())) {
                        differences.add(known + " " + name + ": Flink says " + real + ", flint " + verdict);
                    }
                }
            }
        }
        return differences;
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        avro(sources, "public class Good", "public CharSequence name; public java.util.List<CharSequence> all;");
        avro(sources, "public class Beans", "private int id; private static int N; public int getId() { return id; }"
                + " public void setId(int id) {}");
        avro(sources, "public class Broken", "private int id; public int getId() { return id; }");
        avro(sources, "class Hidden", "public int id;");
        avro(sources, "public class Empty", "");
        avro(sources, "public class Self", "public Self next; public java.util.List<Self> all;");
        avro(sources, "public class Ping", "public Pong pong;");
        avro(sources, "public class Pong", "public Ping ping;");
        sources.put("gen/Holder.java", "package gen; public class Holder { public Good good; public int[] ids; }");
        sources.put("org/apache/hadoop/io/Writable.java", "package org.apache.hadoop.io; public interface Writable {}");
        sources.put("gen/Writes.java", "package gen; public interface Writes extends org.apache.hadoop.io.Writable {}");
        sources.put("gen/Text.java", "package gen; public class Text implements Writes {}");
        sources.put("gen/TextHolder.java", "package gen; public class TextHolder {"
                + " public org.apache.hadoop.io.Writable any; }");
        return sources;
    }

    private static void avro(Map<String, String> sources, String declaration, String members) {
        String name = declaration.substring(declaration.lastIndexOf(' ') + 1);
        sources.put("gen/" + name + ".java", "package gen; " + declaration
                + " extends org.apache.avro.specific.SpecificRecordBase { " + members
                + " public org.apache.avro.Schema getSchema() { return null; }"
                + " public java.lang.Object get(int i) { return null; }"
                + " public void put(int i, java.lang.Object o) {} }");
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }
}
