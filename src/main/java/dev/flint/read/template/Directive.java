package dev.flint.read.template;

import dev.flint.read.template.Stretch.Role;

/**
 * What stands between the signs of a template expression, understood.
 *
 * @param indent the column of what it puts in, negative where it does not say
 */
record Directive(Role role, int indent) {

    static final Directive VALUE = new Directive(Role.VALUE, -1);
    static final Directive SILENT = new Directive(Role.SILENT, -1);
    private static final Directive OPENS = new Directive(Role.OPENS, -1);
    private static final Directive CLOSES = new Directive(Role.CLOSES, -1);

    /** Between double braces: Go templates (Helm), Handlebars and Mustache, Jinja. */
    static Directive ofBraces(String body) {
        String inner = trimmed(body);
        if (inner.startsWith("/*") || inner.startsWith("!")) {
            return SILENT;
        }
        if (inner.startsWith("#") || inner.startsWith("^")) {
            return OPENS;
        }
        if (inner.startsWith("/")) {
            return CLOSES;
        }
        if (inner.startsWith("$") && isAssignment(inner)) {
            return SILENT;
        }
        Directive byWord = ofWords(inner);
        // {{range}} is a value, whatever the word means with something behind it.
        boolean bareName = byWord.role == Role.OPENS && firstWord(inner).length() == inner.length();
        return byWord.role == Role.VALUE || bareName ? new Directive(Role.VALUE, indent(inner)) : byWord;
    }

    /** By the first word: Go templates, Jinja's statements, Terraform's directives. */
    static Directive ofWords(String body) {
        return switch (firstWord(trimmed(body))) {
            case "if", "range", "with", "for", "define", "block", "unless", "macro" -> OPENS;
            case "end", "endif", "endfor", "endwith", "endblock", "endmacro" -> CLOSES;
            case "else", "elif", "elseif", "set", "break", "continue" -> SILENT;
            default -> VALUE;
        };
    }

    /** Between {@code <%} and {@code %>}. */
    static Directive ofPercent(String body) {
        if (body.startsWith("=") || body.startsWith("-=")) {
            return VALUE;
        }
        String inner = trimmed(body);
        if (body.startsWith("#")) {
            return SILENT;
        }
        if (inner.startsWith("}") || firstWord(inner).equals("end")) {
            return inner.endsWith("{") ? SILENT : CLOSES;
        }
        return inner.endsWith("{") || inner.endsWith("|") || ofWords(inner).role == Role.OPENS ? OPENS : SILENT;
    }

    /** FreeMarker, without the angle brackets: {@code #if x}, {@code /#if}, {@code @macro}. */
    static Directive ofTag(String body) {
        if (body.startsWith("/")) {
            return body.startsWith("/#") ? CLOSES : SILENT;
        }
        return switch (firstWord(body.substring(1))) {
            case "if", "list", "items", "macro", "function", "switch", "attempt", "compress", "escape" -> OPENS;
            case "include", "nested" -> VALUE;
            default -> body.startsWith("@") ? VALUE : SILENT;
        };
    }

    /** Without the signs that trim blanks ({@code -}, {@code ~}) and the blanks. */
    private static String trimmed(String body) {
        int from = 0;
        int to = body.length();
        while (from < to && isTrim(body.charAt(from))) {
            from++;
        }
        while (to > from && isTrim(body.charAt(to - 1))) {
            to--;
        }
        return body.substring(from, to);
    }

    private static boolean isTrim(char c) {
        return c <= ' ' || c == '-' || c == '~';
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /** {@code $x := ...} and {@code $x = ...}. */
    private static boolean isAssignment(String inner) {
        int end = 1;
        while (end < inner.length() && (Character.isLetterOrDigit(inner.charAt(end)) || inner.charAt(end) == '_')) {
            end++;
        }
        String rest = inner.substring(end).stripLeading();
        return rest.startsWith(":=") || rest.startsWith("=") && !rest.startsWith("==");
    }

    /** The number behind {@code indent} or {@code nindent}. */
    private static int indent(String inner) {
        int word = inner.lastIndexOf("indent");
        if (word < 0) {
            return -1;
        }
        int at = word + "indent".length();
        while (at < inner.length() && (inner.charAt(at) == ' ' || inner.charAt(at) == '(')) {
            at++;
        }
        int number = 0;
        int end = at;
        while (end < inner.length() && end < at + 3 && Character.isDigit(inner.charAt(end))) {
            number = number * 10 + inner.charAt(end) - '0';
            end++;
        }
        return end == at ? -1 : number;
    }
}
