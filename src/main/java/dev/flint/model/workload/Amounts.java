package dev.flint.model.workload;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Reads figures with the units that people write: {@code 1M/s}, {@code 1_000_000 msg/s}, {@code 2 KB}, {@code 5 min},
 * {@code 10 GbE}, {@code 1.25 GB/s}. K, M, G and T count by 1,000 and Ki, Mi, Gi and Ti by 1,024.
 */
public final class Amounts {

    private static final String MAGNITUDES = "KMGT";

    private final String text;
    private final Unit unit;

    private Amounts(String text, Unit unit) {
        this.text = text;
        this.unit = unit;
    }

    /** What a text means, or why it means nothing. */
    public sealed interface Amount {

        /** A figure in the base of its unit. */
        record Read(double value) implements Amount {}

        /** One clause: what is wrong and what to write. */
        record Refused(String why) implements Amount {}
    }

    /** Reads a text as a figure of a measure. */
    public static Amount parse(String text, Measure measure) {
        Amount amount = new Amounts(text.strip(), measure.unit()).parse(measure);
        if (amount instanceof Amount.Read read && (read.value() < measure.least() || read.value() > measure.most())) {
            return new Amount.Refused(range(text.strip(), measure, read.value()));
        }
        return amount;
    }

    private static String range(String text, Measure measure, double value) {
        boolean low = value < measure.least();
        return "'" + text + "' is out of range: " + measure.path() + " is " + measure.unit().noun()
                + (low ? " of at least " : " of at most ") + Shown.of(low ? measure.least() : measure.most(), measure.unit());
    }

