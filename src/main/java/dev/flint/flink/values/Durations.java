package dev.flint.flink.values;

import dev.flint.flink.version.FlinkVersion;
import java.math.BigInteger;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Durations as {@code org.apache.flink.util.TimeUtils.parseDuration} reads them. */
public final class Durations {

    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000L);

    private Durations() {}

    /**
     * Reads a duration: digits and a unit, milliseconds where none is written. {@code m} is a unit since 1.15, numbers
     * may exceed 64 bits since 2.0, ISO-8601 is read since 2.1.
     */
    public static Parsed<Duration> parse(String text, FlinkVersion version) {
        String trimmed = text.trim();
        if (trimmed.isEmpty()) {
            return Parsed.refused(Quantity.EMPTY);
        }
        Quantity quantity = Quantity.of(trimmed);
        if (quantity.digits().isEmpty()) {
            return version.atLeast(2, 1) ? iso(trimmed) : Parsed.refused("text does not start with a number");
        }
        BigInteger number = new BigInteger(quantity.digits());
        if (version.below(2, 0) && number.bitLength() > 63) {
            return Parsed.refused("The value '" + quantity.digits()
                    + "' cannot be re represented as 64bit number (numeric overflow).");
        }
        String label = quantity.unit().toLowerCase(Locale.US);
        ChronoUnit unit = label.isEmpty() ? ChronoUnit.MILLIS : unit(label, version);
        if (unit == null) {
            return Parsed.refused("Time interval unit label '" + label
                    + "' does not match any of the recognized units: " + units(version));
        }
        BigInteger[] seconds = number.multiply(BigInteger.valueOf(unit.getDuration().toNanos()))
                .divideAndRemainder(NANOS_PER_SECOND);
        if (seconds[0].bitLength() > 63) {
            return Parsed.refused(version.below(2, 0)
                    ? "long overflow"
                    : "The value '" + quantity.digits() + "' cannot be represented as Duration (numeric overflow).");
        }
        return new Parsed.Ok<>(Duration.ofSeconds(seconds[0].longValue(), seconds[1].longValue()), label);
    }

    /** A duration as Flink spells it, with the largest unit that divides it ({@code formatWithHighestUnit}). */
    public static String spelled(Duration duration) {
        long millis = duration.toMillis();
        long[] lengths = {86_400_000L, 3_600_000L, 60_000L, 1_000L};
        String[] units = {" d", " h", " min", " s"};
        for (int i = 0; i < lengths.length; i++) {
            if (millis != 0 && millis % lengths[i] == 0) {
                return millis / lengths[i] + units[i];
            }
        }
        return millis + " ms";
    }

    private static Parsed<Duration> iso(String trimmed) {
        try {
            Duration duration = Duration.parse(trimmed);
            return duration.isNegative()
                    ? Parsed.refused("negative duration is not supported")
                    : new Parsed.Ok<>(duration, "iso-8601");
        } catch (DateTimeParseException notIso) {
            return Parsed.refused("text does not start with a number, and is not a valid ISO-8601 duration format: "
                    + trimmed);
        }
    }

    private static ChronoUnit unit(String label, FlinkVersion version) {
        return switch (label) {
            case "d", "day", "days" -> ChronoUnit.DAYS;
            case "h", "hour", "hours" -> ChronoUnit.HOURS;
            case "m" -> version.atLeast(1, 15) ? ChronoUnit.MINUTES : null;
            case "min", "minute", "minutes" -> ChronoUnit.MINUTES;
            case "s", "sec", "secs", "second", "seconds" -> ChronoUnit.SECONDS;
            case "ms", "milli", "millis", "millisecond", "milliseconds" -> ChronoUnit.MILLIS;
            case "\u00b5s", "micro", "micros", "microsecond", "microseconds" -> ChronoUnit.MICROS;
            case "ns", "nano", "nanos", "nanosecond", "nanoseconds" -> ChronoUnit.NANOS;
            default -> null;
        };
    }

    private static String units(FlinkVersion version) {
        return "DAYS: (d | day | days), HOURS: (h | hour | hours), MINUTES: (min | "
                + (version.atLeast(1, 15) ? "m | " : "")
                + "minute | minutes), SECONDS: (s | sec | secs | second | seconds), "
                + "MILLISECONDS: (ms | milli | millis | millisecond | milliseconds), "
                + "MICROSECONDS: (\u00b5s | micro | micros | microsecond | microseconds), "
                + "NANOSECONDS: (ns | nano | nanos | nanosecond | nanoseconds)";
    }
}
