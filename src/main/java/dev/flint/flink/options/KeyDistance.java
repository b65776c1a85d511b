package dev.flint.flink.options;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far keys are from one wrong key. Keys go wrong by slips of the pen within a part ({@code checkponting}), by words
 * that mean the same ({@code checkpoints} for {@code checkpointing}), by a part left out, added, or called otherwise.
 * Each has its price; the prices were weighed on the wrong keys of real projects.
 */
final class KeyDistance {

    /** Above it, keys have nothing to do with each other. */
    static final double FAR = 1.25;

    private static final double OTHER_NAMESPACE = 0.8;
    private static final double NAMESPACE_MORE_OR_LESS = 0.6;
    private static final double PART_MORE_OR_LESS = 0.8;
    private static final double LAST_PART_MORE_OR_LESS = 1.0;

    private final List<KeyPart> parts;
    private final String bare;
    /** Keys share their parts: each is compared once. */
    private final List<Map<KeyPart, Double>> costs = new ArrayList<>();

    KeyDistance(String key) {
        this.parts = KeyPart.of(key);
        this.bare = bare(parts);
        while (costs.size() < parts.size()) {
            costs.add(new IdentityHashMap<>());
        }
    }

    /** The distance to a key, or something above {@link #FAR}. */
    double to(List<KeyPart> others) {
        if (Math.abs(parts.size() - others.size()) > 1) {
            return Double.MAX_VALUE;
        }
        double distance = aligned(others);
        return distance > FAR && bare.equals(bare(others)) ? KeyPart.HYPHENS_OR_CAPITALS : distance;
    }

    private double aligned(List<KeyPart> others) {
        int rows = parts.size();
        int columns = others.size();
        double[][] cost = new double[rows + 1][columns + 1];
        int[][] alike = new int[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            double least = Double.MAX_VALUE;
            for (int j = 0; j <= columns; j++) {
                if (i + j > 0) {
                    step(cost, alike, i, j, others);
                }
                least = Math.min(least, cost[i][j]);
            }
            if (least > FAR) {
                return Double.MAX_VALUE;
            }
        }
        boolean otherNamespace = part(0, others.get(0)) > KeyPart.SAME_STEM;
        // One part alone in common says nothing where even the namespace is another.
        return otherNamespace && alike[rows][columns] < 2 ? Double.MAX_VALUE : cost[rows][columns];
    }

    private void step(double[][] cost, int[][] alike, int i, int j, List<KeyPart> others) {
        double best = Double.MAX_VALUE;
        if (i > 0 && j > 0) {
            double part = part(i - 1, others.get(j - 1));
            boolean otherNamespace =
                    i == 1 && j == 1 && part == KeyPart.OTHER_WORD && parts.size() > 1 && others.size() > 1;
            best = cost[i - 1][j - 1] + (otherNamespace ? OTHER_NAMESPACE : part);
            alike[i][j] = alike[i - 1][j - 1] + (part <= KeyPart.SAME_STEM ? 1 : 0);
        }
        if (i > 0 && cost[i - 1][j] + moreOrLess(i, parts.size()) < best) {
            best = cost[i - 1][j] + moreOrLess(i, parts.size());
            alike[i][j] = alike[i - 1][j];
        }
        if (j > 0 && cost[i][j - 1] + moreOrLess(j, others.size()) < best) {
            best = cost[i][j - 1] + moreOrLess(j, others.size());
            alike[i][j] = alike[i][j - 1];
        }
        cost[i][j] = best;
    }

    private static double moreOrLess(int position, int size) {
        if (position == 1) {
            return NAMESPACE_MORE_OR_LESS;
        }
        return position == size ? LAST_PART_MORE_OR_LESS : PART_MORE_OR_LESS;
    }

    /** Whether a key differs part by part in letters, hyphens and capitals alone. */
    boolean isSpelling(List<KeyPart> others) {
        if (others.size() != parts.size()) {
            return bare.equals(bare(others));
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).slips(others.get(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private double part(int position, KeyPart other) {
        Map<KeyPart, Double> known = costs.get(position);
        Double cost = known.get(other);
        if (cost == null) {
            cost = parts.get(position).distance(other);
            known.put(other, cost);
        }
        return cost;
    }

    private static String bare(List<KeyPart> parts) {
        StringBuilder bare = new StringBuilder();
        for (KeyPart part : parts) {
            bare.append(part.bare());
        }
        return bare.toString();
    }
}
