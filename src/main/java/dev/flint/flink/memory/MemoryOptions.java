package dev.flint.flink.memory;

import dev.flint.flink.memory.Derivation.Level;
import dev.flint.flink.memory.Derivation.LogLine;
import dev.flint.flink.memory.Stop.NotKnown;
import dev.flint.flink.memory.Stop.Refusal;
import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.Option;
import dev.flint.flink.values.MemorySizes;
import dev.flint.flink.values.Parsed;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The options of one derivation, read as {@code Configuration} and {@code ProcessMemoryUtils} read them. It keeps what
 * was asked for, and what Flink would have logged by then.
 */
final class MemoryOptions {

    private static final String NETWORK_MAX = "taskmanager.memory.network.max";

    private final MemorySettings settings;
    private final FlinkVersion version;
    private final Map<String, Long> mapped = new HashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<LogLine> log = new ArrayList<>();

    MemoryOptions(MemorySettings settings, FlinkVersion version) {
        this.settings = settings;
        this.version = version;
    }

    FlinkVersion version() {
        return version;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    List<LogLine> log() {
        return log;
    }

    void info(String text) {
        log.add(new LogLine(Level.INFO, text));
    }

    void warn(String text) {
        log.add(new LogLine(Level.WARN, text));
    }

    /** From here on an option has a value that Flink itself sets. */
    void map(String key, long bytes) {
        mapped.put(key, bytes);
    }

    /** {@code Configuration.contains}. */
    boolean contains(String key) {
        return mapped.containsKey(key) || !known(key).isAbsent();
    }

    /** Ends the derivation of what follows from an option that nothing sets, where something that is not seen may. */
    void failIfSetElsewhere(String key) {
        if (settings.mayBeSetElsewhere(key)) {
            throw new NotKnown(key, "nothing in sight sets it, and what is not seen may", Optional.empty());
        }
    }

    /** {@code ProcessMemoryUtils.getMemorySizeFromConfig}, in bytes. */
    long size(String key) {
        Long set = mapped.get(key);
        if (set != null) {
            return set;
        }
        Value<String> value = known(key);
        if (value.isAbsent()) {
            return defaultSize(key);
        }
        return read(MemorySizes.parse(text(value)), reason -> cannotRead(key, reason));
    }

    /** A size as {@code Configuration.get} reads it, without the words of {@code getMemorySizeFromConfig}. */
    long plainSize(String key) {
        Value<String> value = known(key);
        if (value.isAbsent()) {
            return defaultSize(key);
        }
        return read(MemorySizes.parse(text(value)), reason -> unparsed(key, value, reason));
    }

    /** A number that Flink reads with 32 bits and computes with in 64. */
    double fraction(String key) {
        Value<String> value = known(key);
        if (value.isAbsent()) {
            return Float.parseFloat(defaultText(key));
        }
        try {
            return Float.parseFloat(text(value));
        } catch (NumberFormatException e) {
            throw unparsed(key, value, String.valueOf(e.getMessage()));
        }
    }

    double real(String key) {
        Value<String> value = known(key);
        String text = value.isAbsent() ? defaultText(key) : text(value);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw unparsed(key, value, String.valueOf(e.getMessage()));
        }
    }

    int integer(String key) {
        Value<String> value = known(key);
        String text = value.isAbsent() ? defaultText(key) : text(value);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw unparsed(key, value, String.valueOf(e.getMessage()));
        }
    }

    Value<String> environment(String name) {
        return settings.environment(name);
    }

    /** {@code ConfigOption.toString}, which Flink puts into its messages. */
    String shown(String key) {
        Optional<Option> option = option(key);
        String fallbacks = "";
        for (String name : option.map(Option::fallbackKeys).orElse(List.of())) {
            fallbacks += (fallbacks.isEmpty() ? "" : ", ") + "{key=" + name + ", isDeprecated=true}";
        }
        String defaultShown = option.flatMap(MemoryOptions::text).orElse("null");
        return "Key: '" + key + "' , default: " + defaultShown + " (fallback keys: [" + fallbacks + "])";
    }

    private Value<String> known(String key) {
        asked.add(key);
        Value<String> value = settings.value(key);
        if (value instanceof Value.Unknown<String> unknown) {
            throw new NotKnown(key, unknown.why(), Optional.of(unknown.place()));
        }
        return value;
    }

    private static String text(Value<String> value) {
        return value.ifKnown().orElseThrow();
    }

    private static <T> T read(Parsed<T> parsed, Function<String, Refusal> refuse) {
        if (parsed instanceof Parsed.Refused<T> refused) {
            throw refuse.apply(refused.reason());
        }
        return parsed.ifOk().orElseThrow();
    }

    private static Refusal cannotRead(String key, String reason) {
        return Refusal.of("Cannot read memory size from config option '" + key + "'.", reason);
    }

    private static Refusal unparsed(String key, Value<String> value, String reason) {
        return Refusal.other("Could not parse value '" + text(value) + "' for key '" + key + "'.", reason);
    }

    private long defaultSize(String key) {
        Optional<Option> option = option(key);
        boolean depends = option.filter(o -> o.defaultValue() instanceof Option.Default.Depends).isPresent();
        if (depends && key.equals(NETWORK_MAX)) {
            // The index has no word for «without a limit», which it is since 1.17.
            return Long.MAX_VALUE;
        }
        Optional<Long> size = option.flatMap(MemoryOptions::text).flatMap(text -> MemorySizes.parse(text).ifOk());
        return size.orElseThrow(
                () -> cannotRead(key, "The memory option is not set and has no default value."));
    }

    private String defaultText(String key) {
        return option(key).flatMap(MemoryOptions::text).orElseThrow();
    }

    private Optional<Option> option(String key) {
        return FlinkOptions.load().option(key, version);
    }

    private static Optional<String> text(Option option) {
        return option.defaultValue() instanceof Option.Default.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}
