package dev.flint.model.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.memory.Derivation;
import dev.flint.flink.memory.TaskManagerMemory;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.deployment.Deployment.Kind;
import dev.flint.read.container.Resources;
import dev.flint.text.Place;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeploymentMemoryTest {

    private static final Place PLACE = new Place("conf/flink-conf.yaml", Span.FIRST_LINE);
    private static final String PROCESS = "taskmanager.memory.process.size";
    private static final FlinkVersions ONE = FlinkVersions.exactly(FlinkVersion.of(1, 20));

    @Test
    void whatEveryVersionDerivesAlikeIsDerivedWithoutAVersion() {
        SizedProcess<TaskManagerMemory> small = taskManager(Kind.COMPOSE, FlinkVersions.ANY, whole(PROCESS, "4g"), "");
        assertEquals(4L << 30, small.derivation().ifDerived().orElseThrow().process());
        // Network memory ends at 1 GiB up to 1.16.
        SizedProcess<TaskManagerMemory> large = taskManager(Kind.COMPOSE, FlinkVersions.ANY, whole(PROCESS, "64g"), "");
        assertInstanceOf(Derivation.Unknown.class, large.derivation());
        SizedProcess<TaskManagerMemory> old =
                taskManager(Kind.COMPOSE, FlinkVersions.TOO_OLD, whole(PROCESS, "4g"), "");
        assertInstanceOf(Derivation.Unknown.class, old.derivation());
    }

    @Test
    void theOldHeapOfAConfThatAnythingMayStartIsNotKnown() {
        Layer old = whole("taskmanager.heap.size", "4g");
        assertInstanceOf(Derivation.Unknown.class, taskManager(Kind.FLINK_CONF, ONE, old, "").derivation());
        assertEquals(4L << 30, taskManager(Kind.COMPOSE, ONE, old, "").derivation().ifDerived().orElseThrow().flink());
        assertEquals(4L << 30, taskManager(Kind.YARN, ONE, old, "").derivation().ifDerived().orElseThrow().process());
    }

    @Test
    void noSizeIsRefusedOnlyWhereEverythingIsSeen() {
        Layer slots = whole("taskmanager.numberOfTaskSlots", "4");
        assertInstanceOf(Derivation.Refused.class, taskManager(Kind.KUBERNETES, ONE, slots, "").derivation());
        assertInstanceOf(Derivation.Unknown.class, taskManager(Kind.FLINK_CONF, ONE, slots, "").derivation());
        Layer image = Layer.outside("image", "the image may hold a conf of its own", PLACE);
        assertInstanceOf(Derivation.Unknown.class, taskManager(Kind.COMPOSE, ONE, image, "").derivation());
    }

    @Test
    void inputsAreTheSettingsThatFlinkAsksFor() {
        List<Setting> settings = new ArrayList<>();
        settings.add(setting("rest.port", "8081"));
        settings.add(setting("taskmanager.memory.managed.fraction", "0.2"));
        settings.add(setting(PROCESS, "4g"));
        SizedProcess<TaskManagerMemory> process =
                taskManager(Kind.COMPOSE, ONE, Layer.whole("conf", settings, PLACE), "");
        assertEquals(
                List.of(PROCESS, "taskmanager.memory.managed.fraction"),
                process.inputs().stream().map(input -> input.key()).toList());
        assertEquals("conf", process.total().orElseThrow().layer().name());
    }

    @Test
    void limitsAreReadInTheUnitsOfTheirCarrier() {
        assertEquals(1L << 30, limit(Kind.COMPOSE, "1g"));
        assertEquals(1_000_000_000L, limit(Kind.KUBERNETES, "1G"));
        assertTrue(taskManager(Kind.KUBERNETES, ONE, whole(PROCESS, "4g"), "1g").limit().isUnknown());
        assertTrue(taskManager(Kind.COMPOSE, ONE, whole(PROCESS, "4g"), "0").limit().isAbsent());
        assertTrue(taskManager(Kind.COMPOSE, ONE, whole(PROCESS, "4g"), "").limit().isAbsent());
    }

    private static long limit(Kind kind, String written) {
        return taskManager(kind, ONE, whole(PROCESS, "4g"), written).limit().ifKnown().orElseThrow().bytes();
    }

    private static SizedProcess<TaskManagerMemory> taskManager(
            Kind kind, FlinkVersions versions, Layer layer, String limit) {
        Value<String> memory = limit.isEmpty() ? Value.absent() : Value.known(limit, PLACE);
        Resources resources = new Resources(memory, Value.absent(), Value.absent(), Value.absent(), List.of());
        Deployment deployment = new Deployment(
                "orders",
                kind,
                versions,
                Map.of(Role.TASKMANAGER, new EffectiveConfiguration(List.of(layer), versions)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(Role.TASKMANAGER, resources),
                PLACE);
        return DeploymentMemory.of(deployment).taskManager().orElseThrow();
    }

    private static Layer whole(String key, String value) {
        return Layer.whole("conf", List.of(setting(key, value)), PLACE);
    }

    private static Setting setting(String key, String value) {
        return new Setting(key, PLACE, Value.known(value, PLACE));
    }
}
