package dev.flint.rules.sizing;

import dev.flint.findings.Finding;
import dev.flint.findings.Severity;
import dev.flint.flink.memory.TaskManagerMemory;
import dev.flint.flink.values.OptionValues;
import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.memory.ContainerLimit;
import dev.flint.model.memory.DeploymentMemory;
import dev.flint.model.memory.SizedProcess;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** FLINT418. */
final class RocksdbUnmanagedInContainer implements Rule {

    /** With room for so many states in a slot most jobs do. */
    private static final long MANY_STATES = 10;

    private static final String LIMIT_FACTOR = "kubernetes.taskmanager.memory.limit-factor";

    RocksdbUnmanagedInContainer() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (DeploymentMemory memory : project.memory()) {
            memory.taskManager().ifPresent(process -> process.derivation().ifDerived().ifPresent(derived ->
                    check(memory.deployment(), process, derived, told, findings)));
        }
    }

    private static void check(
            Deployment deployment,
            SizedProcess<TaskManagerMemory> process,
            TaskManagerMemory memory,
            Set<Place> told,
            Findings findings) {
        RocksDb rocksDb = RocksDb.on(process, deployment);
        Optional<Long> state = rocksDb.unboundedState();
        Optional<Integer> slots = slots(process.configuration());
        Optional<Long> limit = limit(deployment.kind(), process, memory);
        if (!rocksDb.isBackend()
                || !rocksDb.isUnbounded()
                || state.isEmpty()
                || slots.isEmpty()
                || limit.isEmpty()) {
            return;
        }
        Assignment off = rocksDb.value(RocksDb.MANAGED).decisive().orElseThrow();
        long room = Math.max(0, limit.get() - memory.heap() - memory.direct() - memory.metaspace());
        long states = room / Math.max(1, state.get()) / slots.get();
        if (!told.add(off.setting().keyPlace())) {
            return;
        }
        Finding.Builder finding = findings.at(off.setting().keyPlace(), "unbounded", off.setting().key())
                .with("key", off.setting().key())
                .with("state", Amounts.mebibytes(state.get()))
                .with("room", Amounts.mebibytes(room))
                .with("states", states)
                .with("slots", slots.get() == 1 ? "its slot" : "each of its " + slots.get() + " slots");
        if (states >= MANY_STATES) {
            finding.severity(Severity.INFO);
        }
    }

    /** The size of the container; empty where there is none that anything enforces. */
    private static Optional<Long> limit(
            Deployment.Kind kind, SizedProcess<TaskManagerMemory> process, TaskManagerMemory memory) {
        if (process.limit() instanceof Value.Known<ContainerLimit> limit) {
            return Optional.of(limit.value().bytes());
        }
        boolean made = kind == Deployment.Kind.OPERATOR || kind == Deployment.Kind.YARN;
        boolean asLarge = process.configuration().value(LIMIT_FACTOR).value().isAbsent();
        return made && asLarge && process.limit().isAbsent() ? Optional.of(memory.process()) : Optional.empty();
    }

    private static Optional<Integer> slots(EffectiveConfiguration taskManager) {
        Value<String> slots = taskManager.value("taskmanager.numberOfTaskSlots").value();
        return slots.isAbsent()
                ? Optional.of(1)
                : slots.ifKnown().flatMap(text -> OptionValues.parseInt(text).ifOk()).filter(number -> number > 0);
    }
}
