package dev.flint.sizing;

import dev.flint.flink.values.Durations;
import dev.flint.flink.values.MemorySizes;
import dev.flint.flink.values.OptionValues;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.workload.Unit;
import dev.flint.text.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Figures that the effective configuration of a deployment tells, as Flink reads them. */
final class DeployedValues {

    private final EffectiveConfiguration job;
    private final Optional<EffectiveConfiguration> taskManager;
    private final FlinkVersion version;

    DeployedValues(Deployment deployment) {
        this.job = deployment.forJobs();
        this.taskManager = Optional.ofNullable(deployment.roles().get(Role.TASKMANAGER));
        List<FlinkVersion> candidates = deployment.versions().candidates();
        this.version = candidates.isEmpty() ? FlinkVersion.NEWEST_KNOWN : candidates.get(candidates.size() - 1);
    }

    /** An option of the job, set or default; unknown where it cannot be told, or where Flink refuses the value. */
    Input ofJob(String key, String name, Unit unit) {
        return input(job, key, name, unit);
    }

    /** An option of the TaskManager. */
    Input ofTaskManager(String key, String name, Unit unit) {
        return taskManager
                .map(configuration -> input(configuration, key, name, unit))
                .orElseGet(() -> Input.unknown(name, unit, Origin.unknown(
                        "the tree tells nothing of the TaskManagers", Optional.empty())));
    }

    /** The state backend in one of Flink's short names; empty where it cannot be told. */
    Optional<Backend> backend() {
        EffectiveValue value = job.value("state.backend.type");
        if (value.value().isUnknown()) {
            return Optional.empty();
        }
        if (value.value().isAbsent()) {
            return Optional.of(new Backend(Backend.HASHMAP, Origin.byDefault("default of Flink " + version)));
        }
        String name = value.value().ifKnown().orElse("").strip().toLowerCase(Locale.ROOT);
        if (name.equals(Backend.ROCKSDB) || name.contains("rocksdb")) {
            return Optional.of(new Backend(Backend.ROCKSDB, origin(value)));
        }
        boolean heap = List.of(Backend.HASHMAP, "filesystem", "jobmanager").contains(name)
                || name.contains("fsstatebackend") || name.contains("memorystatebackend");
        return heap ? Optional.of(new Backend(Backend.HASHMAP, origin(value))) : Optional.empty();
    }

    private Input input(EffectiveConfiguration configuration, String key, String name, Unit unit) {
        EffectiveValue value = configuration.value(key);
        if (value.value() instanceof Value.Unknown<String> unknown) {
            return Input.unknown(name, unit, Origin.unknown(unknown.why(), Optional.of(unknown.place())));
        }
        boolean set = value.value().ifKnown().isPresent();
        Optional<String> text = set ? value.value().ifKnown() : value.defaultText();
        if (text.isEmpty()) {
            return Input.unknown(name, unit, Origin.unknown("'" + value.key() + "' is set nowhere", Optional.empty()));
        }
        Origin origin = set ? origin(value) : Origin.byDefault("default of Flink " + version);
        Optional<Double> read = read(text.get(), unit);
        return read.map(figure -> new Input(name, figure, unit, origin))
                .orElseGet(() -> Input.unknown(name, unit, Origin.unknown(
                        "Flink cannot read '" + value.key() + "'", origin.place())));
    }

    private Optional<Double> read(String text, Unit unit) {
        return switch (unit) {
            case SECONDS -> Durations.parse(text, version).ifOk().map(duration -> duration.toMillis() / 1e3);
            case BYTES -> MemorySizes.parse(text).ifOk().map(Long::doubleValue);
            case SWITCH -> OptionValues.parseBoolean(text.strip()).ifOk().map(on -> on ? 1.0 : 0.0);
            default -> OptionValues.parseInt(text.strip()).ifOk().map(Integer::doubleValue);
        };
    }

    private static Origin origin(EffectiveValue value) {
        Assignment decisive = value.decisive().orElseThrow();
        String layer = decisive.layer().name();
        return layer.equals(Layer.CODE)
                ? new Origin(Origin.Kind.CODE, "", Optional.of(decisive.setting().keyPlace()))
                : Origin.deployment(layer, decisive.setting().keyPlace());
    }
}
