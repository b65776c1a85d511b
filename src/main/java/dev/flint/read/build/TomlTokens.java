package dev.flint.read.build;

import java.util.ArrayList;
import java.util.List;

/** The tokens of a TOML file: strings, bare keys and numbers, symbols. Comments are left out. Never fails. */
final class TomlTokens {

    private TomlTokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean startsLine = true;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                startsLine = true;
                at++;
            } else if (c == '#') {
                at = stringEnd(text, at, '\n');
            } else if (c <= ' ') {
                at++;
            } else {
                Token token = token(text, at, startsLine);
                tokens.add(token);
                startsLine = false;
                boolean quoted = token.isString();
                at = quoted ? Math.min(token.to() + 1, text.length()) : token.to();
            }
        }
        return tokens;
    }

    private static Token token(String text, int at, boolean startsLine) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            int end = Math.min(stringEnd(text, at + 1, c), stringEnd(text, at + 1, '\n'));
            return new Token(Token.Kind.STRING, text.substring(at + 1, end), at + 1, end, startsLine);
        }
        int end = at;
        while (end < text.length() && isBare(text.charAt(end))) {
            end++;
        }
        return end > at
                ? new Token(Token.Kind.NAME, text.substring(at, end), at, end, startsLine)
                : new Token(Token.Kind.SYMBOL, String.valueOf(c), at, at + 1, startsLine);
    }

    private static boolean isBare(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '+' || c == ':';
    }

    private static int stringEnd(String text, int from, char close) {
        int end = text.indexOf(close, from);
        return end < 0 ? text.length() : end;
    }
}
