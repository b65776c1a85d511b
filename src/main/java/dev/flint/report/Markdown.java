package dev.flint.report;

import dev.flint.report.Pen.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Markdown as a screen shows it: headings, paragraphs, lists, tables, quotes and code, as far as the pages of rules use
 * them. What it does not know is shown as it is written.
 */
final class Markdown {

    private static final int WIDEST_TEXT = 100;

    private final Pen pen;
    private final int width;
    private final boolean plain;
    private final String[] source;
    private final List<String> out = new ArrayList<>();
    private int at;

    private Markdown(String page, Terminal screen) {
        this.pen = new Pen(screen);
        this.width = Math.min(screen.width(), WIDEST_TEXT);
        this.plain = !screen.colour() || screen.links().isEmpty();
        this.source = Visible.lines(page).replace("\t", "    ").split("\n", -1);
    }

    /** The page as lines for a screen. */
    static List<String> lines(String page, Terminal screen) {
        return new Markdown(page, screen).read();
    }

    /** The page as text without colours, each line ended with LF. */
    static String plain(String page) {
        StringBuilder text = new StringBuilder();
        for (String line : lines(page, Terminal.PLAIN)) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private List<String> read() {
        while (at < source.length) {
            String line = source[at].strip();
            if (line.isEmpty()) {
                at++;
            } else if (line.startsWith("```") || line.startsWith("~~~")) {
                code(line.substring(0, 3));
            } else if (level(line) > 0) {
                heading(line);
            } else if (isTable()) {
                table();
            } else if (line.startsWith("<!--")) {
                comment();
            } else if (isRule(line)) {
                block(List.of(pen.paint(Style.FAINT, pen.rule(width))));
                at++;
            } else if (line.startsWith(">")) {
                quote();
            } else if (markerLength(source[at]) > 0) {
                list();
            } else {
                paragraph();
            }
        }
        return out;
    }

    private void block(List<String> lines) {
        if (!out.isEmpty()) {
            out.add("");
        }
        out.addAll(lines);
    }

    private void code(String fence) {
        int indent = source[at].indexOf(fence);
        List<String> lines = new ArrayList<>();
        at++;
        while (at < source.length && !source[at].strip().startsWith(fence)) {
            String line = source[at];
            int cut = 0;
            while (cut < indent && cut < line.length() && line.charAt(cut) == ' ') {
                cut++;
            }
            // Code is not wrapped: it is there to be copied.
            lines.add(("    " + pen.paint(Style.CODE, line.substring(cut).stripTrailing())).stripTrailing());
            at++;
        }
        at++;
        block(lines);
    }

    private static int level(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        return level <= 6 && level < line.length() && line.charAt(level) == ' ' ? level : 0;
    }

    private void heading(String line) {
        int level = level(line);
        List<String> lines = new ArrayList<>();
        String text = Inline.of(line.substring(level).strip(), plain).text();
        for (String part : Wrap.lines(text, width, width)) {
            lines.add(pen.paint(Style.STRONG, part));
        }
        if (level <= 2 && plain) {
            lines.add(pen.rule(Math.min(width, Cells.of(text))));
        }
        block(lines);
        at++;
    }

    private boolean isTable() {
        return source[at].strip().startsWith("|")
                && at + 1 < source.length
                && MarkdownTable.isDelimiter(source[at + 1]);
    }

    private void table() {
        List<String> rows = new ArrayList<>();
        while (at < source.length && source[at].strip().startsWith("|")) {
            rows.add(source[at]);
            at++;
        }
        block(MarkdownTable.lines(rows, pen, width, plain));
    }

    private void comment() {
        while (at < source.length && !source[at].contains("-->")) {
            at++;
        }
        at++;
    }

    private static boolean isRule(String line) {
        char mark = line.charAt(0);
        for (int i = 1; i < line.length(); i++) {
            if (line.charAt(i) != mark) {
                return false;
            }
        }
        return line.length() >= 3 && (mark == '-' || mark == '*');
    }

    private void quote() {
        StringBuilder text = new StringBuilder();
        while (at < source.length && source[at].strip().startsWith(">")) {
            text.append(text.length() == 0 ? "" : " ").append(source[at].strip().substring(1).strip());
            at++;
        }
        List<String> lines = new ArrayList<>();
        for (String line : Inline.of(text.toString(), plain).lines(pen, width - 2, width - 2)) {
            lines.add(pen.paint(Style.FAINT, pen.bar()) + " " + line);
        }
        block(lines);
    }

    private void list() {
        List<String> lines = new ArrayList<>();
        while (at < source.length && markerLength(source[at]) > 0) {
            item(lines);
        }
        block(lines);
    }

    private void item(List<String> lines) {
        String line = source[at];
        int indent = line.length() - line.stripLeading().length();
        int marker = markerLength(line);
        String mark = line.substring(indent, marker).strip();
        StringBuilder text = new StringBuilder(line.substring(marker).strip());
        at++;
        while (at < source.length && isContinuation()) {
            text.append(' ').append(source[at].strip());
            at++;
        }
        String shown = " ".repeat(indent) + (mark.length() == 1 ? pen.bullet() : mark) + " ";
        int hanging = Cells.of(shown);
        boolean first = true;
        int room = Math.max(20, width - hanging);
        for (String part : Inline.of(text.toString(), plain).lines(pen, room, room)) {
            lines.add((first ? shown : " ".repeat(hanging)) + part);
            first = false;
        }
    }

    private boolean isContinuation() {
        String line = source[at].strip();
        return !line.isEmpty() && markerLength(source[at]) == 0 && level(line) == 0 && !line.startsWith("```");
    }

    /** The offset behind {@code - }, {@code * } or {@code 1. } with the blanks before it; 0 if none begins the line. */
    private static int markerLength(String line) {
        int i = 0;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        int mark = i;
        while (i < line.length() && Character.isDigit(line.charAt(i))) {
            i++;
        }
        boolean number = i > mark && i < line.length() && line.charAt(i) == '.';
        boolean bullet = i == mark && i < line.length() && "-*+".indexOf(line.charAt(i)) >= 0;
        return (number || bullet) && line.startsWith(" ", i + 1) ? i + 2 : 0;
    }

    private void paragraph() {
        StringBuilder text = new StringBuilder(source[at].strip());
        at++;
        while (at < source.length && isContinuation() && !isTable() && !source[at].strip().startsWith(">")) {
            text.append(' ').append(source[at].strip());
            at++;
        }
        block(Inline.of(text.toString(), plain).lines(pen, width, width));
    }
}
