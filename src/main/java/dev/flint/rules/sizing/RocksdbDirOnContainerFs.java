package dev.flint.rules.sizing;

import dev.flint.findings.Finding;
import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.deployment.Deployment.Kind;
import dev.flint.model.memory.DeploymentMemory;
import dev.flint.model.memory.MountedVolume;
import dev.flint.model.memory.SizedProcess;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** FLINT435. */
final class RocksdbDirOnContainerFs implements Rule {

    RocksdbDirOnContainerFs() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (DeploymentMemory memory : project.memory()) {
            Kind kind = memory.deployment().kind();
            if (kind == Kind.KUBERNETES || kind == Kind.OPERATOR) {
                memory.taskManager().ifPresent(process -> check(memory.deployment(), process, told, findings));
            }
        }
    }

    private static void check(
            Deployment deployment, SizedProcess<?> process, Set<Place> told, Findings findings) {
        RocksDb rocksDb = RocksDb.on(process, deployment);
        Optional<List<MountedVolume>> volumes = process.volumes().filter(LocalFolders::areAllSeen);
        if (!rocksDb.isBackend() || volumes.isEmpty()) {
            return;
        }
        Optional<LocalFolders> local = LocalFolders.of(rocksDb);
        for (String folder : local.map(LocalFolders::folders).orElse(List.of())) {
            Assignment backend = rocksDb.backend().decisive().orElseThrow();
            boolean option = local.get().option().isPresent();
            Assignment named = local.get().option().flatMap(value -> value.decisive()).orElse(backend);
            Place place = named.setting().keyPlace();
            if (LocalFolders.holding(folder, volumes.get()).isEmpty() && told.add(place)) {
                Finding.Builder finding = findings.at(place, option ? "named" : "by-default", named.setting().key())
                        .with("folder", folder);
                if (option) {
                    finding.with("key", named.setting().key());
                }
            }
        }
    }
}
