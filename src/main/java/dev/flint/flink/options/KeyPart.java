package dev.flint.flink.options;

import java.util.ArrayList;
import java.util.List;

/** One part of a key, parts being set off by dots, prepared for comparison. */
final class KeyPart {

    static final double HYPHENS_OR_CAPITALS = 0.1;
    static final double LETTER = 0.25;
    static final double SAME_STEM = 0.4;
    static final double WORD_OF_IT = 0.6;
    static final double OTHER_WORD = 1.3;

    private final String text;
    /** Without hyphens, in lower case. */
    private final String bare;
    /** A bit for each letter that occurs in it. */
    private final int letters;
    private List<String> words;

    KeyPart(String text) {
        this.text = text;
        this.bare = bare(text);
        this.letters = letters(bare);
    }

    static List<KeyPart> of(String key) {
        List<KeyPart> parts = new ArrayList<>();
        int from = 0;
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', from)) {
            parts.add(new KeyPart(key.substring(from, dot)));
            from = dot + 1;
        }
        parts.add(new KeyPart(key.substring(from)));
        return parts;
    }

    String text() {
        return text;
    }

    String bare() {
        return bare;
    }

    /** How far this part is from another: 0 for the same, {@link #OTHER_WORD} for one that has nothing of it. */
    double distance(KeyPart other) {
        if (text.equals(other.text)) {
            return 0;
        }
        int slips = slips(other);
        if (slips >= 0) {
            return slips == 0 ? HYPHENS_OR_CAPITALS : slips * LETTER;
        }
        if (sameStem(other)) {
            return SAME_STEM;
        }
        return holds(words(), other.words()) || holds(other.words(), words()) ? WORD_OF_IT : OTHER_WORD;
    }

    /** The letters to change, hyphens and capitals aside; -1 where more differ than a slip of the pen makes. */
    int slips(KeyPart other) {
        int length = Math.max(bare.length(), other.bare.length());
        int most = length < 4 ? 0 : length < 7 ? 1 : 2;
        // An edit brings in one letter and takes away one at most: most parts are told apart without counting edits.
        if (Math.abs(bare.length() - other.bare.length()) > most
                || Integer.bitCount(letters ^ other.letters) > 2 * most) {
            return -1;
        }
        int edits = edits(bare, other.bare);
        return edits <= most ? edits : -1;
    }

    private boolean sameStem(KeyPart other) {
        int shorter = Math.min(bare.length(), other.bare.length());
        int common = 0;
        while (common < shorter && bare.charAt(common) == other.bare.charAt(common)) {
            common++;
        }
        return common >= 5 && common * 10 >= Math.max(bare.length(), other.bare.length()) * 6;
    }

    /** One word of many says little: {@code incremental} is not {@code incremental-restore-async-compact-after}. */
    private static boolean holds(List<String> words, List<String> some) {
        return !some.isEmpty() && 4 * some.size() >= words.size() && words.containsAll(some);
    }

    /** The words of {@code numberOfTaskSlots} or {@code min-pause}, in lower case. */
    private List<String> words() {
        if (words == null) {
            words = new ArrayList<>();
            int from = 0;
            for (int i = 1; i <= text.length(); i++) {
                if (i == text.length() || beginsWord(i)) {
                    String word = bare(text.substring(from, i));
                    if (!word.isEmpty()) {
                        words.add(word);
                    }
                    from = i;
                }
            }
        }
        return words;
    }

    private boolean beginsWord(int at) {
        char c = text.charAt(at);
        return c == '-' || c == '_' || (Character.isUpperCase(c) && Character.isLowerCase(text.charAt(at - 1)));
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '-' && c != '_') {
                bare.append(Character.toLowerCase(c));
            }
        }
        return bare.toString();
    }

    private static int letters(String bare) {
        int letters = 0;
        for (int i = 0; i < bare.length(); i++) {
            letters |= 1 << (bare.charAt(i) & 31);
        }
        return letters;
    }

    /** Letters put in, left out, exchanged for another, or for their neighbour (optimal string alignment). */
    private static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(
                        edits[i - 1][j - 1] + other, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                boolean turned = i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
                edits[i][j] = turned ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
            }
        }
        return edits[a.length()][b.length()];
    }
}
