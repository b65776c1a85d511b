package dev.flint.model.memory;

import dev.flint.flink.memory.MemorySettings;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.text.Value;
import java.util.Map;

/** The effective configuration of a role as one version of Flink finds it. */
final class RoleSettings implements MemorySettings {

    private final EffectiveConfiguration configuration;
    private final Map<String, Value<String>> environment;

    /** @param environment the variables of the process */
    RoleSettings(EffectiveConfiguration configuration, FlinkVersion version, Map<String, Value<String>> environment) {
        this.configuration = configuration.versions().single().isPresent()
                ? configuration
                : new EffectiveConfiguration(configuration.layers(), FlinkVersions.exactly(version));
        this.environment = environment;
    }

    @Override
    public Value<String> value(String key) {
        return configuration.value(key).value();
    }

    @Override
    public boolean mayBeSetElsewhere(String key) {
        EffectiveValue value = configuration.value(key);
        return value.presumed() && value.value().isAbsent();
    }

    @Override
    public Value<String> environment(String name) {
        return environment.getOrDefault(name, Value.absent());
    }
}
