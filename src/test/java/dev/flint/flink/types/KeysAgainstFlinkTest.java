package dev.flint.flink.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.classes.ClassFiles;
import dev.flint.flink.version.FlinkVersion;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of keys beside that of the real KeyedStream, on generated classes and on keys as people write them. */
class KeysAgainstFlinkTest {

    private static final Path STREAMS = Path.of("target", "flink-streams");
    private static final int GENERATED = Integer.getInteger("flint.generated", 600) / 4;
    private static final long SEED = Long.getLong("flint.seed", 20261125L);

    private static final String KEYS = """
            package gen;
            import java.util.*;
            import org.apache.flink.api.java.tuple.*;
            public class Keys {
                public enum Unit { A, B { @Override public String toString() { return "b"; } } }
                public static class Bare { public int id; }
                public static class Hashed { public int id; @Override public int hashCode() { return id; } }
                public static class Below extends Hashed { public long more; }
                public static class OfInterface implements HasHash { public int id; }
                public interface HasHash { int hashCode(); }
                public static class Overloaded { public int id; public int hashCode(int salt) { return salt; } }
                public static class Abstractly { public int id; }
                public static abstract class Base { public int id; @Override public abstract int hashCode(); }
                public record Taken(int id, Unit unit) {}
                public static class GetterOnly { private int id; public int getId() { return id; } }
                public static class HoldsEnum { public Unit unit; @Override public int hashCode() { return 1; } }
                Unit unit; Bare bare; Hashed hashed; Below below; OfInterface ofInterface; Overloaded overloaded;
                Base base; Taken taken; GetterOnly getterOnly; HoldsEnum holdsEnum; Object object;
                int[] ints; String[] strings; Bare[] bares; byte[][] nested;
                Tuple2<String, Unit> tupleOfEnum; Tuple2<Integer, Tuple1<byte[]>> deep; Tuple1<Bare> tupleOfBare;
                Tuple2<String, Long> plain; List<Unit> list; Map<String, int[]> map; Optional<Unit> optional;
                Tuple1<List<Unit>> tupleOfList; Enum<?> someEnum; String text; long number; UUID uuid;
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1.13.6", "1.20.5", "2.0.2", "2.3.0"})
    void refusesTheKeysThatFlinkRefuses(String release) throws Exception {
        Map<String, String> sources = new HashMap<>(new GeneratedSources(SEED, GENERATED).sources());
        sources.put("gen/Keys.java", KEYS);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        new Javac(RealFlink.jars("1.18.1")).compileSome(sources, classes);
        List<String> differences = new ArrayList<>();
        int refused = 0;
        int taken = 0;
        try (ClassFiles shapes = new ClassFiles(List.of(classes));
                URLClassLoader loader = loader(release, classes)) {
            TypeExtraction flint = new TypeExtraction(shapes, FlinkVersion.parse(release).orElseThrow(), Libraries.UNKNOWN);
            KeyedStreams streams = new KeyedStreams(loader);
            for (String name : names(classes)) {
                Class<?> owner = Class.forName(name, false, loader);
                // Functions and hints are no keys that anybody writes, and what they extend is not in sight here.
                if (owner.isAnonymousClass() || name.startsWith("gen.Odd") || name.contains("$F")) {
                    continue;
                }
                List<Type> types = new ArrayList<>(List.of(owner));
                for (Field field : owner.getDeclaredFields()) {
                    types.add(field.getGenericType());
                }
                for (Type type : types) {
                    Optional<Boolean> real = streams.takes(type);
                    if (real.isEmpty()) {
                        continue;
                    }
                    KeyCheck told = flint.checkKey(ReflectedTypes.of(type));
                    if (real.get() == !told.refused().isEmpty() || !told.unknown().isEmpty()) {
                        differences.add(type + ": Flink " + (real.get() ? "takes" : "refuses") + " it, flint " + told);
                    }
                    refused += real.get() ? 0 : 1;
                    taken += real.get() ? 1 : 0;
                }
            }
        }
        assertEquals(List.of(), differences);
        assertTrue(refused > 50 && taken > 50, refused + " refused, " + taken + " taken");
    }

    private static URLClassLoader loader(String release, Path classes) throws IOException {
        List<Path> entries = new ArrayList<>(List.of(classes));
        entries.addAll(RealFlink.jars(release));
        try (Stream<Path> jars = Files.list(STREAMS.resolve(release))) {
            entries.addAll(jars.sorted().toList());
        }
        URL[] urls = new URL[entries.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = url(entries.get(i));
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path entry) throws MalformedURLException {
        return entry.toUri().toURL();
    }

    private static List<String> names(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }

    /** A KeyedStream that no constructor has made: its check looks at the type alone. */
    private static final class KeyedStreams {

        private final Method createTypeInfo;
        private final MethodHandle validate;
        private final Object stream;
        private final ClassLoader loader;

        private KeyedStreams(ClassLoader loader) throws ReflectiveOperationException {
            this.loader = loader;
            Class<?> information = Class.forName(
                    "org.apache.flink.api.common.typeinfo.TypeInformation", false, loader);
            Class<?> keyed = Class.forName("org.apache.flink.streaming.api.datastream.KeyedStream", false, loader);
            this.createTypeInfo = Class.forName("org.apache.flink.api.java.typeutils.TypeExtractor", false, loader)
                    .getMethod("createTypeInfo", Type.class);
            // Not by reflection, which loads the types of all methods, and with them the rest of Flink.
            this.validate = MethodHandles.privateLookupIn(keyed, MethodHandles.lookup())
                    .findVirtual(
                            keyed,
                            "validateKeyType",
                            MethodType.methodType(information, information));
            Field unsafe = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            unsafe.setAccessible(true);
            this.stream = unsafe.getType()
                    .getMethod("allocateInstance", Class.class)
                    .invoke(unsafe.get(null), keyed);
        }

        /** Empty where already the extraction of the type throws. */
        private Optional<Boolean> takes(Type type) throws ReflectiveOperationException {
            Thread.currentThread().setContextClassLoader(loader);
            Object information;
            try {
                information = createTypeInfo.invoke(null, type);
            } catch (InvocationTargetException e) {
                return Optional.empty();
            }
            try {
                validate.invoke(stream, information);
                return Optional.of(true);
            } catch (Throwable e) {
                assertEquals("InvalidProgramException", e.getClass().getSimpleName(), e.toString());
                return Optional.of(false);
            }
        }
    }
}
