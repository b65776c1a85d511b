package dev.flint.model.deployment;

import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Layer.Rest;
import dev.flint.model.configuration.Role;
import dev.flint.read.kubernetes.FlinkResource;
import dev.flint.read.yaml.YamlNode;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What flinkk8soperator hands to the containers of a FlinkApplication, above the conf of their image: {@code
 * flinkConfig}, and what the operator itself overwrites in it ({@code renderFlinkConfig} in {@code
 * pkg/controller/flink/config.go}, {@code InjectOperatorCustomizedConfig}). It goes there as {@code FLINK_PROPERTIES}.
 */
final class LyftLayers {

    private static final String OPERATOR = "operator";
    private static final String ADDRESS = "jobmanager.rpc.address";

    /** Of what a pod asks for the process gets all but this ({@code SystemMemoryDefaultFraction}). */
    private static final BigDecimal SYSTEM_FRACTION = new BigDecimal("0.2");

    private static final BigDecimal KIBI = BigDecimal.valueOf(1_024);

    private final FlinkResource resource;
    private final YamlNode spec;
    private final FlinkVersions versions;
    private final Place place;

    LyftLayers(FlinkResource resource, YamlNode spec, FlinkVersions versions) {
        this.resource = resource;
        this.spec = spec;
        this.versions = versions;
        this.place = resource.resource().place();
    }

    /** The lowest first. */
    List<Layer> of(Role role) {
        List<Layer> layers = new ArrayList<>();
        layers.add(flinkConfig());
        List<Setting> settings = new ArrayList<>();
        set("taskmanager.numberOfTaskSlots", spec.text("taskManagerConfig", "taskSlots"), "16", settings);
        set("jobmanager.rpc.port", spec.text("rpcPort"), "6123", settings);
        set("jobmanager.web.port", spec.text("uiPort"), "8081", settings);
        set("query.server.port", spec.text("queryPort"), "6124", settings);
        set("blob.server.port", spec.text("blobPort"), "6125", settings);
        set("metrics.internal.query-service.port", spec.text("metricsQueryPort"), "50101", settings);
        memory("jobmanager.memory.process.size", "jobManagerConfig", "3072Mi", settings);
        memory("taskmanager.memory.process.size", "taskManagerConfig", "1024Mi", settings);
        addresses(role, settings);
        layers.add(Layer.whole(OPERATOR, settings, place));
        Value<String> parallelism = spec.text("parallelism");
        if (role == Role.JOB && !parallelism.isAbsent()) {
            Setting told = new Setting("parallelism.default", parallelism.where().orElse(place), parallelism);
            layers.add(Layer.whole("spec", List.of(told), place));
        }
        return layers;
    }

    /** The address of the JobManager is the operator's to know. */
    private Layer flinkConfig() {
        List<Setting> kept = new ArrayList<>();
        for (Setting setting : resource.configuration().settings()) {
            if (!setting.key().equals(ADDRESS)) {
                kept.add(setting);
            }
        }
        boolean partial = resource.configuration().partial();
        String why = partial ? "a template may set more in " + Confs.where(resource.configuration().place()) : "";
        return new Layer(
                "flinkConfig", kept, partial ? Rest.ANYTHING : Rest.NOTHING, why, resource.configuration().place());
    }

    private void set(String key, Value<String> field, String otherwise, List<Setting> settings) {
        Value<String> value = field.isAbsent() ? Value.known(otherwise, place) : field;
        settings.add(new Setting(key, value.where().orElse(place), value));
    }

    /** Below 1.11 it is the heap that is set; flint knows nothing of these versions. */
    private void memory(String key, String process, String otherwise, List<Setting> settings) {
        if (versions.candidates().isEmpty()) {
            return;
        }
        Value<String> asked = spec.at(process, "resources").isPresent()
                ? spec.text(process, "resources", "requests", "memory")
                : Value.known(otherwise, place);
        Value<String> fraction = spec.text(process, "systemMemoryFraction");
        Place at = asked.where().orElse(place);
        Optional<String> size = asked.ifKnown()
                .flatMap(OperatorMemory::quantity)
                .filter(bytes -> !fraction.isUnknown())
                .map(bytes -> kibibytes(bytes, fraction.ifKnown().flatMap(LyftLayers::fraction)));
        settings.add(new Setting(key, at, size.map(text -> Value.known(text, at))
                .orElseGet(() -> Value.unknown("the operator makes it of the memory that the pod asks for", at))));
    }

    private static Optional<BigDecimal> fraction(String written) {
        try {
            BigDecimal fraction = new BigDecimal(written.strip());
            boolean valid = fraction.signum() >= 0 && fraction.compareTo(BigDecimal.ONE) <= 0;
            return valid ? Optional.of(fraction) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String kibibytes(BigDecimal bytes, Optional<BigDecimal> fraction) {
        BigDecimal left = bytes.multiply(BigDecimal.ONE.subtract(fraction.orElse(SYSTEM_FRACTION)));
        return left.add(new BigDecimal("0.5")).toBigInteger().divide(KIBI.toBigInteger()) + "k";
    }

    private void addresses(Role role, List<Setting> settings) {
        boolean high = false;
        for (Setting setting : resource.configuration().settings()) {
            boolean none = setting.value().ifKnown().filter(v -> v.strip().toLowerCase(Locale.ROOT).equals("none"))
                    .isPresent();
            high |= setting.key().equals("high-availability") && !none;
        }
        if (high) {
            settings.add(unknown("kubernetes.cluster-id", "the operator puts a hash behind the name"));
        }
        if (!high || role == Role.JOBMANAGER) {
            settings.add(unknown(ADDRESS, "the operator names the JobManager's service, or its pod's address"));
        }
        if (role == Role.TASKMANAGER) {
            settings.add(unknown("taskmanager.host", "it is the address of the pod"));
        }
    }

    private Setting unknown(String key, String why) {
        return new Setting(key, place, Value.unknown(why, place));
    }
}
