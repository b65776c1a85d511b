package dev.flint.cli;

import dev.flint.engine.FailOn;
import dev.flint.engine.Profile;
import dev.flint.report.Format;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The options of {@code flint check}, as help and completion show them. */
final class CheckOptions {

    static final String PROFILE = "--profile";
    static final String RULE = "--rule";
    static final String SKIP = "--skip";
    static final String STDIN_FILENAME = "--stdin-filename";
    static final String FAIL_ON = "--fail-on";
    static final String PEDANTIC = "--pedantic";
    static final String TODAY = "--today";

    private CheckOptions() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(Options.paths("Files and folders to check, by default the working directory."
                + " - reads one file from standard input."));
        spec.addArgGroup(whatIsChecked());
        spec.addArgGroup(whatIsReported());
        spec.addArgGroup(Options.howItRuns());
        spec.usageMessage()
                .description("Finds what is wrong in a Flink project as it lies in git.")
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .footer(
                        "",
                        "Exit status:",
                        "  0  nothing at or above --fail-on",
                        "  1  findings",
                        "  2  wrong usage, a PATH that does not exist, a broken flint.yaml",
                        "  3  a defect of flint itself; everything else is reported all the same",
                        "",
                        "Examples:",
                        "  flint check",
                        "  flint check --fail-on error --flink-version 1.20 jobs/ deploy/",
                        "  flint check --format github -o sarif=flint.sarif",
                        "  kubectl get flinkdeployment app -o yaml | flint check - --stdin-filename app.yaml");
        return spec;
    }

    private static ArgGroupSpec whatIsChecked() {
        return Options.group(
                "What is checked:",
                Options.flinkVersion(),
                Options.one(
                        "PROFILE",
                        "production or development (default): how strict to be about what only production needs.",
                        Words.of(Profile.values(), Profile::word),
                        PROFILE),
                Options.config(),
                Options.many("ID", "Runs this rule alone. May be repeated.", RULE),
                Options.many("ID", "Leaves out this rule. May be repeated.", SKIP),
                Options.one("NAME", "What the file on standard input is called.", STDIN_FILENAME),
                Options.classPath());
    }

    private static ArgGroupSpec whatIsReported() {
        return Options.group(
                "What is reported:",
                Options.format(Words.of(Format.values(), Format::word)),
                Options.output(),
                Options.one(
                        "SEVERITY",
                        "From which severity on the exit status is 1: error, warning (default), info or never.",
                        Words.of(FailOn.values(), FailOn::word),
                        FAIL_ON),
                Options.flag("Shows findings of low confidence too.", PEDANTIC),
                Options.one("DATE", "The date that suppressions with an end are judged by, by default today's.", TODAY),
                Options.colour(),
                Options.quiet());
    }
}
