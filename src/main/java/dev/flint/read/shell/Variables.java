package dev.flint.read.shell;

import dev.flint.read.shell.RawWord.Part;
import dev.flint.text.TextSlice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The variables that a script sets to one text, once and under no condition: only these can be followed. Behind a
 * command that runs another script in its place ({@code source}) nothing is sure any more.
 */
final class Variables {

    private static final Set<String> DECLARING = Set.of("export", "readonly", "declare", "typeset", "local");
    /** Commands whose arguments are names of variables that get a value from elsewhere. */
    private static final Set<String> SETTING =
            Set.of("read", "unset", "for", "select", "getopts", "mapfile", "readarray", "let", "printf");
    private static final Set<String> RUNNING_OTHERS = Set.of("source", ".", "eval");
    /** Variables in variables in variables: no script goes deeper. */
    private static final int DEEPEST = 8;

    private record Assignment(RawWord word, int valueFrom, int command) {}

    private final Map<String, Assignment> once = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, String> environment;
    /** How many commands up to each, by its number, run another script. */
    private final int[] runOthers;

    /** @param environment what is set before the script runs */
    Variables(ScriptScanner.Script script, Map<String, String> environment) {
        this.environment = environment;
        List<SimpleCommand> commands = script.commands();
        script.assignedInWords().forEach(this::count);
        this.runOthers = new int[commands.size()];
        int others = 0;
        for (int i = 0; i < commands.size(); i++) {
            note(commands.get(i), i);
            others += RUNNING_OTHERS.contains(commands.get(i).words().get(0).literalStart()) ? 1 : 0;
            runOthers[i] = others;
        }
    }

    static boolean isPartOfName(char c, boolean digits) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || digits && c >= '0' && c <= '9';
    }

    /** Where the value of an assignment begins, {@code NAME=} or {@code NAME+=}; 0 if a word is none. */
    static int valueOffset(RawWord word) {
        String start = word.literalStart();
        int end = 0;
        while (end < start.length() && isPartOfName(start.charAt(end), end > 0)) {
            end++;
        }
        if (end == 0) {
            return 0;
        }
        if (start.startsWith("=", end)) {
            return end + 1;
        }
        return start.startsWith("+=", end) ? end + 2 : 0;
    }

    /** What a variable holds where a command, by its number, uses it; empty if that cannot be told. */
    Optional<TextSlice> value(String name, int command, TextSlice used) {
        String before = times.containsKey(name) ? null : environment.get(name);
        return before == null
                ? value(name, command, 0)
                : Optional.of(new TextSlice.Builder(used.file()).insert(before, used, 0).build());
    }

    private Optional<TextSlice> value(String name, int command, int depth) {
        Assignment assignment = once.get(name);
        boolean sure = assignment != null
                && times.get(name) == 1
                && assignment.command() < command
                && depth < DEEPEST
                && runOthers[assignment.command()] == runOthers[command];
        return sure ? text(assignment, depth) : Optional.empty();
    }

    private Optional<TextSlice> text(Assignment assignment, int depth) {
        List<Part> parts = assignment.word().parts();
        TextSlice first = ((Part.Literal) parts.get(0)).text();
        TextSlice.Builder text = new TextSlice.Builder(first.file());
        text.copy(first, assignment.valueFrom(), first.text().length());
        for (Part part : parts.subList(1, parts.size())) {
            if (part instanceof Part.Literal literal) {
                text.copy(literal.text(), 0, literal.text().text().length());
            } else if (part instanceof Part.Expansion expansion) {
                Optional<TextSlice> value = times.containsKey(expansion.name())
                        ? value(expansion.name(), assignment.command(), depth + 1)
                        : value(expansion.name(), assignment.command(), expansion.whole());
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                text.insert(value.get().text(), expansion.whole(), 0);
            }
        }
        return Optional.of(text.build());
    }

    private void note(SimpleCommand command, int number) {
        List<RawWord> words = command.words();
        int at = 0;
        while (at < words.size() && valueOffset(words.get(at)) > 0) {
            at++;
        }
        // NAME=value before a command holds for that command alone.
        boolean lasting = at == words.size() && command.straight();
        for (RawWord assignment : words.subList(0, at)) {
            assign(assignment, lasting, number);
        }
        if (at == words.size()) {
            return;
        }
        String name = words.get(at).literalStart();
        for (RawWord argument : words.subList(at + 1, words.size())) {
            if (DECLARING.contains(name) && valueOffset(argument) > 0) {
                assign(argument, command.straight(), number);
            } else if (SETTING.contains(name)) {
                count(argument.literalStart());
            }
        }
    }

    private void assign(RawWord word, boolean lasting, int number) {
        String start = word.literalStart();
        int value = valueOffset(word);
        boolean adds = start.charAt(value - 2) == '+';
        String name = start.substring(0, value - (adds ? 2 : 1));
        count(name);
        if (lasting && !adds) {
            once.put(name, new Assignment(word, value, number));
        }
    }

    private void count(String name) {
        times.merge(name, 1, Integer::sum);
    }
}
