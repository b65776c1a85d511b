package dev.flint.cli;

import dev.flint.engine.FlintVersion;
import dev.flint.report.Notice;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code flint} with its subcommands. */
final class FlintCommand {

    private static final String FLINT = "flint";

    private static final int WIDEST_HELP = 100;
    private static final int NARROWEST_HELP = 60;

    private FlintCommand() {}

    /**
     * Runs the command line.
     *
     * @return the exit status
     */
    static int run(Surroundings surroundings, String... args) {
        Optional<Subcommand> named = args.length == 0 ? Optional.empty() : Subcommand.of(args[0]);
        // Picocli takes its time for every command that it knows: where one is named, that one is enough.
        CommandLine command = commandLine(surroundings, named.isPresent() ? alone(named.get()) : all());
        String[] rest = named.isPresent() ? Arrays.copyOfRange(args, 1, args.length) : args;
        ParseResult parsed;
        try {
            parsed = command.parseArgs(rest);
        } catch (ParameterException e) {
            return refuse(surroundings, e);
        }
        if (parsed.isUsageHelpRequested()) {
            surroundings.out().print(help(command, surroundings, surroundings.terminal().out()));
            return ExitStatus.CLEAN;
        }
        if (parsed.isVersionHelpRequested()) {
            surroundings.out().println("flint " + FlintVersion.current());
            return ExitStatus.CLEAN;
        }
        if (named.isEmpty()) {
            surroundings.err().print(help(command, surroundings, surroundings.terminal().err()));
            return ExitStatus.REFUSED;
        }
        try {
            return run(named.get(), parsed, surroundings);
        } catch (Refusal e) {
            e.reasons().forEach(reason -> surroundings.err().println(Notice.of(reason)));
            return ExitStatus.REFUSED;
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            surroundings.err().println(Notice.of("it failed itself; please report this line: " + e));
            return ExitStatus.DEFECT;
        }
    }

    private static int run(Subcommand named, ParseResult parsed, Surroundings surroundings) throws Refusal {
        return switch (named) {
            case CHECK -> CheckCommand.run(surroundings, parsed);
            case TYPES -> TypesCommand.run(surroundings, parsed);
            case CONFIG -> ConfigCommand.run(surroundings, parsed);
            case SIZE -> SizeCommand.run(surroundings, parsed);
            case EXPLAIN -> CatalogueCommands.explain(surroundings, parsed);
            case RULES -> CatalogueCommands.rules(surroundings, parsed);
            case COMPLETION -> {
                CommandLine flint = commandLine(surroundings, all());
                Screen.print(surroundings, out -> out.append(AutoComplete.bash(FLINT, flint)));
                yield ExitStatus.CLEAN;
            }
        };
    }

    private static CommandLine commandLine(Surroundings surroundings, CommandSpec spec) {
        CommandLine command = new CommandLine(spec);
        // A path may begin with @; nothing is to be read in its place.
        command.setExpandAtFiles(false);
        command.setUsageHelpWidth(Math.max(NARROWEST_HELP, Math.min(Screen.columns(surroundings), WIDEST_HELP)));
        return command;
    }

    private static CommandSpec all() {
        CommandSpec flint = CommandSpec.create().name(FLINT);
        flint.usageMessage()
                .description("Finds before deployment what costs Apache Flink users most.")
                .footer(
                        "",
                        "Begin with flint check at the root of a project. flint check --help tells more about a command.");
        addHelpAndVersion(flint);
        for (Subcommand subcommand : Subcommand.values()) {
            flint.addSubcommand(subcommand.word(), addHelpAndVersion(spec(subcommand)));
        }
        return flint;
    }

    private static CommandSpec alone(Subcommand subcommand) {
        return addHelpAndVersion(spec(subcommand)).name(FLINT + " " + subcommand.word());
    }

    private static CommandSpec spec(Subcommand subcommand) {
        return switch (subcommand) {
            case CHECK -> CheckOptions.spec();
            case TYPES -> TypesOptions.spec();
            case CONFIG -> ConfigOptions.spec();
            case SIZE -> SizeOptions.spec();
            case EXPLAIN -> CatalogueCommands.explainSpec();
            case RULES -> CatalogueCommands.rulesSpec();
            case COMPLETION -> completionSpec();
        };
    }

    private static CommandSpec completionSpec() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage()
                .description("Prints what makes bash and zsh complete the options of flint.")
                .footer("", "Once for a shell:", "  source <(flint completion)");
        return spec;
    }

    private static CommandSpec addHelpAndVersion(CommandSpec spec) {
        return spec.addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Shows this help.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Shows the version of flint.")
                        .build());
    }

    private static int refuse(Surroundings surroundings, ParameterException e) {
        StringWriter suggestions = new StringWriter();
        boolean suggested = e instanceof UnmatchedArgumentException unmatched
                && UnmatchedArgumentException.printSuggestions(
                        unmatched, new PrintWriter(suggestions));
        String message = e.getMessage();
        if (suggested) {
            message += "; " + suggestions.toString().trim();
        }
        surroundings.err().println(Notice.of(message));
        surroundings.err().println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.REFUSED;
    }

    private static String help(CommandLine command, Surroundings surroundings, boolean terminal) {
        return command.getUsageMessage(
                Colour.AUTO.isOn(terminal, surroundings.environment()) ? Ansi.ON : Ansi.OFF);
    }
}
