package dev.flint.cli;

import dev.flint.engine.FailOn;
import dev.flint.engine.Profile;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.report.Format;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * The options of {@code flint check}. They are built by hand: reading annotations by reflection would cost a tenth of
 * a small check.
 */
final class CheckOptions {

    static final String NAME = "check";

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
    static final String JOBS = "--jobs";
    static final String TIMINGS = "--timings";

    /** The largest number of reading threads that can help anywhere. */
    private static final int MOST_JOBS = 256;

    private CheckOptions() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(NAME);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .converters(path())
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
                option(FLINK_VERSION)
                        .paramLabel("X.Y")
                        .type(FlinkVersion.class)
                        .converters(flinkVersion())
                        .description("The Flink to judge by, whatever the project says.")
                        .build(),
                option(PROFILE)
                        .paramLabel("PROFILE")
                        .type(Profile.class)
                        .completionCandidates(Words.of(Profile.values(), Profile::word))
                        .converters(Words.converter(Profile.values(), Profile::word))
                        .description("production or development (default): how strict to be about what only"
                                + " production needs.")
                        .build(),
                option(CONFIG)
                        .paramLabel("FILE")
                        .type(Path.class)
                        .converters(path())
                        .description("The flint.yaml to use instead of the one at the root of the tree.")
                        .build(),
                option(RULE)
                        .paramLabel("ID")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("Runs this rule alone. May be repeated.")
                        .build(),
                option(SKIP)
                        .paramLabel("ID")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("Leaves out this rule. May be repeated.")
                        .build(),
                option(STDIN_FILENAME)
                        .paramLabel("NAME")
                        .type(Path.class)
                        .converters(path())
                        .description("What the file on standard input is called.")
                        .build());
    }

    private static ArgGroupSpec whatIsReported() {
        return group(
                "What is reported:",
                OptionSpec.builder("-f", FORMAT)
                        .paramLabel("FORMAT")
                        .type(Format.class)
                        .completionCandidates(Words.of(Format.values(), Format::word))
                        .converters(format())
                        .description("The report on standard output: " + formats() + "; terminal is the default.")
                        .build(),
                OptionSpec.builder("-o", OUTPUT)
                        .paramLabel("FORMAT=FILE")
                        .type(List.class)
                        .auxiliaryTypes(OutputFile.class)
                        .converters(outputFile())
                        .description("Writes one more report to a file. May be repeated.")
                        .build(),
                option(FAIL_ON)
                        .paramLabel("SEVERITY")
                        .type(FailOn.class)
                        .completionCandidates(Words.of(FailOn.values(), FailOn::word))
                        .converters(Words.converter(FailOn.values(), FailOn::word))
                        .description("From which severity on the exit status is 1: error, warning (default), info"
                                + " or never.")
                        .build(),
                flag(PEDANTIC).description("Shows findings of low confidence too.").build(),
                option(COLOUR)
                        .paramLabel("WHEN")
                        .type(Colour.class)
                        .completionCandidates(Words.of(Colour.values(), Colour::word))
                        .converters(Words.converter(Colour.values(), Colour::word))
                        .description("auto (default), always or never.")
                        .build(),
                OptionSpec.builder("-q", QUIET)
                        .description("Says nothing beside the report.")
                        .build());
    }

    private static ArgGroupSpec howItRuns() {
        return group(
                "How it runs:",
                option(TODAY)
                        .paramLabel("DATE")
                        .type(LocalDate.class)
                        .converters(date())
                        .description("The date that suppressions with an end are judged by, by default the clock's.")
                        .build(),
                OptionSpec.builder("-j", JOBS)
                        .paramLabel("N")
                        .type(Integer.class)
                        .converters(jobs())
                        .description("Reads N files at once, by default as many as there are processors.")
                        .build(),
                flag(TIMINGS)
                        .description("Tells on standard error how long each part took.")
                        .build());
    }

    /** A group only gives the help its headings; picocli sorts the options in it by the order given here. */
    private static ArgGroupSpec group(String heading, OptionSpec... options) {
        ArgGroupSpec.Builder group =
                ArgGroupSpec.builder().heading("%n" + heading + "%n").validate(false).exclusive(false);
        for (OptionSpec option : options) {
            group.addArg(option);
        }
        return group.build();
    }

    private static OptionSpec.Builder option(String name) {
        return OptionSpec.builder(name);
    }

    private static OptionSpec.Builder flag(String name) {
        return OptionSpec.builder(name).type(boolean.class);
    }

    private static ITypeConverter<Path> path() {
        return text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new TypeConversionException("'" + text + "' cannot be a path");
            }
        };
    }

    private static ITypeConverter<FlinkVersion> flinkVersion() {
        return text -> FlinkVersion.parse(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no version such as 1.20"));
    }

    private static ITypeConverter<LocalDate> date() {
        return text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is no date such as 2027-01-31");
            }
        };
    }

    private static ITypeConverter<Integer> jobs() {
        return text -> {
            int number;
            try {
                number = Integer.parseInt(text);
            } catch (NumberFormatException e) {
                number = 0;
            }
            if (number < 1 || number > MOST_JOBS) {
                throw new TypeConversionException("'" + text + "' is no number from 1 to " + MOST_JOBS);
            }
            return number;
        };
    }

    private static ITypeConverter<OutputFile> outputFile() {
        return text -> {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw new TypeConversionException("'" + text + "' is not FORMAT=FILE such as sarif=flint.sarif");
            }
            Format format = format().convert(text.substring(0, equals));
            return new OutputFile(format, path().convert(text.substring(equals + 1)));
        };
    }

    private static ITypeConverter<Format> format() {
        return Words.converter(Format.values(), Format::word);
    }

    private static String formats() {
        return String.join(", ", Words.of(Format.values(), Format::word));
    }
}