    private Amount parse(Measure measure) {
        if (unit == Unit.SWITCH) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> new Amount.Read(1);
                case "false" -> new Amount.Read(0);
                default -> refused();
            };
        }
        int end = numberEnd();
        BigDecimal number = number(text.substring(0, end));
        if (number == null) {
            return refused();
        }
        String suffix = text.substring(end).strip();
        double factor = switch (unit) {
            case COUNT, FACTOR -> magnitude(suffix);
            case MESSAGES_PER_SECOND -> messagesPerSecond(suffix);
            case BYTES -> suffix.isEmpty() && measure == Measure.STATE_PER_KEY ? 1 : bytes(suffix);
            case BYTES_PER_SECOND -> bytesPerSecond(suffix);
            case SECONDS -> seconds(suffix);
            case SHARE -> suffix.equals("%") ? 0.01 : suffix.isEmpty() ? 1 : Double.NaN;
            case SWITCH -> Double.NaN;
        };
        if (Double.isNaN(factor)) {
            return refused(suffix);
        }
        double value = number.multiply(BigDecimal.valueOf(factor)).doubleValue();
        boolean whole = unit != Unit.COUNT || value == Math.rint(value);
        return whole ? new Amount.Read(value) : new Amount.Refused("'" + text + "' is no whole number");
    }

    private Amount refused() {
        return new Amount.Refused("'" + text + "' is not understood; write " + unit.example());
    }

    private Amount refused(String suffix) {
        if (!Double.isNaN(magnitude(suffix))) {
            return new Amount.Refused("'" + text + "' has no unit; write " + unit.example());
        }
        if (isAmbiguous(suffix)) {
            return new Amount.Refused("'" + text + "' may be bits or bytes; write " + unit.example());
        }
        for (Unit other : new Unit[] {Unit.MESSAGES_PER_SECOND, Unit.BYTES, Unit.BYTES_PER_SECOND, Unit.SECONDS}) {
            double factor = switch (other) {
                case MESSAGES_PER_SECOND -> messagesPerSecond(suffix);
                case BYTES -> bytes(suffix);
                case BYTES_PER_SECOND -> bytesPerSecond(suffix);
                default -> seconds(suffix);
            };
            if (other != unit && !Double.isNaN(factor)) {
                return new Amount.Refused("'" + text + "' is " + other.noun() + "; write " + unit.example());
            }
        }
        return new Amount.Refused("the unit of '" + text + "' is not known; write " + unit.example());
    }

    /** Mb and Kb are bits to a network's people and bytes to many others. */
    private static boolean isAmbiguous(String suffix) {
        String bare = suffix.endsWith("/s") ? suffix.substring(0, suffix.length() - 2) : suffix;
        boolean magnitude = bare.length() > 1 && MAGNITUDES.indexOf(Character.toUpperCase(bare.charAt(0))) >= 0;
        return magnitude && (bare.substring(1).equals("b") || bare.substring(1).equals("ib"));
    }

    private int numberEnd() {
        int end = 0;
        while (end < text.length() && (isDigit(text.charAt(end)) || "_.,".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Null where it is no number; {@code 1_000_000} and {@code 1,000,000} are, {@code 1,5} is not. */
    private static BigDecimal number(String digits) {
        if (digits.isEmpty() || digits.length() > 40 || !isDigit(digits.charAt(digits.length() - 1))) {
            return null;
        }
        String plain = digits.replace("_", "");
        if (plain.indexOf(',') >= 0) {
            if (!isGrouped(plain)) {
                return null;
            }
            plain = plain.replace(",", "");
        }
        if (!isDigit(digits.charAt(0)) || plain.indexOf('.') != plain.lastIndexOf('.')) {
            return null;
        }
        return new BigDecimal(plain);
    }

    /** Whether commas part groups of three digits. */
    private static boolean isGrouped(String number) {
        int point = number.indexOf('.');
        String[] groups = number.substring(0, point < 0 ? number.length() : point).split(",", -1);
        boolean grouped = groups[0].length() <= 3 && !groups[0].isEmpty();
        for (int i = 1; i < groups.length; i++) {
            grouped &= groups[i].length() == 3;
        }
        return grouped;
    }

    private static double magnitude(String suffix) {
        return switch (suffix.toLowerCase(Locale.ROOT)) {
            case "" -> 1;
            case "k", "thousand" -> 1e3;
            case "m", "mio", "million" -> 1e6;
            case "g", "bn", "billion" -> 1e9;
            case "t", "trillion" -> 1e12;
            default -> Double.NaN;
        };
    }

    private static double messagesPerSecond(String suffix) {
        int slash = suffix.indexOf('/');
        String per = " per ";
        int word = suffix.indexOf(per);
        if (slash < 0 && word < 0) {
            return Double.NaN;
        }
        int cut = slash >= 0 ? slash : word;
        double time = seconds(suffix.substring(cut + (slash >= 0 ? 1 : per.length())).strip());
        String what = suffix.substring(0, cut).strip();
        for (String noun : new String[] {"messages", "message", "msgs", "msg", "events", "event", "records", "record",
            "rec", "rows", "row"}) {
            if (what.endsWith(noun)) {
                what = what.substring(0, what.length() - noun.length()).strip();
                break;
            }
        }
        return magnitude(what) / time;
    }

    private static double bytes(String suffix) {
        String bare = suffix;
        for (String noun : new String[] {"bytes", "byte", "Bytes", "Byte", "B"}) {
            if (bare.endsWith(noun)) {
                bare = bare.substring(0, bare.length() - noun.length()).strip();
                return prefix(bare);
            }
        }
        return Double.NaN;
    }

    private static double bytesPerSecond(String suffix) {
        if (suffix.endsWith("bE")) {
            return prefix(suffix.substring(0, suffix.length() - 2)) / 8;
        }
        String perSecond = null;
        for (String end : new String[] {"/s", "/sec", "/second", "ps", " per second"}) {
            if (suffix.endsWith(end)) {
                perSecond = suffix.substring(0, suffix.length() - end.length()).strip();
            }
        }
        if (perSecond == null) {
            return Double.NaN;
        }
        for (String noun : new String[] {"bits", "bit", "Bits", "Bit"}) {
            if (perSecond.endsWith(noun)) {
                return prefix(perSecond.substring(0, perSecond.length() - noun.length()).strip()) / 8;
            }
        }
        boolean bits = suffix.endsWith("bps");
        return bits ? prefix(perSecond.substring(0, perSecond.length() - 1)) / 8 : bytes(perSecond);
    }

    private static double prefix(String prefix) {
        return switch (prefix) {
            case "" -> 1;
            case "k", "K", "kilo" -> 1e3;
            case "M", "mega", "m" -> 1e6;
            case "G", "giga", "g" -> 1e9;
            case "T", "tera", "t" -> 1e12;
            case "Ki", "ki" -> 1L << 10;
            case "Mi" -> 1L << 20;
            case "Gi" -> 1L << 30;
            case "Ti" -> 1L << 40;
            default -> Double.NaN;
        };
    }

    private static double seconds(String suffix) {
        // A large M is a million to everybody.
        return switch (suffix.equals("M") ? "" : suffix.toLowerCase(Locale.ROOT)) {
            case "ms", "milli", "millis", "millisecond", "milliseconds" -> 1e-3;
            case "s", "sec", "secs", "second", "seconds" -> 1;
            case "m", "min", "mins", "minute", "minutes" -> 60;
            case "h", "hour", "hours" -> 3_600;
            case "d", "day", "days" -> 86_400;
            default -> Double.NaN;
        };
    }
}
