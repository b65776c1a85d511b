package dev.flint.engine;

import dev.flint.report.TypesReport;
import java.nio.file.Path;
import java.util.List;

/** How a question about types ended. */
public sealed interface TypesOutcome {

    /**
     * The types were judged.
     *
     * @param root the folder that the paths of the report are relative to
     * @param notices what the user should know and no report holds, one line each
     * @param timings how long each part took, in the order in which they ran
     */
    record Told(TypesReport report, Path root, List<String> notices, List<CheckOutcome.Timing> timings)
            implements TypesOutcome {

        public Told {
            notices = List.copyOf(notices);
            timings = List.copyOf(timings);
        }
    }

    /** The request cannot be met (a path that does not exist, a broken {@code flint.yaml}). */
    record Refused(List<String> reasons) implements TypesOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
