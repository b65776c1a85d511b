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
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The layers of a command, the lowest first: the client's conf, the options of the command line that is chosen
 * ({@code FlinkYarnSessionCli}, {@code GenericCLI}, {@code DefaultCLI}) with its dynamic properties above them, and the
 * options of the program itself, which beat both ({@code CliFrontend.getEffectiveConfiguration},
 * {@code ProgramOptions.applyToConfiguration}). Read in flink-clients and flink-yarn of 1.13.6, 1.17.2, 1.20.5, 2.0.2
 * and 2.3.0, which agree in all of it but for what {@code -m yarn-cluster} makes.
 */
final class ScriptLayers {

    private static final String TARGET = "execution.target";
    private static final Set<String> UNCLAIMED = Set.of(
            "execution.savepoint.ignore-unclaimed-state", "execution.state-recovery.ignore-unclaimed-state");

    /**
     * The first that says it is active ({@code CliFrontend.loadCustomCommandLines}); the options of the others are read
     * and passed over.
     */
    private enum CommandLine {
        /** With a target, in the conf or as an option; it knows no {@code -y...}. */
        GENERIC,
        /** With {@code -m yarn-cluster} or {@code -yid}; it knows {@code -yD}, and no {@code -D}. */
        YARN,
        DEFAULT,
        /** Of another script than {@code flink}: it has but one. */
        ALONE
    }

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
        CommandLine active = active(layers.get(0));
        addIfAny(layers, "options", clusterOptions(active));
        List<Setting> dynamic = dynamicProperties(active);
        if (!dynamic.isEmpty() || command.partial()) {
            Rest rest = command.partial() ? Rest.ANYTHING : Rest.NOTHING;
            String why = command.partial() ? "a variable among the options may hold -D" : "";
            layers.add(new Layer(ConfCarrier.Kind.DYNAMIC_PROPERTY.word(), dynamic, rest, why, command.place()));
        }
        addIfAny(layers, "options", programOptions(layers));
        layers.addAll(scripts(path, command, confs));
        return layers;
    }

    /** What the scripts set that a command hands to the SQL client: the one that begins the session, then the other. */
    static List<Layer> scripts(String path, FlinkCommand command, Confs confs) {
        List<Layer> layers = new ArrayList<>();
        if (command.program() == FlinkProgram.SQL_CLIENT) {
            for (String option : List.of("i", "f")) {
                String file = command.option(option).map(CommandOption::knownValue).orElse("");
                for (String folder : List.of(Paths.folder(path), "")) {
                    String inTree = file.isEmpty() || file.startsWith("/") ? null : Paths.resolve(folder, file);
                    Optional<Layer> layer = inTree == null ? Optional.empty() : confs.script(inTree);
                    if (layer.isPresent()) {
                        layers.add(layer.get());
                        break;
                    }
                }
            }
        }
        return layers;
    }

    private CommandLine active(Layer conf) {
        if (command.program() != FlinkProgram.FLINK) {
            return CommandLine.ALONE;
        }
        boolean target = command.option("t").isPresent() || command.option("e").isPresent();
        if (target || conf.settings().stream().anyMatch(setting -> setting.key().equals(TARGET))) {
            return CommandLine.GENERIC;
        }
        return isYarnCluster() || command.option("yid").isPresent() ? CommandLine.YARN : CommandLine.DEFAULT;
    }

    private boolean isYarnCluster() {
        return command.option("m").filter(option -> option.knownValue().equals("yarn-cluster")).isPresent();
    }

    private List<Setting> dynamicProperties(CommandLine active) {
        String passedOver = switch (active) {
            case YARN -> "D";
            case GENERIC, DEFAULT -> "yD";
            case ALONE -> "";
        };
        List<Setting> settings = new ArrayList<>(command.settings());
        for (CommandOption option : command.options()) {
            if (option.name().equals(passedOver) && option.value().isPresent()) {
                Span value = option.value().get().place().span();
                settings.removeIf(setting -> {
                    Span key = setting.keyPlace().span();
                    return key.startLine() == value.startLine() && key.startColumn() == value.startColumn();
                });
            }
        }
        return settings;
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
    private List<Setting> clusterOptions(CommandLine active) {
        List<Setting> settings = new ArrayList<>();
        boolean session = command.program() == FlinkProgram.YARN_SESSION;
        for (CommandOption option : command.options()) {
            String name = session ? "y" + option.name() : option.name();
            boolean yarns = name.startsWith("y");
            String key = yarns && !session && active != CommandLine.YARN ? "" : switch (name) {
                case "t", "e" -> active == CommandLine.GENERIC || active == CommandLine.ALONE && !session ? TARGET : "";
                case "yjm" -> "jobmanager.memory.process.size";
                case "ytm" -> "taskmanager.memory.process.size";
                case "ys" -> "taskmanager.numberOfTaskSlots";
                case "ynm" -> "yarn.application.name";
                case "yqu" -> "yarn.application.queue";
                case "ynl" -> "yarn.application.node-label";
                case "yat" -> "yarn.application.type";
                case "yid" -> "yarn.application.id";
                case "z", "yz" -> active == CommandLine.GENERIC ? "" : "high-availability.cluster-id";
                default -> "";
            };
            add(option, key, memory(name) ? ScriptLayers::megabytes : value -> value, settings);
        }
        target(settings, active);
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

    /** Per job, as long as there was such a thing; a running session with {@code -yid}, and from 2.0 on. */
    private void target(List<Setting> settings, CommandLine active) {
        Place place = command.option("m").map(CommandOption::place).orElse(command.place());
        if (active == CommandLine.YARN) {
            boolean perJob = isYarnCluster()
                    && command.option("yid").isEmpty()
                    && versions.all(version -> version.below(2, 0));
            boolean told = perJob || command.option("yid").isPresent() || versions.all(v -> v.atLeast(2, 0));
            settings.add(new Setting(TARGET, place, told
                    ? Value.known(perJob ? "yarn-per-job" : "yarn-session", place)
                    : Value.unknown("it depends on the version of Flink", place)));
        } else if (command.program() == FlinkProgram.YARN_SESSION) {
            settings.add(new Setting(TARGET, command.place(), Value.known("yarn-session", command.place())));
        }
    }

    /**
     * What holds whatever the command line. With it go the settings of a restore, told or not: without {@code -s} they
     * are those of no restore ({@code CliFrontendParser.createSavepointRestoreSettings}), which overwrite what a conf
     * or {@code -D} says of unclaimed state ({@code SavepointRestoreSettings.toConfiguration}).
     */
    private List<Setting> programOptions(List<Layer> below) {
        List<Setting> settings = new ArrayList<>();
        boolean runs = command.program() == FlinkProgram.FLINK || command.program() == FlinkProgram.STANDALONE_JOB;
        if (!runs) {
            return settings;
        }
        boolean renamed = versions.all(version -> version.atLeast(1, 20));
        for (CommandOption option : command.options()) {
            String key = switch (option.name()) {
                case "p" -> "parallelism.default";
                case "s" -> renamed ? "execution.state-recovery.path" : "execution.savepoint.path";
                default -> "";
            };
            add(option, key, value -> value, settings);
        }
        String unclaimed = renamed
                ? "execution.state-recovery.ignore-unclaimed-state"
                : "execution.savepoint.ignore-unclaimed-state";
        Optional<CommandOption> ignored = command.option("n").filter(n -> command.option("s").isPresent());
        Place place = ignored.map(CommandOption::place).orElse(command.place());
        boolean overwrites = below.stream().flatMap(layer -> layer.settings().stream())
                .anyMatch(setting -> UNCLAIMED.contains(setting.key()));
        if (ignored.isPresent() || overwrites && !command.partial()) {
            settings.add(new Setting(unclaimed, place, Value.known(String.valueOf(ignored.isPresent()), place)));
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
