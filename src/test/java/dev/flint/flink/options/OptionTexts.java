package dev.flint.flink.options;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Types and values of options as the index writes them: values as a person would write them in a conf file. */
final class OptionTexts {

    /** Stands for a default that is not the same everywhere. */
    static final String DEPENDS = "~";

    private static final String[] DURATION_UNITS = {"d", "h", "min", "s", "ms"};
    private static final long[] DURATION_MILLIS = {86_400_000, 3_600_000, 60_000, 1_000, 1};
    private static final String[] MEMORY_UNITS = {"tb", "gb", "mb", "kb"};

    private OptionTexts() {}

    static String type(Class<?> type) {
        if (type.isEnum()) {
            List<String> constants = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                constants.add(constant.toString());
            }
            return "e" + String.join(",", constants);
        }
        return switch (type.getName()) {
            case "java.time.Duration" -> "d";
            case "org.apache.flink.configuration.MemorySize" -> "m";
            case "java.lang.Boolean" -> "b";
            case "java.lang.Integer" -> "i";
            case "java.lang.Long" -> "n";
            case "java.lang.Double", "java.lang.Float" -> "f";
            case "java.lang.String" -> "s";
            case "java.util.Map" -> "p";
            default -> throw new IllegalArgumentException("a type that the index does not know: " + type);
        };
    }

    static String value(Object value) throws ReflectiveOperationException {
        if (value == null) {
            return null;
        }
        if (value instanceof Duration duration) {
            return duration(duration);
        }
        if (value.getClass().getName().equals("org.apache.flink.configuration.MemorySize")) {
            Method bytes = value.getClass().getMethod("getBytes");
            return memory((long) bytes.invoke(value));
        }
        if (value instanceof Collection<?> items) {
            List<String> texts = new ArrayList<>();
            for (Object item : items) {
                texts.add(value(item));
            }
            return String.join(";", texts);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, mapped) -> sorted.put(key.toString(), mapped.toString()));
            List<String> texts = new ArrayList<>();
            sorted.forEach((key, mapped) -> texts.add(key + ":" + mapped));
            return String.join(",", texts);
        }
        return value.toString();
    }

    private static String duration(Duration duration) {
        if (duration.getNano() % 1_000_000 != 0) {
            return duration.toNanos() + " ns";
        }
        if (duration.getSeconds() > Long.MAX_VALUE / 1_000) {
            return duration.getSeconds() + " s";
        }
        long millis = duration.toMillis();
        for (int i = 0; i < DURATION_UNITS.length; i++) {
            if (millis != 0 && millis % DURATION_MILLIS[i] == 0) {
                return millis / DURATION_MILLIS[i] + " " + DURATION_UNITS[i];
            }
        }
        return "0 ms";
    }

    private static String memory(long bytes) {
        for (int i = 0; i < MEMORY_UNITS.length; i++) {
            int shift = 10 * (MEMORY_UNITS.length - i);
            if (bytes != 0 && bytes % (1L << shift) == 0) {
                return (bytes >> shift) + MEMORY_UNITS[i];
            }
        }
        return bytes + "b";
    }
}
