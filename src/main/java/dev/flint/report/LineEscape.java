package dev.flint.report;

import java.io.IOException;

/**
 * Writes lines that no runner takes for a workflow command: GitHub Actions obeys {@code ::name::} at the begin of a
 * line of any step's output, and {@code ##[name]} anywhere in it.
 */
final class LineEscape {

    private final Appendable out;

    LineEscape(Appendable out) {
        this.out = out;
    }

    void line(String line) throws IOException {
        int begin = 0;
        while (begin < line.length() && Character.isWhitespace(line.charAt(begin))) {
            begin++;
        }
        String safe = line.startsWith("::", begin) ? line.substring(0, begin) + "\\" + line.substring(begin) : line;
        out.append(withoutOldCommands(safe)).append('\n');
    }

    static String withoutOldCommands(String text) {
        return text.contains("##[") ? text.replace("##[", "#\\#[") : text;
    }

    void line() throws IOException {
        out.append('\n');
    }
}
