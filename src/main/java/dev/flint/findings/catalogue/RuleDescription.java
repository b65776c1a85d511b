package dev.flint.findings.catalogue;

import dev.flint.findings.Confidence;
import dev.flint.findings.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule says of itself: its room's {@code rule.yaml} and {@code rule.md}.
 *
 * @param id {@code FLINT414}
 * @param name kebab-case, reads after «allow»: {@code rocksdb-full-checkpoints}
 * @param summary one sentence: what it finds
 * @param description two or three sentences: what it finds and why it hurts
 * @param since the version of flint that brought it
 * @param keys the Flink keys that it speaks of
 * @param messages its messages by id; the first is the default
 * @param page the whole page, Markdown
 */
public record RuleDescription(
        String id,
        String name,
        String summary,
        String description,
        String since,
        List<String> keys,
        List<String> references,
        List<Message> messages,
        String page) {

    /**
     * A message with {@code {placeholders}}; severity and confidence hold for findings that say nothing else.
     */
    public record Message(String id, String text, Severity severity, Confidence confidence) {

        /** The placeholders' names in the order in which they first stand. */
        public List<String> placeholders() {
            List<String> names = new ArrayList<>();
            int open = text.indexOf('{');
            while (open >= 0) {
                int close = text.indexOf('}', open);
                String name = text.substring(open + 1, close);
                if (!names.contains(name)) {
                    names.add(name);
                }
                open = text.indexOf('{', close);
            }
            return names;
        }

        /**
         * The sentence with every placeholder filled.
         *
         * @throws IllegalArgumentException if a placeholder has no argument: a defect of the rule
         */
        public String fill(Map<String, String> arguments) {
            StringBuilder filled = new StringBuilder();
            int from = 0;
            int open = text.indexOf('{');
            while (open >= 0) {
                int close = text.indexOf('}', open);
                String argument = arguments.get(text.substring(open + 1, close));
                if (argument == null) {
                    throw new IllegalArgumentException("nothing fills " + text.substring(open, close + 1) + " in " + id);
                }
                filled.append(text, from, open).append(argument);
                from = close + 1;
                open = text.indexOf('{', from);
            }
            return filled.append(text, from, text.length()).toString();
        }
    }

    public RuleDescription {
        keys = List.copyOf(keys);
        references = List.copyOf(references);
        messages = List.copyOf(messages);
    }

    public Optional<Message> message(String messageId) {
        return messages.stream().filter(m -> m.id().equals(messageId)).findFirst();
    }

    /** The severity of the rule's first message, which is the worst that it says by default. */
    public Severity severity() {
        return messages.get(0).severity();
    }

    /** {@code RocksdbFullCheckpoints}, {@code RecordBefore119}: the name as SARIF wants it, letters and digits alone. */
    public String pascalName() {
        StringBuilder pascal = new StringBuilder();
        for (String part : name.replace(".", "").split("-")) {
            pascal.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
        }
        return pascal.toString();
    }
}
