package dev.flint.cli;

import dev.flint.engine.Engine;
import dev.flint.engine.SizeOutcome;
import dev.flint.engine.SizeRequest;
import dev.flint.report.SizeFormat;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** {@code flint size}. */
final class SizeCommand {

    private final Surroundings surroundings;
    private final Arguments arguments;

    private SizeCommand(Surroundings surroundings, Arguments arguments) {
        this.surroundings = surroundings;
        this.arguments = arguments;
    }

    /** @return the exit status */
    static int run(Surroundings surroundings, ParseResult options) throws Refusal {
        return new SizeCommand(surroundings, new Arguments(options)).run();
    }

    private int run() throws Refusal {
        SizeFormat format =
                arguments.word(Options.FORMAT, SizeFormat.values(), SizeFormat::word, SizeFormat.TERMINAL);
        Colour colour = arguments.colour();
        List<OutputFile<SizeFormat>> files = arguments.outputs(SizeFormat.values(), SizeFormat::word);
        OutputFile.check(files, surroundings);
        SizeOutcome outcome = Engine.size(request());
        if (outcome instanceof SizeOutcome.Refused refused) {
            throw new Refusal(refused.reasons());
        }
        SizeOutcome.Told told = (SizeOutcome.Told) outcome;
        Screen.print(
                surroundings,
                out -> format.write(told.report(), Screen.of(surroundings, colour, told.root()), out));
        for (OutputFile<SizeFormat> file : files) {
            file.write((form, screen, out) -> form.write(told.report(), screen, out), surroundings);
        }
        Remarks.tell(
                surroundings, arguments, told.notices(), told.report().defects(), told.timings());
        return told.report().defects().isEmpty() ? ExitStatus.CLEAN : ExitStatus.DEFECT;
    }

    private SizeRequest request() throws Refusal {
        List<Path> paths = arguments.paths();
        return new SizeRequest(
                surroundings.workingDirectory(),
                paths.isEmpty() ? List.of(Path.of(".")) : paths,
                arguments.path(Options.CONFIG),
                arguments.path(SizeOptions.WORKLOAD),
                arguments.flinkVersion(),
                arguments.texts(SizeOptions.WHAT_IF),
                arguments.flag(SizeOptions.BRIEF),
                arguments.jobs());
    }
}
