package dev.flint.cli;

import dev.flint.engine.FlintVersion;
import dev.flint.report.Notice;
import java.io.PrintWriter;
import java.io.StringWriter;
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
    private static final String COMPLETION = "completion";

    private static final int WIDEST_HELP = 100;
    private static final int NARROWEST_HELP = 60;

    private FlintCommand() {}

    /**
     * Runs the command line.
     *
     * @return the exit status
     */
    static int run(Surroundings surroundings, String... args) {
        CommandLine command = commandLine(surroundings);
        ParseResult parsed;
        try {
            parsed = command.parseArgs(args);
        } catch (ParameterException e) {
            return refuse(surroundings, e);
        }
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.isUsageHelpRequested()) {
            surroundings.out().print(help(last.commandSpec().commandLine(), surroundings, true));
            return ExitStatus.CLEAN;
        }
        if (last.isVersionHelpRequested()) {
            surroundings.out().println("flint " + FlintVersion.current());
            return ExitStatus.CLEAN;
        }
        try {
            return run(last, surroundings);
        } catch (Refusal e) {
            e.reasons().forEach(reason -> surroundings.err().println(Notice.of(reason)));
            return ExitStatus.REFUSED;
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            surroundings.err().println(Notice.of("it failed itself; please report this line: " + e));
            return ExitStatus.DEFECT;
        }
    }

    private static int run(ParseResult parsed, Surroundings surroundings) throws Refusal {
        return switch (parsed.commandSpec().name()) {
            case CheckOptions.NAME -> CheckCommand.run(surroundings, parsed);
            case CatalogueCommands.EXPLAIN -> CatalogueCommands.explain(surroundings, parsed);
            case CatalogueCommands.RULES -> CatalogueCommands.rules(surroundings, parsed);
            case COMPLETION -> {
                // The whole command, not the subcommand that was parsed.
                CommandLine flint = commandLine(surroundings);
                Screen.print(surroundings, out -> out.append(AutoComplete.bash(FLINT, flint)));
                yield ExitStatus.CLEAN;
            }
            default -> {
                surroundings.err().print(help(parsed.commandSpec().commandLine(), surroundings, false));
                yield ExitStatus.REFUSED;
            }
        };
    }

    private static CommandLine commandLine(Surroundings surroundings) {
        CommandSpec flint = CommandSpec.create().name(FLINT);
        flint.usageMessage()
                .description("Finds before deployment what costs Apache Flink users most.")
                .footer(
                        "",
                        "Begin with flint check at the root of a project. flint check --help tells more about a command.");
        addHelpAndVersion(flint);
        flint.addSubcommand(CheckOptions.NAME, addHelpAndVersion(CheckOptions.spec()));
        flint.addSubcommand(CatalogueCommands.EXPLAIN, addHelpAndVersion(CatalogueCommands.explainSpec()));
        flint.addSubcommand(CatalogueCommands.RULES, addHelpAndVersion(CatalogueCommands.rulesSpec()));
        flint.addSubcommand(COMPLETION, addHelpAndVersion(completion()));
        CommandLine command = new CommandLine(flint);
        // A path may begin with @; nothing is to be read in its place.
        command.setExpandAtFiles(false);
        command.setUsageHelpWidth(helpWidth(surroundings));
        return command;
    }

    private static CommandSpec completion() {
        CommandSpec spec = CommandSpec.create().name(COMPLETION);
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

    private static String help(CommandLine command, Surroundings surroundings, boolean onOut) {
        boolean terminal = onOut ? surroundings.terminal().out() : surroundings.terminal().err();
        return command.getUsageMessage(
                Colour.AUTO.isOn(terminal, surroundings.environment()) ? Ansi.ON : Ansi.OFF);
    }

    private static int helpWidth(Surroundings surroundings) {
        return Math.max(NARROWEST_HELP, Math.min(Screen.columns(surroundings), WIDEST_HELP));
    }
}
