package dev.flint.read.build;

import java.util.ArrayList;
import java.util.List;

/** Brackets in lists of tokens. */
final class TokenLists {

    private TokenLists() {}

    /** The index of the bracket that closes the one at an index; the size of the list if none does. */
    static int closing(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += step(tokens.get(i));
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    /** The stretches between separators that stand outside all brackets; no empty ones. */
    static List<List<Token>> split(List<Token> tokens, String separator) {
        List<List<Token>> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean ends = i == tokens.size() || (depth == 0 && tokens.get(i).is(separator));
            if (ends) {
                if (i > from) {
                    parts.add(tokens.subList(from, i));
                }
                from = i + 1;
            } else {
                depth += step(tokens.get(i));
            }
        }
        return parts;
    }

    /** The index of a symbol outside all brackets, or -1. */
    static int find(List<Token> tokens, String symbol) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (depth == 0 && tokens.get(i).is(symbol)) {
                return i;
            }
            depth += step(tokens.get(i));
        }
        return -1;
    }

    /** Without the brackets around the whole, if there are some. */
    static List<Token> unwrapped(List<Token> tokens, String open) {
        boolean wrapped = !tokens.isEmpty()
                && tokens.get(0).is(open)
                && closing(tokens, 0) == tokens.size() - 1;
        return wrapped ? tokens.subList(1, tokens.size() - 1) : tokens;
    }

    private static int step(Token token) {
        if (token.is("(") || token.is("[") || token.is("{")) {
            return 1;
        }
        return token.is(")") || token.is("]") || token.is("}") ? -1 : 0;
    }
}
