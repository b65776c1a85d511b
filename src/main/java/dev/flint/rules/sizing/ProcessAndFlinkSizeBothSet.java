package dev.flint.rules.sizing;

import dev.flint.flink.memory.JvmOverhead;
import dev.flint.flink.values.MemorySizes;
import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** FLINT422. */
final class ProcessAndFlinkSizeBothSet implements Rule {

    private static final long MEBIBYTE = 1L << 20;

    /** With all of these set Flink takes neither size for the sum. */
    private static final List<String> JOBMANAGER_PARTS = List.of("jobmanager.memory.heap.size");
    private static final List<String> TASKMANAGER_PARTS =
            List.of("taskmanager.memory.task.heap.size", "taskmanager.memory.managed.size");

    ProcessAndFlinkSizeBothSet() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (Deployment deployment : project.deployments()) {
            EffectiveConfiguration jobManager = deployment.roles().get(Role.JOBMANAGER);
            EffectiveConfiguration taskManager = deployment.roles().get(Role.TASKMANAGER);
            if (jobManager != null) {
                check("jobmanager", jobManager, JOBMANAGER_PARTS, told, findings);
            }
            if (taskManager != null) {
                check("taskmanager", taskManager, TASKMANAGER_PARTS, told, findings);
            }
        }
    }

    private static void check(
            String process,
            EffectiveConfiguration configuration,
            List<String> parts,
            Set<Place> told,
            Findings findings) {
        EffectiveValue total = configuration.value(process + ".memory.process.size");
        EffectiveValue flink = configuration.value(process + ".memory.flink.size");
        Optional<JvmOverhead> overhead = overhead(process, configuration);
        boolean byParts = parts.stream().noneMatch(part -> configuration.value(part).value().isAbsent());
        if (overhead.isEmpty() || overhead.get().isAccepted() || byParts) {
            return;
        }
        Assignment of = flink.decisive().orElseThrow();
        Assignment totals = total.decisive().orElseThrow();
        if (told.add(of.setting().keyPlace())) {
            boolean fits = overhead.get().size() >= 0;
            findings.at(of.setting().keyPlace(), fits ? "out-of-range" : "too-large", of.setting().key())
                    .with("flinkKey", flink.key())
                    .with("flinkSize", flink.value().ifKnown().orElseThrow())
                    .with("processKey", total.key())
                    .with("processSize", total.value().ifKnown().orElseThrow())
                    .with("layer", totals.layer().name())
                    .with("overhead", overhead.get().size() / MEBIBYTE)
                    .with("metaspace", overhead.get().metaspace() / MEBIBYTE)
                    .with("min", overhead.get().min() / MEBIBYTE)
                    .with("max", overhead.get().max() / MEBIBYTE)
                    .related(totals.setting().keyPlace(), "the size of the whole process");
        }
    }

    /** Empty where one of the sizes is not set, or not known. */
    private static Optional<JvmOverhead> overhead(String process, EffectiveConfiguration configuration) {
        Optional<Long> total = set(process + ".memory.process.size", configuration);
        Optional<Long> flink = set(process + ".memory.flink.size", configuration);
        Optional<Long> metaspace = setOrDefault(process + ".memory.jvm-metaspace.size", configuration);
        Optional<Long> min = setOrDefault(process + ".memory.jvm-overhead.min", configuration);
        Optional<Long> max = setOrDefault(process + ".memory.jvm-overhead.max", configuration);
        if (total.isEmpty() || flink.isEmpty() || metaspace.isEmpty() || min.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new JvmOverhead(total.get(), flink.get(), metaspace.get(), min.get(), max.get()));
    }

    private static Optional<Long> set(String key, EffectiveConfiguration configuration) {
        return configuration.value(key).value().ifKnown().flatMap(text -> MemorySizes.parse(text).ifOk());
    }

    private static Optional<Long> setOrDefault(String key, EffectiveConfiguration configuration) {
        EffectiveValue value = configuration.value(key);
        Optional<String> text = value.value().isAbsent() ? value.defaultText() : value.value().ifKnown();
        return text.flatMap(t -> MemorySizes.parse(t).ifOk());
    }
}
