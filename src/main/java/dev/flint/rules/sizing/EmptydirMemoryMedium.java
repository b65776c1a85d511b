package dev.flint.rules.sizing;

import dev.flint.flink.memory.TaskManagerMemory;
import dev.flint.model.Project;
import dev.flint.model.memory.ContainerLimit;
import dev.flint.model.memory.DeploymentMemory;
import dev.flint.model.memory.MountedVolume;
import dev.flint.model.memory.SizedProcess;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** FLINT452. */
final class EmptydirMemoryMedium implements Rule {

    EmptydirMemoryMedium() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (DeploymentMemory memory : project.memory()) {
            memory.taskManager().ifPresent(process -> process.derivation().ifDerived().ifPresent(derived ->
                    check(RocksDb.on(process, memory.deployment()), process, derived, told, findings)));
        }
    }

    private static void check(
            RocksDb rocksDb,
            SizedProcess<TaskManagerMemory> process,
            TaskManagerMemory memory,
            Set<Place> told,
            Findings findings) {
        Optional<LocalFolders> folders = rocksDb.isBackend() ? LocalFolders.of(rocksDb) : Optional.empty();
        List<MountedVolume> volumes = process.volumes().orElse(List.of());
        for (String folder : folders.map(LocalFolders::folders).orElse(List.of())) {
            Optional<MountedVolume> volume = LocalFolders.holding(folder, volumes)
                    .filter(holding -> holding.medium() == MountedVolume.Medium.MEMORY)
                    .filter(holding -> !hasRoom(process, memory));
            volume.filter(holding -> told.add(holding.place())).ifPresent(holding ->
                    findings.at(holding.place(), "in-memory", holding.target().ifKnown().orElseThrow())
                            .with("folder", folder)
                            .with("size", Amounts.mebibytes(memory.process()))
                            .related(
                                    rocksDb.backend().decisive().orElseThrow().setting().keyPlace(),
                                    "the state backend is RocksDB"));
        }
    }

    /** A limit above the process's size is for what stands beside it. */
    private static boolean hasRoom(SizedProcess<TaskManagerMemory> process, TaskManagerMemory memory) {
        return process.limit().isUnknown()
                || process.limit() instanceof Value.Known<ContainerLimit> limit
                        && limit.value().bytes() > memory.process();
    }
}
