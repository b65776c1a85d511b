package dev.flint.flink.types;

import dev.flint.flink.version.FlinkVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The TypeExtractor of one Flink release, from its own jars, in a class loader of its own. */
public final class RealFlink implements AutoCloseable {

    /** The first and the last release, and both sides of most breaks in type extraction. */
    public static final List<String> RELEASES = List.of("1.13.6", "1.17.2", "1.18.1", "1.20.5", "2.0.2", "2.3.0");

    private static final Path JARS = Path.of("target", "flink");

    /** What Flink says of a type; the paths are those of {@link Verdict}. */
    public record Answer(String kind, SortedSet<String> generic, String thrown) {
        @Override
        public String toString() {
            return kind + " " + generic + (thrown.isEmpty() ? "" : " (" + thrown + ")");
        }
    }

    private final URLClassLoader loader;
    private final Class<?> extractor;

    public RealFlink(String release, List<Path> classes) {
        List<Path> entries = new ArrayList<>(classes);
        entries.addAll(jars(release));
        this.loader = new URLClassLoader(urls(entries), ClassLoader.getPlatformClassLoader());
        this.extractor = load("org.apache.flink.api.java.typeutils.TypeExtractor");
    }

    static FlinkVersion version(String release) {
        return FlinkVersion.parse(release).orElseThrow();
    }

    /** Flink's jars of a release, with those that they need. */
    public static List<Path> jars(String release) {
        List<Path> jars = new ArrayList<>(jarsIn(JARS.resolve(release)));
        jars.addAll(jarsIn(JARS.resolve("beside")));
        return jars;
    }

    private static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the build fetches Flink's jars before the tests", e);
        }
    }

    private static URL[] urls(List<Path> entries) {
        return entries.stream()
                .map(entry -> {
                    try {
                        return entry.toUri().toURL();
                    } catch (MalformedURLException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toArray(URL[]::new);
    }

    /** Loads without initializing: extraction does not initialize either. */
    public Class<?> load(String binaryName) {
        try {
            return Class.forName(binaryName, false, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(binaryName, e);
        }
    }

    /** {@code TypeExtractor.createTypeInfo(Type)}. */
    public Answer createTypeInfo(Type type) {
        return answer(() -> extractor.getMethod("createTypeInfo", Type.class).invoke(null, type));
    }

    /** {@code TypeExtractor.createTypeInfo(base, type, argument, null, null)}, as for functions and hints. */
    Answer createTypeInfo(Class<?> base, Class<?> type, int argument) {
        Class<?> information = load("org.apache.flink.api.common.typeinfo.TypeInformation");
        return answer(() -> extractor
                .getMethod("createTypeInfo", Class.class, Class.class, int.class, information, information)
                .invoke(null, base, type, argument, null, null));
    }

    private interface Extraction {
        Object run() throws ReflectiveOperationException;
    }

    private Answer answer(Extraction extraction) {
        Thread.currentThread().setContextClassLoader(loader);
        try {
            SortedSet<String> generic = new TreeSet<>();
            Object info = extraction.run();
            collect(Verdict.ROOT, info, generic);
            return new Answer(kind(info), generic, "");
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            boolean missing = cause.getClass().getSimpleName().equals("InvalidTypesException");
            return new Answer(missing ? "missing" : "error", new TreeSet<>(), cause.toString());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String kind(Object info) {
        for (Class<?> type = info.getClass(); type != null; type = type.getSuperclass()) {
            switch (type.getSimpleName()) {
                case "BasicTypeInfo", "SqlTimeTypeInfo":
                    return "basic";
                case "AvroTypeInfo":
                    return "avro";
                case "PojoTypeInfo":
                    return "pojo";
                case "RowTypeInfo":
                    return "row";
                case "TupleTypeInfo":
                    return "tuple";
                case "ValueTypeInfo":
                    return "value";
                case "EnumTypeInfo":
                    return "enum";
                case "PrimitiveArrayTypeInfo", "BasicArrayTypeInfo", "ObjectArrayTypeInfo":
                    return "array";
                case "ListTypeInfo", "SetTypeInfo", "MapTypeInfo":
                    return "collection";
                case "EitherTypeInfo":
                    return "either";
                case "WritableTypeInfo":
                    return "writable";
                case "GenericTypeInfo":
                    return "generic";
                default:
                    break;
            }
        }
        return "custom";
    }

    private static void collect(String path, Object info, SortedSet<String> generic)
            throws ReflectiveOperationException {
        switch (kind(info)) {
            case "generic" -> generic.add(path);
            case "pojo" -> {
                int arity = (int) call(info, "getArity");
                for (int i = 0; i < arity; i++) {
                    Object field = info.getClass().getMethod("getPojoFieldAt", int.class).invoke(info, i);
                    String name = ((Field) call(field, "getField")).getName();
                    collect(join(path, name), call(field, "getTypeInformation"), generic);
                }
            }
            case "tuple" -> {
                int arity = (int) call(info, "getArity");
                for (int i = 0; i < arity; i++) {
                    Object part = info.getClass().getMethod("getTypeAt", int.class).invoke(info, i);
                    collect(join(path, "f" + i), part, generic);
                }
            }
            case "array" -> {
                if (info.getClass().getSimpleName().equals("ObjectArrayTypeInfo")) {
                    collect(root(path) + "[]", call(info, "getComponentInfo"), generic);
                }
            }
            case "collection" -> {
                if (has(info, "getKeyTypeInfo")) {
                    collect(root(path) + "{key}", call(info, "getKeyTypeInfo"), generic);
                    collect(root(path) + "{value}", call(info, "getValueTypeInfo"), generic);
                } else {
                    collect(root(path) + "[*]", call(info, "getElementTypeInfo"), generic);
                }
            }
            case "either" -> {
                collect(root(path) + "<left>", call(info, "getLeftType"), generic);
                collect(root(path) + "<right>", call(info, "getRightType"), generic);
            }
            default -> {}
        }
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    private static boolean has(Object target, String method) {
        for (Method candidate : target.getClass().getMethods()) {
            if (candidate.getName().equals(method)) {
                return true;
            }
        }
        return false;
    }

    private static String root(String path) {
        return path.equals(Verdict.ROOT) ? "" : path;
    }

    private static String join(String path, String name) {
        return path.equals(Verdict.ROOT) ? name : path + "." + name;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
