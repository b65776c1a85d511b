package dev.flint.flink.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.flint.flink.memory.Derivation.Derived;
import dev.flint.flink.memory.Derivation.Level;
import dev.flint.flink.memory.Derivation.LogLine;
import dev.flint.flink.memory.Derivation.Refused;
import dev.flint.flink.memory.Derivation.Unknown;
import dev.flint.flink.values.MemorySizes;
import dev.flint.flink.version.FlinkVersion;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden tables were put to Flink 1.17.2 and 2.3.0, which agree; sizes are mebibytes. */
class ProcessDerivationTest {

    private static final String PROCESS = "taskmanager.memory.process.size";
    private static final String FLINK = "taskmanager.memory.flink.size";

    @ParameterizedTest
    @CsvSource({
        "1000m, 11.2, 64.0, 2048, 220.8, 192.0, 139.2",
        "1024m, 25.6, 64.0, 2048, 230.4, 192.0, 153.6",
        "1500m, 270.0, 105.2, 3366, 420.8, 192.0, 398.0",
        "1728m, 384.0, 128.0, 4096, 512.0, 192.0, 512.0",
        "4g, 1459.2, 343.0, 10977, 1372.2, 409.6, 1587.2",
        "8g, 3302.4, 711.7, 22773, 2846.7, 819.2, 3430.4",
        "16g, 7296.0, 1510.4, 48332, 6041.6, 1024.0, 7424.0",
        "32g, 15488.0, 3148.8, 100761, 12595.2, 1024.0, 15616.0",
        "64g, 31872.0, 6425.6, 205619, 25702.4, 1024.0, 32000.0"
    })
    void aTaskManagerOfAWholeSize(
            String process,
            String taskHeap,
            String network,
            long buffers,
            String managed,
            String overhead,
            String xmx) {
        for (FlinkVersion version : List.of(FlinkVersion.of(1, 17), FlinkVersion.of(2, 3))) {
            TaskManagerMemory memory = taskManager(Map.of(PROCESS, process), version);
            assertEquals(
                    List.of(taskHeap, network, managed, overhead, xmx),
                    List.of(shown(memory.taskHeap()), shown(memory.network()), shown(memory.managed()),
                            shown(memory.overhead()), shown(memory.heap())));
            assertEquals(buffers, memory.network() / (32 << 10));
            assertEquals(MemorySizes.parse(process).ifOk().orElseThrow(), memory.process());
        }
    }

    @ParameterizedTest
    @CsvSource({"16g, 7782.4", "32g, 17612.8", "64g, 37273.6"})
    void networkMemoryEndedAtOneGibibyteBefore17(String process, String taskHeap) {
        TaskManagerMemory memory = taskManager(Map.of(PROCESS, process), FlinkVersion.of(1, 16));
        assertEquals(taskHeap, shown(memory.taskHeap()));
        assertEquals("1024.0", shown(memory.network()));
    }

    @ParameterizedTest
    @CsvSource({"577m, 1.0", "600m, 24.0", "1024m, 448.0", "1600m, 1024.0", "4g, 3302.4"})
    void aJobManagerOfAWholeSize(String process, String heap) {
        for (FlinkVersion version : FlinkVersion.KNOWN) {
            assertEquals(heap, shown(jobManager(Map.of("jobmanager.memory.process.size", process), version)
                    .ifDerived().orElseThrow().heap()));
        }
    }

    @Test
    void aJobManagerThatIsTooSmall() {
        Derivation<JobManagerMemory> none =
                jobManager(Map.of("jobmanager.memory.process.size", "576m"), FlinkVersion.of(2, 0));
        assertEquals(
                "The configured Total Flink Memory (128.000mb (134217728 bytes)) is less than the configured Off-heap "
                        + "Memory (128.000mb (134217728 bytes)).",
                assertInstanceOf(Refused.class, none).message());
    }

