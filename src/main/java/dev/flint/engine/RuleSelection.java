package dev.flint.engine;

import dev.flint.findings.catalogue.Catalogue;
import dev.flint.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules run.
 *
 * @param refusals why a rule that was asked for or left out is none
 */
record RuleSelection(List<Catalogue.Entry> entries, List<String> refusals) {

    /**
     * @param only ids or names; empty: all rules but those that are off
     * @param off ids
     */
    static RuleSelection of(Catalogue catalogue, List<String> only, List<String> skip, Set<String> off) {
        List<String> refusals = new ArrayList<>();
        List<Catalogue.Entry> wanted = new ArrayList<>(catalogue.rules());
        if (only.isEmpty()) {
            wanted.removeIf(entry -> off.contains(entry.description().id()));
        } else {
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
        List<String> known = new ArrayList<>();
        for (Catalogue.Entry entry : catalogue.rules()) {
            known.add(entry.description().id());
            known.add(entry.description().name());
        }
        return Spelling.closest(word, known);
    }
}
