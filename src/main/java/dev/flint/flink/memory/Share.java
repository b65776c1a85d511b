package dev.flint.flink.memory;

import dev.flint.flink.memory.Stop.Refusal;
import dev.flint.flink.values.MemorySizes;
import java.math.BigDecimal;

/**
 * A share of another pool, held within a range ({@code RangeFraction}, with what {@code ProcessMemoryUtils} derives
 * from it). Sizes are bytes.
 */
record Share(String what, long min, long max, double fraction) {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Reads one. Its options are those of the pool's key with {@code .min}, {@code .max} and {@code .fraction}. */
    static Share of(String what, String pool, MemoryOptions options) {
        return of(what, options.size(pool + ".min"), options.size(pool + ".max"), pool + ".fraction", options);
    }

    /** Reads one without a range of its own. */
    static Share unlimited(String what, String fractionKey, MemoryOptions options) {
        return of(what, 0, Long.MAX_VALUE, fractionKey, options);
    }

    private static Share of(String what, long min, long max, String fractionKey, MemoryOptions options) {
        double fraction = options.fraction(fractionKey);
        String wrong = min > max ? "min value must be less or equal to max value" : "";
        if (wrong.isEmpty() && !(fraction >= 0 && fraction < 1)) {
            wrong = "fraction must be in range [0, 1)";
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(
                    "Inconsistently configured " + options.shown(fractionKey) + " (" + fraction + ") and its min ("
                            + MemorySizes.shown(min) + "), max (" + MemorySizes.shown(max) + ") value",
                    wrong);
        }
        return new Share(what, min, max, fraction);
    }

    /** {@code deriveWithFraction}: the share of a pool that holds it. */
    long of(long whole, MemoryOptions options) {
        return capped(multiplied(whole, fraction), options);
    }

    /** {@code deriveWithInverseFraction}: the share of a pool of which the rest is known. */
    long beside(long rest, MemoryOptions options) {
        return capped(multiplied(rest, fraction / (1 - fraction)), options);
    }

    boolean holds(long size) {
        return size >= min && size <= max;
    }

    String range() {
        return "[" + MemorySizes.shown(min) + ", " + MemorySizes.shown(max) + "]";
    }

    /** {@code MemorySize.multiply}. */
    static long multiplied(long bytes, double by) {
        BigDecimal product = BigDecimal.valueOf(bytes).multiply(BigDecimal.valueOf(by));
        if (product.compareTo(LARGEST) > 0) {
            throw new ArithmeticException("long overflow");
        }
        return product.longValue();
    }

    private long capped(long derived, MemoryOptions options) {
        if (derived > max) {
            options.info("The derived from fraction " + what + " (" + MemorySizes.shown(derived)
                    + ") is greater than its max value " + MemorySizes.shown(max) + ", max value will be used instead");
            return max;
        }
        if (derived < min) {
            options.info("The derived from fraction " + what + " (" + MemorySizes.shown(derived)
                    + ") is less than its min value " + MemorySizes.shown(min) + ", min value will be used instead");
            return min;
        }
        return derived;
    }
}
