package dev.flint.model.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.RealConfiguration;
import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.KeyStatus;
import dev.flint.flink.options.OptionType;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.text.Place;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Layers with old and new names give what the real {@code Configuration} gives, merged and asked by the same options. */
class LayersAgainstFlinkTest {

    private static final Place NOWHERE = new Place("generated", Span.FIRST_LINE);

    private static final List<String> HOLDERS = List.of(
            "CheckpointingOptions", "StateBackendOptions", "HighAvailabilityOptions", "JobManagerOptions",
            "TaskManagerOptions", "RestOptions", "CoreOptions", "SecurityOptions", "StateRecoveryOptions",
            "NettyShuffleEnvironmentOptions", "HeartbeatManagerOptions", "PipelineOptions");

    private static final int ROUNDS = 200;

    @TestFactory
    List<DynamicTest> layersAreMergedAsFlinkMergesThem() throws Exception {
        return RealConfiguration.all().stream()
                .map(flink -> DynamicTest.dynamicTest(flink.toString(), () -> compare(flink)))
                .toList();
    }

    private static void compare(RealConfiguration flink) throws Exception {
        Real real = new Real(flink);
        List<Object> options = real.renamedOptions();
        assertTrue(options.size() > 40, options.size() + " options with older names");
        Random random = new Random(flink.version().toString().hashCode());
        int compared = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Layer> layers = layers(random, real, options);
            EffectiveConfiguration effective =
                    new EffectiveConfiguration(layers, FlinkVersions.exactly(flink.version()));
            Object merged = real.merge(layers);
            for (Object option : options) {
                String key = real.key(option);
                if (flintKnows(flink, key)) {
                    Optional<String> told = effective.value(key).value().ifKnown();
                    assertEquals(real.rawValue(merged, option), told, () -> key + " in " + layers);
                    compared++;
                }
            }
        }
        assertTrue(compared > 5_000, compared + " values");
    }

    private static boolean flintKnows(RealConfiguration flink, String key) {
        KeyStatus status = FlinkOptions.load().status(key, flink.version());
        return status instanceof KeyStatus.Declared declared && !declared.option().type().is(OptionType.Kind.MAP);
    }

    private static List<Layer> layers(Random random, Real real, List<Object> options) throws Exception {
        List<Layer> layers = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            List<Setting> settings = new ArrayList<>();
            for (int j = random.nextInt(12); j > 0; j--) {
                List<String> names = real.names(options.get(random.nextInt(options.size())));
                String name = names.get(random.nextInt(names.size()));
                settings.add(new Setting(name, NOWHERE, Value.known(i + "." + j, NOWHERE)));
            }
            layers.add(Layer.whole("layer " + i, settings, NOWHERE));
        }
        return layers;
    }

    /** The classes of one Flink. */
    private static final class Real {

        private final RealConfiguration flink;
        private final Class<?> configuration;
        private final Class<?> option;

        private Real(RealConfiguration flink) throws Exception {
            this.flink = flink;
            this.configuration = flink.load("org.apache.flink.configuration.Configuration");
            this.option = flink.load("org.apache.flink.configuration.ConfigOption");
        }

        /** The options that have other names than their own. */
        private List<Object> renamedOptions() throws Exception {
            List<Object> options = new ArrayList<>();
            for (String holder : HOLDERS) {
                Class<?> type;
                try {
                    type = flink.load("org.apache.flink.configuration." + holder);
                } catch (ClassNotFoundException absentInThisVersion) {
                    continue;
                }
                for (Field field : type.getFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && field.getType() == option) {
                        Object declared = field.get(null);
                        if (names(declared).size() > 1 && field.getAnnotation(Deprecated.class) == null) {
                            options.add(declared);
                        }
                    }
                }
            }
            return options;
        }

        private String key(Object declared) throws Exception {
            return (String) option.getMethod("key").invoke(declared);
        }

        private List<String> names(Object declared) throws Exception {
            List<String> names = new ArrayList<>();
            names.add(key(declared));
            for (Object fallback : (Iterable<?>) option.getMethod("fallbackKeys").invoke(declared)) {
                names.add((String) fallback.getClass().getMethod("getKey").invoke(fallback));
            }
            return names;
        }

        private Object merge(List<Layer> layers) throws Exception {
            Object merged = configuration.getConstructor().newInstance();
            Method setString = configuration.getMethod("setString", String.class, String.class);
            Method addAll = configuration.getMethod("addAll", configuration);
            for (Layer layer : layers) {
                Object one = configuration.getConstructor().newInstance();
                for (Setting setting : layer.settings()) {
                    setString.invoke(one, setting.key(), setting.value().ifKnown().orElseThrow());
                }
                addAll.invoke(merged, one);
            }
            return merged;
        }

        private Optional<String> rawValue(Object merged, Object declared) throws Exception {
            Method raw = configuration.getDeclaredMethod("getRawValueFromOption", option);
            raw.setAccessible(true);
            return ((Optional<?>) raw.invoke(merged, declared)).map(String::valueOf);
        }
    }
}
