package dev.flint.engine;

import dev.flint.report.CheckReport;
import java.time.Duration;
import java.util.List;

/** How a check ended. */
public sealed interface CheckOutcome {

    /**
     * The check ran.
     *
     * @param notices what the user should know and no report holds, one line each (a Flink newer than flint knows)
     * @param defects defects of flint itself, one line each; everything else is in the report all the same
     * @param timings how long each part took, in the order in which they ran
     */
    record Checked(CheckReport report, List<String> notices, List<String> defects, List<Timing> timings)
            implements CheckOutcome {

        public Checked {
            notices = List.copyOf(notices);
            defects = List.copyOf(defects);
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
