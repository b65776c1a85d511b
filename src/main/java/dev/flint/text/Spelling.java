package dev.flint.text;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that somebody may have meant. */
public final class Spelling {

    private Spelling() {}

    /**
     * The known word that is nearest to a written one, counting letters that are missing, too many, wrong or swapped
     * and leaving case aside; of equally near ones the first.
     *
     * @return empty where none is nearer than a third of the written word's length
     */
    public static Optional<String> closest(String written, Collection<String> known) {
        int nearest = Math.max(1, written.length() / 3) + 1;
        String closest = null;
        for (String word : known) {
            int distance = distance(written, word);
            if (distance < nearest) {
                nearest = distance;
                closest = word;
            }
        }
        return Optional.ofNullable(closest);
    }

    /** The optimal string alignment distance. */
    private static int distance(String one, String other) {
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    distances[i][j] = i + j;
                    continue;
                }
                int changed = same(one, i, other, j) ? 0 : 1;
                int least = Math.min(distances[i - 1][j], distances[i][j - 1]) + 1;
                least = Math.min(least, distances[i - 1][j - 1] + changed);
                if (i > 1 && j > 1 && same(one, i, other, j - 1) && same(one, i - 1, other, j)) {
                    least = Math.min(least, distances[i - 2][j - 2] + 1);
                }
                distances[i][j] = least;
            }
        }
        return distances[one.length()][other.length()];
    }

    private static boolean same(String one, int i, String other, int j) {
        return Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
    }
}
