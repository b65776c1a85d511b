package dev.flint.flink.memory;

import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.Option;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.text.Place;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings of one layer, all of which are seen but for those that are said to be elsewhere. */
record PlainSettings(Map<String, String> settings, FlinkVersion version, Map<String, String> variables,
        Set<String> elsewhere, Set<String> unknown) implements MemorySettings {

    private static final Place PLACE = new Place("conf", Span.FIRST_LINE);

    static PlainSettings of(Map<String, String> settings, FlinkVersion version) {
        return new PlainSettings(settings, version, Map.of(), Set.of(), Set.of());
    }

    @Override
    public Value<String> value(String key) {
        if (unknown.contains(key)) {
            return Value.unknown("a variable fills it in", PLACE);
        }
        List<String> names = new ArrayList<>(List.of(key));
        names.addAll(FlinkOptions.load().option(key, version).map(Option::fallbackKeys).orElse(List.of()));
        for (String name : names) {
            if (settings.containsKey(name)) {
                return Value.known(settings.get(name), PLACE);
            }
        }
        return Value.absent();
    }

    @Override
    public boolean mayBeSetElsewhere(String key) {
        return elsewhere.contains(key);
    }

    @Override
    public Value<String> environment(String name) {
        return variables.containsKey(name) ? Value.known(variables.get(name), PLACE) : Value.absent();
    }
}
