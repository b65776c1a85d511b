package dev.flint.rules.sizing;

import dev.flint.flink.network.NetworkSettings;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.memory.DeploymentMemory;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** FLINT431. */
final class SortShuffleBuffers implements Rule {

    SortShuffleBuffers() {}

    @Override
    public void check(Project project, Findings findings) {
        for (DeploymentMemory memory : project.memory()) {
            EffectiveConfiguration job = memory.deployment().forJobs();
            boolean batch = is(job, "execution.runtime-mode", "BATCH");
            EffectiveValue mode = job.value("execution.batch-shuffle-mode");
            boolean blocking = mode.value().isAbsent() || is(job, mode.key(), "ALL_EXCHANGES_BLOCKING");
            if (batch && blocking && memory.taskManager().isPresent()) {
                NetworkPool.of(memory.taskManager().get()).ifPresent(pool -> check(pool, findings));
            }
        }
    }

    private static boolean is(EffectiveConfiguration configuration, String key, String expected) {
        return configuration.value(key).value().ifKnown().filter(expected::equalsIgnoreCase).isPresent();
    }

    /** Every slot runs a task that writes such an output, as long as the job is at least as wide as they are. */
    private static void check(NetworkPool pool, Findings findings) {
        EffectiveValue slots = pool.configuration().value("taskmanager.numberOfTaskSlots");
        Optional<Long> number = slots.value().isAbsent()
                ? Optional.of(1L)
                : slots.value().ifKnown().filter(text -> text.matches("[1-9][0-9]{0,4}")).map(Long::valueOf);
        List<FlinkVersion> versions = pool.configuration().versions().candidates();
        Optional<NetworkSettings> settings = pool.settings(versions.get(0));
        if (number.isEmpty() || settings.isEmpty() || settings.get().sortShuffleMinParallelism() > 1) {
            return;
        }
        long each = settings.get().sortShuffleMinBuffers();
        long needed = number.get() * each;
        if (needed > pool.buffers()) {
            findings.at(pool.place(), "too-few", "taskmanager.memory.network")
                    .with("each", each)
                    .with("slots", number.get() + (number.get() == 1 ? " slot" : " slots"))
                    .with("needed", String.format(Locale.ROOT, "%,d", needed))
                    .with("available", String.format(Locale.ROOT, "%,d", pool.buffers()))
                    .with("memory", pool.mebibytes(needed));
        }
    }
}
