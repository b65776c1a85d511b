package dev.flint.model.deployment;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.versions.VersionFact;
import dev.flint.model.versions.Versions;
import dev.flint.read.shell.CommandOption;
import dev.flint.read.shell.FlinkCommand;
import dev.flint.read.shell.ShellFile;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes submissions of the commands in scripts. */
public final class Submissions {

    private Submissions() {}

    /** Those of all scripts, in the order of the files. */
    public static List<Submission> of(List<ShellFile> scripts, Versions versions) {
        List<Submission> submissions = new ArrayList<>();
        for (ShellFile script : scripts) {
            for (FlinkCommand command : script.commands()) {
                if (command.active()) {
                    submissions.add(submission(script.path(), command, versions));
                }
            }
        }
        return submissions;
    }

    private static Submission submission(String path, FlinkCommand command, Versions versions) {
        List<VersionFact> pinned = new ArrayList<>();
        command.version().ifPresent(version -> pinned.add(new VersionFact(
                version, command.place(), VersionFact.Kind.SCRIPT_PATH, command.name().text().text())));
        List<Submission.Argument> options = new ArrayList<>();
        for (CommandOption option : command.options()) {
            options.add(argument(option));
        }
        return new Submission(
                command.program().script(),
                command.action().map(action -> action.value()).orElse(Value.absent()),
                options,
                versionsOf(path, pinned, versions),
                configuration(path, command, pinned, versions),
                command.place());
    }

    private static Submission.Argument argument(CommandOption option) {
        String name = option.written().text().text();
        boolean apart = option.value().isPresent() && !option.place().equals(option.written().place());
        return new Submission.Argument(
                option.name(),
                apart ? name + " " + option.value().orElseThrow().text().text() : name,
                option.value().map(value -> value.value()).orElse(Value.absent()),
                option.place());
    }

    private static List<FlinkVersion> versionsOf(String path, List<VersionFact> pinned, Versions versions) {
        List<VersionFact> said = versions.said(path, pinned);
        return said.stream().map(VersionFact::version).distinct().sorted().toList();
    }

    /** Beside what the command sets stands at least the client's own conf file. */
    private static Optional<WrittenConfiguration> configuration(
            String path, FlinkCommand command, List<VersionFact> pinned, Versions versions) {
        if (command.settings().isEmpty()) {
            return Optional.empty();
        }
        ConfCarrier carrier = new ConfCarrier(
                ConfCarrier.Kind.DYNAMIC_PROPERTY,
                ConfCarrier.Syntax.PAIRS,
                command.program().script(),
                "",
                command.settings(),
                List.of(),
                true,
                command.settings().get(0).keyPlace());
        return Optional.of(new WrittenConfiguration(carrier, versions.ofDeployment(path, pinned)));
    }
}
