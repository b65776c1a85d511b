package dev.flint.report;

import dev.flint.report.Pen.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A paragraph of Markdown without its marks: the text, and which stretches of it are code, strong or links. */
final class Inline {

    private record Stretch(int from, int to, Style style, Optional<String> link) {}

    private final String source;
    private final boolean plain;
    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();

    private Inline(String source, boolean plain) {
        this.source = source;
        this.plain = plain;
    }

    /** @param plain whether code keeps its backticks and a link shows its target, because nothing else tells them */
    static Inline of(String source, boolean plain) {
        Inline inline = new Inline(source, plain);
        inline.read();
        return inline;
    }

    String text() {
        return text.toString();
    }

    /** The lines, painted: {@code first} cells for the first, {@code rest} for the others. */
    List<String> lines(Pen pen, int first, int rest) {
        List<String> painted = new ArrayList<>();
        int at = 0;
        for (String line : Wrap.lines(text(), first, rest)) {
            while (!line.isEmpty() && at < text.length() && text.charAt(at) == ' ' && line.charAt(0) != ' ') {
                at++;
            }
            painted.add(painted(pen, at, at + line.length()));
            at += line.length();
        }
        return painted;
    }

    private String painted(Pen pen, int from, int to) {
        StringBuilder line = new StringBuilder();
        int plainFrom = from;
        for (Stretch stretch : stretches) {
            int start = Math.max(from, stretch.from);
            int end = Math.min(to, stretch.to);
            if (start < end) {
                line.append(text, plainFrom, start);
                String part = pen.paint(stretch.style, text.substring(start, end));
                line.append(stretch.link.isPresent() ? pen.linkTo(stretch.link.get(), part) : part);
                plainFrom = end;
            }
        }
        return line.append(text, plainFrom, to).toString();
    }

    private void read() {
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            int next = switch (c) {
                case '`' -> code(i);
                case '*' -> strong(i);
                case '[' -> link(i);
                case '<' -> bareLink(i);
                case '\\' -> escape(i);
                default -> i;
            };
            if (next == i) {
                text.append(c);
                next++;
            }
            i = next;
        }
    }

    private int code(int at) {
        int ticks = 1;
        while (source.startsWith("`", at + ticks)) {
            ticks++;
        }
        String fence = "`".repeat(ticks);
        int end = source.indexOf(fence, at + ticks);
        if (end < 0) {
            text.append(fence);
            return at + ticks;
        }
        int from = text.length();
        String tick = plain ? "`" : "";
        text.append(tick).append(source, at + ticks, end).append(tick);
        add(from, Style.CODE, Optional.empty());
        return end + ticks;
    }

    private int strong(int at) {
        boolean strong = source.startsWith("**", at);
        String mark = strong ? "**" : "*";
        int begin = at + mark.length();
        int end = source.indexOf(mark, begin);
        boolean spans = end > begin && source.charAt(begin) != ' ' && source.charAt(end - 1) != ' ';
        if (!spans) {
            return at;
        }
        int from = text.length();
        text.append(Inline.of(source.substring(begin, end), plain).text());
        add(from, Style.STRONG, Optional.empty());
        return end + mark.length();
    }

    private int link(int at) {
        int label = source.indexOf("](", at);
        int end = label < 0 ? -1 : source.indexOf(')', label);
        if (end < 0 || source.indexOf('[', at + 1) > 0 && source.indexOf('[', at + 1) < label) {
            return at;
        }
        String target = source.substring(label + 2, end);
        int from = text.length();
        text.append(Inline.of(source.substring(at + 1, label), plain).text());
        boolean web = target.startsWith("https://") || target.startsWith("http://");
        add(from, Style.RELATED, web ? Optional.of(target) : Optional.empty());
        if (web && plain) {
            text.append(" (").append(target).append(')');
        }
        return end + 1;
    }

    private int bareLink(int at) {
        int end = source.indexOf('>', at);
        if (end < 0 || !source.startsWith("http", at + 1)) {
            return at;
        }
        int from = text.length();
        text.append(source, at + 1, end);
        add(from, Style.RELATED, Optional.of(source.substring(at + 1, end)));
        return end + 1;
    }

    private int escape(int at) {
        if (at + 1 < source.length() && "\\`*_{}[]()#+-.!|<>".indexOf(source.charAt(at + 1)) >= 0) {
            text.append(source.charAt(at + 1));
            return at + 2;
        }
        return at;
    }

    private void add(int from, Style style, Optional<String> link) {
        stretches.add(new Stretch(from, text.length(), style, link));
    }
}
