package dev.flint.engine;

import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.KeyStatus;
import dev.flint.flink.options.KeySuggestion;
import dev.flint.flink.options.Option;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.report.ConfigReport.KeyStory;
import dev.flint.report.ConfigReport.KeyStory.Era;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what the versions of Flink call an option, of which type it is and what its default is. */
final class KeyStories {

    private KeyStories() {}

    /** @param key any name of the option, in any version */
    static KeyStory of(String key) {
        FlinkOptions options = FlinkOptions.load();
        Set<String> names = new LinkedHashSet<>();
        names.add(key);
        names.addAll(options.renamedTo(key));
        names.addAll(options.renamedFrom(key));
        List<Era> eras = new ArrayList<>();
        for (FlinkVersion version : FlinkVersion.KNOWN) {
            Optional<Option> option = declared(names, key, version);
            if (option.isPresent()) {
                add(era(option.get(), version), eras);
            }
        }
        List<String> suggestions = new ArrayList<>();
        if (eras.isEmpty()) {
            for (KeySuggestion suggestion : options.suggestions(key, FlinkVersions.exactly(FlinkVersion.NEWEST_KNOWN))) {
                suggestions.add(suggestion.key());
            }
        }
        return new KeyStory(key, eras, suggestions);
    }

    /** The option that a version reads under the key, else under one of its other names. */
    private static Optional<Option> declared(Set<String> names, String key, FlinkVersion version) {
        FlinkOptions options = FlinkOptions.load();
        Optional<Option> direct = options.option(key, version);
        for (String name : names) {
            if (direct.isEmpty() && options.status(name, version) instanceof KeyStatus.Declared declared) {
                direct = Optional.of(declared.option());
            }
        }
        return direct;
    }

    private static Era era(Option option, FlinkVersion version) {
        Optional<String> defaultText = option.defaultValue() instanceof Option.Default.Text text
                ? Optional.of(text.text())
                : Optional.empty();
        return new Era(
                version.toString(),
                version.toString(),
                option.key(),
                option.fallbackKeys(),
                option.type().word(),
                defaultText);
    }

    /** Versions that agree become one era. */
    private static void add(Era era, List<Era> eras) {
        Era before = eras.isEmpty() ? null : eras.get(eras.size() - 1);
        if (before != null && before.agreesWith(era)) {
            eras.set(eras.size() - 1, before.until(era.last()));
        } else {
            eras.add(era);
        }
    }
}
