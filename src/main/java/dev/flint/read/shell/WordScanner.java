package dev.flint.read.shell;

import dev.flint.read.shell.RawWord.Part;
import dev.flint.text.TextSlice;
import java.util.ArrayList;
import java.util.List;

/** Reads one word of a script, with what stands in quotes, behind dollars and in back quotes. */
final class WordScanner {

    private final ScriptScanner script;
    private final TextSlice source;
    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private TextSlice.Builder literal;
    private int at;

    WordScanner(ScriptScanner script, TextSlice source) {
        this.script = script;
        this.source = source;
        this.text = source.text();
    }

    /** The word that begins at an offset; it is as long as {@link RawWord#to} says, and never empty. */
    RawWord scan(int from) {
        at = from;
        while (at < text.length() && !endsWord(text.charAt(at))) {
            plain();
        }
        finishLiteral();
        return new RawWord(parts, from, at);
    }

    static boolean endsWord(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ';' || c == '&' || c == '|' || c == '<'
                || c == '>' || c == '(' || c == ')';
    }

    private void plain() {
        char c = text.charAt(at);
        switch (c) {
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted(at + 1);
            case '\\' -> escape();
            case '$', '`', '{' -> {
                if (!expansion(false)) {
                    take(1);
                }
            }
            default -> take(1);
        }
    }

    private void take(int length) {
        literal().copy(source, at, at + length);
        at += length;
    }

    private TextSlice.Builder literal() {
        if (literal == null) {
            literal = new TextSlice.Builder(source.file());
        }
        return literal;
    }

    private void finishLiteral() {
        if (literal != null) {
            parts.add(new Part.Literal(literal.build()));
            literal = null;
        }
    }

    /** A backslash before a line end joins the lines, before anything else it makes it stand for itself. */
    private void escape() {
        int joined = LineEnds.behind(text, at + 1);
        if (joined > 0) {
            at = joined;
        } else if (at + 1 < text.length()) {
            at++;
            take(1);
        } else {
            take(1);
        }
    }

    /** A quote that nobody closes reaches to the end of the text. */
    private void singleQuoted() {
        int end = text.indexOf('\'', at + 1);
        int close = end < 0 ? text.length() : end;
        literal().copy(source, at + 1, close);
        at = Math.min(text.length(), close + 1);
    }

    private void doubleQuoted(int from) {
        at = from;
        literal().copy(source, from, from);
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\') {
                escapeInQuotes();
            } else if ((c != '$' && c != '`' && c != '{') || !expansion(true)) {
                take(1);
            }
        }
        at = Math.min(text.length(), at + 1);
    }

    /** In double quotes a backslash makes only these stand for themselves; before others it is one itself. */
    private void escapeInQuotes() {
        int joined = LineEnds.behind(text, at + 1);
        if (joined > 0) {
            at = joined;
        } else {
            if (at + 1 < text.length() && "$`\"\\".indexOf(text.charAt(at + 1)) >= 0) {
                at++;
            }
            take(1);
        }
    }

    /** Whether something is filled in here: a variable, what a command prints, a sum, what a template tool puts in. */
    private boolean expansion(boolean quoted) {
        char c = text.charAt(at);
        if (c == '{') {
            return template() || !quoted && alternatives();
        }
        if (c == '`') {
            expand("", script.backQuoted(at + 1), !quoted);
            return true;
        }
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (next == '(') {
            int end = text.startsWith("((", at + 1) ? script.arithmetic(at + 3) : script.substituted(at + 2);
            expand("", end, !quoted);
            return true;
        }
        if (next == '{') {
            braced(quoted);
            return true;
        }
        if (next == '\'' && !quoted) {
            return dollarQuoted();
        }
        if (next == '"' && !quoted) {
            doubleQuoted(at + 2);
            return true;
        }
        return named(quoted);
    }

    private boolean named(boolean quoted) {
        int end = at + 1;
        while (end < text.length() && Variables.isPartOfName(text.charAt(end), end > at + 1)) {
            end++;
        }
        if (end > at + 1) {
            expand(goesOnBehindLineEnd(end) ? "" : text.substring(at + 1, end), end, !quoted);
            return true;
        }
        char special = end < text.length() ? text.charAt(end) : ' ';
        if ("@*#?$!-0123456789".indexOf(special) < 0) {
            return false;
        }
        expand("", end + 1, !quoted || special == '@');
        return true;
    }

    /** Lines are joined before names are read: a name may go on in the next one. */
    private boolean goesOnBehindLineEnd(int end) {
        int joined = text.startsWith("\\", end) ? LineEnds.behind(text, end + 1) : -1;
        return joined > 0 && joined < text.length() && Variables.isPartOfName(text.charAt(joined), true);
    }

    private void braced(boolean quoted) {
        int end = closingBrace(at + 2);
        String inside = text.substring(at + 2, Math.max(at + 2, end - 1));
        boolean simple = !inside.isEmpty();
        for (int i = 0; i < inside.length(); i++) {
            simple &= Variables.isPartOfName(inside.charAt(i), i > 0);
        }
        if (!simple) {
            script.noteAssignmentIn(inside);
        }
        expand(simple ? inside : "", end, !quoted || inside.contains("[@]") || inside.startsWith("@"));
    }

    private int closingBrace(int from) {
        int depth = 1;
        int end = from;
        while (end < text.length() && depth > 0) {
            char c = text.charAt(end);
            end += c == '\\' ? 2 : 1;
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return Math.min(end, text.length());
    }

    /** {@code $'...'}: with a backslash in it the text is another than the one that stands there. */
    private boolean dollarQuoted() {
        int end = at + 2;
        while (end < text.length() && text.charAt(end) != '\'') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        int close = Math.min(end, text.length());
        if (text.substring(at, close).indexOf('\\') < 0) {
            literal().copy(source, at + 2, close);
            at = Math.min(text.length(), close + 1);
        } else {
            expand("", Math.min(text.length(), close + 1), false);
        }
        return true;
    }

    private boolean template() {
        int end = text.startsWith("{{", at) ? text.indexOf("}}", at) : -1;
        if (end < 0 || text.substring(at, end).indexOf('\n') >= 0) {
            return false;
        }
        expand("", end + 2, false);
        return true;
    }

    /** {@code {a,b}} and {@code {1..3}} make several words of one. */
    private boolean alternatives() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '}' && !endsWord(text.charAt(end))) {
            end++;
        }
        String inside = text.substring(at, end);
        if (!text.startsWith("}", end) || inside.indexOf(',') < 0 && !inside.contains("..")) {
            return false;
        }
        expand("", end + 1, true);
        return true;
    }

    private void expand(String name, int end, boolean many) {
        finishLiteral();
        parts.add(new Part.Expansion(name, source.part(at, end), many));
        at = end;
    }
}
