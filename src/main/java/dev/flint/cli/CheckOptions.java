package dev.flint.cli;

import dev.flint.engine.FailOn;
import dev.flint.engine.Profile;
import dev.flint.report.Format;
import java.util.List;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options of {@code flint check}, as help and completion show them. They are built by hand, because reading
 * annotations by reflection takes a tenth of a small check, and all are texts, which {@link CheckArguments} reads:
 * classes with picocli's converters do not fit into a class-data archive.
 */
final class CheckOptions {

    static final String FLINK_VERSION = "--flink-version";
    static final String PROFILE = "--profile";
    static final String CONFIG = "--config";
    static final String RULE = "--rule";
    static final String SKIP = "--skip";
    static final String STDIN_FILENAME = "--stdin-filename";
    static final String FORMAT = "--format";
    static final String OUTPUT = "--output";
    static final String FAIL_ON = "--fail-on";
    static final String PEDANTIC = "--pedantic";
    static final String COLOUR = "--color";
    static final String QUIET = "--quiet";
    static final String TODAY = "--today";
    static final String CLASSPATH = "--classpath";
    static final String JOBS = "--jobs";
    static final String TIMINGS = "--timings";

    private CheckOptions() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Files and folders to check, by default the working directory."
                        + " - reads one file from standard input.")
                .build());
        spec.addArgGroup(whatIsChecked());
        spec.addArgGroup(whatIsReported());
        spec.addArgGroup(howItRuns());
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
        return group(
                "What is checked:",
                one("X.Y", "The Flink to judge by, whatever the project says.", FLINK_VERSION),
                one(
                        "PROFILE",
                        "production or development (default): how strict to be about what only production needs.",
                        Words.of(Profile.values(), Profile::word),
                        PROFILE),
                one("FILE", "The flint.yaml to use instead of the one at the root of the tree.", CONFIG),
                many("ID", "Runs this rule alone. May be repeated.", RULE),
                many("ID", "Leaves out this rule. May be repeated.", SKIP),
                one("NAME", "What the file on standard input is called.", STDIN_FILENAME),
                many(
                        "CP",
                        "Jars and folders of class files, as for java -cp, that the build files do not tell of."
                                + " May be repeated.",
                        CLASSPATH));
    }

    private static ArgGroupSpec whatIsReported() {
        List<String> formats = Words.of(Format.values(), Format::word);
        return group(
                "What is reported:",
                one(
                        "FORMAT",
                        "The report on standard output: " + String.join(", ", formats) + "; terminal is the default.",
                        formats,
                        "-f",
                        FORMAT),
                many("FORMAT=FILE", "Writes one more report to a file. May be repeated.", "-o", OUTPUT),
                one(
                        "SEVERITY",
                        "From which severity on the exit status is 1: error, warning (default), info or never.",
                        Words.of(FailOn.values(), FailOn::word),
                        FAIL_ON),
                flag("Shows findings of low confidence too.", PEDANTIC),
                one("DATE", "The date that suppressions with an end are judged by, by default today's.", TODAY),
                one("WHEN", "auto (default), always or never.", Words.of(Colour.values(), Colour::word), COLOUR),
                flag("Says nothing beside the report.", "-q", QUIET));
    }

    private static ArgGroupSpec howItRuns() {
        return group(
                "How it runs:",
                one("N", "Reads N files at once, by default as many as there are processors.", "-j", JOBS),
                flag("Tells on standard error how long each part took.", TIMINGS));
    }

    /** A group only gives the help its heading. */
    private static ArgGroupSpec group(String heading, OptionSpec... options) {
        ArgGroupSpec.Builder group =
                ArgGroupSpec.builder().heading("%n" + heading + "%n").validate(false).exclusive(false);
        for (OptionSpec option : options) {
            group.addArg(option);
        }
        return group.build();
    }

    private static OptionSpec one(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    private static OptionSpec one(String label, String description, List<String> words, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(String.class)
                .completionCandidates(words)
                .description(description)
                .build();
    }

    private static OptionSpec many(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    private static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names).type(boolean.class).description(description).build();
    }
}
