package dev.flint.cli;

import dev.flint.report.TypesFormat;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The options of {@code flint types}, as help and completion show them. */
final class TypesOptions {

    static final String OF = "--of";
    static final String VERIFY = "--verify";

    private TypesOptions() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(Options.paths("Files and folders of the project, by default the working directory."));
        spec.addArgGroup(whatIsJudged());
        spec.addArgGroup(whatIsReported());
        spec.addArgGroup(Options.howItRuns());
        spec.usageMessage()
                .description(
                        "Tells what Flink's type extraction makes of types, and why.",
                        "Without --of these are the types that are written where Flink extracts one: in class literals,"
                                + " descriptors of state, type hints, output tags, function classes, schemas, and in"
                                + " the declared types of streams. What only flows through lambdas is not among them yet.")
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .footer(
                        "",
                        "Exit status:",
                        "  0  the types are judged, whatever the verdicts",
                        "  2  wrong usage, a PATH that does not exist, a broken flint.yaml",
                        "  3  a defect of flint itself; everything else is reported all the same",
                        "",
                        "Examples:",
                        "  flint types",
                        "  flint types --of com.example.Order --of 'java.util.Map<java.lang.String,com.example.Order>'",
                        "  flint types --of @types.txt --flink-version 2.1 --format json",
                        "  mvn compile && flint types --verify");
        return spec;
    }

    private static ArgGroupSpec whatIsJudged() {
        return Options.group(
                "What is judged:",
                Options.many(
                        "TYPE",
                        "Judges this type alone, as in Java source with qualified names. @FILE takes one from each line"
                                + " of a file. May be repeated.",
                        OF),
                Options.flinkVersion(),
                Options.config(),
                Options.classPath(),
                Options.flag(
                        "Asks the Flink on the project's class path too, about its compiled classes. This runs code of"
                                + " the project: the TypeInfoFactory classes that its types name.",
                        VERIFY));
    }

    private static ArgGroupSpec whatIsReported() {
        return Options.group(
                "What is reported:",
                Options.format(Words.of(TypesFormat.values(), TypesFormat::word)),
                Options.output(),
                Options.colour(),
                Options.quiet());
    }
}
