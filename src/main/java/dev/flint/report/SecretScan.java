package dev.flint.report;

import dev.flint.report.SecretLine.Language;
import dev.flint.text.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Finds what is secret in a file: line by line, and by what stands around a line (the path of keys in YAML, the data of
 * a Kubernetes Secret, {@code name} and {@code value} of an environment variable, a block below its key).
 */
final class SecretScan {

    /** A key of YAML that is open: the column of the key, and whether all below it is secret. */
    private record Open(int column, String path, boolean secret) {}

    /** A {@code value:} whose {@code name:} may follow. */
    private record Unnamed(int column, String value, int from) {}

    private static final int NO_BLOCK = -1;
    private static final int LONGEST_PATH = 80;

    private final SourceFile file;
    private final Language language;
    private final Ranges found = new Ranges();
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean kubernetesSecret;
    private boolean pem;
    private boolean secretContinues;
    private boolean secretXmlName;
    private int blockColumn = NO_BLOCK;
    private int sensitiveNameColumn = NO_BLOCK;
    private Unnamed unnamed;

    private SecretScan(SourceFile file) {
        this.file = file;
        this.language = languageOf(file.path());
    }

    /** The secret stretches of a file, as offsets. */
    static Ranges of(SourceFile file) {
        SecretScan scan = new SecretScan(file);
        String text = file.text();
        if (SensitiveKey.mayStandIn(text) || text.contains("://") || text.contains("AKIA") || text.contains("ASIA")) {
            scan.run();
        }
        return scan.found;
    }

    private static Language languageOf(String path) {
        String plain = path.toLowerCase(Locale.ROOT);
        for (String ending : new String[] {".java", ".scala", ".kt", ".kts", ".groovy", ".gradle", ".py"}) {
            if (plain.endsWith(ending)) {
                return Language.CODE;
            }
        }
        String name = plain.substring(plain.lastIndexOf('/') + 1);
        boolean shell = name.endsWith(".sh") || name.endsWith(".bash") || name.startsWith("dockerfile");
        return shell ? Language.SHELL : Language.CONFIG;
    }

    private void run() {
        if (language != Language.CODE) {
            kubernetesSecret = isSecretDocument(1);
        }
        for (int number = 1; number <= file.lineCount(); number++) {
            line(number, file.line(number), file.offset(number, 1));
        }
    }

    private void line(int number, String line, int offset) {
        SecretLine scanned = SecretLine.scan(line, language);
        found.addAll(scanned.found(), offset);
        if (privateKey(line, offset)) {
            return;
        }
        if (secretContinues) {
            continued(line, offset);
        }
        secretContinues = scanned.valueOnNextLine() && language == Language.CODE
                || line.endsWith("\\") && found.touches(offset + line.length() - 1, offset + line.length());
        if (language != Language.CODE) {
            xmlProperty(line, offset);
            yaml(number, line, offset);
        }
    }

    /** The rest of a value: after a backslash all of the line, in code a string literal at its begin. */
    private void continued(String line, int offset) {
        if (language != Language.CODE) {
            addTrimmed(line, 0, offset);
            return;
        }
        String key = "password = ";
        int begin = skipBlanks(line, 0);
        if (begin < line.length() && line.charAt(begin) == '"') {
            found.addAll(SecretLine.scan(key + line.substring(begin), language).found(), offset + begin - key.length());
        }
    }

    private boolean privateKey(String line, int offset) {
        if (line.contains("-----BEGIN") && line.contains("PRIVATE KEY-----")) {
            pem = !line.contains("-----END");
            return true;
        }
        if (pem) {
            pem = !line.contains("-----END");
            addTrimmed(line, 0, offset);
        }
        return pem;
    }

    /** {@code <name>fs.s3a.secret.key</name>} and its {@code <value>}, as Hadoop's files have them. */
    private void xmlProperty(String line, int offset) {
        int name = line.indexOf("<name>");
        if (name >= 0) {
            int end = line.indexOf("</name>", name);
            secretXmlName = end > 0 && SensitiveKey.is(line.substring(name + "<name>".length(), end));
        }
        int value = line.indexOf("<value>");
        if (secretXmlName && value >= 0) {
            int from = value + "<value>".length();
            int end = line.indexOf("</value>", from);
            found.add(offset + from, offset + (end < 0 ? line.length() : end));
            secretXmlName = false;
        }
    }

