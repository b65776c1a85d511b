package dev.flint.model.deployment;

import dev.flint.flink.values.MemorySizes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the operator reads the memory of a spec: as Flink does, and where that fails as a quantity of Kubernetes
 * ({@code parseResourceMemoryString} of its {@code FlinkConfigBuilder}).
 */
final class OperatorMemory {

    private static final long KILO = 1_000;
    private static final long KIBI = 1_024;

    /** Units of Kubernetes that are none of Flink's, by what they end in. */
    private static final Map<String, Long> UNITS = units();

    private OperatorMemory() {}

    private static Map<String, Long> units() {
        Map<String, Long> units = new LinkedHashMap<>();
        long decimal = KILO;
        long binary = KIBI;
        for (String letter : new String[] {"K", "M", "G", "T", "P"}) {
            units.put(letter + "i", binary);
            units.put(letter, decimal);
            decimal *= KILO;
            binary *= KIBI;
        }
        units.put("k", KILO);
        return units;
    }

    /** The size as Flink reads it; as it is written where it is a size in neither form. */
    static String inFlinksUnits(String written) {
        String text = written.strip();
        if (!MemorySizes.parse(text).isRefused()) {
            return text;
        }
        for (Map.Entry<String, Long> unit : UNITS.entrySet()) {
            if (text.endsWith(unit.getKey())) {
                return bytes(text.substring(0, text.length() - unit.getKey().length()), unit.getValue(), written);
            }
        }
        return bytes(text, 1, written);
    }

    /** The bytes of a quantity of Kubernetes; empty for a text that is none. */
    static Optional<BigDecimal> quantity(String written) {
        String text = written.strip();
        for (Map.Entry<String, Long> unit : UNITS.entrySet()) {
            if (text.endsWith(unit.getKey())) {
                return product(text.substring(0, text.length() - unit.getKey().length()), unit.getValue());
            }
        }
        return product(text, 1);
    }

    private static Optional<BigDecimal> product(String number, long unit) {
        try {
            return Optional.of(new BigDecimal(number).multiply(BigDecimal.valueOf(unit)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String bytes(String number, long unit, String written) {
        return product(number, unit).map(amount -> amount.toBigInteger() + " bytes").orElse(written);
    }
}
