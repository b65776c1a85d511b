package dev.flint.rules.deployment;

import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.deployment.Submission;
import dev.flint.model.deployment.Submission.Argument;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.List;
import java.util.Optional;

/** FLINT301. */
final class PerJobMode implements Rule {

    private static final String TARGET = "execution.target";
    private static final String PER_JOB = "yarn-per-job";

    PerJobMode() {}

    @Override
    public void check(Project project, Findings findings) {
        for (Submission submission : project.submissions()) {
            if (submission.action().ifKnown().filter("run"::equals).isPresent()) {
                check(submission, findings);
            }
        }
        for (WrittenConfiguration configuration : project.configurations()) {
            check(configuration, findings);
        }
    }

    private static void check(Submission submission, Findings findings) {
        // -e is the older name of -t. Either makes the client look at nothing else (GenericCLI.isActive).
        Optional<Argument> target = submission.option("t").or(() -> submission.option("e"));
        if (target.isPresent()) {
            if (is(target.get(), PER_JOB)) {
                report(target.get(), "removed", submission.versions(), findings);
            }
            return;
        }
        // With the id of a running application the job goes there (FlinkYarnSessionCli.toConfiguration).
        Optional<Argument> manager = submission.option("m");
        if (manager.isPresent() && is(manager.get(), "yarn-cluster") && submission.option("yid").isEmpty()) {
            report(manager.get(), "no-cluster", submission.versions(), findings);
        }
    }

    private static void report(Argument option, String gone, List<FlinkVersion> versions, Findings findings) {
        message(versions, gone).ifPresent(message -> findings.at(option.place(), message, option.written())
                .with("written", option.written())
                .with("instead", "flink run-application -t yarn-application"));
    }

    private static void check(WrittenConfiguration configuration, Findings findings) {
        Optional<Setting> target = configuration.last(TARGET)
                .filter(setting -> setting.value().ifKnown().map(String::strip).filter(PER_JOB::equals).isPresent());
        List<FlinkVersion> versions = configuration.versions().candidates();
        if (target.isEmpty() || versions.isEmpty()) {
            return;
        }
        boolean told = !configuration.versions().isAny();
        Place place = target.get().keyPlace();
        message(told ? versions : List.of(), "removed").ifPresent(message -> findings.at(place, message, TARGET)
                .with("written", TARGET + ": " + PER_JOB)
                .with("instead", TARGET + ": yarn-application"));
    }

    /** Below 1.11 there is no application mode: empty. */
    private static Optional<String> message(List<FlinkVersion> versions, String gone) {
        boolean beforeApplicationMode = false;
        boolean supported = versions.isEmpty();
        boolean removed = false;
        for (FlinkVersion version : versions) {
            beforeApplicationMode |= version.below(1, 11);
            supported |= version.below(1, 15);
            removed |= version.atLeast(2, 0);
        }
        if (beforeApplicationMode) {
            return Optional.empty();
        }
        boolean deprecatedAlone = !supported && !removed;
        boolean removedAlone = !supported && versions.stream().allMatch(version -> version.atLeast(2, 0));
        return Optional.of(removedAlone ? gone : deprecatedAlone ? "deprecated" : "outdated");
    }

    private static boolean is(Argument option, String value) {
        return option.value().ifKnown().filter(value::equals).isPresent();
    }
}
