package dev.flint.read.docker;

import dev.flint.read.conf.ConfFile;
import dev.flint.read.conf.ConfReader;
import dev.flint.read.container.CommandLine;
import dev.flint.read.container.FlinkEnvironment;
import dev.flint.read.container.Variable;
import dev.flint.read.shell.Word;
import dev.flint.read.yaml.YamlNode;
import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Goes through the instructions of a Dockerfile as a build would. */
final class Build {

    private final char escape;
    private final Map<String, Value<String>> arguments;
    private final Map<String, Value<String>> global = new HashMap<>();
    private final List<Stage> stages = new ArrayList<>();
    private final Map<String, StageState> states = new HashMap<>();
    private StageState state;

    Build(char escape, Map<String, Value<String>> arguments) {
        this.escape = escape;
        this.arguments = arguments;
    }

    List<Stage> run(List<Instruction> instructions) {
        for (Instruction instruction : instructions) {
            if (instruction.is("FROM")) {
                finish();
                from(instruction);
            } else if (instruction.is("ARG")) {
                argument(instruction);
            } else if (state != null) {
                apply(instruction);
            }
        }
        finish();
        return List.copyOf(stages);
    }

    private void finish() {
        if (state != null) {
            stages.add(state.stage());
        }
    }

    private void from(Instruction from) {
        List<TextSlice> words = Words.split(from.text(), escape);
        if (words.isEmpty()) {
            state = null;
            return;
        }
        Word image = Expansion.of(words.get(0), escape, global);
        boolean named = words.size() == 3 && words.get(1).text().equalsIgnoreCase("as");
        String name = named ? words.get(2).text().toLowerCase(Locale.ROOT) : "";
        StageState parent = states.get(image.value().ifKnown().orElse("").toLowerCase(Locale.ROOT));
        Place place = words.get(0).place();
        state = parent == null ? StageState.on(name, image.value(), place) : parent.as(name, place);
        states.put(String.valueOf(stages.size()), state);
        if (!name.isEmpty()) {
            states.put(name, state);
        }
    }

    private void argument(Instruction instruction) {
        Map<String, Value<String>> known = state == null ? global : state.variables();
        for (TextSlice word : Words.split(instruction.text(), escape)) {
            int equals = word.text().indexOf('=');
            String name = equals < 0 ? word.text() : word.text().substring(0, equals);
            Value<String> value = arguments.get(name);
            if (value == null && equals >= 0) {
                value = Expansion.of(word.part(equals + 1, word.text().length()), escape, known).value();
            } else if (value == null) {
                value = global.getOrDefault(name, Value.unknown(name + " is given to the build", word.place()));
            }
            if (state == null) {
                global.put(name, value);
            } else {
                state.argument(name, value);
            }
        }
    }

    private void apply(Instruction instruction) {
        switch (instruction.keyword()) {
            case "ENV" -> environment(instruction);
            case "WORKDIR" -> state.workIn(expanded(instruction.text()));
            case "USER" -> state.user = expanded(instruction.text());
            case "SHELL" -> state.shell(instruction.text().text());
            case "COPY", "ADD" -> copy(instruction);
            case "RUN" -> run(instruction);
            case "ENTRYPOINT" -> {
                state.entryPoint = Optional.of(words(instruction.text()));
                // The command of the base was meant for its entry point.
                state.command = Optional.of(List.of());
            }
            case "CMD" -> state.command = Optional.of(words(instruction.text()));
            default -> {
                // Nothing of it concerns Flink's files, environment or process.
            }
        }
    }

    private Value<String> expanded(TextSlice text) {
        return Expansion.of(text, escape, state.variables()).value();
    }

    private static List<Word> words(TextSlice text) {
        if (!Words.isList(text)) {
            return CommandLine.words(text);
        }
        List<Word> words = new ArrayList<>();
        boolean script = false;
        for (TextSlice string : Words.list(text)) {
            if (script) {
                words.addAll(CommandLine.words(string));
            } else {
                words.add(new Word(Value.known(string.text(), string.place()), string));
            }
            script = string.text().equals("-c");
        }
        return words;
    }

