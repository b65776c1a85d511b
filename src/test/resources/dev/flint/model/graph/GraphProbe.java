import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.jobgraph.JobEdge;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * Runs main methods up to the start of their job and tells the job graph that Flink makes of it. A line of the input is
 * a folder or jars, the default parallelism, and a class; the answer is one line.
 */
public final class GraphProbe extends StreamExecutionEnvironment {

    private static final AtomicReference<JobGraph> CAUGHT = new AtomicReference<>();

    private GraphProbe(Configuration configuration) {
        super(configuration);
    }

    /** Ends a main method. */
    private static final class Stop extends Error {
        private static final long serialVersionUID = 1;
    }

    @Override
    public JobExecutionResult execute(StreamGraph graph) {
        return caught(graph);
    }

    @Override
    public JobClient executeAsync(StreamGraph graph) {
        return caught(graph);
    }

    private static <T> T caught(StreamGraph graph) {
        CAUGHT.set(graph.getJobGraph());
        throw new Stop();
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        // What the programs print is no answer.
        System.setOut(System.err);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            out.println(graph(words[0], Integer.parseInt(words[1]), words[2]));
            out.flush();
        }
        System.exit(0);
    }

    private static String graph(String classPath, int parallelism, String className) {
        CAUGHT.set(null);
        Configuration configuration = new Configuration();
        configuration.setString("parallelism.default", Integer.toString(parallelism));
        initializeContextEnvironment(given -> {
            Configuration both = new Configuration(configuration);
            both.addAll(given);
            return new GraphProbe(both);
        });
        try (URLClassLoader loader = loader(classPath)) {
            Thread.currentThread().setContextClassLoader(loader);
            Class<?> program = Class.forName(className, true, loader);
            program.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            return "no job";
        } catch (Throwable thrown) {
            Throwable cause = thrown;
            while (cause.getCause() != null && !(cause instanceof Stop)) {
                cause = cause.getCause();
            }
            return cause instanceof Stop ? told(CAUGHT.get()) : ("failed " + cause).replace('\n', ' ');
        } finally {
            resetContextEnvironment();
        }
    }

    private static URLClassLoader loader(String classPath) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath.split(java.io.File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(new URL[0]), GraphProbe.class.getClassLoader());
    }

    /** {@code v0=4*2@default} for a vertex of 2 operators, {@code e0>1:POINTWISE} for an edge. */
    private static String told(JobGraph graph) {
        StringBuilder told = new StringBuilder("graph");
        Map<Object, Integer> numbers = new HashMap<>();
        Map<Object, Integer> groups = new HashMap<>();
        for (JobVertex vertex : graph.getVerticesSortedTopologicallyFromSources()) {
            numbers.put(vertex.getID(), numbers.size());
            Object id = vertex.getSlotSharingGroup().getSlotSharingGroupId();
            int group = groups.computeIfAbsent(id, unknown -> groups.size());
            told.append(" v").append(numbers.get(vertex.getID())).append('=').append(vertex.getParallelism())
                    .append('*').append(vertex.getOperatorIDs().size()).append('@').append(group);
        }
        for (JobVertex vertex : graph.getVertices()) {
            for (JobEdge edge : vertex.getInputs()) {
                told.append(" e").append(numbers.get(edge.getSource().getProducer().getID())).append('>')
                        .append(numbers.get(vertex.getID())).append(':').append(edge.getDistributionPattern());
            }
        }
        return told.toString();
    }
}
