package dev.flint.read.shell;

/** Line ends of either kind. A real shell knows only LF; a script that git checks out with CR LF runs with LF. */
final class LineEnds {

    private LineEnds() {}

    /** The offset behind the line end that stands at an offset; -1 if none does. */
    static int behind(String text, int at) {
        if (text.startsWith("\n", at)) {
            return at + 1;
        }
        return text.startsWith("\r\n", at) ? at + 2 : -1;
    }

    /** The offset of the next line end, or of the end of the text. */
    static int next(String text, int from) {
        int end = text.indexOf('\n', from);
        if (end < 0) {
            return text.length();
        }
        return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
