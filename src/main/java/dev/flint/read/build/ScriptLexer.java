package dev.flint.read.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts build scripts in Groovy, Kotlin and Scala into tokens; comments are left out. Never fails. */
final class ScriptLexer {

    /** The languages that build scripts are written in. */
    enum Language {
        GROOVY,
        KOTLIN,
        SCALA
    }

    /** Strings within the expressions within strings ... */
    private static final int DEEPEST = 3;

    /** Symbols of several characters, those that begin like others first. */
    private static final String[] LONG_SYMBOLS = {
        "%%%", "%%", "?:", "?.", "->", "==", "!=", ":=", "++=", "+=", "<<", "&&", "||"
    };

    private final String text;
    private final Language language;
    private final int end;
    private final int depth;
    private final List<Token> tokens = new ArrayList<>();
    private boolean startsLine = true;
    private int at;

    private ScriptLexer(String text, int from, int end, Language language, int depth) {
        this.text = text;
        this.at = from;
        this.end = end;
        this.language = language;
        this.depth = depth;
    }

    static List<Token> tokens(String text, Language language) {
        return new ScriptLexer(text, 0, text.length(), language, 0).scan();
    }

    private List<Token> scan() {
        while (at < end) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                startsLine = true;
                at++;
            } else if (c == '\\' && isLineEnd(at + 1)) {
                at = afterLineEnd(at + 1);
            } else if (c <= ' ' || Character.isWhitespace(c)) {
                at++;
            } else if (c == '#' && at + 1 < end && text.charAt(at + 1) == '!') {
                skipLine();
            } else if (c == '/' && next() == '/') {
                skipLine();
            } else if (c == '/' && next() == '*') {
                int close = text.indexOf("*/", at + 2);
                at = close < 0 || close >= end ? end : close + 2;
            } else {
                token(c);
            }
        }
        return tokens;
    }

    private void token(char c) {
        if (c == '"' || c == '\'') {
            string(c);
        } else if (c == '/' && language == Language.GROOVY && slashyString()) {
            return;
        } else if (c == '`') {
            int close = text.indexOf('`', at + 1);
            int to = close < 0 || close >= end ? end : close;
            add(Token.Kind.NAME, text.substring(at + 1, to), at + 1, to);
            at = Math.min(to + 1, end);
        } else if (Character.isDigit(c)) {
            number();
        } else if (Character.isJavaIdentifierStart(c)) {
            int from = at;
            while (at < end && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
            add(Token.Kind.NAME, text.substring(from, at), from, at);
        } else {
            symbol();
        }
    }

    private void number() {
        int from = at;
        while (at < end
                && (Character.isLetterOrDigit(text.charAt(at))
                        || (text.charAt(at) == '.' && at + 1 < end && Character.isDigit(text.charAt(at + 1))))) {
            at++;
        }
        add(Token.Kind.NUMBER, text.substring(from, at), from, at);
    }

    private void symbol() {
        for (String symbol : LONG_SYMBOLS) {
            if (text.startsWith(symbol, at) && at + symbol.length() <= end) {
                add(Token.Kind.SYMBOL, symbol, at, at + symbol.length());
                at += symbol.length();
                return;
            }
        }
        add(Token.Kind.SYMBOL, String.valueOf(text.charAt(at)), at, at + 1);
        at++;
    }

    private void string(char quote) {
        String triple = String.valueOf(quote).repeat(3);
        boolean isTriple = text.startsWith(triple, at);
        String close = isTriple ? triple : String.valueOf(quote);
        int from = at + close.length();
        boolean interpolates = quote == '"' && (language != Language.SCALA || prefixedForInterpolation());
        Content content = new Content(from);
        while (content.at < end && !text.startsWith(close, content.at)) {
            char c = text.charAt(content.at);
            if (!isTriple && (c == '\n' || c == '\r')) {
                break;
            }
            content.step(interpolates, isTriple && language != Language.GROOVY);
        }
        int to = Math.min(content.at, end);
        add(content.computed ? Token.Kind.COMPUTED_STRING : Token.Kind.STRING, content.value.toString(), from, to);
        at = text.startsWith(close, to) ? to + close.length() : Math.max(to, at + 1);
    }

    /** Scala's {@code s"..."}: the prefix has become a name right before the quote. */
    private boolean prefixedForInterpolation() {
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        if (last == null || !last.isName() || last.to() != at) {
            return false;
        }
        tokens.remove(tokens.size() - 1);
        return true;
    }

    /** Collects what a string says. */
    private final class Content {
        final StringBuilder value = new StringBuilder();
        boolean computed;
        int at;

        Content(int from) {
            at = from;
        }

        void step(boolean interpolates, boolean raw) {
            char c = text.charAt(at);
            char following = at + 1 < end ? text.charAt(at + 1) : '\0';
            if (c == '\\' && !raw && at + 1 < end) {
                value.append(escaped(following));
                at += 2;
            } else if (c == '$' && !interpolates) {
                // A brace here is no reference, though the facts would read it as one.
                computed |= following == '{';
                value.append(c);
                at++;
            } else if (c == '$' && following == '{') {
                braced();
            } else if (c == '$' && Character.isJavaIdentifierStart(following) && following != '$') {
                plainReference();
            } else {
                value.append(c);
                at++;
            }
        }

        private void braced() {
            int close = closingBrace(at + 1);
            Optional<String> reference = depth < DEEPEST
                    ? ScriptExpression.text(new ScriptLexer(text, at + 2, close, language, depth + 1).scan())
                    : Optional.empty();
            computed |= reference.isEmpty();
            value.append(reference.orElse("${}"));
            at = Math.min(close + 1, end);
        }

        private void plainReference() {
            int from = at + 1;
            at = nameEnd(from);
            // Groovy alone reads "$a.b" as one reference.
            while (language == Language.GROOVY
                    && at + 1 < end
                    && text.charAt(at) == '.'
                    && Character.isJavaIdentifierStart(text.charAt(at + 1))) {
                at = nameEnd(at + 1);
            }
            value.append("${").append(ScriptExpression.canonical(text.substring(from, at))).append('}');
        }

        private int nameEnd(int from) {
            int to = from;
            while (to < end && text.charAt(to) != '$' && Character.isJavaIdentifierPart(text.charAt(to))) {
                to++;
            }
            return to;
        }

        private int closingBrace(int open) {
            int braces = 0;
            for (int i = open; i < end; i++) {
                char c = text.charAt(i);
                if (c == '{') {
                    braces++;
                } else if (c == '}' && --braces == 0) {
                    return i;
                } else if (c == '\n') {
                    return i;
                }
            }
            return end;
        }

        private String escaped(char c) {
            return switch (c) {
                case 'n' -> "\n";
                case 't' -> "\t";
                case 'r' -> "\r";
                default -> String.valueOf(c);
            };
        }
    }

    /** A Groovy regular expression between slashes; where none can begin, the slash divides. */
    private boolean slashyString() {
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        boolean mayBegin = last == null || (last.kind() == Token.Kind.SYMBOL && !last.is(")") && !last.is("]"));
        if (!mayBegin) {
            return false;
        }
        for (int i = at + 1; i < end && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '/') {
                add(Token.Kind.COMPUTED_STRING, text.substring(at + 1, i), at + 1, i);
                at = i + 1;
                return true;
            }
        }
        return false;
    }

    private void add(Token.Kind kind, String tokenText, int from, int to) {
        tokens.add(new Token(kind, tokenText, from, to, startsLine));
        startsLine = false;
    }

    private char next() {
        return at + 1 < end ? text.charAt(at + 1) : '\0';
    }

    private boolean isLineEnd(int offset) {
        return offset < end && (text.charAt(offset) == '\n' || text.charAt(offset) == '\r');
    }

    private int afterLineEnd(int offset) {
        return text.startsWith("\r\n", offset) ? offset + 2 : offset + 1;
    }

    private void skipLine() {
        while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }
}
