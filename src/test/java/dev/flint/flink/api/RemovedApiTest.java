package dev.flint.flink.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.api.RemovedApi.Removed;
import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.KeyStatus;
import dev.flint.flink.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of what 2.0 has lost, held against the jars of Flink on both sides. */
class RemovedApiTest {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final FlinkApi BEFORE = new FlinkApi("1.20.5");
    private static final List<FlinkApi> AFTER = List.of(new FlinkApi("2.0.2"), new FlinkApi("2.3.0"));

    @Test
    void everyNameIsIn120AndInNo2x() {
        List<String> wrong = new ArrayList<>();
        for (Removed removed : RemovedApi.load().all().values()) {
            if (!has(BEFORE, removed.name())) {
                wrong.add(removed.name() + " is not in 1.20");
            }
            for (FlinkApi after : AFTER) {
                if (has(after, removed.name())) {
                    wrong.add(removed.name() + " is in 2.x");
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(RemovedApi.load().all().size() > 150);
    }

    private static boolean has(FlinkApi api, String name) {
        int method = name.indexOf('#');
        return method < 0
                ? api.hasClass(name)
                : api.hasMethod(name.substring(0, method), name.substring(method + 1));
    }

    @Test
    void everyReplacementIsThere() {
        List<String> wrong = new ArrayList<>();
        for (Removed removed : RemovedApi.load().all().values()) {
            Matcher quoted = QUOTED.matcher(removed.replacement());
            while (quoted.find()) {
                if (!isThere(quoted.group(1))) {
                    wrong.add(removed.name() + ": " + quoted.group(1));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean isThere(String name) {
        if (name.startsWith("org.apache.flink.")) {
            // flink-connector-files is released on its own feet; one side shows that the name is right.
            boolean files = name.startsWith("org.apache.flink.connector.file.");
            return (files ? AFTER.subList(1, 2) : AFTER).stream()
                    .allMatch(api -> api.hasClass(name) || api.hasPackage(name));
        }
        if (name.equals("get") || name.equals("set")) {
            return AFTER.stream()
                    .allMatch(api -> api.hasMethod("org.apache.flink.configuration.Configuration", name));
        }
        if (name.startsWith("java.")) {
            try {
                return Class.forName(name) != null;
            } catch (ClassNotFoundException e) {
                return false;
            }
        }
        return FlinkVersion.KNOWN.stream()
                .filter(version -> version.atLeast(2, 0))
                .allMatch(version -> FlinkOptions.load().status(name, version) instanceof KeyStatus.Declared);
    }

    /** Of what jobs import the most: nothing that is gone from these packages is left out unseen. */
    @Test
    void whatIsGoneFromTheEverydayPackagesIsListed() {
        List<String> missing = new ArrayList<>();
        RemovedApi api = RemovedApi.load();
        for (String name : BEFORE.names()) {
            boolean gone = AFTER.stream().noneMatch(after -> after.hasClass(name));
            if (gone && isEveryday(name) && !name.matches(".*\\.\\d+") && api.classNamed(name).isEmpty()) {
                missing.add(name);
            }
        }
        assertEquals(
                List.of(
                        "org.apache.flink.api.common.ExecutionConfig.SerializableSerializer",
                        "org.apache.flink.api.connector.sink2.Sink.InitContextWrapper",
                        "org.apache.flink.streaming.api.datastream.CoGroupedStreams.TaggedUnion"),
                missing,
                "what no job names");
    }

    private static boolean isEveryday(String name) {
        String packageName = name.replaceAll("\\.[A-Z].*", "");
        return List.of(
                        "org.apache.flink.api.common",
                        "org.apache.flink.api.common.functions",
                        "org.apache.flink.api.common.restartstrategy",
                        "org.apache.flink.api.common.serialization",
                        "org.apache.flink.api.common.state",
                        "org.apache.flink.api.common.time",
                        "org.apache.flink.api.connector.sink",
                        "org.apache.flink.api.connector.sink2",
                        "org.apache.flink.api.connector.source",
                        "org.apache.flink.streaming.api",
                        "org.apache.flink.streaming.api.datastream",
                        "org.apache.flink.streaming.api.environment",
                        "org.apache.flink.streaming.api.functions",
                        "org.apache.flink.streaming.api.functions.co",
                        "org.apache.flink.streaming.api.functions.windowing",
                        "org.apache.flink.streaming.api.windowing.assigners",
                        "org.apache.flink.streaming.api.windowing.time",
                        "org.apache.flink.streaming.api.windowing.triggers")
                .contains(packageName);
    }
}
