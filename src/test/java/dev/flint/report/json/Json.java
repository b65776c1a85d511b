package dev.flint.report.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A strict reader of JSON (RFC 8259): no duplicate names, no lone surrogates, nothing behind the document. Objects
 * become maps, arrays lists, numbers longs or doubles, {@code null} an empty {@link Optional}.
 */
public final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** The document; throws {@link IllegalArgumentException} for anything that is not exactly JSON. */
    public static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.blanks();
        if (json.at != text.length()) {
            throw json.error("something behind the document");
        }
        return value;
    }

    /** What stands at a path of names and indexes: {@code "runs", 0, "results"}. */
    public static Object at(Object document, Object... path) {
        Object value = document;
        for (Object step : path) {
            value = step instanceof Integer index ? ((List<?>) value).get(index) : ((Map<?, ?>) value).get(step);
            if (value == null) {
                throw new IllegalArgumentException("no " + step + " in the path " + List.of(path));
            }
        }
        return value;
    }

    /** The array at a path. */
    public static List<?> list(Object document, Object... path) {
        return (List<?>) at(document, path);
    }

    /** Whether the object at a path has a member of that name. */
    public static boolean has(Object object, String name) {
        return ((Map<?, ?>) object).containsKey(name);
    }

    private Object value() {
        blanks();
        char c = peek();
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", Optional.empty());
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        blanks();
        if (peek() == '}') {
            at++;
            return object;
        }
        while (true) {
            blanks();
            String name = string();
            blanks();
            expect(':');
            if (object.put(name, value()) != null) {
                throw error("a second member " + name);
            }
            blanks();
            if (peek() == '}') {
                at++;
                return object;
            }
            expect(',');
        }
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        at++;
        blanks();
        if (peek() == ']') {
            at++;
            return array;
        }
        while (true) {
            array.add(value());
            blanks();
            if (peek() == ']') {
                at++;
                return array;
            }
            expect(',');
        }
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw error("a control character in a string");
            }
            string.append(c == '\\' ? escape() : c);
        }
        at++;
        for (int i = 0; i < string.length(); i += Character.charCount(string.codePointAt(i))) {
            if (Character.getType(string.codePointAt(i)) == Character.SURROGATE) {
                throw error("half of a surrogate pair");
            }
        }
        return string.toString();
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw error("no escape: " + c);
        };
    }

    private Object literal(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw error("no value");
        }
        at += word.length();
        return value;
    }

    private Object number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw error("no number: " + number);
        }
        if (number.matches("-?[0-9]+")) {
            return Long.valueOf(number);
        }
        return Double.valueOf(number);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw error("the end");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw error("no " + c);
        }
        at++;
    }

    private IllegalArgumentException error(String what) {
        return new IllegalArgumentException(what + " at offset " + at);
    }
}
