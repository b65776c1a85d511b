package dev.flint.read.docker;

import dev.flint.read.shell.ShellCommand;
import dev.flint.read.shell.ShellReader;
import dev.flint.read.shell.Token;
import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the commands of a {@code RUN} do to Flink's conf and to the folders that Flink loads jars from. */
final class RunScript {

    /** They change no file's content. */
    private static final Set<String> HARMLESS = Set.of(
            "chmod", "chown", "ls", "test", "[", "[[", "grep", "stat", "mkdir", "head", "tail", "touch", "export");

    private static final Set<String> BEFORE = Set.of("sudo", "exec", "command", "time", "env");

    private final StageState state;
    private final Deque<String> folders = new ArrayDeque<>();
    private String folder;
    /** What the command before prints, for the case that it is handed on. */
    private Optional<TextSlice> printed = Optional.empty();
    private Place place;

    RunScript(StageState state) {
        this.state = state;
        this.folder = state.workdir();
    }

    void read(TextSlice script, Place instruction) {
        Map<String, String> environment = new HashMap<>();
        state.variables().forEach((name, value) -> value.ifKnown().ifPresent(text -> environment.put(name, text)));
        for (ShellCommand command : ShellReader.commands(script, environment)) {
            place = command.words().isEmpty() ? instruction : command.words().get(0).place();
            command(command);
        }
    }

    private void command(ShellCommand command) {
        List<Token> words = command.words();
        while (!words.isEmpty() && BEFORE.contains(text(words.get(0)))) {
            words = words.subList(1, words.size());
        }
        String name = words.isEmpty() ? "" : ImagePath.name(text(words.get(0)));
        List<Token> arguments = words.isEmpty() ? List.of() : words.subList(1, words.size());
        Optional<TextSlice> prints = Optional.empty();
        switch (name) {
            case "cd", "pushd", "popd" -> changeFolder(name, arguments);
            case "echo" -> prints = new Printed(state).echo(arguments);
            case "printf" -> prints = new Printed(state).printf(arguments);
            case "cat" -> prints = arguments.isEmpty() ? command.input() : Optional.empty();
            case "tee" -> tee(arguments, command);
            case "sed" -> sed(arguments, command);
            case "cp", "mv", "ln" -> move(arguments, command);
            case "rm" -> remove(arguments, command);
            case "wget", "curl" -> fetch(name, arguments, command);
            default -> touched(name, arguments);
        }
        outputs(command, prints);
        printed = command.outputs().isEmpty() ? prints : Optional.empty();
    }

    private static String text(Token token) {
        return token.text().text();
    }

    /** {@code pushd $_} goes where the command before said: nothing is known of it. */
    private void changeFolder(String name, List<Token> arguments) {
        if (name.equals("popd")) {
            folder = folders.isEmpty() ? folder : folders.pop();
            return;
        }
        if (name.equals("pushd")) {
            folders.push(folder);
        }
        folder = arguments.isEmpty() ? "" : path(arguments.get(arguments.size() - 1)).orElse("");
    }

    private Optional<String> path(Token token) {
        return token.value().ifKnown().flatMap(written -> ImagePath.resolve(folder, written));
    }

    private void outputs(ShellCommand command, Optional<TextSlice> prints) {
        for (ShellCommand.Output output : command.outputs()) {
            Optional<String> target = path(output.target()).filter(ImagePath::isConf);
            target.ifPresent(file -> write(file, command.expected() ? prints : Optional.empty(), output.appends()));
        }
    }

    private void write(String file, Optional<TextSlice> text, boolean appended) {
        state.steps.add(new Step.Written(file, text, appended, place));
    }

    private void tee(List<Token> arguments, ShellCommand command) {
        boolean appends = arguments.stream().anyMatch(a -> text(a).equals("-a") || text(a).equals("--append"));
        Optional<TextSlice> text = command.input().or(() -> printed);
        for (Token argument : arguments) {
            Optional<String> target = path(argument).filter(ImagePath::isConf);
            target.ifPresent(file -> write(file, command.expected() ? text : Optional.empty(), appends));
        }
    }

