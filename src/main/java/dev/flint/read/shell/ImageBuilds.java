package dev.flint.read.shell;

import dev.flint.read.container.ImageBuild;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code docker build} and its like in a script. */
final class ImageBuilds {

    private static final Set<String> TOOLS = Set.of("docker", "podman", "nerdctl", "buildah");

    /** Options without a value. */
    private static final Set<String> FLAGS = Set.of("--no-cache", "--pull", "--push", "--load", "--rm", "--force-rm",
            "--quiet", "-q", "--squash", "--compress", "--check", "-D", "--debug");

    private ImageBuilds() {}

    /** Whether a text can hold such a command at all. */
    static boolean mayBeIn(String text) {
        return text.contains("build") && TOOLS.stream().anyMatch(text::contains);
    }

    static List<ImageBuild> in(TextSlice script) {
        List<ImageBuild> builds = new ArrayList<>();
        for (ShellCommand command : ShellReader.commands(script, Map.of())) {
            build(command.words()).ifPresent(builds::add);
        }
        return builds;
    }

    private static Optional<ImageBuild> build(List<Token> words) {
        int at = 0;
        while (at < words.size() && !TOOLS.contains(text(words.get(at)))) {
            at++;
        }
        boolean tool = at + 1 < words.size() && (at == 0 || text(words.get(0)).equals("sudo"));
        if (!tool) {
            return Optional.empty();
        }
        int action = text(words.get(at + 1)).equals("buildx") ? at + 2 : at + 1;
        boolean builds = action < words.size() && text(words.get(action)).equals("build");
        return builds ? Optional.of(options(words, action)) : Optional.empty();
    }

    private static ImageBuild options(List<Token> words, int action) {
        List<Value<String>> names = new ArrayList<>();
        Map<String, Value<String>> arguments = new HashMap<>();
        Value<String> context = Value.unknown("no folder stands there", words.get(action).place());
        Value<String> dockerfile = Value.absent();
        Value<String> target = Value.absent();
        for (int i = action + 1; i < words.size(); i++) {
            String text = text(words.get(i));
            if (!text.startsWith("-")) {
                context = words.get(i).value();
                continue;
            }
            int equals = text.indexOf('=');
            boolean apart = equals < 0 && !FLAGS.contains(text) && i + 1 < words.size();
            String option = equals < 0 ? text : text.substring(0, equals);
            Value<String> value = apart ? words.get(i + 1).value() : words.get(i).value().map(t -> t.substring(equals + 1));
            i += apart ? 1 : 0;
            switch (option) {
                case "-t", "--tag" -> names.add(value);
                case "-f", "--file" -> dockerfile = value;
                case "--target" -> target = value;
                case "--build-arg" -> argument(words.get(i), apart ? 0 : equals + 1, arguments);
                default -> {
                    // It says nothing of what goes into the image.
                }
            }
        }
        return new ImageBuild(
                ImageBuild.Tool.DOCKER, names, context, dockerfile, target, arguments, words.get(action).place());
    }

    private static void argument(Token word, int from, Map<String, Value<String>> arguments) {
        String text = text(word).substring(from);
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        Value<String> value = equals < 0
                ? Value.unknown("the shell that builds sets it", word.place())
                : word.value().map(t -> text.substring(equals + 1));
        arguments.put(name, value);
    }

    private static String text(Token token) {
        return token.text().text();
    }
}
