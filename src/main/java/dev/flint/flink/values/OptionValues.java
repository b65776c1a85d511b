package dev.flint.flink.values;

import dev.flint.flink.options.OptionType;
import dev.flint.flink.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values of options as {@code org.apache.flink.configuration.ConfigurationUtils.convertValue} reads them from text. */
public final class OptionValues {

    private OptionValues() {}

    /**
     * Reads a value of any type. From 1.19 on a list or map may also be YAML ({@code [a, b]}), which is not taken apart:
     * a text that may be is itself here.
     *
     * @return the value: a Duration, a Long (of bytes for memory sizes), a Boolean, an Integer, a Double, a String (of an
     *     enum the constant's own), a List of such or a Map of strings
     */
    public static Parsed<?> parse(String text, OptionType type, FlinkVersion version) {
        Parsed<?> parsed = type.list() ? parseList(text, type, version) : parseOne(text, type, version);
        boolean structured = type.list() || type.is(OptionType.Kind.MAP);
        return structured && parsed.isRefused() && version.atLeast(1, 19) && mayBeYaml(text) ? Parsed.ok(text) : parsed;
    }

    private static Parsed<?> parseOne(String text, OptionType type, FlinkVersion version) {
        return switch (type.kind()) {
            case DURATION -> Durations.parse(text, version);
            case MEMORY -> MemorySizes.parse(text);
            case BOOLEAN -> parseBoolean(text);
            case INT -> parseInt(text);
            case LONG -> parseLong(text);
            case FLOATING -> parseDouble(text);
            case ENUM -> parseEnum(text, type);
            case MAP -> StructuredTexts.map(text);
            case STRING -> Parsed.ok(text);
        };
    }

    private static Parsed<?> parseList(String text, OptionType type, FlinkVersion version) {
        Parsed<List<String>> items = StructuredTexts.split(text, ';');
        List<Object> values = new ArrayList<>();
        for (String item : items.ifOk().orElse(List.of())) {
            Parsed<?> value = parseOne(item, type, version);
            if (value instanceof Parsed.Ok<?> ok) {
                values.add(ok.value());
            } else {
                return value;
            }
        }
        return items.isRefused() ? items : Parsed.ok(values);
    }

    /** Whether YAML may see more in it than one scalar. */
    private static boolean mayBeYaml(String text) {
        String bare = text.strip();
        boolean block = bare.startsWith("- ") || bare.indexOf('\n') >= 0 || bare.contains(": ") || bare.endsWith(":");
        return block || !bare.isEmpty() && "[{&!?#%-".indexOf(bare.charAt(0)) >= 0;
    }

    /** Reads {@code true} or {@code false} in any case, and nothing else: no blanks around it, no {@code yes}. */
    public static Parsed<Boolean> parseBoolean(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> Parsed.ok(true);
            case "FALSE" -> Parsed.ok(false);
            default -> Parsed.refused("Unrecognized option for boolean: " + text
                    + ". Expected either true or false(case insensitive)");
        };
    }

    /** Reads an integer as {@link Integer#parseInt(String)} does. */
    public static Parsed<Integer> parseInt(String text) {
        try {
            return Parsed.ok(Integer.parseInt(text));
        } catch (NumberFormatException problem) {
            return Parsed.refused("not an integer of 32 bits: \"" + text + "\"");
        }
    }

    /** Reads an integer as {@link Long#parseLong(String)} does. */
    public static Parsed<Long> parseLong(String text) {
        try {
            return Parsed.ok(Long.parseLong(text));
        } catch (NumberFormatException problem) {
            return Parsed.refused("not an integer of 64 bits: \"" + text + "\"");
        }
    }

    /** Reads a number as {@link Double#parseDouble(String)} does. */
    public static Parsed<Double> parseDouble(String text) {
        try {
            return Parsed.ok(Double.parseDouble(text));
        } catch (NumberFormatException problem) {
            return Parsed.refused("not a number: \"" + text + "\"");
        }
    }

    /** Finds the constant of an enum, ignoring case. */
    public static Parsed<String> parseEnum(String text, OptionType type) {
        String wanted = text.toUpperCase(Locale.ROOT);
        for (String constant : type.constants()) {
            if (constant.toUpperCase(Locale.ROOT).equals(wanted)) {
                return Parsed.ok(constant);
            }
        }
        return Parsed.refused("Could not parse value \"" + text + "\". Expected one of: " + type.constants());
    }
}
