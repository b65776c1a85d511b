package dev.flint.read.template;

import dev.flint.read.template.Stretch.Role;
import java.util.ArrayList;
import java.util.List;

/** Finds the template expressions of a text. What opens and never closes is no template. */
final class StretchScanner {

    /** Characters; {@code ${X}} and its kin, and strings in expressions, are no longer and stay on their line. */
    private static final int LONGEST_SHORT_FORM = 300;

    private final String text;
    private final List<Stretch> found = new ArrayList<>();
    private final Closer percentBrace = new Closer("%}");
    private final Closer hashBrace = new Closer("#}");
    private final Closer percentAngle = new Closer("%>");
    private final Closer freeMarkerComment = new Closer("-->");
    private boolean noMoreBraces;

    private StretchScanner(String text) {
        this.text = text;
    }

    /** In the order of the text, without overlap. */
    static List<Stretch> scan(String text) {
        StretchScanner scanner = new StretchScanner(text);
        int at = 0;
        while (at < text.length()) {
            at = scanner.next(at);
        }
        return scanner.found;
    }

    private int next(int at) {
        int end =
                switch (text.charAt(at)) {
                    case '{' -> brace(at);
                    case '$' -> dollar(at);
                    case '<' -> angle(at);
                    case '%' -> percent(at);
                    case '@' -> enclosed(at, '@', 2);
                    default -> -1;
                };
        return end < 0 ? at + 1 : end;
    }

    /** <code>{{ x }}</code>, <code>{% if %}</code>, <code>{# note #}</code>. */
    private int brace(int at) {
        if (text.startsWith("{{", at)) {
            int end = behindBraces(at + 2);
            return end < 0 ? -1 : add(at, end, Directive.ofBraces(text.substring(at + 2, end - 2)));
        }
        if (text.startsWith("{%", at)) {
            int close = percentBrace.after(at + 2);
            return close < 0 ? -1 : add(at, close + 2, Directive.ofWords(text.substring(at + 2, close)));
        }
        if (text.startsWith("{#", at)) {
            int close = hashBrace.after(at + 2);
            return close < 0 ? -1 : add(at, close + 2, Directive.SILENT);
        }
        return -1;
    }

    /** The offset behind the braces that close an expression: those in its strings and in a Go comment do not. */
    private int behindBraces(int from) {
        if (noMoreBraces) {
            return -1;
        }
        for (int i = behindComment(from); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '`') {
                // A lone quote is part of what the engine prints, not the start of a string.
                int quote = onLine(c, i + 1);
                i = quote < 0 ? i : quote;
            } else if (c == '}' && text.startsWith("}}", i)) {
                return text.startsWith("{{{", from - 2) && text.startsWith("}}}", i) ? i + 3 : i + 2;
            }
        }
        noMoreBraces = true;
        return -1;
    }

    private int behindComment(int from) {
        int body = from;
        while (body < text.length() && (text.charAt(body) == ' ' || text.charAt(body) == '-')) {
            body++;
        }
        int end = text.startsWith("/*", body) ? text.indexOf("*/", body + 2) : -1;
        return end < 0 ? from : end + 2;
    }

    /** <code>${X}</code>, <code>${{ x }}</code>. */
    private int dollar(int at) {
        if (text.startsWith("${{", at)) {
            int end = behindBraces(at + 3);
            return end < 0 ? -1 : add(at, end, Directive.VALUE);
        }
        if (!text.startsWith("${", at)) {
            return -1;
        }
        int depth = 0;
        for (int i = at + 1; i < shortFormEnd(at); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return -1;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return add(at, i + 1, Directive.VALUE);
            }
        }
        return -1;
    }

    /** FreeMarker's {@code <#if x>} and {@code <#-- -->}; {@code <%= x %>} of ERB and EJS. */
    private int angle(int at) {
        if (text.startsWith("<#--", at)) {
            int close = freeMarkerComment.after(at + 4);
            return close < 0 ? -1 : add(at, close + 3, Directive.SILENT);
        }
        if (text.startsWith("<%", at)) {
            int close = percentAngle.after(at + 2);
            return close < 0 ? -1 : add(at, close + 2, Directive.ofPercent(text.substring(at + 2, close)));
        }
        boolean opens = text.startsWith("<#", at) || text.startsWith("<@", at);
        boolean closes = text.startsWith("</#", at) || text.startsWith("</@", at);
        int name = at + (closes ? 3 : 2);
        return (opens || closes) && name < text.length() && isLetter(text.charAt(name)) ? tag(at, name) : -1;
    }

    private int tag(int at, int name) {
        int depth = 0;
        for (int i = name; i < shortFormEnd(at); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return -1;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return add(at, i + 1, Directive.ofTag(text.substring(at + 1, i)));
            }
        }
        return -1;
    }

    /** Terraform's <code>%{ if x }</code>; {@code %NAME%}. */
    private int percent(int at) {
        if (!text.startsWith("%{", at)) {
            return enclosed(at, '%', 3);
        }
        int close = onLine('}', at + 2);
        if (close < 0) {
            return -1;
        }
        Directive directive = Directive.ofWords(text.substring(at + 2, close));
        return directive.role() == Role.VALUE ? -1 : add(at, close + 1, directive);
    }

    /** {@code @project.version@}, {@code %NAME%}: a name between two signs, not within a word. */
    private int enclosed(int at, char sign, int shortest) {
        if (at > 0 && (isLetter(text.charAt(at - 1)) || isDigit(text.charAt(at - 1)))) {
            return -1;
        }
        int end = at + 1;
        while (end < text.length() && isPartOfName(text.charAt(end), sign)) {
            end++;
        }
        boolean named = end - at - 1 >= shortest && isLetter(text.charAt(at + 1));
        return named && end < text.length() && text.charAt(end) == sign ? add(at, end + 1, Directive.VALUE) : -1;
    }

    /** Log patterns ({@code %p%n}) are no names: between percent signs stand capitals. */
    private static boolean isPartOfName(char c, char sign) {
        if (sign == '%') {
            return c >= 'A' && c <= 'Z' || c == '_';
        }
        return isLetter(c) || isDigit(c) || c == '_' || c == '.' || c == '-';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int shortFormEnd(int at) {
        return Math.min(text.length(), at + LONGEST_SHORT_FORM);
    }

    /** The next such character, near and before the line ends; -1 if there is none. */
    private int onLine(char sought, int from) {
        for (int i = from; i < shortFormEnd(from) && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == sought) {
                return i;
            }
        }
        return -1;
    }

    private int add(int from, int to, Directive directive) {
        found.add(new Stretch(from, to, directive.role(), directive.indent()));
        return to;
    }

    /** Looks for a closing sign; once it is not found it is not sought again, so that a text costs its length. */
    private final class Closer {

        private final String sign;
        private boolean none;

        Closer(String sign) {
            this.sign = sign;
        }

        int after(int from) {
            int at = none ? -1 : text.indexOf(sign, from);
            none = at < 0;
            return at;
        }
    }
}
