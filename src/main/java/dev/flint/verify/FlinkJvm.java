package dev.flint.verify;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A JVM that asks Flink, seen from outside. It is told everything at once and answers one question after the other. */
final class FlinkJvm implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            // Warnings of the JVM itself would stand among the answers.
            "-XX:+DisplayVMOutputToStderr");

    private static final Object END = new Object();

    private final Process process;
    private final BlockingQueue<Object> messages = new LinkedBlockingQueue<>();

    /** @throws IOException if it cannot be started */
    FlinkJvm(List<Path> classPath, List<Question> questions) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        this.process = builder.start();
        Thread reader = new Thread(this::read, "flint-verify");
        reader.setDaemon(true);
        reader.start();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
            Wire.write(out, classPath.stream().map(Path::toString).toList());
            out.writeInt(questions.size());
            for (Question question : questions) {
                Wire.write(out, question);
            }
        } catch (IOException e) {
            // It has ended already, which reading tells.
        }
    }

    private static List<String> command() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", isWindows() ? "java.exe" : "java");
        if (!Files.isExecutable(java)) {
            throw new IOException("there is no " + java);
        }
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", ownJar().toString(), FlinkMain.class.getName()));
        return command;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    private static Path ownJar() throws IOException {
        try {
            return Path.of(FlinkJvm.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("flint's own classes are not found", e);
        }
    }

    private void read() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            messages.add(Wire.readGreeting(in));
            while (true) {
                messages.add(Wire.readAnswer(in));
            }
        } catch (IOException | RuntimeException e) {
            messages.add(END);
        }
    }

    /** @return empty if it has ended, or says nothing for so long */
    Optional<Wire.Greeting> greeting(Duration patience) {
        return next(patience) instanceof Wire.Greeting greeting ? Optional.of(greeting) : Optional.empty();
    }

    /** @return empty if it has ended, or says nothing for so long */
    Optional<Answer> answer(Duration patience) {
        return next(patience) instanceof Answer answer ? Optional.of(answer) : Optional.empty();
    }

    private Object next(Duration patience) {
        try {
            Object message = messages.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return message == null ? END : message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return END;
        }
    }

    /** Why there is no answer. */
    String silence(Duration patience) {
        try {
            return process.waitFor(1, TimeUnit.SECONDS)
                    ? "the JVM that asked it ended with status " + process.exitValue()
                            + "; does a TypeInfoFactory call System.exit?"
                    : "it did not come back within " + patience.toSeconds()
                            + " s; does a TypeInfoFactory wait for something?";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "flint was interrupted";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
