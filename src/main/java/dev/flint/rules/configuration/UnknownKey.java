package dev.flint.rules.configuration;

import dev.flint.findings.Confidence;
import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Fix.Safety;
import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.KeyStatus;
import dev.flint.flink.options.KeySuggestion;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** FLINT601. */
final class UnknownKey implements Rule {

    /** What people leave the beginning off, or call otherwise; elsewhere a strange beginning is somebody's own. */
    private static final List<String> OFTEN_CUT =
            List.of("state.", "execution.", "taskmanager.", "jobmanager.", "high-availability.", "restart-strategy.");

    /** Under these, classes of the user's own may read keys of their own. */
    private static final List<String> EXTENSIBLE = List.of("state.backend", "high-availability", "restart-strategy");

    /** Of the file of defaults that SQL clients had up to 1.14, and of SET there. */
    private static final Set<String> OLD_CLIENTS = Set.of(
            "execution.planner",
            "execution.type",
            "execution.time-characteristic",
            "execution.periodic-watermarks-interval",
            "execution.result-mode",
            "execution.max-table-result-rows",
            "execution.parallelism",
            "execution.max-parallelism",
            "execution.min-idle-state-retention",
            "execution.max-idle-state-retention",
            "execution.current-catalog",
            "execution.current-database");

    UnknownKey() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            for (Setting setting : configuration.carrier().settings()) {
                String key = setting.key();
                boolean known = isExtension(key, configuration) || isOfAnOldClient(key, configuration);
                if (!known && isUnknown(key, configuration.versions())) {
                    report(setting, configuration.versions(), findings);
                }
            }
        }
    }

    private static boolean isOfAnOldClient(String key, WrittenConfiguration configuration) {
        return configuration.carrier().kind() == ConfCarrier.Kind.SQL && OLD_CLIENTS.contains(key);
    }

    private static boolean isUnknown(String key, FlinkVersions versions) {
        FlinkOptions options = FlinkOptions.load();
        return versions.all(version -> options.status(key, version) instanceof KeyStatus.Unknown);
    }

    /** Whether a class that is no part of Flink may read the key. */
    private static boolean isExtension(String key, WrittenConfiguration configuration) {
        for (String extensible : EXTENSIBLE) {
            String name = configuration.value(List.of(extensible + ".type", extensible)).ifKnown().orElse("");
            if (key.startsWith(extensible + ".") && name.contains(".") && !name.startsWith("org.apache.flink.")) {
                return true;
            }
        }
        return false;
    }

    private static void report(Setting setting, FlinkVersions versions, Findings findings) {
        FlinkOptions options = FlinkOptions.load();
        boolean flinks = options.isFlinkNamespace(setting.key());
        List<KeySuggestion> suggestions = options.suggestions(setting.key(), versions).stream()
                .filter(suggestion -> flinks || suggestion.spelling() || isOftenCut(suggestion.key()))
                .toList();
        if (!suggestions.isEmpty()) {
            Finding.Builder finding = findings.at(setting.keyPlace(), "did-you-mean", setting.key())
                    .with("versions", words(versions))
                    .with("key", setting.key())
                    .with("suggestion", suggestions.stream()
                            .map(KeySuggestion::key)
                            .collect(Collectors.joining("' or '")))
                    .confidence(suggestions.get(0).spelling() ? Confidence.HIGH : Confidence.MEDIUM);
            if (suggestions.size() == 1 && suggestions.get(0).spelling()) {
                // The setting begins to hold, and a job with state may not start under it.
                KeyEdits.rename(setting, suggestions.get(0).key(), Safety.UNSAFE).ifPresent(finding::fix);
            }
        } else if (setting.key().indexOf('.') > 0 && flinks) {
            findings.at(setting.keyPlace(), "unknown", setting.key())
                    .with("versions", words(versions))
                    .with("key", setting.key());
        }
    }

    private static boolean isOftenCut(String key) {
        return OFTEN_CUT.stream().anyMatch(key::startsWith);
    }

    private static String words(FlinkVersions versions) {
        List<FlinkVersion> candidates = versions.candidates();
        FlinkVersion first = candidates.get(0);
        return candidates.size() == 1 ? first.toString() : first + " to " + candidates.get(candidates.size() - 1);
    }
}
