package dev.flint.read.shell;

import dev.flint.text.TextSlice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes a script apart into simple commands: those in substitutions, functions, conditions and here-documents for a
 * shell as well. It follows the shell's grammar as far as that takes; what it cannot follow it passes over.
 */
final class ScriptScanner {

    /** Deeper than any script that a person reads; a JVM's stack takes more. */
    private static final int DEEPEST = 60;

    private static final Set<String> OPENING = Set.of("if", "while", "until", "for", "select", "case", "{");
    private static final Set<String> CLOSING = Set.of("fi", "done", "esac", "}");
    private static final Set<String> BETWEEN = Set.of("then", "else", "elif", "do", "!", "time", "in");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ksh", "zsh", "dash", "ssh", "su");

    /** @param owner the number of the command that reads it; -1 where that goes on yet */
    private record Heredoc(String delimiter, boolean tabs, boolean script, int owner) {}

    private final Script found;
    private final TextSlice source;
    private final String text;
    private final int depth;
    private final List<SimpleCommand> commands;
    private final Set<String> assignedInWords;
    private final List<RawRedirection> ofGroups;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Heredoc> heredocs = new ArrayList<>();
    private List<RawWord> words = new ArrayList<>();
    private List<RawRedirection> redirections = new ArrayList<>();
    /** Behind {@code &&} or {@code ||}. */
    private boolean conditional;
    /** Behind {@code ||}: it runs where something else has failed. */
    private boolean alternative;
    private int at;

    private ScriptScanner(TextSlice source, Script found, int depth) {
        this.source = source;
        this.text = source.text();
        this.depth = depth;
        this.commands = found.commands;
        this.assignedInWords = found.assignedInWords;
        this.ofGroups = found.ofGroups;
        this.found = found;
    }

    /**
     * What a script holds.
     *
     * @param assignedInWords variables that an expansion may set: {@code ${NAME:=value}}
     * @param ofGroups where commands in braces, loops and the like are written as a whole
     */
    record Script(List<SimpleCommand> commands, Set<String> assignedInWords, List<RawRedirection> ofGroups) {}

    static Script scan(TextSlice source) {
        Script found = new Script(new ArrayList<>(), new HashSet<>(), new ArrayList<>());
        new ScriptScanner(source, found, 0).script(0, '\0');
        return new Script(
                List.copyOf(found.commands), Set.copyOf(found.assignedInWords), List.copyOf(found.ofGroups));
    }

