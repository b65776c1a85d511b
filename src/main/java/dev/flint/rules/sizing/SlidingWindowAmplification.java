package dev.flint.rules.sizing;

import dev.flint.flink.values.Durations;
import dev.flint.model.Project;
import dev.flint.model.code.WindowInCode;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.Locale;

/** FLINT451. */
final class SlidingWindowAmplification implements Rule {

    /** How many windows of a record are too many. */
    private static final long MOST = 50;

    SlidingWindowAmplification() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WindowInCode window : project.windows()) {
            if (window.windowsPerRecord() > MOST) {
                findings.at(window.place(), "amplified", window.size() + "/" + window.slide())
                        .with("windows", String.format(Locale.ROOT, "%,d", window.windowsPerRecord()))
                        .with("size", Durations.spelled(window.size()))
                        .with("slide", Durations.spelled(window.slide()));
            }
        }
    }
}
