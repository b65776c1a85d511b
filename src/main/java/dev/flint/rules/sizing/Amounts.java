package dev.flint.rules.sizing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How amounts of memory are written in messages. */
final class Amounts {

    private static final long MEBIBYTE = 1L << 20;
    private static final int GROUP = 3;

    private Amounts() {}

    /** In mebibytes with one decimal at most: {@code 1,459.2 MiB}. */
    static String mebibytes(long bytes) {
        BigDecimal amount = BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(MEBIBYTE), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        String text = amount.scale() <= 0 ? amount.toBigInteger().toString() : amount.toPlainString();
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        StringBuilder grouped = new StringBuilder(text);
        for (int at = end - GROUP; at > (bytes < 0 ? 1 : 0); at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped + " MiB";
    }
}
