package dev.flint.model.workload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Figures as people read them: {@code 333.3 MB/s}, {@code 1M/s}, {@code 1 min 30 s}. Units count by 1,000. */
public final class Shown {

    private static final String[] PREFIXES = {"", "k", "M", "G", "T", "P"};

    /** Beyond this share per cent say nothing to anybody. */
    private static final double MOST_PERCENT = 10;

    private Shown() {}

    /** At most four digits, but for figures below a thousand, which have one behind the point at most. */
    public static String of(double value, Unit unit) {
        return switch (unit) {
            case COUNT -> count(value);
            case MESSAGES_PER_SECOND -> scaled(value, "") + "/s";
            case BYTES -> scaled(value, " ") + "B";
            case BYTES_PER_SECOND -> bandwidth(value);
            case SECONDS -> time(value);
            case SHARE -> value < MOST_PERCENT ? number(value * 100) + " %" : grouped(Math.rint(value)) + " times";
            case FACTOR -> number(value);
            case SWITCH -> value == 0 ? "false" : "true";
        };
    }

    /** A count up to a hundred thousand in full. */
    private static String count(double value) {
        return value < 100_000 ? grouped(value) : scaled(value, "");
    }

    private static String scaled(double value, String gap) {
        double scaled = value;
        int prefix = 0;
        while (Math.abs(scaled) >= 999.95 && prefix < PREFIXES.length - 1) {
            scaled /= 1_000;
            prefix++;
        }
        return number(scaled) + gap + (gap.isEmpty() ? PREFIXES[prefix] : byteses(prefix));
    }

    /** A thousand of bytes is written with a small k by the standard and a large one by everybody. */
    private static String byteses(int prefix) {
        return prefix == 1 ? "K" : PREFIXES[prefix];
    }

    /** In MB/s up to ten thousand of them, as network and disk are compared. */
    private static String bandwidth(double value) {
        if (value >= 1e6 && value < 1e10) {
            return grouped(value / 1e6) + " MB/s";
        }
        return scaled(value, " ") + "B/s";
    }

    /** One digit behind the point where there is something to show, groups of three before it. */
    private static String grouped(double value) {
        String plain = number(value);
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        int end = point < 0 ? plain.length() : point;
        for (int at = end - 3; at > (plain.startsWith("-") ? 1 : 0); at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "unknown";
        }
        int digits = Math.abs(value) > 0 && Math.abs(value) < 1 ? 3 : 1;
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String time(double seconds) {
        if (seconds > 0 && seconds < 1) {
            return number(seconds * 1_000) + " ms";
        }
        if (seconds < 60) {
            return number(seconds) + " s";
        }
        long rest = Math.round(seconds);
        List<String> parts = new ArrayList<>();
        long[] sizes = {86_400, 3_600, 60, 1};
        String[] names = {" d", " h", " min", " s"};
        for (int i = 0; i < sizes.length && parts.size() < 2; i++) {
            long count = rest / sizes[i];
            rest %= sizes[i];
            if (count > 0) {
                parts.add(count + names[i]);
            } else if (!parts.isEmpty()) {
                break;
            }
        }
        return String.join(" ", parts);
    }
}
