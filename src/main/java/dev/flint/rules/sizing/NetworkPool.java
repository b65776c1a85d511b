package dev.flint.rules.sizing;

import dev.flint.flink.memory.TaskManagerMemory;
import dev.flint.flink.network.NetworkSettings;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.memory.SizedProcess;
import dev.flint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * The network buffers of a TaskManager.
 *
 * @param segmentSize bytes of one buffer
 * @param place of what decides on their number
 */
record NetworkPool(EffectiveConfiguration configuration, long bytes, int segmentSize, Place place) {

    /** What can be mended, the nearest first. */
    private static final List<String> DECISIVE = List.of(
            "taskmanager.memory.network.max",
            "taskmanager.memory.network.min",
            "taskmanager.memory.network.fraction",
            "taskmanager.memory.flink.size",
            "taskmanager.memory.process.size",
            "taskmanager.numberOfTaskSlots");

    /** Empty where the memory is not derived, or where nothing in sight decides on it. */
    static Optional<NetworkPool> of(SizedProcess<TaskManagerMemory> taskManager) {
        EffectiveConfiguration configuration = taskManager.configuration();
        Optional<TaskManagerMemory> memory = taskManager.derivation().ifDerived();
        List<FlinkVersion> versions = configuration.versions().candidates();
        if (memory.isEmpty() || versions.isEmpty()) {
            return Optional.empty();
        }
        Optional<NetworkSettings> settings = settings(configuration, versions.get(versions.size() - 1));
        for (String key : DECISIVE) {
            EffectiveValue value = configuration.value(key);
            if (settings.isPresent() && value.decisive().isPresent()) {
                return Optional.of(new NetworkPool(
                        configuration,
                        memory.get().network(),
                        settings.get().segmentSize(),
                        value.decisive().get().setting().keyPlace()));
            }
        }
        return Optional.empty();
    }

    /** {@code NettyShuffleEnvironmentConfiguration.calculateNumberOfNetworkBuffers}. */
    long buffers() {
        return bytes / segmentSize;
    }

    /** So much memory holds a number of buffers, as Flink reads it. */
    String mebibytes(long buffers) {
        long mebibyte = 1L << 20;
        return (buffers * segmentSize + mebibyte - 1) / mebibyte + "mb";
    }

    /** The settings of the network stack; empty where one of them is not known, or where Flink refuses it. */
    Optional<NetworkSettings> settings(FlinkVersion version) {
        return settings(configuration, version);
    }

    private static Optional<NetworkSettings> settings(EffectiveConfiguration configuration, FlinkVersion version) {
        boolean[] unknown = {false};
        Optional<NetworkSettings> settings = NetworkSettings.of(version, key -> {
                    EffectiveValue value = configuration.value(key);
                    unknown[0] |= value.value().isUnknown();
                    return value.value().ifKnown();
                })
                .ifOk();
        return unknown[0] ? Optional.empty() : settings;
    }
}
