package dev.flint.cli;

import dev.flint.report.ConfigFormat;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The options of {@code flint config}, as help and completion show them. */
final class ConfigOptions {

    static final String KEY = "--key";
    static final String ALL = "--all";

    private ConfigOptions() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(Options.paths("Files and folders of the project, by default the working directory."));
        spec.addArgGroup(whatIsTold());
        spec.addArgGroup(whatIsReported());
        spec.addArgGroup(Options.howItRuns());
        spec.usageMessage()
                .description(
                        "Tells what Flink would run with, where each value comes from and what it shadows.",
                        "Files, ConfigMaps, images, FLINK_PROPERTIES, resources of the operator and the options of"
                                + " commands are joined to deployments and merged as Flink merges them.")
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .footer(
                        "",
                        "Exit status:",
                        "  0  the configuration is told",
                        "  2  wrong usage, a PATH that does not exist, a broken flint.yaml",
                        "  3  a defect of flint itself; everything else is reported all the same",
                        "",
                        "Examples:",
                        "  flint config",
                        "  flint config --key state.backend.type",
                        "  flint config --all --format json k8s/");
        return spec;
    }

    private static ArgGroupSpec whatIsTold() {
        return Options.group(
                "What is told:",
                Options.one(
                        "KEY",
                        "Tells of this key alone, by any of its names: its value in every deployment, and its names, type"
                                + " and default over the versions of Flink.",
                        KEY),
                Options.flag("Tells of every option of the version, the defaults too.", ALL),
                Options.flinkVersion(),
                Options.config());
    }

    private static ArgGroupSpec whatIsReported() {
        return Options.group(
                "What is reported:",
                Options.format(Words.of(ConfigFormat.values(), ConfigFormat::word)),
                Options.output(),
                Options.colour(),
                Options.quiet());
    }
}