    /** {@code ENV NAME=value OTHER="another value"}, and the old {@code ENV NAME value} of one variable. */
    private void environment(Instruction instruction) {
        List<TextSlice> words = Words.split(instruction.text(), escape);
        if (words.isEmpty()) {
            return;
        }
        Map<String, Value<String>> before = Map.copyOf(state.variables());
        if (words.get(0).text().indexOf('=') < 0) {
            TextSlice name = words.get(0);
            TextSlice text = instruction.text();
            int from = name.text().length();
            while (from < text.text().length() && text.text().charAt(from) <= ' ') {
                from++;
            }
            set(name, Expansion.of(text.part(from, text.text().length()), escape, before));
            return;
        }
        for (TextSlice word : words) {
            int equals = word.text().indexOf('=');
            if (equals > 0) {
                TextSlice value = word.part(equals + 1, word.text().length());
                set(word.part(0, equals), Expansion.of(value, escape, before));
            }
        }
    }

    private void set(TextSlice name, Word value) {
        Optional<ConfFile> conf = name.text().equals(FlinkEnvironment.FLINK_PROPERTIES)
                ? Optional.of(ConfReader.properties(scalar(value)))
                : Optional.empty();
        state.set(new Variable(name.text(), value.value(), conf, name.place()));
    }

    private static YamlNode.Scalar scalar(Word value) {
        return new YamlNode.Scalar(
                value.value(), YamlNode.Style.DOUBLE_QUOTED, false, false, value.text(), value.text().place());
    }

    private void copy(Instruction instruction) {
        List<TextSlice> words = Words.isList(instruction.text())
                ? Words.list(instruction.text())
                : Words.split(instruction.text(), escape);
        if (words.size() < 2) {
            return;
        }
        TextSlice last = words.get(words.size() - 1);
        Word written = Expansion.of(last, escape, state.variables());
        boolean folder = words.size() > 2 || written.text().text().endsWith("/") || written.text().text().equals(".");
        Value<String> target = state.inImage(written.value());
        String stage = instruction.flag("from")
                .map(from -> Expansion.of(from, escape, state.variables()).text().text())
                .orElse("");
        int heredoc = 0;
        for (TextSlice word : words.subList(0, words.size() - 1)) {
            if (word.text().startsWith("<<") && heredoc < instruction.heredocs().size()) {
                written(instruction.heredocs().get(heredoc++), target, folder, instruction.place());
            } else {
                copied(stage, word, target, folder);
            }
        }
    }

    private void copied(String stage, TextSlice word, Value<String> target, boolean folder) {
        Word source = Expansion.of(word, escape, state.variables());
        String text = source.text().text();
        if (stage.isEmpty() && (text.startsWith("http:") || text.startsWith("https:"))) {
            target.ifKnown().ifPresent(path -> state.steps.add(
                    new Step.Fetched(folder ? path + "/" + ImagePath.name(text) : path, word.place())));
            return;
        }
        StageState from = states.get(stage.toLowerCase(Locale.ROOT));
        boolean other = from != null && from != state;
        boolean ofFlink = other && source.value().ifKnown().filter(from::holdsFlink).isPresent();
        if (ofFlink && source.value().ifKnown().equals(target.ifKnown())) {
            state.takeFlinkOf(from);
        } else {
            state.steps.add(new Step.Copied(stage, source.value(), target, folder, word.place()));
        }
    }

    private void written(Instruction.Heredoc heredoc, Value<String> target, boolean folder, Place place) {
        if (target.ifKnown().isPresent()) {
            String path = target.ifKnown().get();
            String file = folder ? path + "/" + heredoc.delimiter() : path;
            TextSlice text = heredoc.expands()
                    ? Expansion.ofText(heredoc.text(), escape, state.variables()).text()
                    : heredoc.text();
            state.steps.add(new Step.Written(file, Optional.of(text), false, place));
        }
    }

    private void run(Instruction instruction) {
        TextSlice text = instruction.whole();
        if (Words.isList(instruction.text())) {
            List<TextSlice> words = Words.list(instruction.text());
            boolean script = words.size() == 3 && words.get(1).text().endsWith("c");
            if (!script) {
                return;
            }
            text = words.get(2);
        } else if (instruction.text().text().startsWith("<<") && instruction.heredocs().size() == 1) {
            text = instruction.heredocs().get(0).text();
        }
        new RunScript(state).read(text, instruction.place());
    }
}
