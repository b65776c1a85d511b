package dev.flint.flink.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.RealConfiguration;
import dev.flint.flink.image.FlinkProperties.Loss;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.ConfCarrier.Kind;
import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.read.conf.ConfReader;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlReader;
import dev.flint.text.SourceFile;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FlinkPropertiesTest {

    private static final FlinkVersions OLD = FlinkVersions.exactly(FlinkVersion.of(1, 18));
    private static final FlinkVersions NEW = FlinkVersions.exactly(FlinkVersion.of(1, 19));

    private static ConfCarrier text(String... lines) {
        String yaml = "FLINK_PROPERTIES: |\n  " + String.join("\n  ", lines) + "\n";
        YamlNode node = YamlReader.read(new SourceFile("compose.yaml", yaml).slice()).documents().get(0);
        YamlNode.Scalar scalar = (YamlNode.Scalar) node.at("FLINK_PROPERTIES").orElseThrow();
        return ConfReader.properties(scalar).carrier(Kind.FLINK_PROPERTIES, "x", "", scalar.place());
    }

    private static Map<String, String> values(ConfCarrier carrier) {
        Map<String, String> values = new TreeMap<>();
        for (Setting setting : carrier.settings()) {
            values.put(setting.key(), setting.value().ifKnown().orElse("?"));
        }
        return values;
    }

    @Test
    void olderImagesAppendTheText() {
        ConfCarrier text = text("a.b: c d # e", "x:y", "# z: 1");
        assertEquals(Map.of("a.b", "c d"), values(FlinkProperties.in(text, OLD)));
        assertEquals(Syntax.LINES, FlinkProperties.in(text, OLD).syntax());
        assertEquals(List.of(), FlinkProperties.losses(text, OLD));
    }

    @Test
    void laterImagesTakeItLineByLine() {
        ConfCarrier text = text("a.b: c d # e", "x:y", "# z: 1");
        ConfCarrier arrived = FlinkProperties.in(text, NEW);
        assertEquals(Map.of("a.b", "cd#e", "x", "y", "#z", "1"), values(arrived));
        assertEquals(Syntax.ENTRYPOINT, arrived.syntax());
        assertEquals(List.of(), arrived.ignored());
    }

    @Test
    void ofImagesOfBothKindsOnlyWhatTheyAgreeOnIsKnown() {
        ConfCarrier text = text("a.b: c d", "x: y");
        assertEquals(Map.of("a.b", "?", "x", "y"), values(FlinkProperties.in(text, FlinkVersions.ANY)));
        assertEquals(List.of(), FlinkProperties.losses(text, FlinkVersions.ANY));
    }

    @Test
    void aVersionTooOldToKnowAppends() {
        ConfCarrier text = text("a.b: c d");
        assertEquals(Map.of("a.b", "c d"), values(FlinkProperties.in(text, FlinkVersions.TOO_OLD)));
    }

    @Test
    void whatIsLostIsTold() {
        ConfCarrier text = text(
                "env.java.opts.all: -Xa -Xb",
                "parallelism.default: 2 # two",
                "state:",
                "  backend: rocksdb",
                "execution.target: local",
                "password: a#b");
        List<Loss> losses = FlinkProperties.losses(text, NEW);
        assertEquals(3, losses.size(), losses.toString());
        Loss.Blanks blanks = (Loss.Blanks) losses.get(0);
        assertEquals("-Xa -Xb", blanks.written());
        assertEquals("-Xa-Xb", blanks.arrives().value().ifKnown().orElseThrow());
        Loss.Comment comment = (Loss.Comment) losses.get(1);
        assertEquals("2", comment.written());
        assertEquals("2#two", comment.arrives().value().ifKnown().orElseThrow());
        assertEquals("state", ((Loss.Nesting) losses.get(2)).arrives().key());
    }

    @Test
    void theSameLossesAreToldOfWhatArrived() {
        ConfCarrier text = text("env.java.opts.all: -Xa -Xb", "parallelism.default: 2 # two");
        assertEquals(FlinkProperties.losses(text, NEW), FlinkProperties.losses(FlinkProperties.in(text, NEW), NEW));
    }

    @Test
    void ofOverlappingKeysNothingIsSure() {
        ConfCarrier text = text("state.backend: rocksdb", "state.backend.incremental: true", "rest.port: 8081");
        Loss.Overlap overlap = (Loss.Overlap) FlinkProperties.losses(text, NEW).get(0);
        assertEquals("state.backend", overlap.arrives().key());
        assertEquals("state.backend.incremental", overlap.below().key());
        assertEquals(
                Map.of("state.backend", "?", "state.backend.incremental", "?", "rest.port", "8081"),
                values(FlinkProperties.in(text, NEW)));
        assertEquals("rocksdb", values(FlinkProperties.in(text, OLD)).get("state.backend"));
    }

    /** {@code config-parser-utils.sh} writes what {@code ConfigurationUtils.convertConfigToWritableLines} makes. */
    @Test
    void flinksOwnWriterHasNoRoomForOverlappingKeys() throws Exception {
        int asked = 0;
        for (RealConfiguration flink : RealConfiguration.all()) {
            if (flink.version().below(1, 19)) {
                continue;
            }
            for (List<String> keys : List.of(
                    List.of("state.backend", "state.backend.incremental"),
                    List.of("restart-strategy", "restart-strategy.fixed-delay.attempts"),
                    List.of("high-availability", "high-availability.storageDir"))) {
                RealConfiguration.Answer answer = written(flink, keys);
                boolean all = answer.value().isPresent() && answer.value().get().toString().contains("below");
                assertFalse(all, flink + " writes " + keys + ": " + answer);
                asked++;
            }
            assertTrue(written(flink, List.of("state.backend.type", "state.backend.incremental"))
                    .value().orElseThrow().toString().contains("below"));
        }
        assertTrue(asked >= 9, "no Flink was asked");
    }

    private static RealConfiguration.Answer written(RealConfiguration flink, List<String> keys) throws Exception {
        Class<?> configuration = flink.load("org.apache.flink.configuration.Configuration");
        Object conf = flink.version().below(2, 0)
                ? configuration.getConstructor(boolean.class).newInstance(true)
                : configuration.getConstructor().newInstance();
        Method set = configuration.getMethod("setString", String.class, String.class);
        set.invoke(conf, keys.get(0), "above");
        set.invoke(conf, keys.get(1), "below");
        Method write = flink.load("org.apache.flink.configuration.ConfigurationUtils")
                .getMethod("convertConfigToWritableLines", configuration, boolean.class);
        return RealConfiguration.ask(write, conf, false);
    }
}
