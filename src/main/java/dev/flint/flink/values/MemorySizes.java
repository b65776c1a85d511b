package dev.flint.flink.values;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** Memory sizes as {@code org.apache.flink.configuration.MemorySize.parse} reads them, alike in every version. */
public final class MemorySizes {

    private MemorySizes() {}

    /**
     * Reads a size in bytes: digits and a unit, bytes where none is written. Units count by 1,024; {@code Gi},
     * {@code GiB} and fractions are refused.
     */
    public static Parsed<Long> parse(String text) {
        String trimmed = text.trim();
        if (trimmed.isEmpty()) {
            return Parsed.refused(Quantity.EMPTY);
        }
        Quantity quantity = Quantity.of(trimmed);
        if (quantity.digits().isEmpty()) {
            return Parsed.refused("text does not start with a number");
        }
        BigInteger number = new BigInteger(quantity.digits());
        if (number.bitLength() > 63) {
            return Parsed.refused("The value '" + quantity.digits()
                    + "' cannot be re represented as 64bit number (numeric overflow).");
        }
        String unit = quantity.unit().toLowerCase(Locale.US);
        int shift = shift(unit);
        if (shift < 0) {
            return Parsed.refused("Memory size unit '" + unit + "' does not match any of the recognized units: "
                    + "(b | bytes) / (k | kb | kibibytes) / (m | mb | mebibytes) / (g | gb | gibibytes) / "
                    + "(t | tb | tebibytes)");
        }
        BigInteger bytes = number.shiftLeft(shift);
        return bytes.bitLength() > 63
                ? Parsed.refused("The value '" + text
                        + "' cannot be re represented as 64bit number of bytes (numeric overflow).")
                : new Parsed.Ok<>(bytes.longValue(), unit);
    }

    /** A size as Flink shows it in its messages ({@code MemorySize.toHumanReadableString}). */
    public static String shown(long bytes) {
        String[] units = {"kb", "mb", "gb", "tb"};
        int unit = -1;
        while (unit + 1 < units.length && bytes > 1L << 10 * (unit + 2)) {
            unit++;
        }
        if (unit < 0) {
            return bytes + " bytes";
        }
        double amount = 1.0 * bytes / (1L << 10 * (unit + 1));
        return BigDecimal.valueOf(amount).setScale(3, RoundingMode.HALF_UP).toPlainString() + units[unit] + " ("
                + bytes + " bytes)";
    }

    private static int shift(String unit) {
        return switch (unit) {
            case "", "b", "bytes" -> 0;
            case "k", "kb", "kibibytes" -> 10;
            case "m", "mb", "mebibytes" -> 20;
            case "g", "gb", "gibibytes" -> 30;
            case "t", "tb", "tebibytes" -> 40;
            default -> -1;
        };
    }
}
