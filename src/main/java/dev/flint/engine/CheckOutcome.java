package dev.flint.engine;

import dev.flint.report.CheckReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How a check ended. */
public sealed interface CheckOutcome {

    /**
     * The check ran.
     *
     * @param root the folder that the paths of the report are relative to
     * @param notices what the user should know and no report holds, one line each (a Flink newer than flint knows)
     * @param timings how long each part took, in the order in which they ran
     */
    record Checked(CheckReport report, Path root, List<String> notices, List<Timing> timings)
            implements CheckOutcome {

        public Checked {
            notices = List.copyOf(notices);
            timings = List.copyOf(timings);
        }

        /** Whether there is a finding at or above a severity that no suppression holds back. */
        public boolean fails(FailOn failOn) {
            for (CheckReport.Shown shown : report.findings()) {
                if (shown.suppressed().isEmpty() && failOn.includes(shown.severity())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The request cannot be met (a path that does not exist, an unknown rule, a broken {@code flint.yaml}). */
    record Refused(List<String> reasons) implements CheckOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** A part of the pipeline and its wall time. */
    record Timing(String part, Duration duration) {}
}
