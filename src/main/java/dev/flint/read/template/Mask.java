package dev.flint.read.template;

import dev.flint.read.template.Templates.Insertion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Overwrites the templates of a text with what a parser can read, at the same length. */
final class Mask {

    private final String text;
    private final char[] masked;
    private final List<Insertion> insertions = new ArrayList<>();

    Mask(String text, List<Stretch> stretches) {
        this.text = text;
        this.masked = stretches.isEmpty() ? null : text.toCharArray();
        int i = 0;
        while (i < stretches.size()) {
            i = maskLine(stretches, i);
        }
    }

    String masked() {
        return masked == null ? text : new String(masked);
    }

    List<Insertion> insertions() {
        return List.copyOf(insertions);
    }

    /** Masks the expressions that share a line (those of several lines join theirs); gives the index of the next. */
    private int maskLine(List<Stretch> stretches, int first) {
        int start = lineStart(stretches.get(first).from());
        boolean leading = isBlank(start, stretches.get(first).from());
        boolean alone = true;
        int next = first;
        int at = start;
        int end = lineEnd(at);
        while (next < stretches.size() && stretches.get(next).from() < end) {
            Stretch stretch = stretches.get(next++);
            alone &= isBlank(at, stretch.from());
            at = stretch.to();
            end = at > end ? lineEnd(at) : end;
        }
        List<Stretch> line = stretches.subList(first, next);
        if (alone && isBlankOrComment(at, end)) {
            Arrays.fill(masked, start, end, '\n');
            noteInsertions(line, start);
            return next;
        }
        boolean moves = leading && !line.get(0).isValue();
        if (moves) {
            moveLineBehind(line.get(0), start);
        }
        line.subList(moves ? 1 : 0, line.size()).forEach(this::maskInline);
        return next;
    }

    private void noteInsertions(List<Stretch> line, int lineStart) {
        for (Stretch stretch : line) {
            if (stretch.isValue()) {
                int column = line.get(0).from() - lineStart;
                insertions.add(new Insertion(stretch.from(), stretch.indent() >= 0 ? stretch.indent() : column));
            }
        }
    }

    private void maskInline(Stretch stretch) {
        boolean letters = stretch.isValue();
        for (int i = stretch.from(); i < stretch.to(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                letters = false;
            } else {
                masked[i] = letters ? 'x' : ' ';
            }
        }
        if (stretch.indent() >= 0 && stretch.from() > 0 && text.charAt(stretch.from() - 1) == ':') {
            // labels:{{ include "labels" . | nindent 4 }}: what is put in begins with a line end.
            masked[stretch.from()] = ' ';
        }
    }

    /** What follows a leading directive on its line keeps the indentation that the directive has. */
    private void moveLineBehind(Stretch stretch, int lineStart) {
        int indent = stretch.from() - lineStart;
        int to = stretch.to();
        while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
            to++;
        }
        int indentFrom = Math.max(stretch.from(), to - indent);
        Arrays.fill(masked, stretch.from(), indentFrom, '\n');
        Arrays.fill(masked, indentFrom, to, ' ');
    }

    private int lineStart(int offset) {
        int at = offset;
        while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
            at--;
        }
        return at;
    }

    private int lineEnd(int offset) {
        int at = offset;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    private boolean isBlankOrComment(int from, int to) {
        int at = from;
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at == to || at > from && text.charAt(at) == '#';
    }
}
