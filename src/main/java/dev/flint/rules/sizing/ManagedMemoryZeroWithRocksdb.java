package dev.flint.rules.sizing;

import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.memory.DeploymentMemory;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** FLINT417. */
final class ManagedMemoryZeroWithRocksdb implements Rule {

    ManagedMemoryZeroWithRocksdb() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (DeploymentMemory memory : project.memory()) {
            memory.taskManager().ifPresent(process -> process.derivation().ifDerived().ifPresent(derived -> {
                RocksDb rocksDb = RocksDb.on(process, memory.deployment());
                if (derived.managed() > 0 || !rocksDb.isBackend() || !rocksDb.isManaged()) {
                    return;
                }
                Optional<Assignment> zero = ProcessPlaces.of(process, "taskmanager.memory.managed.size")
                        .or(() -> ProcessPlaces.of(process, "taskmanager.memory.managed.fraction"));
                zero.filter(set -> told.add(set.setting().keyPlace())).ifPresent(set ->
                        findings.at(set.setting().keyPlace(), "zero", set.setting().key())
                                .with("key", set.setting().key())
                                .with("value", set.setting().value().ifKnown().orElse(""))
                                .with("process", Amounts.mebibytes(derived.process()))
                                .related(
                                        rocksDb.backend().decisive().orElseThrow().setting().keyPlace(),
                                        "the state backend is RocksDB"));
            }));
        }
    }
}
