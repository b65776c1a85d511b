import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs jobs in MiniClusters with small network pools; a job on each line of the input, an answer on each of the output.
 * A line begins with what is to be waited for, {@code running} or {@code failing}: a task is told to run a moment
 * before the last of its gates takes its buffers, so that the one cannot be told by waiting for the other.
 */
public final class PoolProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private PoolProbe() {}

    /** Holds the first record back for ever: the tasks run, and do nothing. */
    public static final class Hold implements MapFunction<Long, Long> {
        private static final long serialVersionUID = 1;

        @Override
        public Long map(Long value) throws InterruptedException {
            Thread.sleep(Long.MAX_VALUE);
            return value;
        }
    }

    /** A vertex of its own. */
    public static final class Pass implements MapFunction<Long, Long> {
        private static final long serialVersionUID = 1;

        @Override
        public Long map(Long value) {
            return value;
        }
    }

    public static void main(String[] args) {
        try {
            answer();
            System.exit(0);
        } catch (Throwable broken) {
            broken.printStackTrace();
            // Threads of the cluster would keep the JVM alive.
            System.exit(1);
        }
    }

    private static void answer() throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(run(line.split(" ")));
            System.out.flush();
        }
    }

    private static String run(String[] words) throws Exception {
        boolean running = words[0].equals("running");
        int taskManagers = Integer.parseInt(words[1]);
        int slots = Integer.parseInt(words[2]);
        long buffers = Long.parseLong(words[3]);
        Configuration configuration = new Configuration();
        configuration.setString("taskmanager.memory.network.min", buffers * 32 + "kb");
        configuration.setString("taskmanager.memory.network.max", buffers * 32 + "kb");
        configuration.setString("restart-strategy.type", "none");
        configuration.setString("rest.port", "0");
        MiniClusterConfiguration cluster = new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(taskManagers)
                .setNumSlotsPerTaskManager(slots)
                .build();
        try (MiniCluster miniCluster = new MiniCluster(cluster)) {
            miniCluster.start();
            JobGraph job = job(words);
            JobID id = job.getJobID();
            miniCluster.submitJob(job).get();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                AccessExecutionGraph graph = miniCluster.getExecutionGraph(id).get();
                if (graph.getState() == JobStatus.FAILED) {
                    return "refused " + reason(graph.getFailureInfo().getExceptionAsString());
                }
                if (running && allRun(graph)) {
                    return "runs";
                }
                Thread.sleep(5);
            }
            return "still " + miniCluster.getExecutionGraph(id).get().getState();
        }
    }

    /** The innermost cause, without its stack. */
    private static String reason(String stack) {
        String cause = stack.substring(Math.max(0, stack.lastIndexOf("Caused by: ")));
        return cause.substring(0, (cause + "\n").indexOf('\n'));
    }

    private static boolean allRun(AccessExecutionGraph graph) {
        for (AccessExecutionVertex vertex : graph.getAllExecutionVertices()) {
            if (vertex.getExecutionState() != ExecutionState.RUNNING) {
                return false;
            }
        }
        return graph.getState() == JobStatus.RUNNING;
    }

    /** Words like {@code v4} are vertices of that parallelism, {@code 0>1:hash} an exchange between two of them. */
    private static JobGraph job(String[] words) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment();
        List<Integer> parallelisms = new ArrayList<>();
        List<String> exchanges = new ArrayList<>();
        for (int i = 4; i < words.length; i++) {
            if (words[i].startsWith("v")) {
                parallelisms.add(Integer.parseInt(words[i].substring(1)));
            } else {
                exchanges.add(words[i]);
            }
        }
        List<DataStream<Long>> streams = new ArrayList<>();
        for (int vertex = 0; vertex < parallelisms.size(); vertex++) {
            DataStream<Long> input = null;
            for (String exchange : exchanges) {
                String[] parts = exchange.split("[>:]");
                if (Integer.parseInt(parts[1]) == vertex) {
                    DataStream<Long> one = parted(streams.get(Integer.parseInt(parts[0])), parts[2]);
                    input = input == null ? one : input.union(one);
                }
            }
            int parallelism = parallelisms.get(vertex);
            streams.add(input == null ? source(env, parallelism) : pass(input, parallelism));
        }
        return env.getStreamGraph().getJobGraph();
    }

    private static DataStream<Long> source(StreamExecutionEnvironment env, int parallelism) {
        return env.fromSource(new NumberSequenceSource(0, 1_000_000), WatermarkStrategy.noWatermarks(), "s")
                .setParallelism(parallelism)
                .map(new Hold())
                .setParallelism(parallelism);
    }

    private static DataStream<Long> pass(DataStream<Long> input, int parallelism) {
        SingleOutputStreamOperator<Long> passed = input.map(new Pass()).setParallelism(parallelism);
        return passed.startNewChain();
    }

    private static DataStream<Long> parted(DataStream<Long> stream, String how) {
        switch (how) {
            case "rebalance":
                return stream.rebalance();
            case "shuffle":
                return stream.shuffle();
            case "broadcast":
                return stream.broadcast();
            case "global":
                return stream.global();
            case "rescale":
                return stream.rescale();
            case "forward":
                return stream.forward();
            default:
                return stream.keyBy(value -> value % 7);
        }
    }
}
