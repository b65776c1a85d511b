package dev.flint.cli;

import dev.flint.report.SizeFormat;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The options of {@code flint size}, as help and completion show them. */
final class SizeOptions {

    static final String WORKLOAD = "--workload";
    static final String WHAT_IF = "--what-if";
    static final String BRIEF = "--brief";

    private SizeOptions() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(Options.paths("Files and folders of the project, by default the working directory."));
        spec.addArgGroup(whatIsReckoned());
        spec.addArgGroup(whatIsReported());
        spec.addArgGroup(Options.howItRuns());
        spec.usageMessage()
                .description(
                        "Sets the load that flint.yaml declares against what the deployment provides.",
                        "Network, state, checkpoints, disk and recovery, for each TaskManager and for the cluster, each"
                                + " figure with its formula and with where its inputs come from.")
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .footer(
                        "",
                        "Exit status:",
                        "  0  the sheet is made",
                        "  2  wrong usage, a PATH that does not exist, a workload that cannot be meant",
                        "  3  a defect of flint itself; everything else is reported all the same",
                        "",
                        "Examples:",
                        "  flint size",
                        "  flint size --what-if taskmanagers=10,incremental=true",
                        "  flint size -o html=sizing.html");
        return spec;
    }

    private static ArgGroupSpec whatIsReckoned() {
        return Options.group(
                "What is reckoned:",
                Options.one("FILE", "Takes the workloads of this file in place of those of flint.yaml.", WORKLOAD),
                Options.many(
                        "KEY=VALUE",
                        "Lays a second sheet beside the first, with these values: keys of a workload, such as"
                                + " taskmanagers=10,incremental=true,machine=m5.8xlarge. May be repeated.",
                        WHAT_IF),
                Options.flinkVersion(),
                Options.config());
    }

    private static ArgGroupSpec whatIsReported() {
        return Options.group(
                "What is reported:",
                Options.flag(
                        "On the terminal only what is set against what there is, and what mends it.", BRIEF),
                Options.format(Words.of(SizeFormat.values(), SizeFormat::word)),
                Options.output(),
                Options.colour(),
                Options.quiet());
    }
}
