package dev.flint.flink.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.flink.values.MemorySizes;
import dev.flint.flink.version.FlinkVersion;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The configuration of a real {@code MiniCluster} that nobody configures is the one that is told. */
class LocalEnvironmentTest {

    private static final Path JARS = Path.of("target");
    private static final String RUNTIME = "org.apache.flink.runtime.";

    /** Options that are set to their defaults, or for tests of Flink's own. */
    private static final List<String> OF_NO_CONSEQUENCE = List.of(
            "taskmanager.memory.framework.", "taskmanager.memory.jvm-", "taskmanager.numberOfTaskSlots");

    @TestFactory
    List<DynamicTest> aMiniClusterSetsWhatIsToldOfIt() {
        return List.of("1.13.6", "1.16.3", "1.17.2", "1.20.5", "2.0.2", "2.3.0").stream()
                .map(release -> DynamicTest.dynamicTest(release, () -> compare(release)))
                .toList();
    }

    private static void compare(String release) throws Exception {
        FlinkVersion version = FlinkVersion.parse(release).orElseThrow();
        Map<String, String> told = new TreeMap<>(new LocalEnvironment(version).whereNothingIsSet());
        // The factory of the executor sets this one before the cluster is asked for.
        told.remove("rest.bind-port");
        Map<String, String> real = new TreeMap<>(real(release));
        real.keySet().removeIf(key -> OF_NO_CONSEQUENCE.stream().anyMatch(key::startsWith));
        assertEquals(normal(told), normal(real));
    }

    /** Sizes and durations in one form. */
    private static Map<String, String> normal(Map<String, String> settings) {
        Map<String, String> normal = new TreeMap<>();
        settings.forEach((key, value) -> normal.put(
                key, MemorySizes.parse(value).ifOk().map(String::valueOf).orElse(value.replace("300 s", "5 min"))));
        return normal;
    }

    private static Map<String, String> real(String release) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String folder : List.of("flink-memory/" + release, "flink/" + release, "flink-streams/" + release,
                "flink/beside")) {
            add(JARS.resolve(folder), urls);
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> builder = loader.loadClass(RUNTIME + "minicluster.MiniClusterConfiguration$Builder");
            Object made = builder.getMethod("build").invoke(builder.getConstructor().newInstance());
            Object configuration = made.getClass().getMethod("getConfiguration").invoke(made);
            Map<String, String> settings = new TreeMap<>();
            ((Map<?, ?>) configuration.getClass().getMethod("toMap").invoke(configuration))
                    .forEach((key, value) -> settings.put((String) key, (String) value));
            return settings;
        }
    }

    private static void add(Path folder, List<URL> urls) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                urls.add(file.toUri().toURL());
            }
        }
    }
}
