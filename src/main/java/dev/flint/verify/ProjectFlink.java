package dev.flint.verify;

import dev.flint.flink.types.Verdict.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The type extraction of the Flink on a class path, in a class loader that sees nothing else but the JDK. */
final class ProjectFlink implements AutoCloseable {

    private static final String EXTRACTOR = "org.apache.flink.api.java.typeutils.TypeExtractor";
    private static final String INVALID_TYPES = "org.apache.flink.api.common.functions.InvalidTypesException";
    private static final String POM = "META-INF/maven/org.apache.flink/flink-core/pom.properties";

    private final URLClassLoader loader;
    private final ReflectedTypes types;
    private final Class<?> extractor;

    /**
     * @throws ClassNotFoundException where there is no Flink on the class path
     * @throws LinkageError where it cannot be loaded
     */
    ProjectFlink(List<Path> classPath) throws ClassNotFoundException {
        this.loader = new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader());
        this.types = new ReflectedTypes(loader);
        this.extractor = Class.forName(EXTRACTOR, false, loader);
    }

    private static URL[] urls(List<Path> classPath) {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) {
            try {
                urls.add(entry.toUri().toURL());
            } catch (MalformedURLException e) {
                // Every local path has a URL.
                throw new IllegalArgumentException(e);
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** The whole version, {@code 1.20.5}; empty where nothing on the class path tells it. */
    Optional<String> version() {
        Package own = extractor.getPackage();
        return Optional.ofNullable(own == null ? null : own.getImplementationVersion()).or(this::versionOfPom);
    }

    private Optional<String> versionOfPom() {
        try (InputStream in = loader.getResourceAsStream(POM)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(in);
            return Optional.ofNullable(properties.getProperty("version"));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Runs type extraction, and with it the factories that the type names. */
    Answer ask(Question question) {
        Thread.currentThread().setContextClassLoader(loader);
        try {
            Type type = types.of(question.type());
            Object information =
                    question.way() == Question.Way.TYPE ? createTypeInfo(type) : createTypeInfoOfArgument(type);
            return new InformationWalk(knowsAnnotatedFields()).answer(type, information);
        } catch (ReflectedTypes.NoSuchType e) {
            return Answer.none(e.getMessage());
        } catch (InvocationTargetException e) {
            return thrown(e.getCause());
        } catch (ReflectiveOperationException e) {
            return Answer.none("it has another TypeExtractor than flint knows: " + Answer.oneLine(e));
        } catch (RuntimeException | LinkageError e) {
            return unreadable(e);
        }
    }

    private static Answer thrown(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            return Answer.none(Answer.oneLine(thrown));
        }
        if (thrown instanceof LinkageError || thrown instanceof TypeNotPresentException) {
            return unreadable(thrown);
        }
        boolean missing = thrown.getClass().getName().equals(INVALID_TYPES);
        return Answer.thrown(missing ? Kind.MISSING : Kind.ERROR, thrown);
    }

    /** A class that the type rests on is missing, or too new for this JVM: that is the class path's, not Flink's. */
    private static Answer unreadable(Throwable thrown) {
        return Answer.none("its classes cannot be loaded: " + Answer.oneLine(thrown));
    }

    private Object createTypeInfo(Type type) throws ReflectiveOperationException {
        return extractor.getMethod("createTypeInfo", Type.class).invoke(null, type);
    }

    /** What the public methods for functions do once they have found the argument in the hierarchy of a class. */
    private Object createTypeInfoOfArgument(Type type) throws ReflectiveOperationException {
        for (Method method : extractor.getDeclaredMethods()) {
            if (method.getName().equals("createTypeInfoWithTypeHierarchy") && method.getParameterCount() == 4) {
                Constructor<?> constructor = extractor.getDeclaredConstructor();
                constructor.setAccessible(true);
                method.setAccessible(true);
                return method.invoke(constructor.newInstance(), new ArrayList<Type>(), type, null, null);
            }
        }
        return createTypeInfo(type);
    }

    private boolean knowsAnnotatedFields() {
        for (Method method : extractor.getMethods()) {
            if (method.getName().equals("getTypeInfoFactory")
                    && method.getParameterTypes()[0].getSimpleName().equals("Field")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
