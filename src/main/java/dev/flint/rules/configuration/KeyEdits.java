package dev.flint.rules.configuration;

import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.findings.Finding.Fix.Safety;
import dev.flint.flink.settings.Setting;
import dev.flint.text.Place;
import dev.flint.text.Span;
import java.util.List;
import java.util.Optional;

/** The mends of a key. */
final class KeyEdits {

    private KeyEdits() {}

    /** Writes another key in its place; empty where the key does not stand there in one piece, as a nested one. */
    static Optional<Fix> rename(Setting setting, String key, Safety safety) {
        return isWhole(setting)
                ? Optional.of(new Fix(safety, "write '" + key + "'", List.of(new Edit(setting.keyPlace(), key))))
                : Optional.empty();
    }

    /** Takes the setting out of a line of its own; empty where it may not be the whole line. */
    static Optional<Fix> delete(Setting setting) {
        Place key = setting.keyPlace();
        Optional<Place> value = setting.value().where().filter(place -> onOneLine(key, place));
        if (value.isEmpty() || !isWhole(setting)) {
            return Optional.empty();
        }
        Place whole = new Place(key.path(), key.span().until(value.get().span()));
        return Optional.of(
                new Fix(Safety.SAFE, "delete '" + setting.key() + "'", List.of(new Edit(whole, ""))));
    }

    private static boolean onOneLine(Place key, Place value) {
        return key.span().startLine() == value.span().endLine() && key.span().compareTo(value.span()) < 0;
    }

    private static boolean isWhole(Setting setting) {
        Span span = setting.keyPlace().span();
        return span.startLine() == span.endLine()
                && span.endColumn() - span.startColumn() == setting.key().length();
    }
}
