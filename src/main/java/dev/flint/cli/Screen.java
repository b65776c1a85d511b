package dev.flint.cli;

import dev.flint.report.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Standard output as a screen. */
final class Screen {

    private static final int UNKNOWN_WIDTH = 100;

    private Screen() {}

    /** What writes a text. */
    interface Text {
        void write(Appendable out) throws IOException;
    }

    /** What standard output can show; no links, which need the root of a tree. */
    static Terminal of(Surroundings surroundings, Colour colour) {
        Surroundings.Terminal terminal = surroundings.terminal();
        return new Terminal(
                columns(surroundings),
                colour.isOn(terminal.out(), surroundings.environment()),
                Optional.empty(),
                terminal.out() && terminal.unicode());
    }

    /** The same with links to the files below a root, where they can be shown. */
    static Terminal of(Surroundings surroundings, Colour colour, Path root) {
        Terminal screen = of(surroundings, colour);
        boolean links = screen.colour() && surroundings.terminal().out();
        return links
                ? new Terminal(screen.width(), true, Optional.of(root.toUri().toString()), screen.unicode())
                : screen;
    }

    /** The environment's {@code COLUMNS} if it is a number, else the width of the terminal, else 100. */
    static int columns(Surroundings surroundings) {
        int columns = number(surroundings.environment().getOrDefault("COLUMNS", ""));
        if (columns == 0) {
            columns = surroundings.terminal().columns();
        }
        return columns == 0 ? UNKNOWN_WIDTH : columns;
    }

    /**
     * Writes to standard output.
     *
     * @throws Refusal if it cannot be written to
     */
    static void print(Surroundings surroundings, Text text) throws Refusal {
        StringBuilder whole = new StringBuilder();
        try {
            text.write(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        surroundings.out().append(whole);
        if (surroundings.out().checkError()) {
            throw new Refusal("standard output cannot be written");
        }
    }

    private static int number(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 4) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
