package dev.flint.cli;

import dev.flint.engine.FlintVersion;
import dev.flint.report.Notice;
import dev.flint.text.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code flint} with its subcommands. */
final class FlintCommand {

    private static final String HELP = "help/flint.txt";

    private FlintCommand() {}

    /**
     * Runs the command line.
     *
     * @return the exit status
     */
    static int run(Surroundings surroundings, String... args) {
        List<String> words = List.of(args);
        try {
            if (words.isEmpty()) {
                surroundings.err().print(text(HELP));
                return ExitStatus.REFUSED;
            }
            Optional<Subcommand> named = Subcommand.of(words.get(0));
            return named.isPresent()
                    ? run(surroundings, named.get(), Arguments.read(named.get(), words.subList(1, words.size())))
                    : withoutSubcommand(surroundings, words);
        } catch (Refusal e) {
            e.reasons().forEach(reason -> surroundings.err().println(Notice.of(reason)));
            return ExitStatus.REFUSED;
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            surroundings.err().println(Notice.of("it failed itself; please report this line: " + e));
            return ExitStatus.DEFECT;
        }
    }

    private static int run(Surroundings surroundings, Subcommand command, Arguments arguments) throws Refusal {
        if (arguments.has(Option.HELP)) {
            return print(surroundings, text("help/" + command.word() + ".txt"));
        }
        if (arguments.has(Option.VERSION)) {
            return version(surroundings);
        }
        return switch (command) {
            case CHECK -> CheckCommand.run(surroundings, arguments);
            case EXPLAIN -> CatalogueCommands.explain(surroundings, arguments);
            case RULES -> CatalogueCommands.rules(surroundings, arguments);
            case COMPLETION -> print(surroundings, text("completion.bash"));
        };
    }

    private static int withoutSubcommand(Surroundings surroundings, List<String> words) throws Refusal {
        String first = words.get(0);
        if (first.equals(Option.HELP.word()) || first.equals(Option.HELP.letter())) {
            return print(surroundings, text(HELP));
        }
        if (first.equals(Option.VERSION.word()) || first.equals(Option.VERSION.letter())) {
            return version(surroundings);
        }
        List<String> known = new ArrayList<>();
        for (Subcommand subcommand : Subcommand.values()) {
            known.add(subcommand.word());
        }
        String meant = Spelling.closest(first, known).orElse("check");
        throw new Refusal("there is no command '" + first + "'; did you mean flint " + meant + "? (flint --help)");
    }

    private static int version(Surroundings surroundings) throws Refusal {
        return print(surroundings, "flint " + FlintVersion.current() + "\n");
    }

    private static int print(Surroundings surroundings, String text) throws Refusal {
        Screen.print(surroundings, out -> out.append(text));
        return ExitStatus.CLEAN;
    }

    private static String text(String resource) {
        try (InputStream in = FlintCommand.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
