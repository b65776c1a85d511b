package dev.flint.flink.options;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The ConfigOption constants of one set of jars. ASM finds the classes that hold some, the classes are then initialized
 * in a loader of their own and the constants asked.
 *
 * @param unread classes whose constants could not be read, and why
 */
record OptionReflection(List<DeclaredOption> options, List<String> unread) {

    private static final String CONFIG_OPTION = "org.apache.flink.configuration.ConfigOption";

    static OptionReflection read(PublishedJars.Group group, Set<String> without) throws IOException {
        List<URL> path = new ArrayList<>();
        for (Path jar : group.declaring().values()) {
            path.add(jar.toUri().toURL());
        }
        for (Path jar : group.beside()) {
            path.add(jar.toUri().toURL());
        }
        List<DeclaredOption> options = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        ClassLoader parent = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader loader = new URLClassLoader(path.toArray(URL[]::new), parent)) {
            for (Map.Entry<String, Path> jar : group.declaring().entrySet()) {
                for (String name : classesWithOptions(jar.getValue())) {
                    if (without.contains(name)) {
                        continue;
                    }
                    try {
                        Class<?> holder = Class.forName(name, true, loader);
                        options.addAll(constants(holder, group.name(), jar.getKey(), without));
                    } catch (ReflectiveOperationException | LinkageError problem) {
                        unread.add(group.name() + " " + jar.getKey() + " " + name + ": " + problem);
                    }
                }
            }
        }
        return new OptionReflection(options, unread);
    }

    private static List<String> classesWithOptions(Path jar) throws IOException {
        List<String> names = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith("org/apache/flink/") && entry.getName().endsWith(".class")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        if (holdsConstants(new ClassReader(in))) {
                            String name = entry.getName();
                            names.add(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
                        }
                    }
                }
            }
        }
        names.sort(null);
        return names;
    }

    private static boolean holdsConstants(ClassReader reader) {
        boolean[] found = {false};
        reader.accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public FieldVisitor visitField(int access, String name, String type, String signature, Object value) {
                found[0] |= (access & Opcodes.ACC_STATIC) != 0 && type.equals("L" + CONFIG_OPTION.replace('.', '/') + ";");
                return null;
            }
        }, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return found[0];
    }

    private static List<DeclaredOption> constants(
            Class<?> holder, String group, String artifact, Set<String> without) throws ReflectiveOperationException {
        List<DeclaredOption> options = new ArrayList<>();
        for (Field field : holder.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())
                    || !field.getType().getName().equals(CONFIG_OPTION)
                    || isAnnotated(field, "SuffixOption")
                    || without.contains(holder.getName() + "#" + field.getName())) {
                continue;
            }
            field.setAccessible(true);
            Object option = field.get(null);
            if (option != null) {
                options.add(declared(field, option, group, artifact));
            }
        }
        return options;
    }

    private static DeclaredOption declared(Field field, Object option, String group, String artifact)
            throws ReflectiveOperationException {
        Class<?> type = (Class<?>) hidden(option, "clazz");
        boolean list = (boolean) hidden(option, "isList");
        List<String> fallbackKeys = new ArrayList<>();
        for (Object fallback : (Iterable<?>) option.getClass().getMethod("fallbackKeys").invoke(option)) {
            fallbackKeys.add((String) call(fallback, "getKey"));
        }
        Object value = call(option, "defaultValue");
        boolean exposed = Modifier.isPublic(field.getModifiers())
                && Modifier.isPublic(field.getDeclaringClass().getModifiers());
        return new DeclaredOption(
                group,
                artifact,
                field.getDeclaringClass().getName() + "#" + field.getName(),
                (String) call(option, "key"),
                (list ? "L" : "") + OptionTexts.type(type),
                isAnnotated(field, "OverrideDefault") ? OptionTexts.DEPENDS : OptionTexts.value(value),
                fallbackKeys,
                field.isAnnotationPresent(Deprecated.class),
                exposed);
    }

    /**
     * Whether Flink marks the constant for its documentation: {@code OverrideDefault} where the default differs from
     * machine to machine, {@code SuffixOption} where the key is the ending of another.
     */
    private static boolean isAnnotated(Field field, String mark) {
        for (Annotation annotation : field.getAnnotations()) {
            if (annotation.annotationType().getSimpleName().equals(mark)) {
                return true;
            }
        }
        return false;
    }

    private static Object hidden(Object option, String name) throws ReflectiveOperationException {
        Field field = option.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(option);
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        Method found = target.getClass().getMethod(method);
        found.setAccessible(true);
        return found.invoke(target);
    }
}
