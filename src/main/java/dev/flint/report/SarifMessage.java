package dev.flint.report;

import dev.flint.findings.catalogue.RuleDescription.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A rule's message as SARIF has it: placeholders numbered and in single quotes, a full stop at the end. A stretch in
 * backticks or quotes becomes one placeholder, however many it holds: {@code `{key}: {value}`} is {@code '{0}'}.
 */
final class SarifMessage {

    private final StringBuilder text = new StringBuilder();
    private final List<String> templates = new ArrayList<>();

    private SarifMessage() {}

    static SarifMessage of(Message message) {
        SarifMessage sarif = new SarifMessage();
        sarif.read(message.text());
        return sarif;
    }

    /** With {@code '{0}'} for placeholders and doubled braces for others, as {@code messageStrings} wants it. */
    String text() {
        return text.toString();
    }

    /** What fills the placeholders, in their order. */
    List<String> arguments(Map<String, String> values) {
        List<String> arguments = new ArrayList<>();
        for (String template : templates) {
            arguments.add(filled(template, values));
        }
        return arguments;
    }

    /** The message as a sentence. */
    String sentence(List<String> arguments) {
        StringBuilder sentence = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if ((c == '{' || c == '}') && text.charAt(i + 1) == c) {
                sentence.append(c);
                i += 2;
            } else if (c == '{') {
                int end = text.indexOf("}", i);
                sentence.append(arguments.get(Integer.parseInt(text.substring(i + 1, end))));
                i = end + 1;
            } else {
                sentence.append(c);
                i++;
            }
        }
        return sentence.toString();
    }

    /** A finished message as a sentence of SARIF. */
    static String sentence(String message) {
        return withFullStop(message.replace('`', '\''));
    }

    private void read(String template) {
        int i = 0;
        while (i < template.length()) {
            char c = template.charAt(i);
            int closing = closing(template, i);
            int placeholderEnd = endOfPlaceholder(template, i);
            if (closing > 0 && hasPlaceholder(template, i + 1, closing)) {
                placeholder(template.substring(i + 1, closing));
                i = closing + 1;
            } else if (placeholderEnd > 0) {
                placeholder(template.substring(i, placeholderEnd));
                i = placeholderEnd;
            } else {
                if (c == '{' || c == '}') {
                    text.append(c);
                }
                text.append(c == '`' ? '\'' : c);
                i++;
            }
        }
        if (text.length() == 0 || text.charAt(text.length() - 1) != '.') {
            text.append('.');
        }
    }

    private void placeholder(String part) {
        int number = templates.indexOf(part);
        if (number < 0) {
            number = templates.size();
            templates.add(part);
        }
        text.append("'{").append(number).append("}'");
    }

    /** The offset of the quote or backtick that ends what one at {@code from} begins; -1 if none does, as in «don't». */
    private static int closing(String template, int from) {
        char quote = template.charAt(from);
        boolean begins = from == 0 || !Character.isLetterOrDigit(template.charAt(from - 1));
        return quote == '`' || quote == '\'' && begins ? template.indexOf(quote, from + 1) : -1;
    }

    private static boolean hasPlaceholder(String template, int from, int to) {
        for (int i = from; i < to; i++) {
            int end = endOfPlaceholder(template, i);
            if (end > 0 && end <= to) {
                return true;
            }
        }
        return false;
    }

    private static String filled(String template, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        int i = 0;
        while (i < template.length()) {
            int end = endOfPlaceholder(template, i);
            String value = end > 0 ? values.get(template.substring(i + 1, end - 1)) : null;
            if (value == null) {
                filled.append(template.charAt(i));
                i++;
            } else {
                filled.append(value);
                i = end;
            }
        }
        return filled.toString();
    }

    /** The offset behind {@code {name}} at {@code from}; -1 if none stands there. */
    private static int endOfPlaceholder(String template, int from) {
        if (template.charAt(from) != '{') {
            return -1;
        }
        int i = from + 1;
        while (i < template.length() && (Character.isLetterOrDigit(template.charAt(i)) || template.charAt(i) == '-')) {
            i++;
        }
        boolean named = i > from + 1 && Character.isLetter(template.charAt(from + 1));
        return named && i < template.length() && template.charAt(i) == '}' ? i + 1 : -1;
    }

    private static String withFullStop(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
