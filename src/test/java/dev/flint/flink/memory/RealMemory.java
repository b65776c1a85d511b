package dev.flint.flink.memory;

import dev.flint.flink.memory.Derivation.Level;
import dev.flint.flink.memory.Derivation.LogLine;
import dev.flint.flink.version.FlinkVersion;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The memory utilities of a real Flink, from the jars that the build copies, in a class loader of their own. */
final class RealMemory implements AutoCloseable {

    /** Both sides of every change in what they do. */
    static final List<String> RELEASES = List.of("1.13.6", "1.16.3", "1.17.2", "1.20.5", "2.0.2", "2.3.0");

    private static final Path JARS = Path.of("target");
    private static final String FRAMEWORK = "org.apache.flink.runtime.";

    private final FlinkVersion version;
    private final URLClassLoader loader;
    private final Class<?> configuration;
    private final Class<?> option;
    private final Logger all = Logger.getLogger("org.apache.flink");
    private final Logger logger = Logger.getLogger(FRAMEWORK + "util.config.memory");
    private final List<LogLine> log = new ArrayList<>();

    RealMemory(String release) throws ReflectiveOperationException, IOException {
        this.version = FlinkVersion.parse(release).orElseThrow();
        List<URL> urls = new ArrayList<>();
        for (String folder : List.of("flink-memory/" + release, "flink/" + release, "flink-streams/" + release,
                "flink-memory/log", "flink/beside")) {
            add(JARS.resolve(folder), urls);
        }
        this.loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        this.configuration = loader.loadClass("org.apache.flink.configuration.Configuration");
        this.option = loader.loadClass("org.apache.flink.configuration.ConfigOption");
        all.setUseParentHandlers(false);
        for (Handler handler : logger.getHandlers()) {
            logger.removeHandler(handler);
        }
        logger.addHandler(new Keeper());
    }

    /** Without the logger that says nothing: another is asked for. */
    private static void add(Path folder, List<URL> urls) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                if (!file.getFileName().toString().startsWith("slf4j-nop")) {
                    urls.add(file.toUri().toURL());
                }
            }
        }
    }

    FlinkVersion version() {
        return version;
    }

    Derivation<TaskManagerMemory> taskManager(Map<String, String> settings, Launch launch)
            throws ReflectiveOperationException {
        Class<?> utilities = loader.loadClass(FRAMEWORK + "clusterframework.TaskExecutorProcessUtils");
        return answer(() -> {
            Object config = configuration(settings);
            if (version.below(2, 0)) {
                Method map = utilities.getMethod(
                        "getConfigurationMapLegacyTaskManagerHeapSizeToConfigOption", configuration, option);
                config = map.invoke(null, config, newOption("TaskManagerOptions", launch.taskManagerHeap()));
            }
            Object spec = utilities.getMethod("processSpecFromConfig", configuration).invoke(null, config);
            Object flink = spec.getClass().getMethod("getFlinkMemory").invoke(spec);
            return new TaskManagerMemory(
                    bytes(flink, "getFrameworkHeap"),
                    bytes(flink, "getTaskHeap"),
                    bytes(flink, "getFrameworkOffHeap"),
                    bytes(flink, "getTaskOffHeap"),
                    bytes(flink, "getNetwork"),
                    bytes(flink, "getManaged"),
                    bytes(spec, "getJvmMetaspaceSize"),
                    bytes(spec, "getJvmOverheadSize"));
        });
    }

    Derivation<JobManagerMemory> jobManager(Map<String, String> settings, Launch launch)
            throws ReflectiveOperationException {
        Class<?> utilities = loader.loadClass(FRAMEWORK + "jobmanager.JobManagerProcessUtils");
        return answer(() -> {
            Object config = configuration(settings);
            Object spec = version.below(2, 0)
                    ? utilities.getMethod(
                                    "processSpecFromConfigWithNewOptionToInterpretLegacyHeap", configuration, option)
                            .invoke(null, config, newOption("JobManagerOptions", launch.jobManagerHeap()))
                    : utilities.getMethod("processSpecFromConfig", configuration).invoke(null, config);
            return new JobManagerMemory(
                    bytes(spec, "getJvmHeapMemorySize"),
                    bytes(spec, "getJvmDirectMemorySize"),
                    bytes(spec, "getJvmMetaspaceSize"),
                    bytes(spec, "getJvmOverheadSize"));
        });
    }

    /** {@code ProcessMemoryUtils.generateJvmParametersStr} of what a TaskManager with these settings has. */
    String jvmFlags(Map<String, String> settings) throws ReflectiveOperationException {
        Object spec = loader.loadClass(FRAMEWORK + "clusterframework.TaskExecutorProcessUtils")
                .getMethod("processSpecFromConfig", configuration)
                .invoke(null, configuration(settings));
        Class<?> specType = loader.loadClass(FRAMEWORK + "util.config.memory.ProcessMemorySpec");
        return (String) loader.loadClass(FRAMEWORK + "util.config.memory.ProcessMemoryUtils")
                .getMethod("generateJvmParametersStr", specType)
                .invoke(null, spec);
    }

    private interface Asking<M> {
        M ask() throws ReflectiveOperationException;
    }

    private <M> Derivation<M> answer(Asking<M> asking) throws ReflectiveOperationException {
        log.clear();
        try {
            return new Derivation.Derived<>(asking.ask(), log, List.of());
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            Throwable root = thrown;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            // An exception that is thrown again with words before it tells nothing of its own.
            boolean same = thrown.getMessage().endsWith(String.valueOf(root.getMessage()));
            return new Derivation.Refused<>(thrown.getMessage(), same ? "" : root.getMessage(), List.of());
        }
    }

    private Object configuration(Map<String, String> settings) throws ReflectiveOperationException {
        Object config = configuration.getConstructor().newInstance();
        Method set = configuration.getMethod("setString", String.class, String.class);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            set.invoke(config, setting.getKey(), setting.getValue());
        }
        return config;
    }

    private Object newOption(String options, String key) throws ReflectiveOperationException {
        String field = switch (key.substring(key.indexOf(".memory.") + 8)) {
            case "process.size" -> "TOTAL_PROCESS_MEMORY";
            case "flink.size" -> "TOTAL_FLINK_MEMORY";
            default -> "JVM_HEAP_MEMORY";
        };
        return loader.loadClass("org.apache.flink.configuration." + options).getField(field).get(null);
    }

    private static long bytes(Object spec, String getter) throws ReflectiveOperationException {
        Object size = spec.getClass().getMethod(getter).invoke(spec);
        return (long) size.getClass().getMethod("getBytes").invoke(size);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    /** Keeps what is logged. */
    private final class Keeper extends Handler {

        @Override
        public void publish(LogRecord line) {
            boolean warns = line.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue();
            log.add(new LogLine(warns ? Level.WARN : Level.INFO, line.getMessage()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
