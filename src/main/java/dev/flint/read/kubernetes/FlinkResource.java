package dev.flint.read.kubernetes;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.read.container.Container;
import dev.flint.read.container.Volume;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.List;

/**
 * A custom resource that describes a Flink cluster or job.
 *
 * @param image the image of the cluster
 * @param flinkVersion as the operator writes it, {@code v1_18}; of other operators as they do
 * @param mode {@code native} (the Apache operator's default) or {@code standalone}
 * @param deploymentName of a session job: the cluster
 * @param job absent for a session cluster; unknown where a template may put it in, or the operator is another
 * @param configuration {@code flinkConfiguration}, or what another operator has in its place; without settings where
 *     there is none
 * @param containers of the pod templates, those that Flink runs in and others
 * @param partial whether it is not the whole resource: a template puts in parts of it, or what the operator demands is
 *     missing, so that it can only be a patch of another
 */
public record FlinkResource(
        Resource resource,
        FlinkOperator operator,
        Kind kind,
        Value<String> image,
        Value<String> flinkVersion,
        Value<String> mode,
        Value<String> deploymentName,
        Value<Job> job,
        ProcessSpec jobManager,
        ProcessSpec taskManager,
        ConfCarrier configuration,
        List<Container> containers,
        boolean partial) {

    /** What it describes. */
    public enum Kind {
        DEPLOYMENT,
        SESSION_JOB,
        BLUE_GREEN_DEPLOYMENT,
        /** A kind of another operator. */
        OTHER
    }

    /**
     * {@code spec.job}.
     *
     * @param upgradeMode absent means stateless to the Apache operator
     * @param place of the key {@code job}
     */
    public record Job(
            Value<String> jarUri,
            Value<String> entryClass,
            List<Value<String>> args,
            Value<String> parallelism,
            Value<String> upgradeMode,
            Value<String> state,
            Value<String> initialSavepointPath,
            Place place) {

        public Job {
            args = List.copyOf(args);
        }
    }

    /**
     * {@code spec.jobManager} or {@code spec.taskManager}.
     *
     * @param memory {@code resource.memory}, which the operator reads in Flink's units and in those of Kubernetes
     * @param requestedMemory {@code resources.requests.memory}
     * @param memoryLimit {@code resources.limits.memory}
     * @param volumes that the pod templates mount into the container of Flink
     */
    public record ProcessSpec(
            Value<String> memory,
            Value<String> requestedMemory,
            Value<String> memoryLimit,
            Value<String> cpu,
            Value<String> replicas,
            List<Volume> volumes) {

        public ProcessSpec {
            volumes = List.copyOf(volumes);
        }
    }

    public FlinkResource {
        containers = List.copyOf(containers);
    }

    public boolean isApache() {
        return operator == FlinkOperator.APACHE;
    }
}
