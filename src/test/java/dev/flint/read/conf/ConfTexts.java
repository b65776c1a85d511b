package dev.flint.read.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts such as people write into {@code flink-conf.yaml} and {@code config.yaml}, and such as nobody should. */
final class ConfTexts {

    private static final String[] KEYS = {
        "jobmanager.rpc.address", "taskmanager.numberOfTaskSlots", "parallelism.default", "state.backend", "state",
        "env.java.opts.all", "metrics.reporters", "a", "b", "a.b", "key with blanks", "kéy", "\uD83D\uDE00", "8081",
        "1.5", "true", "null", "~", "", "-", "?", "'quoted'", "\"quoted\"", "<<", "x:y", "*k", "&k", "!k", "k#k"
    };
    private static final String[] PLAIN = {
        "localhost", "1728m", "60 s", "60000", "0123", "1.20", "0x1F", "0o17", "1e3", "+5", ".5", "5.", "-0", "-0.0",
        "True", "FALSE", "tRUE", "yes", "on", "null", "Null", "~", ".inf", "-.INF", ".nan", ".NaN", "1_000", "10:30",
        "2020-01-01", "s3://bucket/path", "a;b;c", "a,b", "k1:v1,k2:v2", "-Xmx1g -Dfoo=bar", "99999999999",
        "99999999999999999999", "a: b", "a:b", "a #b", "a#b", "#a", "*a", "*.foo", "&a", "%a", "@a", "`a", "!a", "!!str",
        "|", ">", "-", "- a", "? a", ": a", "[a", "a]", "{a", "}", "\"", "'", "'a'b", "é", "\uD83D\uDE00", "a\u00a0b",
        "a\u0085b", "a\u2028b", "\u00a0", "\t", "a\tb", "a\u0007b", "\uFEFF", "${HOME}", "$HOME", "=", "<<", "...", "---"
    };
    private static final String[] PIECES = {
        ":", ": ", " ", "  ", "\n", "\r\n", "\r", "#", " #", "'", "\"", "-", "- ", "? ", "0x1F", "1e3", "true", "null",
        "~", "[", "]", "{", "}", "\t", "*", "*a", "&a ", "&", "!", "!!str ", "!!binary ", "!!set ", "!x ", "|\n", ">-\n",
        "|2\n", "%", "@", "`", ",", "a.b: ", "\u00a0", "\u0085", "\u2028", "\uFEFF", "---\n", "--- a", "...\n",
        "%YAML 1.2\n", "<<: *a\n", "\n\n", "\\", "\u0007", "é", "\uD83D\uDE00"
    };
    private static final String[] SEPARATORS = {": ", ": ", ": ", ":", " : ", ":\t", ":  ", ": \t", " :", "=", " ", ":\u00a0"};
    private static final String[] TAILS = {"", "", "", "", " ", "  \t", " # why", "# why", "#", " #", "\t# why"};
    private static final String[] INDENTS = {"", "", "", "", "  ", "    ", "\t", "\u00a0", "- "};
    private static final String[] LINE_ENDS = {"\n", "\n", "\n", "\n", "\r\n", "\r", "\n\n", "\u0085", "\u2028", "\f"};

    private final Random random;

    ConfTexts(long seed) {
        this.random = new Random(seed);
    }

    /** A text of lines, made up or mutated. */
    String lines() {
        StringBuilder text = new StringBuilder(random.nextInt(20) == 0 ? "\uFEFF" : "");
        String lineEnd = pick(LINE_ENDS);
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(pick(INDENTS)).append(pick(KEYS)).append(pick(SEPARATORS)).append(pick(PLAIN)).append(pick(TAILS));
            text.append(random.nextInt(5) == 0 ? pick(LINE_ENDS) : lineEnd);
        }
        return mutated(text);
    }

    /** A text that is YAML, or was before it was mutated. */
    String yaml() {
        StringBuilder text = new StringBuilder(random.nextInt(30) == 0 ? "\uFEFF" : "");
        text.append(random.nextInt(12) == 0 ? "---\n" : "");
        mapping(text, 0);
        text.append(random.nextInt(20) == 0 ? "...\n" : "");
        String result = random.nextInt(3) == 0 ? text.toString() : mutated(text);
        return random.nextInt(8) == 0 ? result.replace("\n", "\r\n") : result;
    }

    private void mapping(StringBuilder text, int indent) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(" ".repeat(indent)).append(key()).append(':');
            value(text, indent);
        }
    }

    private String key() {
        return random.nextInt(6) == 0 ? pick(KEYS) : "k" + random.nextInt(8) + (random.nextInt(3) == 0 ? ".x" : "");
    }

    private void value(StringBuilder text, int indent) {
        String properties = random.nextInt(10) == 0 ? pick("&a ", "&b ", "!!str ", "!!int ", "&a !!str ") : "";
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                text.append(' ').append(properties).append('\n');
                mapping(text, indent + 2);
            }
            case 2 -> {
                text.append(' ').append(properties).append('\n');
                items(text, indent + (random.nextBoolean() ? 2 : 0));
            }
            case 3 -> text.append(' ').append(properties).append(flow(2)).append('\n');
            case 4 -> block(text, indent);
            case 5 -> text.append(pick(" *a\n", " *b\n", "\n", " # none\n", " ''\n", " \"\"\n"));
            case 6 -> text.append(" \"").append(pick("a", "0123", "a\\tb", "\\u00e9", "a\\\n   b", "a\n\n   b")).append("\"\n");
            case 7 -> text.append(" '").append(pick("a", "1.20", "it''s", "a # b", "a: b", "a\n   b")).append("'\n");
            case 8 -> text.append(' ').append(pick("a", "b c")).append("\n   ").append(pick(PLAIN)).append('\n');
            default -> text.append(' ').append(properties).append(pick(PLAIN)).append(pick(TAILS)).append('\n');
        }
    }

    private void items(StringBuilder text, int indent) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append(" ".repeat(indent)).append("- ");
            if (random.nextInt(5) == 0) {
                text.append("x: 1\n").append(" ".repeat(indent + 2)).append("y: ").append(flow(1)).append('\n');
            } else {
                text.append(flow(1)).append('\n');
            }
        }
    }

    private String flow(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return pick("a", "1.50", "007", "'b c'", "\"d: e\"", "s3://x/y", "true", "~", "null", "é", "a b", "10 s", "''");
        }
        List<String> parts = new ArrayList<>();
        boolean map = random.nextBoolean();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add((map ? "k" + i + ": " : "") + flow(depth - 1));
        }
        return (map ? "{" : "[") + String.join(", ", parts) + (map ? "}" : "]");
    }

    private void block(StringBuilder text, int indent) {
        text.append(' ').append(pick("|", ">", "|-", ">-", "|+", ">+", "|2", "| # header")).append('\n');
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(" ".repeat(indent + 2)).append(pick("text", "a: b", "# no comment", "", "  more", "\u00e9")).append('\n');
        }
    }

    private String mutated(StringBuilder text) {
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            if (random.nextInt(3) > 0) {
                text.insert(at, pick(PIECES));
            } else {
                text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
            }
        }
        return text.toString();
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
