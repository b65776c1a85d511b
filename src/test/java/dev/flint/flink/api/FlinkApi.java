package dev.flint.flink.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The classes of one Flink release, read from its own jars without loading them. */
public final class FlinkApi {

    private static final Path TARGET = Path.of("target");

    /** A class with what it has itself for others; methods as {@code name(descriptor of the arguments)}. */
    private static final class Read extends ClassVisitor {

        private final List<String> supertypes = new ArrayList<>();
        private final Set<String> methods = new HashSet<>();

        Read() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            if (parent != null) {
                supertypes.add(parent);
            }
            supertypes.addAll(List.of(interfaces));
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
            if ((access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0) {
                methods.add(name + descriptor.substring(0, descriptor.indexOf(')') + 1));
            }
            return null;
        }
    }

    private final Map<String, Read> classes = new TreeMap<>();

    /** @param release one of those whose jars the build copies */
    public FlinkApi(String release) {
        for (String folder : List.of("flink", "flink-streams", "flink-api")) {
            try (Stream<Path> jars = Files.list(TARGET.resolve(folder).resolve(release))) {
                for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                    read(jar);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the build fetches Flink's jars before the tests", e);
            }
        }
    }

    private void read(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith("org/apache/flink/") && name.endsWith(".class") && !name.contains("/shaded/")) {
                    Read read = new Read();
                    new ClassReader(zip.getInputStream(entry).readAllBytes())
                            .accept(read, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
                    classes.put(name.substring(0, name.length() - ".class".length()), read);
                }
            }
        }
    }

    /** Canonical names of all classes. */
    public List<String> names() {
        return classes.keySet().stream().map(name -> name.replace('/', '.').replace('$', '.')).toList();
    }

    public boolean hasClass(String canonicalName) {
        return find(canonicalName).isPresent();
    }

    /** Whether any class lies in a package. */
    public boolean hasPackage(String name) {
        return classes.keySet().stream().anyMatch(each -> each.startsWith(name.replace('.', '/') + "/"));
    }

    /** Whether a class, or what it extends of Flink's, has a method of this name. */
    public boolean hasMethod(String canonicalName, String method) {
        return has(internal(canonicalName), method + "(");
    }

    /** As {@link #hasMethod}, of one overload: {@code open(Lorg/apache/flink/configuration/Configuration;)}. */
    public boolean hasOverload(String canonicalName, String method) {
        return has(internal(canonicalName), method);
    }

    private boolean has(String internalName, String beginning) {
        Read read = classes.get(internalName);
        return read != null
                && (read.methods.stream().anyMatch(method -> method.startsWith(beginning))
                        || read.supertypes.stream().anyMatch(parent -> has(parent, beginning)));
    }

    private String internal(String canonicalName) {
        return find(canonicalName).orElseThrow(() -> new AssertionError("no class " + canonicalName));
    }

    private Optional<String> find(String canonicalName) {
        String name = canonicalName.replace('.', '/');
        while (!classes.containsKey(name)) {
            int slash = name.lastIndexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            name = name.substring(0, slash) + "$" + name.substring(slash + 1);
        }
        return Optional.of(name);
    }
}
