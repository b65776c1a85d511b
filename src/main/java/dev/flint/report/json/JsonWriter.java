package dev.flint.report.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes one JSON document, member by member, indented by two spaces. What it writes is valid whatever the strings
 * hold: characters that a reader would not see (control characters, marks of writing direction) are written as
 * escapes, half of a surrogate pair, which many readers refuse, as U+FFFD.
 */
public final class JsonWriter {

    private static final String HEX = "0123456789abcdef";

    private final Appendable out;
    private int depth;
    private boolean first = true;
    private boolean afterName;

    public JsonWriter(Appendable out) {
        this.out = out;
    }

    public JsonWriter beginObject() throws IOException {
        return open('{');
    }

    public JsonWriter endObject() throws IOException {
        return close('}');
    }

    public JsonWriter beginArray() throws IOException {
        return open('[');
    }

    public JsonWriter endArray() throws IOException {
        return close(']');
    }

    /** Begins a member of the object that is open; its value comes next. */
    public JsonWriter name(String name) throws IOException {
        beforeValue();
        string(name);
        out.append(": ");
        afterName = true;
        return this;
    }

    public JsonWriter value(String value) throws IOException {
        beforeValue();
        if (value == null) {
            out.append("null");
        } else {
            string(value);
        }
        return this;
    }

    public JsonWriter value(long value) throws IOException {
        beforeValue();
        out.append(Long.toString(value));
        return this;
    }

    /** A number, to four digits behind the point; null where it is none, or infinite. */
    public JsonWriter value(double value) throws IOException {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return nullValue();
        }
        beforeValue();
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
        out.append(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
        return this;
    }

    public JsonWriter value(boolean value) throws IOException {
        beforeValue();
        out.append(value ? "true" : "false");
        return this;
    }

    public JsonWriter nullValue() throws IOException {
        return value((String) null);
    }

    public JsonWriter member(String name, String value) throws IOException {
        return name(name).value(value);
    }

    public JsonWriter member(String name, long value) throws IOException {
        return name(name).value(value);
    }

    public JsonWriter member(String name, double value) throws IOException {
        return name(name).value(value);
    }

    public JsonWriter member(String name, boolean value) throws IOException {
        return name(name).value(value);
    }

    /** Ends the document with a line end. */
    public void end() throws IOException {
        out.append('\n');
    }

    private JsonWriter open(char bracket) throws IOException {
        beforeValue();
        out.append(bracket);
        depth++;
        first = true;
        return this;
    }

    private JsonWriter close(char bracket) throws IOException {
        depth--;
        if (!first) {
            newLine();
        }
        out.append(bracket);
        first = false;
        return this;
    }

    private void beforeValue() throws IOException {
        if (afterName) {
            afterName = false;
            return;
        }
        if (!first) {
            out.append(',');
        }
        if (depth > 0) {
            newLine();
        }
        first = false;
    }

    private void newLine() throws IOException {
        out.append('\n');
        for (int i = 0; i < depth; i++) {
            out.append("  ");
        }
    }

    private void string(String text) throws IOException {
        out.append('"');
        int plainFrom = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '[') {
                i++;
                continue;
            }
            int codePoint = text.codePointAt(i);
            int length = Character.charCount(codePoint);
            if (needsEscape(codePoint) || c == '[' && isRunnerCommand(text, i)) {
                out.append(text, plainFrom, i);
                escape(codePoint);
                plainFrom = i + length;
            }
            i += length;
        }
        out.append(text, plainFrom, text.length());
        out.append('"');
    }

    /** GitHub Actions takes {@code ##[name]} for a command wherever it stands in the output of a step. */
    private static boolean isRunnerCommand(String text, int bracket) {
        return bracket >= 2 && text.charAt(bracket - 1) == '#' && text.charAt(bracket - 2) == '#';
    }

    private static boolean needsEscape(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> codePoint == '"' || codePoint == '\\';
        };
    }

    private void escape(int codePoint) throws IOException {
        switch (codePoint) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Character.getType(codePoint) == Character.SURROGATE) {
                    out.append('\ufffd');
                } else if (Character.isSupplementaryCodePoint(codePoint)) {
                    unicode(Character.highSurrogate(codePoint));
                    unicode(Character.lowSurrogate(codePoint));
                } else {
                    unicode((char) codePoint);
                }
            }
        }
    }

    private void unicode(char c) throws IOException {
        out.append("\\u")
                .append(HEX.charAt(c >> 12))
                .append(HEX.charAt(c >> 8 & 0xf))
                .append(HEX.charAt(c >> 4 & 0xf))
                .append(HEX.charAt(c & 0xf));
    }
}
