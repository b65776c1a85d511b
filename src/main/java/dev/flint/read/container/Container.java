package dev.flint.read.container;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.read.shell.FlinkCommand;
import dev.flint.read.shell.ShellReader;
import dev.flint.read.shell.Word;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A container of a pod or a service of a compose file.
 *
 * @param name of the container or the service
 * @param words what runs in it: the entry point that is set here, if any, and its arguments, word by word
 * @param ownEntryPoint whether the first of the words stand in place of the image's own entry point
 * @param mounts what configuration may come from
 * @param build how its image is to be built; empty where it is taken as it is
 * @param resources what it may take of its machine
 * @param place of the whole
 */
public record Container(
        Value<String> name,
        Value<String> image,
        List<Word> words,
        boolean ownEntryPoint,
        List<Variable> environment,
        List<Mount> mounts,
        Optional<ImageBuild> build,
        Resources resources,
        Place place) {

    public Container {
        words = List.copyOf(words);
        environment = List.copyOf(environment);
        mounts = List.copyOf(mounts);
    }

    /** What of Flink runs in the container. */
    public FlinkProcess process() {
        return FlinkProcess.of(words);
    }

    /** Whether the entry point of Flink's image runs, which makes a conf of the environment. */
    public EntryPoint entryPoint() {
        if (!ownEntryPoint) {
            return EntryPoint.IMAGES;
        }
        boolean scripts = false;
        boolean properties = false;
        for (Word word : words) {
            String text = word.text().text();
            if (text.contains(EntryPoint.SCRIPT)) {
                return EntryPoint.IMAGES;
            }
            scripts |= text.endsWith(".sh") && FlinkProcess.of(List.of(word)) != FlinkProcess.UNKNOWN;
            properties |= text.contains(FlinkEnvironment.FLINK_PROPERTIES);
        }
        return scripts && !properties ? EntryPoint.PASSED_OVER : EntryPoint.UNKNOWN;
    }

    /** Whether it runs Flink, by its words, its environment or the name of its image. */
    public boolean isFlinks() {
        return process() != FlinkProcess.UNKNOWN
                || environment.stream().anyMatch(v -> v.name().equals(FlinkEnvironment.FLINK_PROPERTIES))
                || image.ifKnown().filter(Container::isFlinkImage).isPresent();
    }

    /**
     * What its environment and its arguments set, the later above the earlier.
     *
     * @param owner the name of the workload; empty where there is none or a template makes it
     */
    public List<ConfCarrier> configuration(String owner) {
        List<ConfCarrier> configuration = new ArrayList<>();
        for (Variable variable : environment) {
            variable.carrier(owner, name.ifKnown().orElse("")).ifPresent(configuration::add);
        }
        dynamicProperties(owner).ifPresent(configuration::add);
        return configuration;
    }

    /** The command of Flink among the words; empty where there is none, or it stands in what cannot be read. */
    public Optional<FlinkCommand> command() {
        return ShellReader.command(words);
    }

    private Optional<ConfCarrier> dynamicProperties(String owner) {
        Optional<FlinkCommand> command = command();
        List<Setting> settings = command.map(FlinkCommand::settings).orElse(List.of());
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ConfCarrier(
                ConfCarrier.Kind.DYNAMIC_PROPERTY,
                ConfCarrier.Syntax.PAIRS,
                owner,
                name.ifKnown().orElse(""),
                settings,
                List.of(),
                command.get().partial(),
                settings.get(0).keyPlace()));
    }

    /** By the last part of the name, the registry, owner and tag left out; the operator's image is another. */
    public static boolean isFlinkImage(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        int end = name.indexOf(name.indexOf('@') >= 0 ? '@' : ':');
        String repository = end < 0 ? name : name.substring(0, end);
        return repository.contains("flink") && !repository.contains("operator");
    }
}
