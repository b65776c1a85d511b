package dev.flint.rules.sizing;

import dev.flint.findings.Finding;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.Project;
import dev.flint.model.code.RocksDbInCode;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.deployment.Deployment;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** FLINT414. */
final class RocksDbFullCheckpoints implements Rule {

    private static final String BACKEND_KEY = "state.backend.type";
    private static final List<String> BACKEND = List.of(BACKEND_KEY, "state.backend");
    private static final String NEW_INCREMENTAL = "execution.checkpointing.incremental";
    private static final String OLD_INCREMENTAL = "state.backend.incremental";
    private static final List<String> INCREMENTAL = List.of(NEW_INCREMENTAL, OLD_INCREMENTAL);
    private static final String CHANGELOG_KEY = "state.changelog.enabled";
    private static final List<String> CHANGELOG = List.of(CHANGELOG_KEY, "state.backend.changelog.enabled");

    RocksDbFullCheckpoints() {}

    @Override
    public void check(Project project, Findings findings) {
        // A backend that is told nothing takes the flag from the configuration, one that is told ignores it.
        boolean byConfiguration = mayBeTurnedOnByConfiguration(project);
        boolean byAnything = byConfiguration || mayBeTurnedOnByBackend(project);
        Set<Place> joined = new HashSet<>();
        Set<Place> told = new HashSet<>();
        for (Deployment deployment : project.deployments()) {
            EffectiveConfiguration configuration = deployment.forJobs();
            addPlaces(configuration, joined);
            check(configuration, project, byAnything, told, findings);
        }
        for (WrittenConfiguration configuration : project.configurations()) {
            check(configuration, byAnything, joined, findings);
        }
        for (RocksDbInCode backend : project.rocksDbInCode()) {
            if (!joined.contains(backend.place())) {
                check(backend, byConfiguration, findings);
            }
        }
    }

    /** What deployments have is judged there and nowhere else; but for code that goes where it is not followed. */
    private static void addPlaces(EffectiveConfiguration configuration, Set<Place> joined) {
        for (Layer layer : configuration.layers()) {
            boolean open = layer.name().equals(Layer.CODE) && layer.rest() != Layer.Rest.NOTHING;
            for (Setting setting : open ? List.<Setting>of() : layer.settings()) {
                joined.add(setting.keyPlace());
                setting.value().where().ifPresent(joined::add);
            }
        }
    }

    private static void check(
            EffectiveConfiguration configuration,
            Project project,
            boolean mayBeTurnedOn,
            Set<Place> told,
            Findings findings) {
        EffectiveValue backend = configuration.value(BACKEND_KEY);
        if (!isRocksDb(backend.value()) || !configuration.value(CHANGELOG_KEY).value().isAbsent()) {
            return;
        }
        Assignment named = backend.decisive().orElseThrow();
        EffectiveValue incremental = configuration.value(NEW_INCREMENTAL);
        Optional<RocksDbInCode> made = project.rocksDbInCode().stream()
                .filter(inCode -> backend.value().where().filter(inCode.place()::equals).isPresent())
                .findFirst();
        if (isFalse(incremental.value())) {
            Assignment off = incremental.decisive().orElseThrow();
            boolean byBackend = made.isPresent() && made.get().incremental().ifKnown().isPresent();
            Place place = byBackend ? made.get().place() : off.setting().keyPlace();
            if (!told.add(place)) {
                return;
            }
            if (byBackend) {
                switchedOff(made.get(), findings);
            } else {
                switchedOff(incremental, named, findings);
            }
        } else if (incremental.value().isAbsent() && (knowsTheCode(configuration) || !mayBeTurnedOn)) {
            Place place = made.map(RocksDbInCode::place).orElse(named.setting().keyPlace());
            if (!told.add(place)) {
                return;
            }
            if (made.isPresent()) {
                findings.at(place, "code-not-told-joined", made.get().within())
                        .with("className", made.get().className());
            } else {
                notSet(named.setting(), configuration.versions(), findings);
            }
        }
    }

    private static void switchedOff(EffectiveValue incremental, Assignment named, Findings findings) {
        Assignment off = incremental.decisive().orElseThrow();
        String key = off.setting().key();
        Finding.Builder finding = findings.at(off.setting().keyPlace(), "switched-off", key)
                .with("incrementalKey", key)
                .related(named.setting().keyPlace(), "the state backend is RocksDB");
        for (Assignment shadowed : incremental.shadows()) {
            if (shadowed.setting().value().ifKnown().filter("true"::equalsIgnoreCase).isPresent()) {
                finding.related(shadowed.setting().keyPlace(), "does not hold");
            }
        }
    }

    private static void switchedOff(RocksDbInCode backend, Findings findings) {
        findings.at(backend.place(), "code-switched-off", backend.within()).with("className", backend.className());
    }

    private static void notSet(Setting backend, FlinkVersions versions, Findings findings) {
        findings.at(backend.keyPlace(), "not-set", backend.key())
                .with("backendKey", backend.key())
                .with("backend", backend.value().ifKnown().orElseThrow())
                .with("incrementalKey", incrementalKey(versions));
    }

    /** Whether everything that the job's code sets is among the layers. */
    private static boolean knowsTheCode(EffectiveConfiguration configuration) {
        for (Layer layer : configuration.layers()) {
            if (layer.name().equals(Layer.CODE)) {
                return layer.rest() == Layer.Rest.NOTHING;
            }
        }
        return false;
    }

    /** What belongs to no deployment that can be told: a layer of something all the same. */
    private static void check(
            WrittenConfiguration configuration, boolean mayBeTurnedOn, Set<Place> joined, Findings findings) {
        Optional<Setting> backend = configuration.decisive(BACKEND).filter(setting -> isRocksDb(setting.value()));
        if (backend.isEmpty()
                || joined.contains(backend.get().keyPlace())
                || !configuration.value(CHANGELOG).isAbsent()) {
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
            notSet(backend.get(), configuration.versions(), findings);
        }
    }

    private static void check(RocksDbInCode backend, boolean mayBeTurnedOn, Findings findings) {
        if (backend.incremental() instanceof Value.Known<Boolean> told && !told.value()) {
            switchedOff(backend, findings);
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

    private static boolean isRocksDb(Value<String> backend) {
        String name = backend.ifKnown().orElse("").strip();
        return name.equalsIgnoreCase("rocksdb") || name.endsWith("RocksDBStateBackendFactory");
    }

    private static boolean isFalse(Value<String> value) {
        return value.ifKnown().map(String::strip).filter("false"::equalsIgnoreCase).isPresent();
    }
}
