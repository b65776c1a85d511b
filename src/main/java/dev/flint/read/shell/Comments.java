package dev.flint.read.shell;

import dev.flint.text.SourceFile;
import dev.flint.text.TextSlice;
import java.util.ArrayList;
import java.util.List;

/** The comments of a script, lines that follow each other as one text, as if the signs before them were not there. */
final class Comments {

    private Comments() {}

    static List<TextSlice> in(SourceFile file) {
        List<TextSlice> comments = new ArrayList<>();
        TextSlice.Builder open = null;
        String text = file.text();
        for (int at = 0; at < text.length(); ) {
            int end = LineEnds.next(text, at);
            int behind = LineEnds.behind(text, end);
            int next = behind < 0 ? text.length() : behind;
            int start = start(text, at, end);
            if (start >= 0) {
                open = open == null ? new TextSlice.Builder(file) : open;
                open.copy(start, next);
            } else if (open != null) {
                comments.add(open.build());
                open = null;
            }
            at = next;
        }
        if (open != null) {
            comments.add(open.build());
        }
        return comments;
    }

    /** Where a comment that fills a line begins behind its signs; -1 if the line is none. */
    private static int start(String text, int from, int end) {
        int at = from;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at == end || text.charAt(at) != '#') {
            return -1;
        }
        while (at < end && text.charAt(at) == '#') {
            at++;
        }
        return at;
    }
}
