package dev.flint.rules.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.flink.types.Javac;
import dev.flint.flink.types.RealFlink;
import java.io.File;
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

/** FLINT104 is an error because Flink's own serializer of a record throws before 1.19. */
class RecordAgainstFlinkTest {

    private static final String PROGRAM = """
            import org.apache.flink.api.common.ExecutionConfig;
            import org.apache.flink.api.common.typeinfo.TypeInformation;
            import org.apache.flink.api.common.typeutils.TypeSerializer;
            import org.apache.flink.core.memory.DataOutputSerializer;
            public class Records {
                public record Reading(String sensor, double value) {}
                public static void main(String[] args) throws Exception {
                    Reading reading = new Reading("a", 1);
                    TypeSerializer<Reading> serializer =
                            TypeInformation.of(Reading.class).createSerializer(new ExecutionConfig());
                    tell("copy", () -> serializer.copy(reading));
                    tell("write", () -> serializer.serialize(reading, new DataOutputSerializer(64)));
                }
                private interface Step {
                    void run() throws Exception;
                }
                private static void tell(String name, Step step) throws Exception {
                    try {
                        step.run();
                        System.out.print(name + " works ");
                    } catch (RuntimeException e) {
                        System.out.print(name + " throws ");
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1.13.6,copy throws write throws",
        "1.18.1,copy throws write throws",
        "1.20.5,copy works write works",
    })
    void kryoThrowsAtTheFirstRecord(String release, String expected) throws IOException, InterruptedException {
        List<Path> jars = new ArrayList<>(RealFlink.jars(release));
        try (Stream<Path> kryo = Files.list(Path.of("target", "flink-kryo"))) {
            jars.addAll(kryo.sorted().toList());
        }
        new Javac(jars, List.of()).compile(Map.of("Records.java", PROGRAM), folder);
        jars.add(folder);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "-cp",
                        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        "Records")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), said);
        assertEquals(expected, said.strip());
    }
}
