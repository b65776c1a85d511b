package dev.flint.rules.sizing;

import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.Project;
import dev.flint.model.code.RocksDbInCode;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;

/** FLINT414. */
final class RocksDbFullCheckpoints implements Rule {

    private static final List<String> BACKEND = List.of("state.backend.type", "state.backend");
    private static final String NEW_INCREMENTAL = "execution.checkpointing.incremental";
    private static final String OLD_INCREMENTAL = "state.backend.incremental";
    private static final List<String> INCREMENTAL = List.of(NEW_INCREMENTAL, OLD_INCREMENTAL);
    private static final List<String> CHANGELOG = List.of("state.changelog.enabled", "state.backend.changelog.enabled");

    RocksDbFullCheckpoints() {}

    @Override
    public void check(Project project, Findings findings) {
        // A backend that is told nothing takes the flag from the configuration, one that is told ignores it.
        boolean byConfiguration = mayBeTurnedOnByConfiguration(project);
        boolean byAnything = byConfiguration || mayBeTurnedOnByBackend(project);
        for (WrittenConfiguration configuration : project.configurations()) {
            check(configuration, byAnything, findings);
        }
        for (RocksDbInCode backend : project.rocksDbInCode()) {
            check(backend, byConfiguration, findings);
        }
    }

    private static void check(WrittenConfiguration configuration, boolean mayBeTurnedOn, Findings findings) {
        Optional<Setting> backend = configuration.decisive(BACKEND).filter(RocksDbFullCheckpoints::isRocksDb);
        if (backend.isEmpty() || !configuration.value(CHANGELOG).isAbsent()) {
            return;
        }
        Optional<Setting> incremental = configuration.decisive(INCREMENTAL);
        if (incremental.isPresent()) {
            if (isFalse(incremental.get().value())) {
                String key = incremental.get().key();
                findings.at(incremental.get().keyPlace(), "switched-off", key)
                        .with("incrementalKey", key)
                        .related(backend.get().keyPlace(), "the state backend is RocksDB");
            }
        } else if (!mayBeTurnedOn && !configuration.carrier().partial()) {
            String key = backend.get().key();
            findings.at(backend.get().keyPlace(), "not-set", key)
                    .with("backendKey", key)
                    .with("backend", backend.get().value().ifKnown().orElseThrow())
                    .with("incrementalKey", incrementalKey(configuration.versions()));
        }
    }

    private static void check(RocksDbInCode backend, boolean mayBeTurnedOn, Findings findings) {
        if (backend.incremental() instanceof Value.Known<Boolean> told && !told.value()) {
            findings.at(backend.place(), "code-switched-off", backend.within()).with("className", backend.className());
        } else if (backend.incremental().isAbsent() && !mayBeTurnedOn) {
            findings.at(backend.place(), "code-not-told", backend.within()).with("className", backend.className());
        }
    }

    /** Whether a layer in the tree turns incremental checkpoints on, or may do so for all that can be told. */
    private static boolean mayBeTurnedOnByConfiguration(Project project) {
        if (project.namesIncrementalOption()) {
            return true;
        }
        for (WrittenConfiguration configuration : project.configurations()) {
            Value<String> incremental = configuration.value(INCREMENTAL);
            if (!incremental.isAbsent() && !isFalse(incremental)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeTurnedOnByBackend(Project project) {
        for (RocksDbInCode backend : project.rocksDbInCode()) {
            if (backend.incremental().isUnknown() || backend.incremental().ifKnown().orElse(false)) {
                return true;
            }
        }
        return false;
    }

    private static String incrementalKey(FlinkVersions versions) {
        return versions.all(version -> version.atLeast(1, 20)) ? NEW_INCREMENTAL : OLD_INCREMENTAL;
    }

    private static boolean isRocksDb(Setting backend) {
        String name = backend.value().ifKnown().orElse("").strip();
        return name.equalsIgnoreCase("rocksdb") || name.endsWith("RocksDBStateBackendFactory");
    }

    private static boolean isFalse(Value<String> value) {
        return value.ifKnown().map(String::strip).filter("false"::equalsIgnoreCase).isPresent();
    }
}
