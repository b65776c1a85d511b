package dev.flint.engine;

import dev.flint.report.SizeReport;
import java.nio.file.Path;
import java.util.List;

/** How the making of a sizing sheet ended. */
public sealed interface SizeOutcome {

    /**
     * The sheet was made.
     *
     * @param root the folder that the paths of the report are relative to
     * @param notices what the user should know and no report holds, one line each
     * @param timings how long each part took, in the order in which they ran
     */
    record Told(SizeReport report, Path root, List<String> notices, List<CheckOutcome.Timing> timings)
            implements SizeOutcome {

        public Told {
            notices = List.copyOf(notices);
            timings = List.copyOf(timings);
        }
    }

    /** The request cannot be met (a path that does not exist, a broken {@code flint.yaml}). */
    record Refused(List<String> reasons) implements SizeOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
