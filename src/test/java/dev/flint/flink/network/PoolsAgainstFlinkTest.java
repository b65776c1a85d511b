package dev.flint.flink.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.RealCluster;
import dev.flint.flink.network.Cluster.Spread;
import dev.flint.flink.network.JobShape.Exchange;
import dev.flint.flink.network.JobShape.Pattern;
import dev.flint.flink.network.JobShape.Result;
import dev.flint.flink.network.JobShape.Vertex;
import dev.flint.flink.version.FlinkVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated jobs in MiniClusters with small network pools: with flint's number all tasks run at once, with one buffer
 * fewer Flink refuses. A full run is {@code -Dflint.generated=40}.
 */
class PoolsAgainstFlinkTest {

    /** Each shape starts two clusters, of a second each. */
    private static final int USUAL = 3;

    private static final int SHAPES = Math.min(200, Integer.getInteger("flint.generated", USUAL));

    private static final long SEED = Long.getLong("flint.seed", 20261125);

    private static final List<String> ALL_TO_ALL = List.of("hash", "rebalance", "shuffle", "broadcast", "global");

    /** A job, how its exchanges are written, and where it runs. */
    private record Generated(JobShape shape, List<String> exchanges, int taskManagers, int slots) {

        Cluster cluster(Spread spread) {
            return new Cluster(OptionalInt.of(taskManagers), OptionalInt.of(slots), spread);
        }

        String with(String waitFor, long buffers) {
            StringJoiner question = new StringJoiner(" ").add(waitFor).add(taskManagers + " " + slots + " " + buffers);
            shape.vertices().forEach(vertex -> question.add("v" + vertex.parallelism()));
            exchanges.forEach(question::add);
            return question.toString();
        }
    }

    @TestFactory
    Stream<DynamicTest> withOneBufferFewerFlinkRefuses(@TempDir Path folder) {
        return RealCluster.RELEASES.stream().map(release -> DynamicTest.dynamicTest(release, () -> {
            Random random = new Random(SEED + release.hashCode());
            Path classes = Files.createDirectory(folder.resolve(release));
            try (RealCluster flink = new RealCluster(release, PoolsAgainstFlinkTest.class, "PoolProbe", classes)) {
                for (int i = 0; i < SHAPES; i++) {
                    holds(generated(random, i), FlinkVersion.parse(release).orElseThrow(), flink);
                }
            }
        }));
    }

    private static void holds(Generated job, FlinkVersion version, RealCluster flink) throws IOException {
        NetworkSettings settings = NetworkSettings.defaults(version);
        long required = 0;
        for (Spread spread : Spread.values()) {
            NetworkDemand demand = NetworkBuffers.of(job.shape(), job.cluster(spread), version, settings);
            assertTrue(required == 0 || required == demand.required(), () -> "the layout decides: " + job);
            required = demand.required();
        }
        String enough = job.with("running", required);
        assertEquals("runs", flink.ask(enough), enough);
        String tooFew = job.with("failing", required - 1);
        String answer = flink.ask(tooFew);
        assertTrue(answer.contains("Insufficient number of network buffers"), tooFew + ": " + answer);
    }

    /**
     * On one TaskManager anything goes; on several the job fills all slots, and a vertex is as wide as all of them or
     * has one subtask, so that it does not matter which slot Flink takes for which.
     */
    private static Generated generated(Random random, int index) {
        int taskManagers = index % 3 == 0 ? 1 : 1 + random.nextInt(3);
        int slots = 1 + random.nextInt(taskManagers == 1 ? 8 : 4);
        int count = 2 + random.nextInt(5);
        List<Vertex> vertices = new ArrayList<>();
        List<Exchange> exchanges = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int vertex = 0; vertex < count; vertex++) {
            int widest = taskManagers * slots;
            int any = taskManagers == 1 ? 1 + random.nextInt(slots) : random.nextInt(3) == 0 ? 1 : widest;
            int parallelism = vertex == 0 ? widest : any;
            vertices.add(new Vertex("v" + vertex, parallelism, JobShape.DEFAULT_GROUP));
            boolean source = vertex == 0 || vertex < 3 && random.nextInt(4) == 0;
            int inputs = source ? 0 : random.nextInt(4) == 0 ? 2 : 1;
            for (int i = 0; i < inputs; i++) {
                int from = random.nextInt(vertex);
                Exchange exchange = exchange(random, from, vertex);
                exchanges.add(exchange);
                written.add(from + ">" + vertex + ":" + word(random, exchange, vertices));
            }
        }
        boolean flows = vertices.size() > 1 && !exchanges.isEmpty();
        return flows
                ? new Generated(new JobShape(vertices, exchanges), written, taskManagers, slots)
                : generated(random, index);
    }

    private static Exchange exchange(Random random, int from, int to) {
        Pattern pattern = random.nextInt(3) == 0 ? Pattern.POINTWISE : Pattern.ALL_TO_ALL;
        return new Exchange(from, to, pattern, Result.PIPELINED);
    }

    private static String word(Random random, Exchange exchange, List<Vertex> vertices) {
        if (exchange.pattern() == Pattern.ALL_TO_ALL) {
            return ALL_TO_ALL.get(random.nextInt(ALL_TO_ALL.size()));
        }
        int from = vertices.get(exchange.from()).parallelism();
        int to = vertices.get(exchange.to()).parallelism();
        return from == to && random.nextBoolean() ? "forward" : "rescale";
    }
}
