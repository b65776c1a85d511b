package dev.flint.report;

/** Finds what is secret in one line, as far as the line alone tells it. */
final class SecretLine {

    /** How values are written. */
    enum Language {
        /** Java, Scala, Kotlin: a value is a string literal, or stands inside of one. */
        CODE,
        /** YAML, properties, XML: a value may stand without quotes, up to the end of the line. */
        CONFIG,
        /** Shell: a value without quotes ends at a blank. */
        SHELL,
        /** A sentence: only {@code key=value}, and {@code some.key: value}. */
        PROSE
    }

    private static final int ACCESS_KEY_LENGTH = 20;

    private final String line;
    private final Language language;
    private final Ranges found = new Ranges();
    private boolean valueOnNextLine;

    private SecretLine(String line, Language language) {
        this.line = line;
        this.language = language;
    }

    static SecretLine scan(String line, Language language) {
        SecretLine scan = new SecretLine(line, language);
        scan.credentialsInUris();
        scan.accessKeys("AKIA");
        scan.accessKeys("ASIA");
        if (SensitiveKey.mayStandIn(line)) {
            scan.values();
        }
        return scan;
    }

    Ranges found() {
        return found;
    }

    /** Whether the line ends between a sensitive key and its value. */
    boolean valueOnNextLine() {
        return valueOnNextLine;
    }

    private void credentialsInUris() {
        for (int at = line.indexOf("://"); at >= 0; at = line.indexOf("://", at + 3)) {
            int from = at + 3;
            int end = from;
            while (end < line.length() && "/?# \t\"'`<>\\".indexOf(line.charAt(end)) < 0) {
                end++;
            }
            int host = line.lastIndexOf('@', end - 1);
            if (host < from && isUserAndPassword(from, end)) {
                // A password with a slash in it ends the authority too early.
                int word = end;
                while (word < line.length() && " \t\"'`<>".indexOf(line.charAt(word)) < 0) {
                    word++;
                }
                host = line.lastIndexOf('@', word - 1);
            }
            if (host > from && (line.lastIndexOf(':', host) >= from || isWeb(at)) && !isPlaceholder(from, host)) {
                found.add(from, host);
            }
        }
    }

    /** Whether a colon in the authority begins something else than a port. */
    private boolean isUserAndPassword(int from, int end) {
        int colon = line.indexOf(':', from);
        if (colon < 0 || colon >= end || line.startsWith("//", colon + 1)) {
            return false;
        }
        for (int i = colon + 1; i < end; i++) {
            if (!Character.isDigit(line.charAt(i))) {
                return true;
            }
        }
        return colon + 1 == end;
    }

    /** In {@code https://x@host} the part before {@code @} is a token; in {@code abfss://x@host} a container. */
    private boolean isWeb(int colon) {
        return line.startsWith("https", Math.max(0, colon - 5)) || line.startsWith("http", Math.max(0, colon - 4));
    }

