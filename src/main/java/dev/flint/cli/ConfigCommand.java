package dev.flint.cli;

import dev.flint.engine.ConfigOutcome;
import dev.flint.engine.ConfigRequest;
import dev.flint.engine.Engine;
import dev.flint.report.ConfigFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** {@code flint config}. */
final class ConfigCommand {

    private final Surroundings surroundings;
    private final Arguments arguments;

    private ConfigCommand(Surroundings surroundings, Arguments arguments) {
        this.surroundings = surroundings;
        this.arguments = arguments;
    }

    /** @return the exit status */
    static int run(Surroundings surroundings, ParseResult options) throws Refusal {
        return new ConfigCommand(surroundings, new Arguments(options)).run();
    }

    private int run() throws Refusal {
        ConfigFormat format =
                arguments.word(Options.FORMAT, ConfigFormat.values(), ConfigFormat::word, ConfigFormat.TERMINAL);
        Colour colour = arguments.colour();
        List<OutputFile<ConfigFormat>> files = arguments.outputs(ConfigFormat.values(), ConfigFormat::word);
        OutputFile.check(files, surroundings);
        ConfigOutcome outcome = Engine.config(request());
        if (outcome instanceof ConfigOutcome.Refused refused) {
            throw new Refusal(refused.reasons());
        }
        ConfigOutcome.Told told = (ConfigOutcome.Told) outcome;
        Screen.print(
                surroundings,
                out -> format.write(told.report(), Screen.of(surroundings, colour, told.root()), out));
        for (OutputFile<ConfigFormat> file : files) {
            file.write((form, screen, out) -> form.write(told.report(), screen, out), surroundings);
        }
        Remarks.tell(
                surroundings, arguments, told.notices(), told.report().defects(), told.timings());
        return told.report().defects().isEmpty() ? ExitStatus.CLEAN : ExitStatus.DEFECT;
    }

    private ConfigRequest request() throws Refusal {
        List<Path> paths = arguments.paths();
        return new ConfigRequest(
                surroundings.workingDirectory(),
                paths.isEmpty() ? List.of(Path.of(".")) : paths,
                arguments.path(Options.CONFIG),
                arguments.flinkVersion(),
                key(),
                arguments.flag(ConfigOptions.ALL),
                arguments.jobs());
    }

    private Optional<String> key() throws Refusal {
        Optional<String> key = arguments.text(ConfigOptions.KEY).map(String::strip);
        if (key.filter(String::isEmpty).isPresent()) {
            throw new Refusal(ConfigOptions.KEY + " needs the name of an option such as state.backend.type");
        }
        return key;
    }
}
