package dev.flint.cli;

import java.util.List;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options that several commands have, as help and completion show them. They are built by hand, because reading
 * annotations by reflection takes a tenth of a small check, and all are texts, which {@link Arguments} reads: classes
 * with picocli's converters do not fit into a class-data archive.
 */
final class Options {

    static final String FLINK_VERSION = "--flink-version";
    static final String CONFIG = "--config";
    static final String CLASSPATH = "--classpath";
    static final String FORMAT = "--format";
    static final String OUTPUT = "--output";
    static final String COLOUR = "--color";
    static final String QUIET = "--quiet";
    static final String JOBS = "--jobs";
    static final String TIMINGS = "--timings";

    private Options() {}

    static PositionalParamSpec paths(String description) {
        return PositionalParamSpec.builder()
                .paramLabel("PATH")
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    static OptionSpec flinkVersion() {
        return one("X.Y", "The Flink to judge by, whatever the project says.", FLINK_VERSION);
    }

    static OptionSpec config() {
        return one("FILE", "The flint.yaml to use instead of the one at the root of the tree.", CONFIG);
    }

    static OptionSpec classPath() {
        return many(
                "CP",
                "Jars and folders of class files, as for java -cp, that the build files do not tell of."
                        + " May be repeated.",
                CLASSPATH);
    }

    static OptionSpec format(List<String> formats) {
        return one(
                "FORMAT",
                "The report on standard output: " + String.join(", ", formats) + "; terminal is the default.",
                formats,
                "-f",
                FORMAT);
    }

    static OptionSpec output() {
        return many("FORMAT=FILE", "Writes one more report to a file. May be repeated.", "-o", OUTPUT);
    }

    static OptionSpec colour() {
        return one("WHEN", "auto (default), always or never.", Words.of(Colour.values(), Colour::word), COLOUR);
    }

    static OptionSpec quiet() {
        return flag("Says nothing beside the report.", "-q", QUIET);
    }

    static ArgGroupSpec howItRuns() {
        return group(
                "How it runs:",
                one("N", "Reads N files at once, by default as many as there are processors.", "-j", JOBS),
                flag("Tells on standard error how long each part took.", TIMINGS));
    }

    /** A group only gives the help its heading. */
    static ArgGroupSpec group(String heading, OptionSpec... options) {
        ArgGroupSpec.Builder group =
                ArgGroupSpec.builder().heading("%n" + heading + "%n").validate(false).exclusive(false);
        for (OptionSpec option : options) {
            group.addArg(option);
        }
        return group.build();
    }

    static OptionSpec one(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    static OptionSpec one(String label, String description, List<String> words, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(String.class)
                .completionCandidates(words)
                .description(description)
                .build();
    }

    static OptionSpec many(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names).type(boolean.class).description(description).build();
    }
}
