package dev.flint.read.yaml;

import java.util.ArrayList;
import java.util.List;

/** Where the documents of a text begin: at lines of {@code ---}, which end even a scalar. */
final class DocumentStarts {

    private DocumentStarts() {}

    /** Offsets, the first is 0. Directives ({@code %YAML}) stay with the document that they are for. */
    static List<Integer> of(String masked) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        boolean directives = false;
        int at = 0;
        while (at < masked.length()) {
            int end = lineEnd(masked, at);
            if (isMarker(masked, at, end)) {
                if (at > 0 && !directives) {
                    starts.add(at);
                }
                directives = false;
            } else if (masked.charAt(at) == '%') {
                directives = true;
            } else if (!isBlankOrComment(masked, at, end)) {
                directives = false;
            }
            at = end + 1;
        }
        return starts;
    }

    private static boolean isMarker(String masked, int from, int to) {
        return masked.startsWith("---", from) && (to - from == 3 || masked.charAt(from + 3) <= ' ');
    }

    private static boolean isBlankOrComment(String masked, int from, int to) {
        for (int i = from; i < to; i++) {
            if (masked.charAt(i) > ' ') {
                return masked.charAt(i) == '#';
            }
        }
        return true;
    }

    private static int lineEnd(String masked, int from) {
        int end = masked.indexOf('\n', from);
        return end < 0 ? masked.length() : end;
    }
}
