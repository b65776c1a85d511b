package dev.flint.rules.configuration;

import dev.flint.findings.Finding;
import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.KeyStatus;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.List;

/** FLINT604. */
final class KeyTooNew implements Rule {

    /** What the operator reads itself, with the client of a Flink of its own. */
    private static final String OPERATOR_READS = "kubernetes.";

    KeyTooNew() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            for (Setting setting : configuration.carrier().settings()) {
                if (!isForOperator(setting.key(), configuration)) {
                    check(configuration, setting, findings);
                }
            }
        }
    }

    private static boolean isForOperator(String key, WrittenConfiguration configuration) {
        return key.startsWith(OPERATOR_READS)
                && configuration.carrier().kind() == ConfCarrier.Kind.FLINK_CONFIGURATION;
    }

    private static void check(WrittenConfiguration configuration, Setting setting, Findings findings) {
        FlinkOptions options = FlinkOptions.load();
        List<FlinkVersion> candidates = configuration.versions().candidates();
        if (!configuration.versions().all(v -> options.status(setting.key(), v) instanceof KeyStatus.TooNew)) {
            return;
        }
        // Of several versions the newest is the one that comes nearest to reading the key.
        FlinkVersion version = candidates.get(candidates.size() - 1);
        KeyStatus.TooNew status = (KeyStatus.TooNew) options.status(setting.key(), version);
        if (status.olderNames().stream().anyMatch(name -> configuration.last(name).isPresent())) {
            return;
        }
        Finding.Builder finding = findings.at(
                        setting.keyPlace(), status.olderNames().isEmpty() ? "new" : "renamed", setting.key())
                .with("version", version)
                .with("key", setting.key())
                .with("first", status.first());
        if (!status.olderNames().isEmpty()) {
            String olderKey = status.olderNames().get(0);
            finding.with("olderKey", olderKey);
            // The setting begins to hold, and a job with state may not start under it.
            KeyEdits.rename(setting, olderKey, Finding.Fix.Safety.UNSAFE).ifPresent(finding::fix);
        }
    }
}
