package dev.flint.model.deployment;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Layer.Rest;
import dev.flint.model.modules.Paths;
import dev.flint.read.shell.CommandOption;
import dev.flint.read.shell.FlinkCommand;
import dev.flint.read.shell.FlinkProgram;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The layers of a command, the lowest first: the client's conf, the options of the command line that is chosen
 * ({@code FlinkYarnSessionCli}, {@code GenericCLI}) with {@code -D} above them, and the options of the program itself,
 * which beat both ({@code CliFrontend.getEffectiveConfiguration}, {@code ProgramOptions.applyToConfiguration}).
 */
final class ScriptLayers {

    private final String path;
    private final FlinkCommand command;
    private final FlinkVersions versions;
    private final Confs confs;

    ScriptLayers(String path, FlinkCommand command, FlinkVersions versions, Confs confs) {
        this.path = path;
        this.command = command;
        this.versions = versions;
        this.confs = confs;
    }

    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        layers.add(conf());
        addIfAny(layers, "options", clusterOptions());
        if (!command.settings().isEmpty() || command.partial()) {
            Rest rest = command.partial() ? Rest.ANYTHING : Rest.NOTHING;
            String why = command.partial() ? "a variable among the options may hold -D" : "";
            layers.add(new Layer(
                    ConfCarrier.Kind.DYNAMIC_PROPERTY.word(), command.settings(), rest, why, command.place()));
        }
        addIfAny(layers, "options", programOptions());
        return layers;
    }

    private void addIfAny(List<Layer> layers, String name, List<Setting> settings) {
        if (!settings.isEmpty()) {
            layers.add(Layer.whole(name, settings, command.place()));
        }
    }

    /** The folder that {@code --configDir} names, else a conf beside the script as in a distribution. */
    private Layer conf() {
        String folder = Paths.folder(path);
        List<String> places = List.of("conf", "../conf", ".");
        Optional<String> told = command.option("configDir").map(CommandOption::knownValue);
        for (String place : told.filter(dir -> !dir.isEmpty()).map(List::of).orElse(places)) {
            String resolved = Paths.resolve(folder, place);
            Optional<Layer> layer = resolved == null ? Optional.empty() : confs.inFolder(resolved, versions);
            if (layer.isPresent()) {
                return layer.get();
            }
        }
        return Layer.outside("conf of the client", "the conf of " + command.program().script()
                + " stands outside of this tree", command.place());
    }

    /** What the chosen command line makes of its own options. */
    private List<Setting> clusterOptions() {
        List<Setting> settings = new ArrayList<>();
        boolean session = command.program() == FlinkProgram.YARN_SESSION;
        for (CommandOption option : command.options()) {
            String name = session ? "y" + option.name() : option.name();
            String key = switch (name) {
                case "t", "e" -> session ? "" : "execution.target";
                case "yjm" -> "jobmanager.memory.process.size";
                case "ytm" -> "taskmanager.memory.process.size";
                case "ys" -> "taskmanager.numberOfTaskSlots";
                case "ynm" -> "yarn.application.name";
                case "yqu" -> "yarn.application.queue";
                case "ynl" -> "yarn.application.node-label";
                case "yat" -> "yarn.application.type";
                case "yid" -> "yarn.application.id";
                case "z", "yz" -> "high-availability.cluster-id";
                default -> "";
            };
            add(option, key, memory(name) ? ScriptLayers::megabytes : value -> value, settings);
        }
        target(settings);
        return settings;
    }

    private static boolean memory(String name) {
        return name.equals("yjm") || name.equals("ytm");
    }

    /** A number without a unit is megabytes there ({@code FlinkYarnSessionCli}). */
    private static String megabytes(String value) {
        boolean number = !value.isEmpty() && value.chars().allMatch(Character::isDigit);
        return number ? value + "m" : value;
    }

    private void target(List<Setting> settings) {
        Optional<CommandOption> master = command.option("m").filter(o -> o.knownValue().equals("yarn-cluster"));
        if (master.isPresent() && command.program() == FlinkProgram.FLINK) {
            Place place = master.get().place();
            settings.add(new Setting("execution.target", place, Value.known("yarn-per-job", place)));
        } else if (command.program() == FlinkProgram.YARN_SESSION) {
            Place place = command.place();
            settings.add(new Setting("execution.target", place, Value.known("yarn-session", place)));
        }
    }

    /** What holds whatever the command line. */
    private List<Setting> programOptions() {
        List<Setting> settings = new ArrayList<>();
        boolean runs = command.program() == FlinkProgram.FLINK || command.program() == FlinkProgram.STANDALONE_JOB;
        if (!runs) {
            return settings;
        }
        boolean renamed = versions.all(version -> version.atLeast(2, 0));
        for (CommandOption option : command.options()) {
            String key = switch (option.name()) {
                case "p" -> "parallelism.default";
                case "s" -> renamed ? "execution.state-recovery.path" : "execution.savepoint.path";
                default -> "";
            };
            add(option, key, value -> value, settings);
            if (option.name().equals("n")) {
                String unclaimed = renamed
                        ? "execution.state-recovery.ignore-unclaimed-state"
                        : "execution.savepoint.ignore-unclaimed-state";
                settings.add(new Setting(unclaimed, option.place(), Value.known("true", option.place())));
            }
        }
        return settings;
    }

    private static void add(
            CommandOption option,
            String key,
            UnaryOperator<String> read,
            List<Setting> settings) {
        if (!key.isEmpty() && option.value().isPresent()) {
            Value<String> value = option.value().get().value().map(read);
            settings.add(new Setting(key, option.written().place(), value));
        }
    }
}
