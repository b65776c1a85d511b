package dev.flint.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The entry of the command line. */
public final class Main {

    private static final int BUFFER = 1 << 16;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int status = FlintCommand.run(
                new Surroundings(
                        System.in, out, err, System.getenv(), Path.of("").toAbsolutePath(), terminal()),
                args);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** Reports are UTF-8 whatever the locale is. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
                false,
                StandardCharsets.UTF_8);
    }

    /** The launcher tells what a JVM cannot ask: which of its streams is a terminal, and how wide that is. */
    private static Surroundings.Terminal terminal() {
        String said = System.getProperty("flint.terminal");
        if (said == null) {
            boolean console = System.console() != null;
            return new Surroundings.Terminal(console, console, 0, false);
        }
        String[] parts = said.split(",", -1);
        return new Surroundings.Terminal(
                parts[0].equals("1"), parts[1].equals("1"), Integer.parseInt(parts[2]), parts[3].equals("1"));
    }
}
