package dev.flint.read.docker;

import dev.flint.read.shell.Token;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code s} commands of a {@code sed} that put another value behind a key: {@code s/key: old/key: new/},
 * {@code s/^key:.*}{@code /key: new/}. Anything else is not understood.
 *
 * @param inPlace whether the file itself is changed
 * @param commands empty where one is not understood
 */
record Substitution(boolean inPlace, List<Change> commands) {

    /** Signs that make a regular expression of a text. */
    private static final String SIGNS = "*[]()+?{}|^$\\";

    /** @param old empty for any value */
    record Change(String key, Optional<String> old, Value<String> value, Place place) {}

    Substitution {
        commands = List.copyOf(commands);
    }

    static Substitution in(List<Token> arguments) {
        boolean inPlace = false;
        List<Token> scripts = new ArrayList<>();
        List<Token> others = new ArrayList<>();
        boolean expression = false;
        for (Token argument : arguments) {
            String text = argument.text().text();
            if (expression) {
                scripts.add(argument);
                expression = false;
            } else if (text.equals("-e") || text.equals("--expression")) {
                expression = true;
            } else if (text.startsWith("-")) {
                inPlace |= text.startsWith("-i") || text.startsWith("--in-place")
                        || text.matches("-[a-zA-Z]*i[a-zA-Z]*");
            } else {
                others.add(argument);
            }
        }
        if (scripts.isEmpty() && !others.isEmpty()) {
            scripts.add(others.get(0));
        }
        List<Change> changes = new ArrayList<>();
        for (Token script : scripts) {
            Optional<Change> change = change(script);
            if (change.isEmpty()) {
                return new Substitution(inPlace, List.of());
            }
            changes.add(change.get());
        }
        return new Substitution(inPlace, changes);
    }

    boolean isUnderstood() {
        return !commands.isEmpty();
    }

    List<Step> steps(String target) {
        List<Step> steps = new ArrayList<>();
        for (Change change : commands) {
            steps.add(new Step.Replaced(target, change.key, change.old, change.value, change.place));
        }
        return steps;
    }

    private static Optional<Change> change(Token script) {
        String text = script.text().text();
        if (text.length() < 4 || text.charAt(0) != 's') {
            return Optional.empty();
        }
        char mark = text.charAt(1);
        int middle = text.indexOf(mark, 2);
        int end = middle < 0 ? -1 : text.indexOf(mark, middle + 1);
        boolean plainFlags = end > 0 && text.substring(end + 1).chars().allMatch(c -> c == 'g' || c == 'I');
        if (!plainFlags || text.substring(0, end).contains("\\" + mark)) {
            return Optional.empty();
        }
        String pattern = text.substring(2, middle);
        pattern = (pattern.startsWith("^") ? pattern.substring(1) : pattern).replace("\\.", ".");
        pattern = pattern.endsWith("$") ? pattern.substring(0, pattern.length() - 1) : pattern;
        String replacement = text.substring(middle + 1, end);
        int colon = replacement.indexOf(": ");
        String key = colon < 0 ? "" : replacement.substring(0, colon);
        boolean sameKey = !key.isEmpty() && pattern.startsWith(key + ":") && isKey(key);
        if (!sameKey || replacement.indexOf('&') >= 0 || replacement.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        String old = pattern.substring(key.length() + 1).strip();
        boolean any = old.equals(".*");
        if (!any && !isPlain(old)) {
            return Optional.empty();
        }
        String value = replacement.substring(colon + 2).strip();
        Place place = script.text().place(middle + 1, end);
        Value<String> told = script.value().isUnknown() && value.indexOf('$') >= 0
                ? Value.unknown("a variable stands in it", place)
                : Value.known(value, place);
        return Optional.of(new Change(key, any ? Optional.empty() : Optional.of(old), told, place));
    }

    private static boolean isKey(String text) {
        return text.chars().allMatch(c -> c > ' ' && c != '#' && SIGNS.indexOf(c) < 0);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> SIGNS.indexOf(c) < 0);
    }
}
