package dev.flint.read.conf;

import dev.flint.text.Comment;
import dev.flint.text.TextSlice;
import java.util.ArrayList;
import java.util.List;

/** The comments of a {@code config.yaml}: what stands behind a {@code #} that is in no scalar. */
final class YamlComments {

    private final TextSlice text;
    private final String masked;
    private final List<Comment> found = new ArrayList<>();
    private int at;

    YamlComments(TextSlice text, String masked) {
        this.text = text;
        this.masked = masked;
    }

    /** Looks up to a scalar and goes on behind it. Scalars come in their order; what an alias repeats is passed. */
    void scalar(int from, int to) {
        if (from >= at) {
            upTo(from);
            at = Math.max(from, to);
        }
    }

    /** How far the text is looked through. */
    int at() {
        return at;
    }

    List<Comment> finish() {
        upTo(masked.length());
        return found;
    }

    private void upTo(int end) {
        while (at < end) {
            if (masked.charAt(at) == '#' && (at == 0 || masked.charAt(at - 1) <= ' ')) {
                int lineEnd = at;
                while (lineEnd < masked.length() && masked.charAt(lineEnd) != '\n' && masked.charAt(lineEnd) != '\r') {
                    lineEnd++;
                }
                found.add(new Comment(text.text().substring(at, lineEnd), text.place(at, lineEnd)));
                at = lineEnd;
            } else {
                at++;
            }
        }
    }
}
