package dev.flint.read.conf;

import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.read.yaml.YamlNode.Style;
import dev.flint.text.Value;
import java.math.BigInteger;

/**
 * What a plain scalar of a {@code config.yaml} is once Flink has typed it by the core schema of YAML 1.2 and made a
 * string of it again: {@code 0123} is {@code 123}, {@code 1.20} is {@code 1.2}, {@code True} is {@code true}.
 */
final class CoreSchema {

    /** Characters; nobody configures Flink with a longer one, and arithmetic with such is slow. */
    private static final int LONGEST_NUMBER = 200;

    private CoreSchema() {}

    static Value<String> text(Scalar scalar) {
        return scalar.style() == Style.PLAIN ? scalar.value().map(CoreSchema::text) : scalar.value();
    }

    static String text(String plain) {
        return switch (plain) {
            case "true", "True", "TRUE" -> "true";
            case "false", "False", "FALSE" -> "false";
            case ".nan", ".NaN", ".NAN" -> ".nan";
            case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> ".inf";
            case "-.inf", "-.Inf", "-.INF" -> "-.inf";
            default -> number(plain);
        };
    }

    private static String number(String plain) {
        if (plain.startsWith("0x") && isDigits(plain, 2, 16)) {
            return new BigInteger(plain.substring(2), 16).toString();
        }
        if (plain.startsWith("0o") && isDigits(plain, 2, 8)) {
            return new BigInteger(plain.substring(2), 8).toString();
        }
        int start = plain.startsWith("-") || plain.startsWith("+") ? 1 : 0;
        if (isDigits(plain, start, 10)) {
            return new BigInteger(plain).toString();
        }
        return isFloat(plain, start) ? Double.valueOf(plain).toString() : plain;
    }

    private static boolean isDigits(String text, int from, int radix) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), radix) < 0) {
                return false;
            }
        }
        return from < text.length() && text.length() <= LONGEST_NUMBER;
    }

    /** {@code .5}, {@code 1.}, {@code 1.5e-3}. */
    private static boolean isFloat(String text, int from) {
        int at = behindDigits(text, from);
        boolean digits = at > from;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = behindDigits(text, at + 1);
            digits |= fraction > at + 1;
            at = fraction;
        }
        if (digits && at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int sign = at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+') ? 1 : 0;
            int exponent = behindDigits(text, at + 1 + sign);
            digits = exponent > at + 1 + sign;
            at = exponent;
        }
        return digits && at == text.length();
    }

    private static int behindDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
