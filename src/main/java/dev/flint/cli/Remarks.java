package dev.flint.cli;

import dev.flint.engine.CheckOutcome;
import dev.flint.report.Notice;
import java.io.PrintStream;
import java.util.List;

/** What a command tells on standard error once its report is written. */
final class Remarks {

    private Remarks() {}

    /** @param defects of flint itself, which the report holds */
    static void tell(
            Surroundings surroundings,
            Arguments arguments,
            List<String> notices,
            List<String> defects,
            List<CheckOutcome.Timing> timings) {
        PrintStream err = surroundings.err();
        if (!arguments.flag(Options.QUIET)) {
            for (String notice : notices) {
                err.println(Notice.of(notice));
            }
        }
        if (!defects.isEmpty()) {
            err.println(Notice.of("it failed itself; the report tells where, and holds everything else"));
        }
        if (arguments.flag(Options.TIMINGS)) {
            for (CheckOutcome.Timing timing : timings) {
                err.println(timing.part() + "\t" + timing.duration().toMillis() + " ms");
            }
        }
    }
}
