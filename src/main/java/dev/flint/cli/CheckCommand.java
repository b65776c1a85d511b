package dev.flint.cli;

import dev.flint.engine.CheckOutcome;
import dev.flint.engine.CheckRequest;
import dev.flint.engine.Engine;
import dev.flint.engine.FailOn;
import dev.flint.report.CheckReport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** {@code flint check}. */
final class CheckCommand {

    private static final Path STANDARD_INPUT = Path.of("-");

    private final Surroundings surroundings;
    private final ParseResult options;

    private CheckCommand(Surroundings surroundings, ParseResult options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    /** @return the exit status */
    static int run(Surroundings surroundings, ParseResult options) {
        CheckCommand command = new CheckCommand(surroundings, options);
        try {
            return command.run();
        } catch (Refusal e) {
            surroundings.err().println("flint: " + e.getMessage());
            return ExitStatus.REFUSED;
        }
    }

    private int run() throws Refusal {
        CheckOutcome outcome = Engine.check(request());
        if (outcome instanceof CheckOutcome.Refused refused) {
            refused.reasons().forEach(reason -> surroundings.err().println("flint: " + reason));
            return ExitStatus.REFUSED;
        }
        return report((CheckOutcome.Checked) outcome);
    }

    private CheckRequest request() throws Refusal {
        List<Path> paths = options.matchedPositionalValue(0, List.of());
        return new CheckRequest(
                surroundings.workingDirectory(),
                paths.isEmpty() ? List.of(Path.of(".")) : paths,
                input(paths),
                value(CheckOptions.CONFIG),
                value(CheckOptions.FLINK_VERSION),
                value(CheckOptions.PROFILE),
                values(CheckOptions.RULE),
                values(CheckOptions.SKIP),
                options.hasMatchedOption(CheckOptions.PEDANTIC),
                options.matchedOptionValue(CheckOptions.JOBS, 0));
    }

    private Optional<CheckRequest.Input> input(List<Path> paths) throws Refusal {
        Optional<Path> name = value(CheckOptions.STDIN_FILENAME);
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

    private int report(CheckOutcome.Checked checked) {
        for (CheckReport.Shown shown : checked.report().findings()) {
            surroundings.out().println(shown.finding().place().path() + ": " + shown.message());
        }
        if (!options.hasMatchedOption(CheckOptions.QUIET)) {
            checked.notices().forEach(notice -> surroundings.err().println("flint: " + notice));
        }
        if (options.hasMatchedOption(CheckOptions.TIMINGS)) {
            checked.timings().forEach(timing -> surroundings
                    .err()
                    .println(timing.part() + "\t" + timing.duration().toMillis() + " ms"));
        }
        checked.defects().forEach(defect -> surroundings.err().println("flint: a defect of flint itself: " + defect));
        if (!checked.defects().isEmpty()) {
            return ExitStatus.DEFECT;
        }
        FailOn failOn = options.matchedOptionValue(CheckOptions.FAIL_ON, FailOn.WARNING);
        return checked.fails(failOn) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
    }

    private <T> Optional<T> value(String option) {
        return Optional.ofNullable(options.<T>matchedOptionValue(option, null));
    }

    private List<String> values(String option) {
        return options.matchedOptionValue(option, List.of());
    }
}
