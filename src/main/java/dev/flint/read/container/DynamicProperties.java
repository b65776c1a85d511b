package dev.flint.read.container;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.ConfCarrier.Kind;
import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.flink.settings.Setting;
import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings among the words of a command line: {@code -Dkey=value}, {@code -D key=value}. */
public final class DynamicProperties {

    private DynamicProperties() {}

    /** Of a container that runs Flink; empty where it has none or runs something else. */
    public static Optional<ConfCarrier> of(Container container, String owner) {
        if (container.process() == FlinkProcess.UNKNOWN) {
            return Optional.empty();
        }
        List<Setting> settings = of(container.words());
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        String name = container.name().ifKnown().orElse("");
        boolean partial = container.words().stream().anyMatch(w -> w.value().isUnknown());
        Place place = settings.get(0).keyPlace();
        return Optional.of(new ConfCarrier(
                Kind.DYNAMIC_PROPERTY, Syntax.PAIRS, owner, name, settings, List.of(), partial, place));
    }

    static List<Setting> of(List<Word> words) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            TextSlice word = words.get(i).text();
            if (word.text().equals("-D") && i + 1 < words.size()) {
                i++;
                setting(words.get(i), 0).ifPresent(settings::add);
            } else if (word.text().startsWith("-D")) {
                setting(words.get(i), 2).ifPresent(settings::add);
            }
        }
        return settings;
    }

    private static Optional<Setting> setting(Word word, int from) {
        TextSlice text = word.text();
        int equals = text.text().indexOf('=', from);
        if (equals <= from) {
            return Optional.empty();
        }
        String key = text.text().substring(from, equals);
        if (key.indexOf('{') >= 0 || key.indexOf('$') >= 0) {
            return Optional.empty();
        }
        Place place = text.place(equals + 1, text.text().length());
        Value<String> value = word.value().isUnknown()
                ? Value.unknown("a variable or template stands in it", place)
                : Value.known(text.text().substring(equals + 1), place);
        return Optional.of(new Setting(key, text.place(from, equals), value));
    }
}
