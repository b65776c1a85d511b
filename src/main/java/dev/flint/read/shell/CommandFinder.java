package dev.flint.read.shell;

import dev.flint.flink.version.FlinkVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether the words of a command start something of Flink, and which of them does. */
final class CommandFinder {

    /** What the client can be told to do. */
    private static final Set<String> ACTIONS = Set.of(
            "run", "run-application", "info", "list", "stop", "cancel", "savepoint", "checkpoint");

    /** What the client starts, or speaks to a cluster about. */
    private static final Set<String> NO_COMMANDS = Set.of(
            "echo", "printf", "cat", "tee", "grep", "egrep", "fgrep", "sed", "awk", "ls", "rm", "cp", "mv", "ln", "chmod",
            "chown", "mkdir", "touch", "tar", "zip", "unzip", "curl", "wget", "test", "[", "[[", "which", "type", "whereis",
            "hash", "pgrep", "pkill", "kill", "killall", "ps", "tail", "head", "less", "more", "find", "cd", "pushd", "source",
            ".", "export", "readonly", "local", "declare", "typeset", "alias", "unalias", "read", "set", "unset", "shift",
            "return", "exit", "trap", "case", "for", "select", "basename", "dirname", "realpath", "readlink", "stat", "file",
            "diff", "git", "vi", "vim", "nano", "man", "help");

    private static final Set<String> CONTAINER_TOOLS = Set.of("docker", "podman", "nerdctl");

    /** Options of {@code docker run} that take no value; behind any other the next word is its value. */
    private static final Set<String> CONTAINER_FLAGS =
            Set.of("--rm", "--init", "--detach", "--interactive", "--tty", "--privileged", "--read-only");

    private CommandFinder() {}

    /**
     * A program found among words.
     *
     * @param at the word that names it
     * @param image whether that is a word that the image's entry point understands
     */
    record Found(FlinkProgram program, int at, Optional<FlinkVersion> version) {}

    /** The first program of Flink that a command runs, be it behind others ({@code sudo}, {@code docker exec}). */
    static Optional<Found> in(List<Token> tokens) {
        if (tokens.isEmpty() || NO_COMMANDS.contains(baseName(tokens.get(0)))) {
            return Optional.empty();
        }
        if (CONTAINER_TOOLS.contains(baseName(tokens.get(0)))) {
            Optional<Found> inImage = inImage(tokens);
            if (inImage.isPresent()) {
                return inImage;
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            Optional<FlinkProgram> program = FlinkProgram.of(baseName(tokens.get(i)));
            if (program.isPresent() && (program.get() != FlinkProgram.FLINK || isTold(tokens, i))) {
                String path = tokens.get(i).text().text();
                return Optional.of(new Found(program.get(), i, PinnedVersion.inPath(path)));
            }
        }
        return Optional.empty();
    }

    /** The program that an image of Flink starts for these words. */
    static Optional<Found> inContainer(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean entry = i == 0 || baseName(tokens.get(i - 1)).equals("docker-entrypoint.sh");
            Optional<FlinkProgram> program =
                    entry ? FlinkProgram.ofImageWord(tokens.get(i).text().text()) : Optional.empty();
            if (program.isPresent()) {
                return Optional.of(new Found(program.get(), i, Optional.empty()));
            }
        }
        return in(tokens);
    }

    /** {@code docker run [OPTIONS] flink:1.18 jobmanager}. */
    private static Optional<Found> inImage(List<Token> tokens) {
        boolean value = true;
        for (int i = 1; i < tokens.size(); i++) {
            String word = tokens.get(i).text().text();
            if (word.startsWith("-")) {
                boolean shortFlags = !word.startsWith("--") && word.matches("-[dit]+");
                value = !word.contains("=") && !shortFlags && !CONTAINER_FLAGS.contains(word);
            } else if (!value && repository(word).equals("flink")) {
                int image = i;
                return inContainer(tokens.subList(i + 1, tokens.size()))
                        .map(found -> new Found(
                                found.program(),
                                found.at() + image + 1,
                                found.version().or(() -> PinnedVersion.inImage(word))));
            } else {
                value = false;
            }
        }
        return Optional.empty();
    }

    /** Whether what stands behind the client's name is, or may be, something that it can be told to do. */
    private static boolean isTold(List<Token> tokens, int at) {
        if (at + 1 == tokens.size()) {
            return false;
        }
        Token next = tokens.get(at + 1);
        return next.value().ifKnown().map(ACTIONS::contains).orElse(at == 0);
    }

    private static String repository(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        int end = name.indexOf(name.indexOf('@') >= 0 ? '@' : ':');
        return end < 0 ? name : name.substring(0, end);
    }

    /** The last part of a path, whatever variable stands before it. */
    private static String baseName(Token token) {
        String text = token.text().text();
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
