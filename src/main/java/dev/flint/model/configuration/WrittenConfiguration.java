package dev.flint.model.configuration;

import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.Option;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.ConfCarrier.Kind;
import dev.flint.flink.settings.ConfParser;
import dev.flint.flink.settings.Refusal;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.text.Problem;
import dev.flint.text.Value;
import java.util.ArrayList;
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

    /**
     * The versions in question that take the text apart with a parser.
     *
     * @return none where a version in question may do it otherwise, and for samples and the values of charts
     */
    public List<FlinkVersion> readers(ConfParser parser) {
        if (isSample()) {
            return List.of();
        }
        List<FlinkVersion> readers = new ArrayList<>();
        for (FlinkVersion version : versions.candidates()) {
            ConfParser its = ConfParser.of(carrier, version);
            if (its == parser) {
                readers.add(version);
            } else if (its != ConfParser.NOT_READ) {
                return List.of();
            }
        }
        return readers;
    }

    /** What is copied or rendered before Flink sees it. */
    private boolean isSample() {
        return switch (carrier.kind()) {
            case HELM_VALUES -> true;
            case FLINK_CONF, CONFIG_YAML -> {
                String path = carrier.place().path();
                yield !path.endsWith(".yaml") && !path.endsWith(".yml");
            }
            default -> false;
        };
    }

    /**
     * Why Flink's YAML parser would refuse a text that may be read by it under another name, or by another version:
     * what the rules about that parser leave out. The first cause, as the parser stops there.
     */
    public Optional<Problem> refusedUnderAnotherName() {
        List<Refusal> refusals = carrier.notes().refusals();
        boolean file = carrier.kind() == Kind.FLINK_CONF || carrier.kind() == Kind.CONFIG_YAML;
        boolean named = versions.all(version -> ConfParser.of(carrier, version) == ConfParser.NOT_READ);
        if (!file || named || versions.candidates().isEmpty() || refusals.isEmpty() || !readers(ConfParser.YAML).isEmpty()) {
            return Optional.empty();
        }
        Refusal first = refusals.get(0);
        return Optional.of(new Problem(first.place(), "is no YAML that Flink reads: " + first.complaint()));
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
