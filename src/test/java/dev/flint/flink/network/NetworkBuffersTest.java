package dev.flint.flink.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.network.Cluster.Spread;
import dev.flint.flink.network.JobShape.Pattern;
import dev.flint.flink.network.JobShape.Result;
import dev.flint.flink.network.JobShape.Vertex;
import dev.flint.flink.values.Parsed;
import dev.flint.flink.version.FlinkVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NetworkBuffersTest {

    private static final FlinkVersion V1_20 = FlinkVersion.of(1, 20);

    /** Measured in MiniClusters of 1.15.4, 1.17.2, 1.20.5 and 2.2.1: the smallest pool with which all tasks run. */
    private record Measured(String what, JobShape shape, int taskManagers, long buffers) {}

    private static Measured keyBys(int parallelism, int exchanges, int taskManagers, long buffers) {
        int[] parallelisms = new int[exchanges + 1];
        Arrays.fill(parallelisms, parallelism);
        JobShape shape = Shapes.chain(Pattern.ALL_TO_ALL, Result.PIPELINED, parallelisms);
        return new Measured(exchanges + " × keyBy at " + parallelism, shape, taskManagers, buffers);
    }

    private static Measured pointwise(int parallelism, int exchanges, int taskManagers, long buffers) {
        int[] parallelisms = new int[exchanges + 1];
        Arrays.fill(parallelisms, parallelism);
        JobShape shape = Shapes.chain(Pattern.POINTWISE, Result.PIPELINED, parallelisms);
        return new Measured(exchanges + " × forward at " + parallelism, shape, taskManagers, buffers);
    }

    private static Measured narrow(int taskManagers, long buffers) {
        JobShape shape = Shapes.chain(Pattern.ALL_TO_ALL, Result.PIPELINED, 8, 1, 8);
        return new Measured("8 to 1 to 8", shape, taskManagers, buffers);
    }

    @TestFactory
    Stream<DynamicTest> whatWasMeasured() {
        return Stream.of(
                        keyBys(2, 1, 1, 8),
                        keyBys(4, 1, 1, 24),
                        keyBys(8, 1, 1, 80),
                        keyBys(2, 2, 1, 16),
                        keyBys(4, 2, 1, 48),
                        keyBys(8, 2, 1, 160),
                        keyBys(4, 1, 2, 20),
                        keyBys(8, 1, 2, 72),
                        keyBys(8, 1, 4, 44),
                        keyBys(8, 2, 2, 144),
                        pointwise(8, 2, 1, 48),
                        pointwise(8, 1, 2, 12),
                        narrow(1, 34),
                        narrow(2, 30))
                .map(row -> DynamicTest.dynamicTest(row.what + " on " + row.taskManagers, () -> {
                    for (FlinkVersion version : FlinkVersion.KNOWN) {
                        assertEquals(
                                row.buffers,
                                demand(row.shape, cluster(row.taskManagers), version).required(),
                                version.toString());
                    }
                }));
    }

    private static Cluster cluster(int taskManagers) {
        return new Cluster(OptionalInt.of(taskManagers), OptionalInt.empty(), Spread.FILLED);
    }

    private static NetworkDemand demand(JobShape shape, Cluster cluster, FlinkVersion version) {
        return NetworkBuffers.of(shape, cluster, version, NetworkSettings.defaults(version));
    }

    @Test
    void theNumberOfTaskManagersComesFromTheSlotsWhereNobodySays() {
        JobShape shape = Shapes.chain(Pattern.ALL_TO_ALL, Result.PIPELINED, 16, 16);
        NetworkDemand onFour =
                demand(shape, new Cluster(OptionalInt.empty(), OptionalInt.of(4), Spread.FILLED), V1_20);
        assertEquals(4, onFour.taskManagers());
        assertEquals(4 * (16 + 1) + 4 * (1 + 2 * 12), onFour.required());
        NetworkDemand onOne =
                demand(shape, new Cluster(OptionalInt.empty(), OptionalInt.empty(), Spread.FILLED), V1_20);
        assertEquals(1, onOne.taskManagers());
        assertEquals(16 * (16 + 1) + 16, onOne.required());
    }

    @Test
    void inFlightDataAndComfortTakeMore() {
        NetworkDemand demand = demand(Shapes.chain(Pattern.ALL_TO_ALL, Result.PIPELINED, 4, 4), Cluster.ONE, V1_20);
        assertEquals(4 * (4 + 1) + 4 * (1 + 2 * 4), demand.recovering());
        assertEquals(4 * (4 * 2 + 8) + 4 * (4 * 2 + 8), demand.wanted());
    }

    @Test
    void everySumIsMadeOfItsParts() {
        JobShape shape = new Shapes()
                .vertex(4)
                .vertex(2)
                .vertex(8)
                .exchange(0, 2, Pattern.ALL_TO_ALL, Result.PIPELINED)
                .exchange(1, 2, Pattern.POINTWISE, Result.PIPELINED)
                .shape();
        NetworkDemand demand =
                demand(shape, new Cluster(OptionalInt.of(2), OptionalInt.of(4), Spread.FILLED), V1_20);
        assertEquals(
                demand.required(),
                demand.parts().stream().mapToLong(NetworkDemand.Part::required).sum());
        assertEquals(
                List.of("8 + 1", "1 + 2 × 0", "4 + 1", "1 + 2 × 0"),
                demand.parts().stream().map(NetworkDemand.Part::formula).toList());
    }

    @Test
    void howeverAJobIsLaidOutSomeTaskManagerNeedsSoMany() {
        JobShape shape = Shapes.chain(Pattern.ALL_TO_ALL, Result.PIPELINED, 8, 1, 8);
        for (Spread spread : Spread.values()) {
            NetworkDemand demand =
                    demand(shape, new Cluster(OptionalInt.of(2), OptionalInt.of(4), spread), V1_20);
            assertTrue(demand.atLeast() <= demand.required(), spread + ": " + demand);
            assertEquals(21, demand.atLeast());
        }
        assertEquals(34, demand(shape, Cluster.ONE, V1_20).atLeast());
    }

    @Test
    void groupsOfTheirOwnTakeSlotsOfTheirOwn() {
        JobShape shape = new JobShape(
                List.of(new Vertex("a", 4, "one"), new Vertex("b", 3, "other"), new Vertex("c", 4, "one")),
                List.of(
                        new JobShape.Exchange(0, 1, Pattern.ALL_TO_ALL, Result.PIPELINED),
                        new JobShape.Exchange(1, 2, Pattern.ALL_TO_ALL, Result.PIPELINED)));
        assertEquals(7, NetworkBuffers.slots(shape));
    }

    @Test
    void stagesOfABatchJobRunOneAfterTheOther() {
        JobShape shape = Shapes.chain(Pattern.ALL_TO_ALL, Result.BLOCKING, 4, 4, 4);
        assertEquals(4 * 512 + 4, demand(shape, Cluster.ONE, V1_20).required());
        assertEquals(4 * 5 + 4, demand(shape, Cluster.ONE, FlinkVersion.of(1, 14)).required());
    }

    @Test
    void aGateOfABatchJobInsistsOnAThousandAtMost() {
        JobShape shape = Shapes.chain(Pattern.ALL_TO_ALL, Result.BLOCKING, 600, 600);
        Cluster spread = new Cluster(OptionalInt.of(600), OptionalInt.of(1), Spread.FILLED);
        // 1,000 of 1,201: one exclusive for each of 600 channels, of which one is local, and 400 floating.
        assertEquals(400 + 599, gate(demand(shape, spread, FlinkVersion.of(1, 17))));
        assertEquals(1 + 2 * 599, gate(demand(shape, spread, FlinkVersion.of(1, 16))));
    }

    private static long gate(NetworkDemand demand) {
        return demand.parts().stream().filter(part -> !part.output()).mapToLong(NetworkDemand.Part::required).sum();
    }

    @Test
    void settingsAreReadAsTheVersionDoes() {
        Map<String, String> set = Map.of(
                "taskmanager.network.memory.buffers-per-channel", "4",
                "taskmanager.network.memory.floating-buffers-per-gate", "16",
                "taskmanager.network.memory.read-buffer.required-per-gate.max", "10",
                "taskmanager.network.sort-shuffle.min-parallelism", "100",
                "taskmanager.memory.segment-size", "64kb");
        NetworkSettings old = settings(set, V1_20);
        assertEquals(4, old.exclusivePerChannel());
        assertEquals(16, old.floatingPerGate());
        assertEquals(100, old.sortShuffleMinParallelism());
        assertEquals(OptionalInt.of(10), old.requiredPerGate());
        assertEquals(65536, old.segmentSize());
        NetworkSettings recent = settings(set, FlinkVersion.of(2, 0));
        assertEquals(2, recent.exclusivePerChannel());
        assertEquals(8, recent.floatingPerGate());
        assertEquals(1, recent.sortShuffleMinParallelism());
        assertEquals(OptionalInt.of(10), recent.requiredPerGate());
        assertEquals(OptionalInt.empty(), settings(set, FlinkVersion.of(1, 16)).requiredPerGate());
    }

    private static NetworkSettings settings(Map<String, String> set, FlinkVersion version) {
        return NetworkSettings.of(version, key -> Optional.ofNullable(set.get(key))).ifOk().orElseThrow();
    }

    @Test
    void whatFlinkRefusesIsRefused() {
        Map<String, String> refused = Map.of(
                "taskmanager.network.memory.floating-buffers-per-gate", "0",
                "taskmanager.network.memory.buffers-per-channel", "-1",
                "taskmanager.network.memory.read-buffer.required-per-gate.max", "0",
                "taskmanager.network.sort-shuffle.min-buffers", "many",
                "taskmanager.memory.segment-size", "3kb");
        refused.forEach((key, value) -> {
            Parsed<NetworkSettings> settings = NetworkSettings.of(
                    V1_20, asked -> Optional.ofNullable(asked.equals(key) ? value : null));
            assertTrue(settings.isRefused(), key);
        });
        assertEquals(
                "32 kB, 16 kB",
                Stream.of("32 kb", "16k")
                        .map(size -> settings(Map.of("taskmanager.memory.segment-size", size), V1_20).segmentSize())
                        .map(size -> size / 1024 + " kB")
                        .collect(Collectors.joining(", ")));
    }
}
