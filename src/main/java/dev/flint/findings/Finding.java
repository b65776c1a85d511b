package dev.flint.findings;

import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One mistake at one place.
 *
 * @param rule the rule's id, {@code FLINT414}
 * @param messageId which of the rule's messages
 * @param arguments the message's placeholders and what fills them, in the order in which they were given
 * @param symbol what the finding is about in a form that survives moves of lines (a key path, a class and field): with
 *     rule and path it makes the fingerprint
 * @param severity empty: as the rule's message says
 * @param confidence empty: as the rule's message says
 * @param related other places that make it true or that follow from it
 * @param steps the chain that leads to it, first step first; empty where there is none
 */
public record Finding(
        String rule,
        String messageId,
        Map<String, String> arguments,
        Place place,
        String symbol,
        Optional<Severity> severity,
        Optional<Confidence> confidence,
        List<Note> related,
        List<Note> steps,
        Optional<Fix> fix) {

    /** File, line, column, rule: the order in every output. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::messageId)
            .thenComparing(Finding::symbol)
            .thenComparing(f -> f.arguments().toString());

    /** A place with a sentence about it. */
    public record Note(Place place, String message) {}

    /** The mend: edits that are made together or not at all. */
    public record Fix(Safety safety, String description, List<Edit> edits) {

        /** Whether a fix may be made without a person looking: not where state may exist that it makes unreadable. */
        public enum Safety {
            SAFE,
            UNSAFE
        }

        public Fix {
            edits = List.copyOf(edits);
        }
    }

    /** The text at a place is replaced; an empty span inserts. */
    public record Edit(Place place, String text) {}

    public Finding {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        related = List.copyOf(related);
        steps = List.copyOf(steps);
    }

    /** Begins a finding of a rule with one of its messages, at a place. */
    public static Builder of(String rule, String messageId, Place place, String symbol) {
        return new Builder(rule, messageId, place, symbol);
    }

    /** Collects the parts of a finding. */
    public static final class Builder {

        private final String rule;
        private final String messageId;
        private final Place place;
        private final String symbol;
        private final Map<String, String> arguments = new LinkedHashMap<>();
        private final List<Note> related = new ArrayList<>();
        private final List<Note> steps = new ArrayList<>();
        private Optional<Severity> severity = Optional.empty();
        private Optional<Confidence> confidence = Optional.empty();
        private Optional<Fix> fix = Optional.empty();

        private Builder(String rule, String messageId, Place place, String symbol) {
            this.rule = rule;
            this.messageId = messageId;
            this.place = place;
            this.symbol = symbol;
        }

        /** Fills a placeholder of the message. */
        public Builder with(String name, Object value) {
            arguments.put(name, String.valueOf(value));
            return this;
        }

        public Builder related(Place at, String message) {
            related.add(new Note(at, message));
            return this;
        }

        public Builder step(Place at, String message) {
            steps.add(new Note(at, message));
            return this;
        }

        /** Milder or worse than the rule's message says by itself. */
        public Builder severity(Severity value) {
            severity = Optional.of(value);
            return this;
        }

        public Builder confidence(Confidence value) {
            confidence = Optional.of(value);
            return this;
        }

        public Builder fix(Fix value) {
            fix = Optional.of(value);
            return this;
        }

        public Finding build() {
            return new Finding(
                    rule, messageId, arguments, place, symbol, severity, confidence, related, steps, fix);
        }
    }
}
