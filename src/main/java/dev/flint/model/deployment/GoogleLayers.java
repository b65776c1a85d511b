package dev.flint.model.deployment;

import dev.flint.flink.settings.Setting;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Layer.Rest;
import dev.flint.read.kubernetes.FlinkResource;
import dev.flint.read.yaml.YamlNode;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The conf that flink-on-k8s-operator mounts into the pods of a FlinkCluster ({@code newConfigMap} in {@code
 * controllers/flinkcluster/flinkcluster_converter.go}): what it makes of the spec, {@code flinkProperties} above that,
 * and addresses and ports which nothing may set otherwise ({@code flinkSysProps}). It is the whole conf: that of the
 * image is not seen.
 */
final class GoogleLayers {

    private static final String OPERATOR = "operator";
    private static final String SLOTS = "taskmanager.numberOfTaskSlots";
    private static final Set<String> OPERATORS_OWN = Set.of(
            "jobmanager.rpc.address", "jobmanager.rpc.port", "blob.server.port", "query.server.port", "rest.port");

    private static final String DEFAULT_MEMORY = "2Gi";
    private static final String DEFAULT_RATIO = "80";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MEBI = BigDecimal.valueOf(1_048_576);

    private final FlinkResource resource;
    private final YamlNode spec;
    private final Place place;

    GoogleLayers(FlinkResource resource, YamlNode spec) {
        this.resource = resource;
        this.spec = spec;
        this.place = resource.resource().place();
    }

    /** The lowest first. */
    List<Layer> ofCluster() {
        List<Setting> beneath = new ArrayList<>();
        memory("jobmanager", "jobManager", beneath);
        memory("taskmanager", "taskManager", beneath);
        set("taskmanager.rpc.port", spec.text("taskManager", "ports", "rpc"), "6122", beneath);
        beneath.add(new Setting(SLOTS, place, Value.unknown("the operator makes it of the cores of a pod", place)));
        List<Setting> kept = new ArrayList<>();
        for (Setting setting : resource.configuration().settings()) {
            if (!OPERATORS_OWN.contains(setting.key())) {
                kept.add(setting);
            }
        }
        boolean partial = resource.configuration().partial();
        String why = partial ? "a template may set more in " + Confs.where(resource.configuration().place()) : "";
        Layer properties = new Layer(
                "flinkProperties", kept, partial ? Rest.ANYTHING : Rest.NOTHING, why, resource.configuration().place());
        return List.of(
                Layer.whole("operator, where nothing is set", beneath, place),
                properties,
                Layer.whole(OPERATOR, addresses(), place));
    }

    /** With the job comes its parallelism; without one the operator multiplies replicas and slots. */
    List<Layer> ofJob() {
        Value<String> told = spec.text("job", "parallelism");
        Value<String> parallelism = told.isAbsent()
                ? Value.unknown("it is made of the TaskManagers' replicas and slots", place)
                : told;
        Setting setting = new Setting("parallelism.default", parallelism.where().orElse(place), parallelism);
        return List.of(Layer.whole("spec", List.of(setting), place));
    }

    private List<Setting> addresses() {
        List<Setting> settings = new ArrayList<>();
        Value<String> name = resource.resource().name().map(cluster -> cluster + "-jobmanager");
        Value<String> address = name.isAbsent() ? Value.unknown("the cluster has no name here", place) : name;
        settings.add(new Setting("jobmanager.rpc.address", address.where().orElse(place), address));
        set("jobmanager.rpc.port", spec.text("jobManager", "ports", "rpc"), "6123", settings);
        set("blob.server.port", spec.text("jobManager", "ports", "blob"), "6124", settings);
        set("query.server.port", spec.text("jobManager", "ports", "query"), "6125", settings);
        set("rest.port", spec.text("jobManager", "ports", "ui"), "8081", settings);
        return settings;
    }

    private void set(String key, Value<String> field, String otherwise, List<Setting> settings) {
        Value<String> value = field.isAbsent() ? Value.known(otherwise, place) : field;
        settings.add(new Setting(key, value.where().orElse(place), value));
    }

    /** A part of the memory that the container is limited to ({@code calFlinkMemoryProcessSize}). */
    private void memory(String role, String field, List<Setting> settings) {
        Value<String> limit = spec.text(field, "resources", "limits", "memory");
        Value<String> request = spec.text(field, "resources", "requests", "memory");
        Value<String> told = limit.isAbsent() ? request : limit;
        Value<String> memory = told.isAbsent() && spec.at(field, "resources").isEmpty()
                ? Value.known(DEFAULT_MEMORY, place)
                : told;
        if (memory.isAbsent()) {
            return;
        }
        Value<String> ratio = spec.text(field, "memoryProcessRatio");
        Place at = memory.where().orElse(place);
        Optional<BigDecimal> bytes = memory.ifKnown().flatMap(OperatorMemory::quantity);
        Optional<BigDecimal> percent = OperatorMemory.quantity(ratio.ifKnown().orElse(DEFAULT_RATIO));
        Value<String> size = bytes.isEmpty() || percent.isEmpty() || ratio.isUnknown()
                ? Value.unknown("the operator makes it of the memory of the container", at)
                : Value.known(mebibytes(bytes.get(), percent.get()), at);
        settings.add(new Setting(role + ".memory.process.size", at, size));
    }

    private static String mebibytes(BigDecimal bytes, BigDecimal percent) {
        BigDecimal part = bytes.multiply(percent).divide(HUNDRED, 0, RoundingMode.CEILING);
        return part.divide(MEBI, 0, RoundingMode.CEILING) + "m";
    }
}
