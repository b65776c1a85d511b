package dev.flint.model.memory;

import dev.flint.flink.memory.Derivation;
import dev.flint.flink.memory.Derivation.Derived;
import dev.flint.flink.memory.Derivation.Refused;
import dev.flint.flink.memory.Derivation.Unknown;
import dev.flint.flink.memory.JobManagerMemory;
import dev.flint.flink.memory.Launch;
import dev.flint.flink.memory.MemorySettings;
import dev.flint.flink.memory.ProcessDerivation;
import dev.flint.flink.memory.TaskManagerMemory;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.deployment.Deployment.Kind;
import dev.flint.read.container.Resources;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The memory of a deployment's processes.
 *
 * @param jobManager empty where the tree does not tell of its configuration
 * @param taskManager of one TaskManager; all of a deployment are alike
 */
public record DeploymentMemory(
        Deployment deployment,
        Optional<SizedProcess<JobManagerMemory>> jobManager,
        Optional<SizedProcess<TaskManagerMemory>> taskManager) {

    /** Derives them. */
    public static DeploymentMemory of(Deployment deployment) {
        return new DeploymentMemory(
                deployment,
                process(deployment, Role.JOBMANAGER, ProcessDerivation::ofJobManager),
                process(deployment, Role.TASKMANAGER, ProcessDerivation::ofTaskManager));
    }

    private interface Deriving<M> {
        Derivation<M> derive(MemorySettings settings, FlinkVersion version, Launch launch);
    }

    private static <M> Optional<SizedProcess<M>> process(Deployment deployment, Role role, Deriving<M> deriving) {
        EffectiveConfiguration configuration = deployment.roles().get(role);
        // What runs within a JVM of somebody's own is not divided.
        if (configuration == null || deployment.kind() == Kind.LOCAL) {
            return Optional.empty();
        }
        List<Derivation<M>> all = new ArrayList<>();
        for (FlinkVersion version : configuration.versions().candidates()) {
            // A conf of which no container is told may be that of a client, which sets sizes on its command line.
            boolean open = deployment.kind() == Kind.FLINK_CONF || !deployment.resources().containsKey(role);
            MemorySettings settings = new RoleSettings(configuration, version, open);
            for (Launch launch : launches(deployment.kind())) {
                all.add(deriving.derive(settings, version, launch));
            }
        }
        Optional<Resources> resources = Optional.ofNullable(deployment.resources().get(role));
        Value<String> limit = resources.map(Resources::memoryLimit).orElse(Value.absent());
        return Optional.of(new SizedProcess<>(
                role,
                configuration,
                agreed(all),
                ContainerLimit.read(limit, deployment.kind()),
                Cpus.of(deployment.kind(), configuration, resources, role),
                resources.map(r -> r.volumes().stream().map(MountedVolume::of).toList())));
    }

    private static List<Launch> launches(Kind kind) {
        return switch (kind) {
            case OPERATOR, YARN -> List.of(Launch.RESOURCE_MANAGER);
            case COMPOSE -> List.of(Launch.SCRIPTS);
            default -> List.of(Launch.SCRIPTS, Launch.RESOURCE_MANAGER);
        };
    }

    /** What comes of it in every version in question, whatever starts the process. */
    private static <M> Derivation<M> agreed(List<Derivation<M>> all) {
        if (all.isEmpty()) {
            return new Unknown<>("", "it runs on a Flink that is older than flint knows", Optional.empty(), List.of());
        }
        Derivation<M> newest = all.get(all.size() - 1);
        for (Derivation<M> other : all) {
            if (other instanceof Unknown<M>) {
                return other;
            }
            boolean same = newest instanceof Derived<M> derived
                    ? other instanceof Derived<M> also && also.memory().equals(derived.memory())
                    : other instanceof Refused<M>;
            if (!same) {
                String why = "it depends on the version of Flink or on what starts the process, which nothing tells";
                return new Unknown<>("", why, Optional.empty(), newest.asked());
            }
        }
        return newest;
    }
}
