package dev.flint.rules.configuration;

import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Fix.Safety;
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
import java.util.Set;

/** FLINT602. */
final class RemovedKey implements Rule {

    /** FLINT109 tells of these. */
    private static final Set<String> KRYO = Set.of(
            "pipeline.default-kryo-serializers", "pipeline.registered-kryo-types", "pipeline.registered-pojo-types");

    RemovedKey() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            for (Setting setting : configuration.carrier().settings()) {
                if (!KRYO.contains(setting.key())) {
                    check(configuration, setting, findings);
                }
            }
        }
    }

    private static void check(WrittenConfiguration configuration, Setting setting, Findings findings) {
        FlinkOptions options = FlinkOptions.load();
        String key = setting.key();
        if (!configuration.versions().all(v -> options.status(key, v) instanceof KeyStatus.Removed)) {
            return;
        }
        // Of several versions the oldest is the one that comes nearest to reading the key.
        FlinkVersion version = configuration.versions().candidates().get(0);
        KeyStatus.Removed status = (KeyStatus.Removed) options.status(key, version);
        List<String> instead = status.newerNames().isEmpty() ? options.successors(key, version) : status.newerNames();
        if (instead.stream().anyMatch(name -> configuration.last(name).isPresent())) {
            return;
        }
        Finding.Builder finding = findings.at(setting.keyPlace(), message(status, instead), key)
                .with("version", version)
                .with("key", key)
                .with("last", status.last().map(FlinkVersion::toString).orElse(FlinkVersion.OLDEST_KNOWN.toString()))
                .with("instead", String.join("' or '", instead));
        if (!status.newerNames().isEmpty()) {
            KeyEdits.rename(setting, instead.get(0), Safety.UNSAFE).ifPresent(finding::fix);
        } else if (instead.isEmpty() && standsAlone(configuration.carrier(), setting)) {
            KeyEdits.delete(setting).ifPresent(finding::fix);
        }
    }

    private static String message(KeyStatus.Removed status, List<String> instead) {
        String age = status.last().isPresent() ? "removed" : "long-gone";
        return instead.isEmpty() ? age : age + "-replaced";
    }

    /** Whether the setting has a line of a map or a file to itself, and is not all that it holds. */
    private static boolean standsAlone(ConfCarrier carrier, Setting setting) {
        boolean lines = switch (carrier.kind()) {
            case FLINK_CONF, FLINK_CONFIGURATION -> true;
            case CONFIG_MAP, FLINK_PROPERTIES -> carrier.syntax() != ConfCarrier.Syntax.YAML;
            default -> false;
        };
        int line = setting.keyPlace().span().startLine();
        long onLine = carrier.settings().stream()
                .filter(other -> other.keyPlace().span().startLine() == line)
                .count();
        return lines && onLine == 1 && carrier.settings().size() > 1 && carrier.place().span().startLine() < line;
    }
}
