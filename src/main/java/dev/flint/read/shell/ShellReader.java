package dev.flint.read.shell;

import dev.flint.read.container.ImageBuild;
import dev.flint.text.SourceFile;
import dev.flint.text.TextSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads shell scripts, and command lines that stand elsewhere, for what they start of Flink. */
public final class ShellReader {

    /** One of these stands in every command that starts something of Flink. */
    private static final List<String> TELLING = List.of("flink", "yarn-session", "kubernetes-session", "standalone-job",
            "jobmanager", "taskmanager", "start-cluster", "sql-client", "sql-gateway", "historyserver");

    private static final Set<String> RUN_TEXT = Set.of("ssh", "eval");

    /** A script in a string in a script: deeper than that nobody quotes. */
    private static final int DEEPEST = 3;

    private ShellReader() {}

    /** Reads a script. It never fails: what cannot be followed is unknown, or left out. */
    public static ShellFile read(SourceFile file) {
        List<ImageBuild> builds = ImageBuilds.mayBeIn(file.text()) ? ImageBuilds.in(file.slice()) : List.of();
        if (!tells(file.text())) {
            return new ShellFile(file.path(), List.of(), builds);
        }
        List<FlinkCommand> commands = new ArrayList<>();
        add(file.slice(), true, 0, commands);
        for (TextSlice comment : Comments.in(file)) {
            if (tells(comment.text())) {
                add(comment, false, 0, commands);
            }
        }
        commands.sort((a, b) -> a.place().compareTo(b.place()));
        return new ShellFile(file.path(), commands, builds);
    }

    /**
     * Reads the words that a container runs; the first may be one that the entry point of Flink's images understands
     * ({@code jobmanager}).
     */
    public static Optional<FlinkCommand> command(List<Word> words) {
        List<Token> tokens = new ArrayList<>();
        for (Word word : words) {
            tokens.add(new Token(word.value(), word.text(), word.value().isUnknown()));
        }
        return CommandFinder.inContainer(tokens).map(found -> CommandParser.parse(found, tokens, true));
    }

    /**
     * Reads the commands of a script, whatever they start.
     *
     * @param environment the variables that are set before it runs
     */
    public static List<ShellCommand> commands(TextSlice script, Map<String, String> environment) {
        ScriptScanner.Script scanned = ScriptScanner.scan(script);
        Tokens words = new Tokens(new Variables(scanned, environment));
        List<ShellCommand> commands = new ArrayList<>();
        List<SimpleCommand> all = scanned.commands();
        for (int i = 0; i < all.size(); i++) {
            SimpleCommand command = withoutAssignments(all.get(i));
            List<ShellCommand.Output> outputs = new ArrayList<>();
            for (RawRedirection redirection : command.redirections()) {
                outputs.add(new ShellCommand.Output(words.of(redirection.target(), i), redirection.appends()));
            }
            commands.add(new ShellCommand(words.of(command, i), outputs, command.input(), command.expected()));
        }
        for (RawRedirection redirection : scanned.ofGroups()) {
            Token target = words.of(redirection.target(), Math.max(0, all.size() - 1));
            ShellCommand.Output output = new ShellCommand.Output(target, redirection.appends());
            commands.add(new ShellCommand(List.of(), List.of(output), Optional.empty(), false));
        }
        return commands;
    }

    private static void add(TextSlice script, boolean active, int depth, List<FlinkCommand> commands) {
        ScriptScanner.Script scanned = ScriptScanner.scan(script);
        Tokens words = new Tokens(new Variables(scanned, Map.of()));
        List<SimpleCommand> all = scanned.commands();
        for (int i = 0; i < all.size(); i++) {
            List<Token> tokens = words.of(withoutAssignments(all.get(i)), i);
            Optional<CommandFinder.Found> found = CommandFinder.in(tokens);
            if (found.isPresent()) {
                commands.add(CommandParser.parse(found.get(), tokens, active));
            } else if (depth < DEEPEST) {
                addQuoted(tokens, active, depth, commands);
            }
        }
    }

    /** {@code bash -c "flink run ..."}, {@code ssh host 'flink run ...'}. */
    private static void addQuoted(List<Token> tokens, boolean active, int depth, List<FlinkCommand> commands) {
        for (int i = 1; i < tokens.size(); i++) {
            TextSlice text = tokens.get(i).text();
            String before = tokens.get(i - 1).text().text();
            boolean script = before.startsWith("-") && !before.startsWith("--") && before.endsWith("c")
                    || RUN_TEXT.contains(tokens.get(0).text().text());
            if (script && text.text().indexOf(' ') > 0 && tells(text.text())) {
                add(text, active, depth + 1, commands);
            }
        }
    }

    private static SimpleCommand withoutAssignments(SimpleCommand command) {
        int at = 0;
        while (at < command.words().size() && Variables.valueOffset(command.words().get(at)) > 0) {
            at++;
        }
        return command.from(at);
    }

    private static boolean tells(String text) {
        for (String word : TELLING) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
