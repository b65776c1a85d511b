package dev.flint.rules.sizing;

import dev.flint.flink.values.Durations;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.deployment.Deployment;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** FLINT404. */
final class IntervalTooLong implements Rule {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    IntervalTooLong() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (Deployment deployment : project.deployments()) {
            EffectiveConfiguration configuration = deployment.forJobs();
            EffectiveValue interval = configuration.value("execution.checkpointing.interval");
            Optional<Duration> length = length(interval, configuration);
            boolean tooLong = length.isPresent() && length.get().compareTo(LONGEST) > 0;
            if (tooLong && mayStream(configuration) && told.add(place(interval))) {
                findings.at(place(interval), "too-long", interval.key())
                        .with("key", interval.decisive().orElseThrow().setting().key())
                        .with("value", interval.value().ifKnown().orElseThrow())
                        .with("interval", Durations.spelled(length.get()));
            }
        }
    }

    private static Place place(EffectiveValue value) {
        return value.decisive().orElseThrow().setting().keyPlace();
    }

    private static Optional<Duration> length(EffectiveValue interval, EffectiveConfiguration configuration) {
        List<FlinkVersion> versions = configuration.versions().candidates();
        return versions.isEmpty()
                ? Optional.empty()
                : interval.value().ifKnown().flatMap(text ->
                        Durations.parse(text, versions.get(versions.size() - 1)).ifOk());
    }

    /** A batch job makes no checkpoints; where the code may say so, nothing is concluded. */
    private static boolean mayStream(EffectiveConfiguration configuration) {
        EffectiveValue mode = configuration.value("execution.runtime-mode");
        return mode.value().isAbsent() || mode.value().ifKnown().filter("STREAMING"::equalsIgnoreCase).isPresent();
    }
}