    private void yaml(int number, String line, int offset) {
        if (line.startsWith("---")) {
            open.clear();
            blockColumn = NO_BLOCK;
            kubernetesSecret = isSecretDocument(number + 1);
            return;
        }
        int indent = skipBlanks(line, 0);
        if (indent == line.length() || line.charAt(indent) == '#' && blockColumn == NO_BLOCK) {
            return;
        }
        if (blockColumn != NO_BLOCK && indent > blockColumn) {
            addTrimmed(line, indent, offset);
            return;
        }
        blockColumn = NO_BLOCK;
        int column = indent;
        while (line.startsWith("- ", column)) {
            column = skipBlanks(line, column + 1);
            sensitiveNameColumn = NO_BLOCK;
            unnamed = null;
        }
        int colon = keyEnd(line, column);
        if (colon < 0) {
            if (!open.isEmpty() && open.peek().secret && column > open.peek().column) {
                addTrimmed(line, column, offset);
            }
            return;
        }
        entry(line, indent, column, colon, offset);
    }

    private void entry(String line, int indent, int column, int colon, int offset) {
        while (!open.isEmpty() && open.peek().column >= column) {
            open.pop();
        }
        String key = unquoted(line.substring(column, colon).trim());
        int from = skipBlanks(line, colon + 1);
        int to = endOfValue(line, from);
        boolean secret = isSecret(key);
        open.push(new Open(column, below(key), secret));
        if (secret) {
            String value = line.substring(from, to);
            if (value.startsWith("|") || value.startsWith(">")) {
                blockColumn = indent;
            } else if (isLiteral(value)) {
                addValue(value, offset + from);
                blockColumn = column;
            }
        }
        nameAndValue(key, line.substring(from, to), column, offset + from);
    }

    /** The path of a key below the one that is open; of a long one only the end, which is what is asked for. */
    private String below(String key) {
        String path = open.isEmpty() ? key : open.peek().path + "." + key;
        return path.length() <= LONGEST_PATH ? path : path.substring(path.length() - LONGEST_PATH);
    }

    private boolean isSecret(String key) {
        if (open.isEmpty()) {
            return SensitiveKey.is(key);
        }
        Open parent = open.peek();
        if (kubernetesSecret && (parent.path.equals("data") || parent.path.equals("stringData"))) {
            return true;
        }
        if (SensitiveKey.is(key)) {
            return true;
        }
        boolean mount = key.equals("secretName") || key.equals("optional") || key.equals("defaultMode")
                || key.equals("name");
        if (mount) {
            return false;
        }
        String last = parent.path.substring(parent.path.lastIndexOf('.') + 1);
        return SensitiveKey.endsLikeOne(last)
                || parent.path.toLowerCase(Locale.ROOT).endsWith("fs.azure.account.key")
                || SensitiveKey.endsLikeOne(last + "." + key);
    }

    /** Whether a value is written out, and not a placeholder or nothing at all. */
    private static boolean isLiteral(String value) {
        return SecretLine.scan("password: " + value, Language.CONFIG).found().count() > 0;
    }

    private void addValue(String value, int from) {
        if (isLiteral(value)) {
            int quote = isQuoted(value) ? 1 : 0;
            found.add(from + quote, from + value.length() - quote);
        }
    }

    private void nameAndValue(String key, String value, int column, int from) {
        if (key.equals("name")) {
            if (SensitiveKey.is(unquoted(value))) {
                sensitiveNameColumn = column;
                if (unnamed != null && unnamed.column == column) {
                    addValue(unnamed.value, unnamed.from);
                }
            }
        } else if (key.equals("value")) {
            if (sensitiveNameColumn == column) {
                addValue(value, from);
            } else {
                unnamed = new Unnamed(column, value, from);
            }
        }
    }

    /** The colon that ends a key at {@code column}; -1 if no key stands there. */
    private static int keyEnd(String line, int column) {
        for (int i = column; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ':' && (i + 1 == line.length() || line.charAt(i + 1) == ' ' || line.charAt(i + 1) == '\t')) {
                return i > column ? i : -1;
            }
            if (c == ' ' || c == '\t' || c == '{' || c == '[' || c == '#') {
                return -1;
            }
        }
        return -1;
    }

    private static int endOfValue(String line, int from) {
        int end = line.length();
        int comment = line.indexOf(" #", from);
        boolean quoted = from < end && (line.charAt(from) == '"' || line.charAt(from) == '\'');
        if (comment >= 0 && !quoted) {
            end = comment;
        }
        while (end > from && line.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    private boolean isSecretDocument(int from) {
        for (int number = from; number <= file.lineCount(); number++) {
            String line = file.line(number);
            if (line.startsWith("---")) {
                return false;
            }
            if (line.startsWith("kind:")) {
                return unquoted(line.substring("kind:".length()).trim()).equals("Secret");
            }
        }
        return false;
    }

    private void addTrimmed(String line, int from, int offset) {
        int start = skipBlanks(line, from);
        int end = line.length();
        while (end > start && line.charAt(end - 1) <= ' ') {
            end--;
        }
        found.add(offset + start, offset + end);
    }

    private static int skipBlanks(String line, int from) {
        int i = from;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static String unquoted(String text) {
        return isQuoted(text) ? text.substring(1, text.length() - 1) : text;
    }

    private static boolean isQuoted(String text) {
        return text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
    }
}