    private void accessKeys(String prefix) {
        for (int at = line.indexOf(prefix); at >= 0; at = line.indexOf(prefix, at + 1)) {
            int end = at;
            while (end < line.length() && isUpperOrDigit(line.charAt(end))) {
                end++;
            }
            if (end - at == ACCESS_KEY_LENGTH && (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)))) {
                found.add(at, end);
            }
        }
    }

    private void values() {
        char quote = 0;
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (isKeyPart(c)) {
                int end = i + 1;
                while (end < line.length() && isKeyPart(line.charAt(end))) {
                    end++;
                }
                if (SensitiveKey.is(line.substring(beginOfName(i, end, quote), end))) {
                    value(i, end, quote);
                }
                i = end;
                continue;
            }
            if (c == '\\') {
                i += 2;
                continue;
            }
            if (quote == 0 ? (c == '"' || c == '\'') && opensString(i) : c == quote) {
                quote = quote == 0 ? c : 0;
            }
            i++;
        }
    }

    /** In code {@code token.image} is what some token has, and only the last part the name of a thing. */
    private int beginOfName(int from, int end, char quote) {
        int dot = line.lastIndexOf('.', end - 1);
        return language == Language.CODE && quote == 0 && dot >= from && dot + 1 < end ? dot + 1 : from;
    }

    private boolean opensString(int at) {
        return language == Language.CODE || at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
    }

    /** Adds the value of the key at {@code from..to}; {@code quote} is the string around the key, or 0. */
    private void value(int from, int to, char quote) {
        boolean parameter = from > 0 && "?&;".indexOf(line.charAt(from - 1)) >= 0;
        boolean flag = line.charAt(from) == '-';
        int at = skipQuote(to);
        boolean quotedKey = at > to;
        char around = quotedKey ? 0 : quote;
        int start = skipSeparator(from, at, quotedKey, flag);
        if (start < 0) {
            return;
        }
        if (start >= line.length()) {
            valueOnNextLine = true;
            return;
        }
        char first = line.charAt(start);
        boolean escaped = first == '\\' && start + 1 < line.length() && isQuote(line.charAt(start + 1));
        if ((isQuote(first) && first != around) || escaped) {
            int open = escaped ? start + 1 : start;
            addUnlessPlaceholder(open + 1, closing(open + 1, line.charAt(open), escaped));
        } else if (language != Language.CODE || around != 0) {
            addUnlessPlaceholder(start, endOfBareValue(start, around, parameter, flag));
        }
    }

    private int skipQuote(int at) {
        if (at < line.length() && isQuote(line.charAt(at))) {
            return at + 1;
        }
        boolean escaped = at + 1 < line.length() && line.charAt(at) == '\\' && isQuote(line.charAt(at + 1));
        return escaped ? at + 2 : at;
    }

    /** Where the value begins behind {@code =}, {@code :} and the like; -1 if nothing of that kind follows the key. */
    private int skipSeparator(int from, int at, boolean quotedKey, boolean flag) {
        int i = skipBlanks(at);
        char c = i < line.length() ? line.charAt(i) : 0;
        boolean blank = i > at;
        switch (c) {
            case '=', ':' -> {
                boolean imageTag = c == ':' && from > 0 && line.charAt(from - 1) == '/';
                if (imageTag || language == Language.PROSE && c == ':' && !isDottedKeyBefore(from, at, i)) {
                    return -1;
                }
                int next = i + 1;
                while (next < line.length() && "=>".indexOf(line.charAt(next)) >= 0) {
                    next++;
                }
                return skipBlanks(next);
            }
            case ',' -> {
                int next = skipBlanks(i + 1);
                boolean whole = !quotedKey || isQuote(line.charAt(Math.max(0, from - 1)));
                boolean literal = next == line.length() ? language == Language.CODE : isQuote(line.charAt(next));
                return whole && literal || line.startsWith("value", next) ? next : -1;
            }
            case '(' -> {
                return language == Language.CODE && !quotedKey ? skipBlanks(i + 1) : -1;
            }
            case '>' -> {
                return language != Language.PROSE && from > 0 && line.charAt(from - 1) == '<' ? i + 1 : -1;
            }
            default -> {
                boolean command = flag || line.startsWith("ENV ") || line.startsWith("ARG ");
                boolean follows = blank && c != 0 && (command ? c != '-' : language != Language.CODE && c == '\'');
                return follows && language != Language.PROSE && !quotedKey ? i : -1;
            }
        }
    }

    /** {@code s3.secret-key: abc} is a setting, {@code the password: it is missing} is not. */
    private boolean isDottedKeyBefore(int from, int at, int colon) {
        if (colon != at || colon + 1 >= line.length() || line.charAt(colon + 1) != ' ') {
            return false;
        }
        for (int i = from; i < at; i++) {
            if (".-_".indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int endOfBareValue(int start, char around, boolean parameter, boolean flag) {
        int i = start;
        while (i < line.length()) {
            char c = line.charAt(i);
            boolean ends = switch (language) {
                case PROSE -> " \t\"'`,;)".indexOf(c) >= 0;
                case CODE -> c == around || c == '\\';
                case SHELL -> c == around && c != 0 || around == 0 && isBlank(c);
                case CONFIG -> c == around && c != 0
                        || c == '<' && line.startsWith("</", i)
                        || c == '#' && i > start && isBlank(line.charAt(i - 1));
            };
            if (ends || parameter && "&;\"'`".indexOf(c) >= 0 || (parameter || flag) && isBlank(c)) {
                break;
            }
            i++;
        }
        while (i > start && isBlank(line.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private int closing(int from, char quote, boolean escaped) {
        int i = from;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c == '\\') {
                if (escaped && i + 1 < line.length() && line.charAt(i + 1) == quote) {
                    return i;
                }
                i++;
            } else if (c == quote) {
                return i;
            }
            i++;
        }
        return line.length();
    }

    private void addUnlessPlaceholder(int from, int to) {
        if (from < to && !isPlaceholder(from, to)) {
            found.add(from, to);
        }
    }

    /** {@code ${NAME}}, {@code $NAME}, {@code $(command)}, {@code {{ .Values.x }}}: what stands for a value. */
    private boolean isPlaceholder(int from, int to) {
        String value = line.substring(from, to);
        if ((value.startsWith("{{") || value.startsWith("${{")) && value.endsWith("}}")) {
            return value.indexOf('"') < 0 && value.indexOf('\'') < 0;
        }
        if (value.equals("{}") || value.equals("%s") || value.startsWith("$(") || isBlockIndicator(value)) {
            return true;
        }
        if (!value.startsWith("$")) {
            return false;
        }
        boolean braces = value.startsWith("${") && value.endsWith("}");
        int last = braces ? value.length() - 1 : value.length();
        for (int i = braces ? 2 : 1; i < last; i++) {
            char c = value.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '.') {
                return false;
            }
        }
        return value.length() > 1;
    }

    /** {@code |}, {@code >-}: the value stands on the lines below. */
    private boolean isBlockIndicator(String value) {
        return language == Language.CONFIG
                && (value.startsWith("|") || value.startsWith(">"))
                && value.length() <= "|+2".length();
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < line.length() && isBlank(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isUpperOrDigit(char c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isKeyPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
