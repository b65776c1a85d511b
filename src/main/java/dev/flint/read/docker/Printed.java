package dev.flint.read.docker;

import dev.flint.read.shell.Token;
import dev.flint.text.TextSlice;
import java.util.List;
import java.util.Optional;

/** What {@code echo} and {@code printf} print. */
final class Printed {

    private final StageState state;

    Printed(StageState state) {
        this.state = state;
    }

    /**
     * The {@code echo} of bash undoes escapes behind {@code -e} alone. That of dash always does, and takes {@code -e}
     * for a word to print. What other shells do is not known.
     */
    Optional<TextSlice> echo(List<Token> arguments) {
        int from = 0;
        boolean escapes = state.isDash();
        boolean newline = true;
        while (from < arguments.size() && arguments.get(from).text().text().matches("-[neE]+")) {
            String flag = arguments.get(from).text().text();
            if (state.isDash() && !flag.equals("-n")) {
                break;
            }
            newline &= flag.indexOf('n') < 0;
            escapes |= flag.indexOf('e') >= 0;
            from++;
        }
        List<Token> words = arguments.subList(from, arguments.size());
        boolean plain = words.stream().noneMatch(word -> word.text().text().indexOf('\\') >= 0);
        boolean sure = plain || state.isBash() || state.isDash();
        if (words.isEmpty() || !sure) {
            return Optional.empty();
        }
        TextSlice first = words.get(0).text();
        TextSlice.Builder printed = new TextSlice.Builder(first.file());
        for (int i = 0; i < words.size(); i++) {
            TextSlice word = words.get(i).text();
            if (i > 0) {
                printed.insert(" ", word, 0);
            }
            add(word, escapes, printed);
        }
        if (newline) {
            TextSlice last = words.get(words.size() - 1).text();
            printed.insert("\n", last, last.text().length());
        }
        return Optional.of(printed.build());
    }

    /** A format without directives, or {@code %s\n} for every word. */
    Optional<TextSlice> printf(List<Token> arguments) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        TextSlice format = arguments.get(0).text();
        TextSlice.Builder printed = new TextSlice.Builder(format.file());
        if (arguments.size() == 1 && format.text().indexOf('%') < 0) {
            add(format, true, printed);
            return Optional.of(printed.build());
        }
        if (!format.text().equals("%s\\n")) {
            return Optional.empty();
        }
        for (Token argument : arguments.subList(1, arguments.size())) {
            TextSlice word = argument.text();
            printed.copy(word, 0, word.text().length()).insert("\n", word, word.text().length());
        }
        return Optional.of(printed.build());
    }

    private static void add(TextSlice word, boolean escapes, TextSlice.Builder printed) {
        String text = word.text();
        for (int i = 0; i < text.length(); i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            boolean escape = escapes && text.charAt(i) == '\\' && (next == 'n' || next == 't' || next == '\\');
            if (escape) {
                printed.insert(next == 'n' ? "\n" : next == 't' ? "\t" : "\\", word, i);
                i++;
            } else {
                printed.copy(word, i, i + 1);
            }
        }
    }
}
