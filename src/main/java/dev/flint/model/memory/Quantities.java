package dev.flint.model.memory;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Sizes as those who start containers read them; none of them reads them as Flink does. */
final class Quantities {

    private static final String PREFIXES = "kmgtpe";
    private static final BigDecimal KILO = BigDecimal.valueOf(1_000);
    private static final BigDecimal KIBI = BigDecimal.valueOf(1_024);
    private static final int MILLI = 3;

    private Quantities() {}

    /**
     * A quantity of Kubernetes ({@code resource.Quantity}): {@code 2Gi}, {@code 500M}, {@code 1.5}, {@code 250m}, where
     * {@code m} is a thousandth.
     *
     * @return empty for what Kubernetes refuses
     */
    static Optional<BigDecimal> ofKubernetes(String written) {
        String text = written.strip();
        int end = numberEnd(text);
        String suffix = text.substring(end);
        if (isExponent(suffix)) {
            return number(text);
        }
        Optional<BigDecimal> number = number(text.substring(0, end));
        if (suffix.isEmpty()) {
            return number;
        }
        if (suffix.equals("m")) {
            return number.map(n -> n.movePointLeft(MILLI));
        }
        boolean binary = suffix.endsWith("i");
        String prefix = binary ? suffix.substring(0, suffix.length() - 1) : suffix;
        // Of the decimal ones only kilo is a small letter, of the binary ones none.
        boolean spelled = prefix.equals("k") ? !binary : prefix.equals(prefix.toUpperCase(Locale.ROOT));
        int power = prefix.length() == 1 ? PREFIXES.indexOf(prefix.toLowerCase(Locale.ROOT)) + 1 : 0;
        boolean known = power > 0 && spelled && !(prefix.equals("K") && !binary);
        return known ? number.map(n -> n.multiply((binary ? KIBI : KILO).pow(power))) : Optional.empty();
    }

    /**
     * A size of compose ({@code RAMInBytes} of go-units): all units count by 1,024, however they are spelled.
     *
     * @return empty for what compose refuses
     */
    static Optional<BigDecimal> ofCompose(String written) {
        String text = written.strip();
        int end = numberEnd(text);
        Optional<BigDecimal> number = number(text.substring(0, end));
        String unit = text.substring(end).strip().toLowerCase(Locale.ROOT);
        if (unit.isEmpty() || unit.equals("b")) {
            return number;
        }
        int power = PREFIXES.indexOf(unit.charAt(0)) + 1;
        String rest = unit.substring(1);
        boolean known = power > 0 && (rest.isEmpty() || rest.equals("b") || rest.equals("ib") || rest.equals("i"));
        return known ? number.map(n -> n.multiply(KIBI.pow(power))) : Optional.empty();
    }

    private static int numberEnd(String text) {
        int end = 0;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static boolean isExponent(String suffix) {
        return suffix.length() > 1
                && (suffix.charAt(0) == 'e' || suffix.charAt(0) == 'E')
                && (Character.isDigit(suffix.charAt(1)) || suffix.charAt(1) == '-' || suffix.charAt(1) == '+');
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
