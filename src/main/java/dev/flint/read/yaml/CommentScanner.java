package dev.flint.read.yaml;

import dev.flint.text.Comment;
import dev.flint.text.TextSlice;
import java.util.ArrayList;
import java.util.List;

/** Finds the comments of a YAML text: what stands behind a {@code #} that is in no scalar. */
final class CommentScanner {

    private final TextSlice text;
    private final String masked;
    private final List<Comment> found = new ArrayList<>();

    CommentScanner(TextSlice text, String masked) {
        this.text = text;
        this.masked = masked;
    }

    List<Comment> found() {
        return found;
    }

    /** Looks between the scalars of a stretch, which are given in their order. */
    void scan(int from, int to, List<Draft> scalars) {
        int at = from;
        for (Draft scalar : scalars) {
            // The header of a block scalar may have a comment of its own.
            boolean block = scalar.scalar.style() == YamlNode.Style.LITERAL
                    || scalar.scalar.style() == YamlNode.Style.FOLDED;
            int contentFrom = block ? scalar.scalar.contentFrom() : scalar.from;
            between(at, contentFrom);
            at = Math.max(at, scalar.to);
        }
        between(at, to);
    }

    /** Looks for lines that hold a comment alone, where it is not known what the rest is. */
    void scanLines(int from, int to) {
        int at = from;
        while (at < to) {
            int word = at;
            while (word < to && (masked.charAt(word) == ' ' || masked.charAt(word) == '\t')) {
                word++;
            }
            int end = lineEnd(word, to);
            if (word < to && masked.charAt(word) == '#') {
                add(word, end);
            }
            at = end + 1;
        }
    }

    private void between(int from, int to) {
        int at = from;
        while (at < to) {
            if (masked.charAt(at) == '#' && (at == 0 || masked.charAt(at - 1) <= ' ')) {
                int end = lineEnd(at, to);
                add(at, end);
                at = end;
            } else {
                at++;
            }
        }
    }

    private int lineEnd(int from, int to) {
        int end = from;
        while (end < to && masked.charAt(end) != '\n' && masked.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void add(int from, int to) {
        found.add(new Comment(text.text().substring(from, to), text.place(from, to)));
    }
}
