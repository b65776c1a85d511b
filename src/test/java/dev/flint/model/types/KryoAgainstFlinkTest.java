package dev.flint.model.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.flink.types.Javac;
import dev.flint.flink.types.RealFlink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Flink's KryoSerializer makes of the collections that flint warns of, and of those that it does not. */
class KryoAgainstFlinkTest {

    private static final Path KRYO = Path.of("target", "flink-kryo");
    private static final Path KRYO_5 = Path.of("target", "flink-kryo-5");

    private static final String PROGRAM = """
            import java.util.*;
            import java.util.stream.*;
            import org.apache.flink.api.common.ExecutionConfig;
            import org.apache.flink.api.java.typeutils.runtime.kryo.KryoSerializer;
            public class Copies {
                public static void main(String[] args) {
                    String immutable = args[0];
                    List<String> one = new ArrayList<>(List.of("a"));
                    copy(immutable, List.of(), List.of("a"), List.of("a", "b", "c"), List.copyOf(one));
                    copy(immutable, Set.of("a"), Set.of("a", "b", "c"), Set.copyOf(one));
                    copy(immutable, Map.of("a", 1), Map.of("a", 1, "b", 2), Map.copyOf(new HashMap<>(Map.of("a", 1))));
                    copy(immutable, Map.ofEntries(Map.entry("a", 1)), one.stream().toList());
                    copy("fails", Collections.nCopies(2, "a"));
                    copy(immutable, one.stream().collect(Collectors.toUnmodifiableList()));
                    copy(immutable, one.stream().collect(Collectors.toUnmodifiableSet()));
                    copy(immutable, one.stream().collect(Collectors.toUnmodifiableMap(x -> x, x -> x)));
                    copy("fails", Collections.unmodifiableCollection(one), Collections.unmodifiableList(one));
                    copy("fails", Collections.unmodifiableSet(new HashSet<>(one)));
                    copy("fails", Collections.unmodifiableSortedSet(new TreeSet<>(one)));
                    copy("fails", Collections.unmodifiableNavigableSet(new TreeSet<>(one)));
                    copy("fails", Collections.unmodifiableMap(new HashMap<>(Map.of("a", 1))));
                    copy("fails", Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("a", 1))));
                    copy("fails", Collections.unmodifiableNavigableMap(new TreeMap<>(Map.of("a", 1))));
                    copy("works", one, Set.of());
                    copy("works", Collections.emptyList(), Collections.emptySet(), Collections.emptyMap());
                    copy("works", Collections.singletonList("a"), Collections.singleton("a"));
                    copy("works", Collections.singletonMap("a", 1), one.stream().collect(Collectors.toList()));
                }
                private static void copy(String expected, Object... values) {
                    for (Object value : values) {
                        String seen = "works";
                        try {
                            KryoSerializer<Object> kryo = new KryoSerializer<>(Object.class, CONFIG);
                            seen = kryo.copy(value).equals(value) ? "works" : "changes";
                        } catch (RuntimeException e) {
                            seen = "fails";
                        }
                        if (!seen.equals(expected)) {
                            System.out.println(value.getClass() + " " + value + " " + seen);
                        }
                    }
                    System.out.println("done");
                }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1.18.1, fails, new ExecutionConfig()",
        "1.20.5, fails, new ExecutionConfig()",
        "2.0.2, works, new ExecutionConfig().getSerializerConfig()",
        "2.3.0, works, new ExecutionConfig().getSerializerConfig()",
    })
    void immutableCollectionsCannotBeCopied(String release, String immutable, String config)
            throws IOException, InterruptedException {
        List<Path> jars = new ArrayList<>(RealFlink.jars(release));
        try (Stream<Path> kryo = Files.list(release.startsWith("1.") ? KRYO : KRYO_5)) {
            jars.addAll(kryo.sorted().toList());
        }
        Path classes = Files.createDirectory(folder.resolve("classes"));
        new Javac(jars).compile(Map.of("Copies.java", PROGRAM.replace("CONFIG", config)), classes);
        jars.add(classes);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "-cp",
                        jars.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator)),
                        "Copies",
                        immutable)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertEquals("done", said.lines().distinct().collect(Collectors.joining("\n")));
    }
}
