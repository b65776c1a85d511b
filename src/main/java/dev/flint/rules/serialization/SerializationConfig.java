package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.text.Place;
import dev.flint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a registration of 1.x as an entry of {@code pipeline.serialization-config}, which
 * {@code SerializerConfigImpl.parseSerializationConfig} reads from 1.19 on.
 */
final class SerializationConfig {

    private static final String OLD_PREFIX = "pipeline.";
    private static final Set<ConfCarrier.Kind> TAKES_YAML = Set.of(
            ConfCarrier.Kind.FLINK_CONF,
            ConfCarrier.Kind.CONFIG_YAML,
            ConfCarrier.Kind.CONFIG_MAP,
            ConfCarrier.Kind.FLINK_CONFIGURATION);
    private static final String NEW_NAME = "serialization-config";

    private SerializationConfig() {}

    /**
     * The setting in the new form.
     *
     * @param kind what it stands in: blanks and braces mean something in FLINK_PROPERTIES and on a command line
     * @return empty where key or value do not stand in one piece, or where the value is not in the old form
     */
    static Optional<List<Finding.Edit>> of(Setting setting, ConfCarrier.Kind kind) {
        Optional<Place> value = setting.value().where();
        String text = setting.value().ifKnown().orElse("");
        Optional<String> newKey = newKey(setting);
        if (!TAKES_YAML.contains(kind)
                || value.isEmpty()
                || !isJust(text, value.get().span())
                || newKey.isEmpty()) {
            return Optional.empty();
        }
        boolean toQuote = kind == ConfCarrier.Kind.FLINK_CONFIGURATION && isUnquoted(setting, value.get());
        return value(setting.key(), text)
                .map(entries -> List.of(
                        new Finding.Edit(setting.keyPlace(), newKey.get()),
                        new Finding.Edit(value.get(), toQuote ? '"' + entries + '"' : entries)));
    }

    /** The values of a resource's map are strings; the place of a quoted one lies within its quotes. */
    private static boolean isUnquoted(Setting setting, Place value) {
        return value.span().startColumn() == setting.keyPlace().span().endColumn() + ": ".length();
    }

    /** Of a nested key only the last part stands there. */
    private static Optional<String> newKey(Setting setting) {
        if (isJust(setting.key(), setting.keyPlace().span())) {
            return Optional.of(OLD_PREFIX + NEW_NAME);
        }
        String lastPart = setting.key().substring(OLD_PREFIX.length());
        return isJust(lastPart, setting.keyPlace().span()) ? Optional.of(NEW_NAME) : Optional.empty();
    }

    /** The value in the new form; empty if the old one is not as {@code PipelineOptions} of 1.x describes it. */
    static Optional<String> value(String key, String old) {
        List<String> entries = new ArrayList<>();
        for (String part : old.split(";")) {
            Optional<String> entry =
                    switch (key) {
                        case "pipeline.registered-kryo-types" -> entry(part.strip(), "type: kryo");
                        case "pipeline.registered-pojo-types" -> entry(part.strip(), "type: pojo");
                        default -> defaultSerializer(part.strip());
                    };
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            entries.add(entry.get());
        }
        return Optional.of("[" + String.join(", ", entries) + "]");
    }

    /** {@code class:a.B,serializer:a.BSerializer}. */
    private static Optional<String> defaultSerializer(String part) {
        int comma = part.indexOf(",serializer:");
        if (comma < 0 || !part.startsWith("class:")) {
            return Optional.empty();
        }
        String serializer = part.substring(comma + ",serializer:".length());
        return isClassName(serializer)
                ? entry(
                        part.substring("class:".length(), comma),
                        "type: kryo, kryo-type: default, class: " + serializer)
                : Optional.empty();
    }

    private static Optional<String> entry(String className, String how) {
        return isClassName(className) ? Optional.of(className + ": {" + how + "}") : Optional.empty();
    }

    private static boolean isClassName(String text) {
        return !text.isEmpty()
                && Character.isJavaIdentifierStart(text.charAt(0))
                && text.chars().allMatch(c -> c == '.' || Character.isJavaIdentifierPart(c));
    }

    private static boolean isJust(String text, Span span) {
        return span.startLine() == span.endLine() && span.endColumn() - span.startColumn() == text.length();
    }
}
