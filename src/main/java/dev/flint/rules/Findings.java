package dev.flint.rules;

import dev.flint.findings.Finding;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** Takes what one rule finds. */
public final class Findings {

    private final RuleDescription rule;
    private final List<Finding.Builder> found = new ArrayList<>();
    private final List<Problem> notEvaluated = new ArrayList<>();

    public Findings(RuleDescription rule) {
        this.rule = rule;
    }

    /**
     * Reports a finding; what the caller adds to the builder belongs to it.
     *
     * @param messageId one of the rule's messages
     * @param symbol what the finding is about, in a form that survives moves of lines: a key path, a class and field
     */
    public Finding.Builder at(Place place, String messageId, String symbol) {
        if (rule.message(messageId).isEmpty()) {
            throw new IllegalArgumentException(rule.id() + " has no message " + messageId);
        }
        Finding.Builder builder = Finding.of(rule.id(), messageId, place, symbol);
        found.add(builder);
        return builder;
    }

    /** Says that something could not be judged, and why. */
    public void notEvaluated(Place place, String why) {
        notEvaluated.add(new Problem(place, why));
    }

    public List<Finding> found() {
        return found.stream().map(Finding.Builder::build).toList();
    }

    public List<Problem> notEvaluated() {
        return List.copyOf(notEvaluated);
    }
}
