package dev.flint.model.configuration;

import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.Option;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;

/**
 * One thing that carries Flink's configuration, with the versions that may read it. It is one layer; others may stand
 * above and below it.
 */
public record WrittenConfiguration(ConfCarrier carrier, FlinkVersions versions) {

    /** A carrier as the versions in question read it. */
    public static WrittenConfiguration of(ConfCarrier carrier, FlinkVersions versions) {
        return new WrittenConfiguration(carrier.readBy(versions), versions);
    }

    /** The last setting of a literal key, which is the one that holds. */
    public Optional<Setting> last(String key) {
        Optional<Setting> last = Optional.empty();
        for (Setting setting : carrier.settings()) {
            if (setting.key().equals(key)) {
                last = Optional.of(setting);
            }
        }
        return last;
    }

    /**
     * The setting that decides an option within this layer. Flink merges by literal key first and looks the option's
     * names up after, its own before the older ones ({@code Configuration.getRawValueFromOption}).
     *
     * @param names the option's names, in Flink's order; one that no version in question knows is passed over
     */
    public Optional<Setting> decisive(List<String> names) {
        for (String name : names) {
            Optional<Setting> setting = last(name);
            if (setting.isPresent() && isRead(name)) {
                return setting;
            }
        }
        return Optional.empty();
    }

    /** The value that decides an option within this layer, absent where nothing sets it. */
    public Value<String> value(List<String> names) {
        return decisive(names).map(Setting::value).orElse(Value.absent());
    }

    /**
     * The option that a key sets.
     *
     * @return empty if no version in question reads the key, or if they do not agree about its type
     */
    public Optional<Option> option(String key) {
        FlinkOptions options = FlinkOptions.load();
        Optional<Option> found = Optional.empty();
        for (FlinkVersion version : versions.candidates()) {
            Optional<Option> option = options.option(key, version);
            if (option.isPresent() && found.isPresent() && !sameType(option.get(), found.get())) {
                return Optional.empty();
            }
            found = option.isPresent() ? option : found;
        }
        return found;
    }

    private static boolean sameType(Option one, Option other) {
        return one.type().kind() == other.type().kind() && one.type().list() == other.type().list();
    }

    private boolean isRead(String name) {
        FlinkOptions options = FlinkOptions.load();
        for (FlinkVersion version : versions.candidates()) {
            if (options.known(name, version)) {
                return true;
            }
        }
        return versions.candidates().isEmpty();
    }
}
