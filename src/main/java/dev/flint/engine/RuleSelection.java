package dev.flint.engine;

import dev.flint.findings.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rules run.
 *
 * @param refusals why a rule that was asked for or left out is none
 */
record RuleSelection(List<Catalogue.Entry> entries, List<String> refusals) {

    /** @param only ids or names; empty: all rules */
    static RuleSelection of(Catalogue catalogue, List<String> only, List<String> skip) {
        List<String> refusals = new ArrayList<>();
        List<Catalogue.Entry> wanted = new ArrayList<>(catalogue.rules());
        if (!only.isEmpty()) {
            wanted.retainAll(named(catalogue, only, "--rule", refusals));
        }
        wanted.removeAll(named(catalogue, skip, "--skip", refusals));
        return new RuleSelection(List.copyOf(wanted), List.copyOf(refusals));
    }

    private static List<Catalogue.Entry> named(
            Catalogue catalogue, List<String> words, String option, List<String> refusals) {
        List<Catalogue.Entry> entries = new ArrayList<>();
        for (String word : words) {
            Optional<Catalogue.Entry> entry = find(catalogue, word);
            if (entry.isPresent()) {
                entries.add(entry.get());
            } else {
                refusals.add(option + " " + word + ": there is no such rule"
                        + nearest(catalogue, word).map(n -> "; did you mean " + n + "?").orElse("")
                        + " (flint rules lists them)");
            }
        }
        return entries;
    }

    private static Optional<Catalogue.Entry> find(Catalogue catalogue, String word) {
        return catalogue.rules().stream()
                .filter(entry -> entry.description().id().equalsIgnoreCase(word)
                        || entry.description().name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static Optional<String> nearest(Catalogue catalogue, String word) {
        String best = null;
        int bestDistance = Math.max(2, word.length() / 3);
        for (Catalogue.Entry entry : catalogue.rules()) {
            for (String known : List.of(entry.description().id(), entry.description().name())) {
                int distance = distance(known, word);
                if (distance < bestDistance) {
                    best = known;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein's, without regard to case. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
