package dev.flint.flink;

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
import java.util.Optional;
import java.util.stream.Stream;

/** The configuration classes of a real Flink, from the jars that the build copies, in a class loader of their own. */
public final class RealConfiguration {

    private static final List<String> PATCHES =
            List.of("1.13.6", "1.14.6", "1.15.4", "1.17.2", "1.18.1", "1.20.5", "2.0.2", "2.1.3", "2.3.0");

    /**
     * What a real method answered: a value, or the message of the exception that it threw.
     *
     * @param cause the message of that exception's cause
     */
    public record Answer(Optional<Object> value, String message, String cause) {

        public Answer(Optional<Object> value, String message) {
            this(value, message, "");
        }
    }

    private final FlinkVersion version;
    private final List<Path> jars;
    private final ClassLoader loader;

    private RealConfiguration(FlinkVersion version, List<Path> jars) throws IOException {
        this.version = version;
        this.jars = jars;
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        for (Path jar : jarsIn("beside")) {
            urls.add(jar.toUri().toURL());
        }
        this.loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** One for each version whose jars are there; the build copies them in the phase generate-test-resources. */
    public static List<RealConfiguration> all() throws IOException {
        List<RealConfiguration> all = new ArrayList<>();
        for (String patch : PATCHES) {
            all.add(new RealConfiguration(FlinkVersion.parse(patch).orElseThrow(), jarsIn(patch)));
        }
        return all;
    }

    private static List<Path> jarsIn(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", "flink", folder))) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    public FlinkVersion version() {
        return version;
    }

    public List<Path> jars() {
        return jars;
    }

    public Class<?> load(String className) throws ClassNotFoundException {
        return Class.forName(className, true, loader);
    }

    /** Calls a static method that may throw. */
    public static Answer ask(Method method, Object... arguments) throws IllegalAccessException {
        try {
            return new Answer(Optional.ofNullable(method.invoke(null, arguments)), "");
        } catch (InvocationTargetException refused) {
            Throwable thrown = refused.getCause();
            if (thrown instanceof StackOverflowError) {
                return new Answer(Optional.empty(), "StackOverflowError", "StackOverflowError");
            }
            if (thrown instanceof Error broken) {
                throw broken;
            }
            String cause = thrown.getCause() == null ? "" : String.valueOf(thrown.getCause().getMessage());
            return new Answer(Optional.empty(), String.valueOf(thrown.getMessage()), cause);
        }
    }

    @Override
    public String toString() {
        return "Flink " + version;
    }
}
