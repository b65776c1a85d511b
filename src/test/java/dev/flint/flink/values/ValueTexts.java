package dev.flint.flink.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts such as people write for durations, sizes, numbers and switches, and such as nobody should. */
final class ValueTexts {

    private static final String[] NUMBERS = {
        "0", "1", "5", "00", "007", "10", "60", "300", "1000", "1024", "65536", "9007199254740992",
        "9223372036854775807", "9223372036854775808", "99999999999999999999", "9999999999999999999999999999",
        "-1", "-5", "+5", "1.5", "0.5", ".5", "1,000", "1_000", "0x10", "1e3", "", "\u0665", "\uff15", "NaN", "Infinity"
    };
    private static final String[] UNITS = {
        "", "ms", "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hour",
        "hours", "hr", "d", "day", "days", "w", "ns", "nano", "nanos", "nanosecond", "nanoseconds", "us", "micro",
        "micros", "\u00b5s", "\u03bcs", "milli", "millis", "millisecond", "milliseconds", "b", "bytes", "byte", "k",
        "kb", "ki", "kib", "kibibytes", "mb", "Mi", "MiB", "mebibytes", "g", "gb", "Gi", "GiB", "gibibytes", "t", "tb",
        "Ti", "tebibytes", "p", "kb/s", "\u0130", "\u212a", "1"
    };
    private static final String[] BLANKS = {"", "", "", " ", "  ", "\t", "\u00a0", "\n", "\u0085", "\u2003", "\u0000"};
    private static final String[] WHOLE = {
        "", " ", "PT5M", "pt5m", "PT1H30M", "P1D", "P1DT2H", "PT-5M", "-PT5M", "PT0S", "PT0.5S", "P1Y", "P1W", "PT",
        "true", "false", "TRUE", "True", "tRuE", " true", "false ", "yes", "no", "on", "off", "1", "0", "t", "none",
        "null", "{{ .Values.x }}", "${X}", "1h30m", "1 h 30 m", "\"5 s\"", "'5 s'", "5 s # comment", "LEVEL", "level",
        "Universal", "FIFO ", "exactly_once", "EXACTLY-ONCE", "\u0131nfo"
    };

    private ValueTexts() {}

    static List<String> generated(long seed, int count) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>(List.of(WHOLE));
        while (texts.size() < count) {
            String unit = pick(random, UNITS);
            texts.add(pick(random, BLANKS)
                    + pick(random, NUMBERS)
                    + pick(random, BLANKS)
                    + (random.nextInt(4) == 0 ? swapCase(unit, random) : unit)
                    + pick(random, BLANKS));
        }
        return texts;
    }

    /** Lists and maps, with quotes that are closed and such as are not, and the same as YAML. */
    static List<String> structured(long seed, int count) {
        Random random = new Random(seed);
        String[] pieces = {
            "a", "b c", "1", "2", "5 s", "true", "k:v", "k2: v2", "'q'", "\"q;q\"", "'it''s'", "'", "\"", ";", ";", ";",
            ",", ",", ":", " ", "\t", "[", "]", "{", "}", ", ", "- ", "\n", "#", "-1", "k:v,k:w", "\u2003", "\u00a0"
        };
        List<String> texts = new ArrayList<>(List.of("", " ", ";", ";;", "a;", ";a", "'a'b", "[1, 2]", "{a: b}", "a:b,c:d"));
        while (texts.size() < count) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(7); i >= 0; i--) {
                text.append(pick(random, pieces));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static String swapCase(String text, Random random) {
        StringBuilder swapped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            swapped.append(random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c));
        }
        return swapped.toString();
    }
}
