package dev.flint.read.conf;

import dev.flint.flink.settings.Setting;
import dev.flint.read.template.Conditionals;
import dev.flint.read.template.Placeholders;
import dev.flint.read.template.Templates;
import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the entrypoint of Docker images from 1.19 on makes of {@code FLINK_PROPERTIES}
 * ({@code process_flink_properties} in flink-docker's {@code docker-entrypoint.sh}): every line loses all its
 * whitespace and is split at its first colon. It knows neither comments nor nesting, and a line without a colon is a
 * key with an empty value.
 */
final class EntrypointConf {

    private final TextSlice text;
    private final Templates templates;
    private final String masked;
    private final Conditionals conditionals;
    private final List<Setting> settings = new ArrayList<>();

    EntrypointConf(TextSlice text) {
        this.text = text;
        this.templates = Templates.in(text.text());
        this.masked = templates.masked();
        int from = behindWhitespace(0, masked.length());
        this.conditionals = templates.conditionals().within(from, beforeWhitespace(from, masked.length()));
    }

    List<Setting> read() {
        int at = 0;
        while (at < masked.length()) {
            int newline = masked.indexOf('\n', at);
            int end = newline < 0 ? masked.length() : newline;
            line(behindWhitespace(at, end), end);
            at = end + 1;
        }
        return settings;
    }

    private void line(int from, int lineTo) {
        int to = beforeWhitespace(from, lineTo);
        if (from == to) {
            return;
        }
        int colon = masked.indexOf(':', from);
        boolean pair = colon >= 0 && colon < to;
        int keyTo = pair ? beforeWhitespace(from, colon) : to;
        if (templates.touching(from, keyTo).isPresent()) {
            return;
        }
        int valueFrom = pair ? behindWhitespace(colon + 1, to) : to;
        settings.add(new Setting(
                withoutWhitespace(from, keyTo), text.place(from, keyTo), value(valueFrom, Math.max(valueFrom, to))));
    }

    private Value<String> value(int from, int to) {
        Place place = text.place(from, to);
        if (conditionals.contain(from)) {
            return Value.unknown("a template decides whether it stands there", place);
        }
        String value = text.text().substring(from, to);
        Optional<String> elsewhere = from == to ? Optional.empty() : templates.touching(from, to);
        return elsewhere
                .or(() -> Placeholders.first(value))
                .map(template -> Value.<String>placeholder(template, value, place))
                .orElse(Value.known(read(withoutWhitespace(from, to)), place));
    }

    /** The last variable of bash's {@code read} loses a colon that is all that stands behind one word, or none. */
    private static String read(String value) {
        boolean alone = value.indexOf(':') == value.length() - 1;
        return alone && !value.isEmpty() ? value.substring(0, value.length() - 1) : value;
    }

    private String withoutWhitespace(int from, int to) {
        StringBuilder kept = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.text().charAt(i);
            if (!isWhitespace(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private int behindWhitespace(int from, int to) {
        int at = from;
        while (at < to && isWhitespace(masked.charAt(at))) {
            at++;
        }
        return at;
    }

    private int beforeWhitespace(int from, int to) {
        int at = to;
        while (at > from && isWhitespace(masked.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** {@code [:space:]} as {@code tr} takes it, byte by byte: beyond ASCII there is none. */
    private static boolean isWhitespace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