    @Test
    void fromFlinksMemoryOutwards() {
        TaskManagerMemory memory = taskManager(Map.of(FLINK, "4g"), FlinkVersion.of(1, 20));
        assertEquals("4835.6", shown(memory.process()));
        assertEquals("1792.0", shown(memory.taskHeap()));
        assertEquals("409.6", shown(memory.network()));
        assertEquals("1638.4", shown(memory.managed()));
        assertEquals("483.6", shown(memory.overhead()));
        TaskManagerMemory byParts = taskManager(
                Map.of("taskmanager.memory.task.heap.size", "1g", "taskmanager.memory.managed.size", "1g"),
                FlinkVersion.of(1, 20));
        assertEquals("3128.9", shown(byParts.process()));
        assertEquals("256.0", shown(byParts.network()));
        assertEquals("312.9", shown(byParts.overhead()));
        TaskManagerMemory rest = taskManager(Map.of(FLINK, "4g", PROCESS, "5g"), FlinkVersion.of(1, 20));
        assertEquals("768.0", shown(rest.overhead()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.13.6", "1.20.5", "2.3.0"})
    void flagsOfTheJvm(String release) throws IOException, ReflectiveOperationException {
        Map<String, String> settings = Map.of(PROCESS, "4g");
        try (RealMemory real = new RealMemory(release)) {
            assertEquals(
                    real.jvmFlags(settings),
                    String.join(" ", taskManager(settings, real.version()).jvmFlags()));
        }
        JobManagerMemory jobManager = new JobManagerMemory(1 << 30, 128 << 20, 256 << 20, 192 << 20);
        assertEquals(
                List.of("-Xmx1073741824", "-Xms1073741824", "-XX:MaxMetaspaceSize=268435456"),
                jobManager.jvmFlags(false));
        assertEquals("-XX:MaxDirectMemorySize=134217728", jobManager.jvmFlags(true).get(2));
    }

    @Test
    void aSlotHasAnEqualShare() {
        TaskManagerMemory memory = taskManager(Map.of(PROCESS, "1728m"), FlinkVersion.of(1, 20));
        assertEquals(
                new SlotMemory(memory.taskHeap() / 3, 0, memory.network() / 3, memory.managed() / 3),
                memory.perSlot(3));
    }

    @Test
    void theOldHeapMeansSomethingElseToScriptsAndToResourceManagers() {
        Map<String, String> old = Map.of("jobmanager.heap.size", "1g");
        FlinkVersion version = FlinkVersion.of(1, 20);
        PlainSettings settings = PlainSettings.of(old, version);
        assertEquals(
                1L << 30,
                ProcessDerivation.ofJobManager(settings, version, Launch.SCRIPTS).ifDerived().orElseThrow().heap());
        assertEquals(
                1L << 30,
                ProcessDerivation.ofJobManager(settings, version, Launch.RESOURCE_MANAGER)
                        .ifDerived().orElseThrow().process());
        PlainSettings variable = new PlainSettings(old, version, Map.of("FLINK_JM_HEAP", "2g"), Set.of(), Set.of());
        assertEquals(
                2L << 30,
                ProcessDerivation.ofJobManager(variable, version, Launch.SCRIPTS).ifDerived().orElseThrow().heap());
        assertInstanceOf(Refused.class, jobManager(old, FlinkVersion.of(2, 0)));
    }

    @Test
    void aSmallHeapIsLogged() {
        Derivation<JobManagerMemory> small =
                jobManager(Map.of("jobmanager.memory.process.size", "600m"), FlinkVersion.of(1, 20));
        assertEquals(
                new LogLine(Level.WARN, "The configured or derived JVM heap memory size (24.000mb (25165824 bytes)) is "
                        + "less than its recommended minimum value (128.000mb (134217728 bytes))"),
                assertInstanceOf(Derived.class, small).log().get(1));
    }

    @Test
    void nothingIsDerivedFromWhatIsNotKnown() {
        FlinkVersion version = FlinkVersion.of(1, 20);
        PlainSettings variable =
                new PlainSettings(Map.of(PROCESS, "4g"), version, Map.of(), Set.of(),
                        Set.of("taskmanager.memory.managed.fraction"));
        Unknown<?> unknown = assertInstanceOf(
                Unknown.class, ProcessDerivation.ofTaskManager(variable, version, Launch.SCRIPTS));
        assertEquals("taskmanager.memory.managed.fraction", unknown.key());
        assertEquals("a variable fills it in", unknown.why());
        PlainSettings elsewhere = new PlainSettings(Map.of(), version, Map.of(), Set.of(PROCESS), Set.of());
        assertEquals(PROCESS, assertInstanceOf(
                Unknown.class, ProcessDerivation.ofTaskManager(elsewhere, version, Launch.SCRIPTS)).key());
    }

    private static TaskManagerMemory taskManager(Map<String, String> settings, FlinkVersion version) {
        return ProcessDerivation.ofTaskManager(PlainSettings.of(settings, version), version, Launch.SCRIPTS)
                .ifDerived()
                .orElseThrow();
    }

    private static Derivation<JobManagerMemory> jobManager(Map<String, String> settings, FlinkVersion version) {
        return ProcessDerivation.ofJobManager(PlainSettings.of(settings, version), version, Launch.SCRIPTS);
    }

    private static String shown(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1048576.0);
    }
}
