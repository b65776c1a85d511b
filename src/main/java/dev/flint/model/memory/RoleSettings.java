package dev.flint.model.memory;

import dev.flint.flink.memory.MemorySettings;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.text.Value;

/** The effective configuration of a role as one version of Flink finds it. */
final class RoleSettings implements MemorySettings {

    private final EffectiveConfiguration configuration;
    private final boolean open;

    /** @param open whether what is not seen may set more than the layers say of themselves */
    RoleSettings(EffectiveConfiguration configuration, FlinkVersion version, boolean open) {
        this.configuration = configuration.versions().single().isPresent()
                ? configuration
                : new EffectiveConfiguration(configuration.layers(), FlinkVersions.exactly(version));
        this.open = open;
    }

    @Override
    public Value<String> value(String key) {
        return configuration.value(key).value();
    }

    @Override
    public boolean mayBeSetElsewhere(String key) {
        EffectiveValue value = configuration.value(key);
        return (open || value.presumed()) && value.value().isAbsent();
    }

    @Override
    public Value<String> environment(String name) {
        return Value.absent();
    }
}
