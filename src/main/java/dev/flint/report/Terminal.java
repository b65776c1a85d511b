package dev.flint.report;

import java.util.Optional;

/**
 * What the reader's screen can show.
 *
 * @param width in cells; lines are wrapped and cut to it
 * @param colour whether ANSI colours are understood
 * @param links the root of the tree as a URI that ends in {@code /} ({@code file:///home/me/project/}): paths and rule
 *     ids become OSC 8 links; empty for none
 * @param unicode whether box-drawing characters and {@code …} can be shown
 */
public record Terminal(int width, boolean colour, Optional<String> links, boolean unicode) {

    private static final int NARROWEST = 40;

    /** A file or a pipe: no colour, no links, ASCII drawing, 100 cells. */
    public static final Terminal PLAIN = new Terminal(100, false, Optional.empty(), false);

    public Terminal {
        width = Math.max(NARROWEST, width);
    }
}
