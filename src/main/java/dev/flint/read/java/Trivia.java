package dev.flint.read.java;

/** What stands between the words of Java and brings none: white space, comments, and literals. */
final class Trivia {

    private Trivia() {}

    /** The offset behind a comment, a literal or a white space; {@code at} itself where none of them begins. */
    static int behind(String text, int at) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            return at + 1;
        }
        if (text.startsWith("//", at)) {
            return endOfLine(text, at);
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        if (text.startsWith("\"\"\"", at)) {
            return behindLiteral(text, at, "\"\"\"", true);
        }
        if (c == '"' || c == '\'') {
            return behindLiteral(text, at, c == '"' ? "\"" : "'", false);
        }
        return at;
    }

    private static int endOfLine(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static int behindLiteral(String text, int from, String delimiter, boolean overLines) {
        int at = from + delimiter.length();
        while (at < text.length() && !text.startsWith(delimiter, at)) {
            char c = text.charAt(at);
            if (!overLines && (c == '\n' || c == '\r')) {
                return at;
            }
            at += c == '\\' ? 2 : 1;
        }
        return Math.min(at + delimiter.length(), text.length());
    }
}
