package dev.flint.flink.options;

import dev.flint.flink.options.OptionIndex.Line;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for the keys that a wrong one may have meant. */
final class KeySuggestions {

    /** What costs this much more than the best is as good. */
    private static final double AS_GOOD = 0.1;
    private static final int AT_MOST = 2;

    /** The price of a name that Flink accepts but would rather not be given. */
    private static final double OLD_NAME = 0.15;

    private final OptionIndex index;
    private final Map<String, List<KeyPart>> known = new HashMap<>(4096);

    KeySuggestions(OptionIndex index) {
        this.index = index;
        Map<String, KeyPart> shared = new HashMap<>(4096);
        for (String key : index.keys()) {
            List<KeyPart> parts = new ArrayList<>();
            for (KeyPart part : KeyPart.of(key)) {
                KeyPart first = shared.putIfAbsent(part.text(), part);
                parts.add(first == null ? part : first);
            }
            known.put(key, parts);
        }
    }

    private record Candidate(String key, double cost, boolean spelling) implements Comparable<Candidate> {

        @Override
        public int compareTo(Candidate other) {
            int byCost = Double.compare(cost, other.cost);
            return byCost != 0 ? byCost : key.compareTo(other.key);
        }
    }

    List<KeySuggestion> of(String key, FlinkVersions versions) {
        KeyDistance distance = new KeyDistance(key);
        List<Candidate> near = new ArrayList<>();
        for (Map.Entry<String, List<KeyPart>> other : known.entrySet()) {
            double cost = distance.to(other.getValue());
            if (cost <= KeyDistance.FAR) {
                cost += penalty(other.getKey(), versions);
            }
            if (cost <= KeyDistance.FAR) {
                near.add(new Candidate(other.getKey(), cost, distance.isSpelling(other.getValue())));
            }
        }
        near.sort(null);
        List<KeySuggestion> best = new ArrayList<>();
        for (Candidate candidate : near) {
            if (candidate.cost() <= near.get(0).cost() + AS_GOOD) {
                best.add(new KeySuggestion(candidate.key(), candidate.spelling()));
            }
        }
        return best.size() > AT_MOST ? List.of() : best;
    }

    private double penalty(String key, FlinkVersions versions) {
        double penalty = 0;
        for (FlinkVersion version : versions.candidates()) {
            int at = index.position(version);
            Line line = at < 0 ? null : index.line(key, at);
            if (line == null || line.isGap()) {
                return Double.MAX_VALUE;
            }
            if (line.isAlias() || line.isDeprecated()) {
                penalty = OLD_NAME;
            }
        }
        return penalty;
    }
}
