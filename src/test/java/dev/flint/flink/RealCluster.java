package dev.flint.flink;

import dev.flint.flink.types.Javac;
import dev.flint.flink.types.RealFlink;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program against a real Flink in a JVM of its own, which answers every line that it reads with one that it writes.
 * The build copies the jars of such releases in the phase generate-test-resources.
 */
public final class RealCluster implements AutoCloseable {

    /** One of each major version. */
    public static final List<String> RELEASES = List.of("1.20.5", "2.3.0");

    private static final List<String> KRYO = List.of("flink-kryo", "flink-kryo-5");

    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;

    /**
     * @param program a source among the resources of the class that asks, without a package
     * @param folder for its class files
     */
    public RealCluster(String release, Class<?> asking, String program, Path folder) throws IOException {
        List<Path> jars = jars(release);
        try (InputStream source = asking.getResourceAsStream(program + ".java")) {
            String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            new Javac(jars).compile(Map.of(program + ".java", text), folder);
        }
        List<Path> classPath = new ArrayList<>(jars);
        classPath.add(0, folder);
        String joined = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        this.process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", joined, program)
                // Flink's own complaints about jobs that are refused.
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The jars of a release that can run jobs. */
    public static List<Path> jars(String release) throws IOException {
        List<Path> jars = new ArrayList<>(RealFlink.jars(release));
        Path target = Path.of("target");
        String kryo = KRYO.get(release.startsWith("1.") ? 0 : 1);
        List<String> folders =
                List.of("flink-streams/" + release, "flink-cluster/" + release, "flink-cluster/beside", kryo);
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(target.resolve(folder))) {
                files.sorted(Comparator.naturalOrder()).forEach(jars::add);
            }
        }
        return jars;
    }

    /** Asks, and waits for the answer. */
    public String ask(String question) throws IOException {
        questions.write(question + "\n");
        questions.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new AssertionError("the program has ended instead of an answer to: " + question);
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        questions.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
