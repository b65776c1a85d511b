package dev.flint.model.deployment;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.Layer;
import dev.flint.read.kubernetes.FlinkResource;
import dev.flint.read.kubernetes.FlinkResource.Job;
import dev.flint.read.kubernetes.FlinkResource.ProcessSpec;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layers of a resource of the Apache operator, the lowest first ({@code FlinkConfigManager} and
 * {@code FlinkConfigBuilder} of the operator): its own defaults, {@code flinkConfiguration}, and fields of the spec,
 * which overwrite it. Some options it sets only where nothing has set them.
 */
final class OperatorLayers {

    private static final String OPERATOR = "operator";
    private static final String RETENTION = "execution.checkpointing.externalized-checkpoint-retention";
    private static final String UNSEEN_PART = "a part of the resource that stands elsewhere may set it";

    private final FlinkResource resource;
    private final FlinkVersions versions;
    private final Place place;
    private final List<Setting> fields = new ArrayList<>();

    OperatorLayers(FlinkResource resource, FlinkVersions versions) {
        this.resource = resource;
        this.versions = versions;
        this.place = resource.resource().place();
    }

    /** Those of a FlinkDeployment. */
    List<Layer> ofCluster(OperatorDefaults operatorDefaults) {
        List<Layer> layers = new ArrayList<>(operatorDefaults.beneath(resource, versions));
        addWritten(layers);
        clusterFields();
        jobFields();
        layers.add(Layer.whole("spec", fields, place));
        forced().ifPresent(layers::add);
        List<Layer> all = new ArrayList<>();
        all.add(whereNothingIsSet(new EffectiveConfiguration(layers, versions)));
        all.addAll(layers);
        return all;
    }

    /** Those that a FlinkSessionJob adds to those of its cluster. */
    List<Layer> ofSessionJob() {
        List<Layer> layers = new ArrayList<>();
        addWritten(layers);
        jobFields();
        layers.add(Layer.whole("spec", fields, place));
        return layers;
    }

    private void addWritten(List<Layer> layers) {
        if (resource.partial()) {
            layers.add(Layer.unseen("resource", UNSEEN_PART, place));
        }
        ConfCarrier written = resource.configuration();
        if (!written.settings().isEmpty() || written.partial()) {
            layers.add(Confs.layer(written));
        }
    }

    private void clusterFields() {
        boolean refKeys = versions.all(version -> version.atLeast(1, 17));
        field(refKeys ? "kubernetes.container.image.ref" : "kubernetes.container.image", resource.image());
        process("jobmanager", resource.jobManager());
        process("taskmanager", resource.taskManager());
        field("kubernetes.jobmanager.replicas", resource.jobManager().replicas());
    }

    private void process(String role, ProcessSpec spec) {
        Value<String> requested = spec.requestedMemory().isAbsent() ? spec.memoryLimit() : spec.requestedMemory();
        Value<String> memory = requested.isAbsent() ? spec.memory() : requested;
        field(role + ".memory.process.size", memory.map(OperatorMemory::inFlinksUnits));
        boolean amount = versions.all(version -> version.atLeast(1, 17));
        String cpu = "kubernetes." + role + ".cpu";
        field(amount ? cpu + ".amount" : cpu, spec.cpu());
    }

    /** With replicas of TaskManagers the operator computes the parallelism from their slots. */
    private void jobFields() {
        if (!(resource.job() instanceof Value.Known<Job> job)) {
            return;
        }
        field("pipeline.jars", job.value().jarUri());
        Value<String> replicas = resource.taskManager().replicas();
        Value<String> parallelism = replicas.isAbsent()
                ? job.value().parallelism()
                : Value.unknown("it is made of the TaskManagers' replicas and slots", replicas.where().orElse(place));
        field("parallelism.default", parallelism);
    }

    /** A field that is written; one that may stand in a part that is not seen is unknown. */
    private void field(String key, Value<String> value) {
        if (!value.isAbsent()) {
            fields.add(new Setting(key, value.where().orElse(place), value));
        } else if (resource.partial()) {
            fields.add(new Setting(key, place, Value.unknown(UNSEEN_PART, place)));
        }
    }

    private Optional<Layer> forced() {
        boolean standalone = resource.mode().isUnknown()
                || resource.mode().ifKnown().filter("standalone"::equals).isPresent();
        List<Setting> settings = new ArrayList<>();
        if (!standalone && !resource.job().isUnknown() && !resource.partial()) {
            String target = resource.job().isAbsent() ? "kubernetes-session" : "kubernetes-application";
            settings.add(set("execution.target", target));
        }
        Value<String> name = resource.resource().name();
        if (!name.isAbsent()) {
            settings.add(new Setting("kubernetes.cluster-id", name.where().orElse(place), name));
        }
        return settings.isEmpty() ? Optional.empty() : Optional.of(Layer.whole(OPERATOR, settings, place));
    }

    private Layer whereNothingIsSet(EffectiveConfiguration set) {
        List<Setting> defaults = new ArrayList<>();
        addIfAbsent(set, "kubernetes.rest-service.exposed.type", Value.known("ClusterIP", place), defaults);
        addIfAbsent(set, "web.cancel.enable", Value.known("false", place), defaults);
        if (resource.job() instanceof Value.Known<Job> job) {
            Value<String> name = resource.resource().name();
            addIfAbsent(set, "pipeline.name", name, defaults);
            addIfAbsent(set, RETENTION, Value.known("RETAIN_ON_CANCELLATION", place), defaults);
            if (job.value().upgradeMode().ifKnown().filter("last-state"::equals).isPresent()) {
                addIfAbsent(set, "execution.checkpointing.interval", Value.known("5 min", place), defaults);
            }
        }
        return Layer.whole("operator, where nothing is set", defaults, place);
    }

    private void addIfAbsent(EffectiveConfiguration set, String key, Value<String> value, List<Setting> defaults) {
        if (!value.isAbsent() && set.value(key).decisive().isEmpty()) {
            defaults.add(new Setting(key, value.where().orElse(place), value));
        }
    }

    private Setting set(String key, String value) {
        return new Setting(key, place, Value.known(value, place));
    }
}