    /** Reads commands up to the character that ends them, or to the end; gives the offset behind. */
    private int script(int from, char until) {
        at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == until && (c != ')' || open.isEmpty())) {
                at++;
                break;
            }
            step(c);
        }
        finishCommand();
        return at;
    }

    private void step(char c) {
        int lineEnd = LineEnds.behind(text, at);
        if (lineEnd > 0) {
            at = lineEnd;
            finishCommand();
            conditional = false;
            alternative = false;
            skipHeredocs();
        } else if (c == ' ' || c == '\t' || c == '\r') {
            at++;
        } else if (c == '\\' && LineEnds.behind(text, at + 1) > 0) {
            at = LineEnds.behind(text, at + 1);
        } else if (c == '#') {
            at = LineEnds.next(text, at);
        } else if (c == '<' || c == '>') {
            redirection();
        } else if (WordScanner.endsWord(c)) {
            operator(c);
        } else {
            word();
        }
    }

    private void operator(char c) {
        boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
        if (c == '(') {
            openParenthesis(twice);
            return;
        }
        if (c == ')') {
            closeParenthesis();
            return;
        }
        if (c == '&' && at + 1 < text.length() && text.charAt(at + 1) == '>') {
            at++;
            redirection();
            return;
        }
        at += twice ? 2 : 1;
        finishCommand();
        conditional = twice && c != ';' || conditional && c == '|';
        alternative = twice && c == '|' || alternative && c != ';';
    }

    private void openParenthesis(boolean twice) {
        if (twice && words.isEmpty()) {
            at = arithmetic(at + 2);
        } else if (words.size() == 1 && words.get(0).literalStart().endsWith("=")) {
            // NAME=(a b c): the words of an array are no command, and none is its value.
            noteAssignmentIn(words.get(0).literalStart());
            at = closing(at + 1);
        } else {
            // A function's name, a pattern of a case, a subshell.
            at++;
            words = new ArrayList<>();
            if (!"case".equals(open.peek())) {
                open.push("(");
            }
        }
    }

    private void closeParenthesis() {
        at++;
        if ("(".equals(open.peek())) {
            finishCommand();
            open.pop();
        } else {
            // What stood before it was the pattern of a case.
            words = new ArrayList<>();
        }
    }

    private void word() {
        RawWord word = new WordScanner(this, source).scan(at);
        at = Math.max(at + 1, word.to());
        if (words.size() == 2 && words.get(0).isPlain("function")) {
            words.clear();
        }
        if (!words.isEmpty() || !isReserved(word)) {
            words.add(word);
        }
    }

    /** The shell's own words stand where a command would begin. */
    private boolean isReserved(RawWord word) {
        String plain = text.substring(word.from(), word.to());
        if (OPENING.contains(plain)) {
            open.push(plain);
            // What follows for, select and case is no command but a variable or a word.
            return !plain.equals("for") && !plain.equals("select") && !plain.equals("case");
        }
        if (CLOSING.contains(plain)) {
            if (!open.isEmpty() && !open.peek().equals("(")) {
                open.pop();
            }
            return true;
        }
        return BETWEEN.contains(plain);
    }

    private void finishCommand() {
        if (!words.isEmpty()) {
            boolean outer = depth == 0 && open.isEmpty();
            own(commands.size());
            commands.add(new SimpleCommand(words, redirections, outer && !conditional, outer && !alternative));
            words = new ArrayList<>();
        } else {
            ofGroups.addAll(redirections);
        }
        redirections = new ArrayList<>();
    }

    /** The here-documents that nobody owns yet are a command's. */
    private void own(int command) {
        for (int i = 0; i < heredocs.size(); i++) {
            Heredoc heredoc = heredocs.get(i);
            if (heredoc.owner < 0) {
                heredocs.set(i, new Heredoc(heredoc.delimiter, heredoc.tabs, heredoc.script, command));
            }
        }
    }

    /** {@code >file}, {@code 2>&1}, {@code <<EOF}, {@code <<< word}, {@code <(command)}. */
    private void redirection() {
        char c = text.charAt(at);
        if (at + 1 < text.length() && text.charAt(at + 1) == '(') {
            at = substituted(at + 2);
            return;
        }
        boolean output = !dropDescriptor() && c == '>';
        boolean here = text.startsWith("<<", at) && !text.startsWith("<<<", at);
        int from = at;
        while (at < text.length() && text.charAt(at) == c) {
            at++;
        }
        boolean appends = at - from > 1;
        boolean tabs = here && text.startsWith("-", at);
        at += tabs || !here && (text.startsWith("&", at) || text.startsWith("|", at)) ? 1 : 0;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at < text.length() && !WordScanner.endsWord(text.charAt(at))) {
            RawWord target = new WordScanner(this, source).scan(at);
            if (here) {
                heredocs.add(new Heredoc(unquoted(target), tabs, runsScript(), -1));
            } else if (output) {
                redirections.add(new RawRedirection(target, appends));
            }
            at = Math.max(at + 1, target.to());
        }
    }

    /** The {@code 2} of {@code 2>&1} is no word of the command; whether it is another than the standard output. */
    private boolean dropDescriptor() {
        if (!words.isEmpty()) {
            RawWord last = words.get(words.size() - 1);
            String written = text.substring(last.from(), last.to());
            if (last.to() == at && !written.isEmpty() && written.chars().allMatch(d -> d >= '0' && d <= '9')) {
                words.remove(words.size() - 1);
                return !written.equals("1");
            }
        }
        return false;
    }

    private String unquoted(RawWord word) {
        StringBuilder name = new StringBuilder();
        for (RawWord.Part part : word.parts()) {
            name.append(part instanceof RawWord.Part.Literal literal
                    ? literal.text().text()
                    : ((RawWord.Part.Expansion) part).whole().text());
        }
        return name.toString();
    }

    private boolean runsScript() {
        for (RawWord word : words) {
            String start = word.literalStart();
            if (SHELLS.contains(start.substring(start.lastIndexOf('/') + 1))) {
                return true;
            }
        }
        return false;
    }

    private void skipHeredocs() {
        for (Heredoc heredoc : heredocs) {
            int from = at;
            int end = at;
            while (at < text.length()) {
                end = at;
                int lineEnd = LineEnds.next(text, at);
                String line = text.substring(at, lineEnd);
                int next = LineEnds.behind(text, lineEnd);
                at = next < 0 ? text.length() : next;
                if ((heredoc.tabs() ? line.stripLeading() : line).equals(heredoc.delimiter())) {
                    break;
                }
                end = at;
            }
            if (heredoc.script() && depth < DEEPEST) {
                new ScriptScanner(source.part(from, end), found, depth + 1).script(0, '\0');
            } else if (heredoc.owner() >= 0) {
                commands.set(heredoc.owner(), commands.get(heredoc.owner()).reading(source.part(from, end)));
            }
        }
        heredocs.clear();
    }

    /** The commands of {@code $(...)}; gives the offset behind the parenthesis. */
    int substituted(int from) {
        if (depth >= DEEPEST) {
            return text.length();
        }
        return new ScriptScanner(source, found, depth + 1).script(from, ')');
    }

    /** The commands in back quotes; gives the offset behind the closing one. */
    int backQuoted(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '`') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        int close = Math.min(end, text.length());
        if (depth < DEEPEST) {
            new ScriptScanner(source.part(from, close), found, depth + 1).script(0, '\0');
        }
        return Math.min(text.length(), close + 1);
    }

    /** The offset behind the {@code ))} that closes a sum. */
    int arithmetic(int from) {
        int end = text.indexOf("))", from);
        return end < 0 ? text.length() : end + 2;
    }

    private int closing(int from) {
        int nested = 1;
        int end = from;
        while (end < text.length() && nested > 0) {
            char c = text.charAt(end);
            if (c == '\'' || c == '"' || c == '`' || c == '$' || c == '\\') {
                end = Math.max(end + 1, new WordScanner(this, source).scan(end).to());
            } else {
                nested += c == '(' ? 1 : c == ')' ? -1 : 0;
                end++;
            }
        }
        return Math.min(end, text.length());
    }

    /** Notes the variable that {@code ${NAME:=value}} may set. */
    void noteAssignmentIn(String inside) {
        int end = 0;
        while (end < inside.length() && Variables.isPartOfName(inside.charAt(end), end > 0)) {
            end++;
        }
        if (inside.startsWith(":=", end) || inside.startsWith("=", end)) {
            assignedInWords.add(inside.substring(0, end));
        }
    }
}