    private void sed(List<Token> arguments, ShellCommand command) {
        Substitution substitution = Substitution.in(arguments);
        for (Token argument : arguments) {
            Optional<String> target = path(argument).filter(ImagePath::isConf);
            if (target.isPresent() && substitution.inPlace()) {
                if (command.expected() && substitution.isUnderstood()) {
                    state.steps.addAll(substitution.steps(target.get()));
                } else {
                    touch(target.get(), "sed");
                }
            }
        }
    }

    private void move(List<Token> arguments, ShellCommand command) {
        List<Token> paths = plain(arguments);
        if (paths.size() < 2) {
            return;
        }
        Token last = paths.get(paths.size() - 1);
        Optional<String> target = path(last);
        boolean into = paths.size() > 2 || text(last).endsWith("/") || text(last).equals(".");
        for (Token source : paths.subList(0, paths.size() - 1)) {
            Optional<String> from = path(source);
            if (target.isPresent() && from.isPresent() && command.expected()) {
                boolean folderOfFlink = target.get().endsWith("/conf") || target.get().endsWith("/lib");
                String to = into || folderOfFlink && !from.get().endsWith("/conf") && !from.get().endsWith("/lib")
                        ? target.get() + "/" + ImagePath.name(from.get())
                        : target.get();
                state.steps.add(new Step.Moved(from.get(), to, place));
            } else {
                target.ifPresent(file -> touch(file, "a copy of what is not known"));
            }
        }
    }

    private void remove(List<Token> arguments, ShellCommand command) {
        for (Token argument : plain(arguments)) {
            Optional<String> target = path(argument).filter(ImagePath::isConf);
            if (target.isPresent() && command.expected()) {
                state.steps.add(new Step.Removed(target.get(), place));
            } else {
                target.ifPresent(file -> touch(file, "rm"));
            }
        }
    }

    /** {@code wget -P folder url}, {@code wget -O file url}, {@code curl -o file url}, {@code curl -O url}. */
    private void fetch(String name, List<Token> arguments, ShellCommand command) {
        String url = "";
        Optional<String> into = Optional.of(folder).filter(f -> !f.isEmpty());
        Optional<String> file = Optional.empty();
        String before = "";
        for (Token argument : arguments) {
            String text = text(argument);
            boolean output = before.equals("-O") && name.equals("wget")
                    || name.equals("curl") && (before.equals("--output") || before.matches("-[a-zA-Z]*o"));
            if (output) {
                file = path(argument);
            } else if (before.equals("-P") && name.equals("wget")) {
                into = path(argument);
            } else if (text.contains("://")) {
                url = text;
            }
            before = text;
        }
        String fetched = ImagePath.name(url.indexOf('?') < 0 ? url : url.substring(0, url.indexOf('?')));
        Optional<String> target = file;
        if (target.isEmpty() && !fetched.isEmpty()) {
            target = into.map(f -> f + "/" + fetched);
        }
        if (command.expected()) {
            target.ifPresent(path -> state.steps.add(new Step.Fetched(path, place)));
        }
    }

    private void touched(String name, List<Token> arguments) {
        if (HARMLESS.contains(name)) {
            return;
        }
        List<String> seen = new ArrayList<>();
        for (Token argument : arguments) {
            Optional<String> target = path(argument).filter(ImagePath::isConf);
            if (target.isPresent() && !seen.contains(target.get())) {
                seen.add(target.get());
                touch(target.get(), name.isEmpty() ? "a command" : name);
            }
        }
    }

    private void touch(String target, String command) {
        state.steps.add(new Step.Touched(target, command, place));
    }

    private static List<Token> plain(List<Token> arguments) {
        List<Token> plain = new ArrayList<>();
        for (Token argument : arguments) {
            if (!text(argument).startsWith("-")) {
                plain.add(argument);
            }
        }
        return plain;
    }
}
