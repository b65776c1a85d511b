package dev.flint.cli;

import dev.flint.engine.CheckOutcome;
import dev.flint.engine.CheckRequest;
import dev.flint.engine.Engine;
import dev.flint.engine.FailOn;
import dev.flint.report.CheckReport;
import dev.flint.report.Format;
import dev.flint.report.Terminal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** {@code flint check}. */
final class CheckCommand {

    private static final Path STANDARD_INPUT = Path.of("-");

    private final Surroundings surroundings;
    private final Arguments arguments;
    private final CheckArguments own;

    private CheckCommand(Surroundings surroundings, Arguments arguments) {
        this.surroundings = surroundings;
        this.arguments = arguments;
        this.own = new CheckArguments(arguments);
    }

    /** @return the exit status */
    static int run(Surroundings surroundings, ParseResult options) throws Refusal {
        return new CheckCommand(surroundings, new Arguments(options)).run();
    }

    private int run() throws Refusal {
        Format format = own.format();
        FailOn failOn = own.failOn();
        Colour colour = arguments.colour();
        List<OutputFile<Format>> files = own.outputs();
        OutputFile.check(files, surroundings);
        CheckOutcome outcome = Engine.check(request());
        if (outcome instanceof CheckOutcome.Refused refused) {
            throw new Refusal(refused.reasons());
        }
        CheckOutcome.Checked checked = (CheckOutcome.Checked) outcome;
        Terminal screen = Screen.of(surroundings, colour, checked.root());
        Screen.print(surroundings, out -> format.write(checked.report(), screen, out));
        for (OutputFile<Format> file : files) {
            file.write((form, plain, out) -> form.write(checked.report(), plain, out), surroundings);
        }
        Remarks.tell(
                surroundings, arguments, checked.notices(), checked.report().defects(), checked.timings());
        if (!checked.report().defects().isEmpty()) {
            return ExitStatus.DEFECT;
        }
        return checked.fails(failOn) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
    }

    private CheckRequest request() throws Refusal {
        List<Path> paths = arguments.paths();
        return new CheckRequest(
                surroundings.workingDirectory(),
                paths.isEmpty() ? List.of(Path.of(".")) : paths,
                input(paths),
                arguments.path(Options.CONFIG),
                arguments.flinkVersion(),
                own.profile(),
                arguments.texts(CheckOptions.RULE),
                arguments.texts(CheckOptions.SKIP),
                arguments.flag(CheckOptions.PEDANTIC),
                revision(surroundings.environment()),
                own.today(),
                arguments.classPath(surroundings.workingDirectory()),
                surroundings.caches(),
                arguments.jobs());
    }

    private Optional<CheckRequest.Input> input(List<Path> paths) throws Refusal {
        Optional<Path> name = arguments.path(CheckOptions.STDIN_FILENAME);
        if (!paths.contains(STANDARD_INPUT)) {
            if (name.isPresent()) {
                throw new Refusal(CheckOptions.STDIN_FILENAME + " goes with - in place of a PATH");
            }
            return Optional.empty();
        }
        if (paths.size() > 1) {
            throw new Refusal("- reads one file and goes with no other PATH");
        }
        if (name.isEmpty()) {
            throw new Refusal("- needs the name of the file: " + CheckOptions.STDIN_FILENAME + " conf/config.yaml");
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(surroundings.in().readAllBytes());
            return Optional.of(new CheckRequest.Input(name.get(), bytes));
        } catch (IOException e) {
            throw new Refusal("standard input cannot be read: " + e.getMessage());
        }
    }

    /** What a runner of GitHub Actions has checked out. */
    private static Optional<CheckReport.Revision> revision(Map<String, String> environment) {
        String server = environment.get("GITHUB_SERVER_URL");
        String repository = environment.get("GITHUB_REPOSITORY");
        String commit = environment.get("GITHUB_SHA");
        if (server == null || repository == null || commit == null) {
            return Optional.empty();
        }
        return Optional.of(new CheckReport.Revision(
                server + "/" + repository, commit, Optional.ofNullable(environment.get("GITHUB_REF_NAME"))));
    }
}
