package dev.flint.report;

import dev.flint.findings.Severity;

/** Draws with what the screen can show: colours, links, box characters, or none of them. */
final class Pen {

    /** What a piece of text is; the parameters are those of ANSI's «select graphic rendition». */
    enum Style {
        ERROR("1;31"),
        WARNING("1;33"),
        INFO("1;36"),
        STRONG("1"),
        FAINT("2"),
        GUTTER("34"),
        RELATED("1;34"),
        ADDED("32"),
        REMOVED("31"),
        CODE("36");

        private final String parameters;

        Style(String parameters) {
            this.parameters = parameters;
        }

        static Style of(Severity severity) {
            return switch (severity) {
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case INFO -> INFO;
            };
        }
    }

    private static final String ESCAPE = "\u001b";

    private final Terminal screen;

    Pen(Terminal screen) {
        this.screen = screen;
    }

    int width() {
        return screen.width();
    }

    String paint(Style style, String text) {
        if (!screen.colour() || text.isEmpty()) {
            return text;
        }
        return ESCAPE + "[" + style.parameters + "m" + text + ESCAPE + "[0m";
    }

    /** The text as a link to a file of the tree. */
    String linkToFile(String path, String text) {
        return screen.links().isEmpty() ? text : link(screen.links().get() + UriPath.of(path), text);
    }

    /** The text as a link. */
    String linkTo(String uri, String text) {
        return screen.links().isEmpty() ? text : link(uri, text);
    }

    private static String link(String uri, String text) {
        return ESCAPE + "]8;;" + uri + ESCAPE + "\\" + text + ESCAPE + "]8;;" + ESCAPE + "\\";
    }

    String bar() {
        return screen.unicode() ? "│" : "|";
    }

    String arrow() {
        return screen.unicode() ? "╭▸" : "-->";
    }

    /** Leads to a further place of the same finding. */
    String branch() {
        return screen.unicode() ? "├▸" : "-->";
    }

    String note() {
        return screen.unicode() ? "├╴" : "= ";
    }

    String lastNote() {
        return screen.unicode() ? "╰╴" : "= ";
    }

    /** Before a part of a tree; {@code goesOn} whether another one follows beside it. */
    String treeBranch(boolean goesOn) {
        if (screen.unicode()) {
            return goesOn ? "├╴" : "╰╴";
        }
        return goesOn ? "|- " : "`- ";
    }

    /** Left of the parts within a part. */
    String treeLine(boolean goesOn) {
        if (screen.unicode()) {
            return goesOn ? "│ " : "  ";
        }
        return goesOn ? "|  " : "   ";
    }

    String ellipsis() {
        return screen.unicode() ? "…" : "...";
    }

    String rule(int cells) {
        return (screen.unicode() ? "─" : "-").repeat(cells);
    }

    String bullet() {
        return screen.unicode() ? "•" : "-";
    }
}
