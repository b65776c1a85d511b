package dev.flint.model.deployment;

import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment.Kind;
import dev.flint.model.modules.Paths;
import dev.flint.model.versions.VersionFact;
import dev.flint.model.versions.Versions;
import dev.flint.read.shell.CommandOption;
import dev.flint.read.shell.FlinkCommand;
import dev.flint.read.shell.FlinkProgram;
import dev.flint.read.shell.ShellFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the commands of scripts start: clusters, applications, jobs in a cluster that stands elsewhere. */
final class ScriptDeployments {

    private final Versions versions;
    private final Confs confs;

    ScriptDeployments(Versions versions, Confs confs) {
        this.versions = versions;
        this.confs = confs;
    }

    /** The deployments of all scripts, in the order of the files. */
    List<Deployment> in(List<ShellFile> scripts) {
        List<Deployment> found = new ArrayList<>();
        for (ShellFile script : scripts) {
            for (FlinkCommand command : script.commands()) {
                boolean submits = starts(command) || !ScriptLayers.scripts(script.path(), command, confs).isEmpty();
                if (command.active() && submits) {
                    found.add(deployment(script.path(), command));
                }
            }
        }
        return found;
    }

    private static boolean starts(FlinkCommand command) {
        return switch (command.program()) {
            case FLINK -> command.does("run") || command.does("run-application");
            case YARN_SESSION, KUBERNETES_SESSION, STANDALONE_JOB -> true;
            case JOBMANAGER, TASKMANAGER, START_CLUSTER -> !command.does("stop") && !command.settings().isEmpty();
            default -> false;
        };
    }

    private Deployment deployment(String path, FlinkCommand command) {
        List<VersionFact> pinned = new ArrayList<>();
        command.version().ifPresent(version -> pinned.add(new VersionFact(
                version, command.place(), VersionFact.Kind.SCRIPT_PATH, command.name().text().text())));
        FlinkVersions on = versions.ofDeployment(path, pinned);
        EffectiveConfiguration configuration =
                new EffectiveConfiguration(new ScriptLayers(path, command, on, confs).layers(), on);
        // A variable that may say otherwise hardly does.
        String target = configuration
                .value("execution.target")
                .decisive()
                .flatMap(decisive -> decisive.setting().value().ifKnown())
                .orElse("");
        Optional<String> jobClass =
                command.option("c").map(CommandOption::knownValue).filter(written -> !written.isEmpty());
        return new Deployment(
                Paths.name(path),
                kind(command.program(), target),
                on,
                roles(command.program(), target, configuration),
                jobClass,
                List.of(),
                command.place());
    }

    private static Kind kind(FlinkProgram program, String target) {
        if (program == FlinkProgram.YARN_SESSION || target.startsWith("yarn")) {
            return Kind.YARN;
        }
        if (program == FlinkProgram.KUBERNETES_SESSION || target.startsWith("kubernetes")) {
            return Kind.KUBERNETES;
        }
        return target.equals("local") ? Kind.LOCAL : Kind.FLINK_CONF;
    }

    /** With an application, and per job, the client's configuration becomes that of the cluster. */
    private static Map<Role, EffectiveConfiguration> roles(
            FlinkProgram program, String target, EffectiveConfiguration configuration) {
        return switch (program) {
            case YARN_SESSION, KUBERNETES_SESSION, START_CLUSTER ->
                Map.of(Role.JOBMANAGER, configuration, Role.TASKMANAGER, configuration);
            case STANDALONE_JOB -> Map.of(Role.JOBMANAGER, configuration, Role.JOB, configuration);
            case JOBMANAGER -> Map.of(Role.JOBMANAGER, configuration);
            case TASKMANAGER -> Map.of(Role.TASKMANAGER, configuration);
            default -> target.endsWith("-application") || target.endsWith("-per-job")
                    ? Map.of(Role.JOBMANAGER, configuration, Role.TASKMANAGER, configuration, Role.JOB, configuration)
                    : Map.of(Role.JOB, configuration);
        };
    }
}
