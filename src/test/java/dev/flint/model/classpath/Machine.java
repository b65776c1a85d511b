package dev.flint.model.classpath;

import dev.flint.model.modules.Modules;
import dev.flint.read.build.BuildFile;
import dev.flint.read.build.BuildReader;
import dev.flint.text.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** A machine with a tree, a home, a local Maven repository and a Gradle cache, all in one folder. */
final class Machine {

    final Path folder;
    final Path tree;
    final Map<String, String> environment = new HashMap<>();
    private final List<BuildFile> builds = new ArrayList<>();
    private final List<String> otherSources = new ArrayList<>();
    private final List<Path> named = new ArrayList<>();

    Machine(Path folder) {
        this.folder = folder;
        this.tree = folder.resolve("tree");
    }

    /** Adds a build file to the tree. */
    Machine build(String path, String text) {
        builds.add(BuildReader.read(new SourceFile(path, text)).orElseThrow());
        return this;
    }

    Machine otherSource(String path) {
        otherSources.add(path);
        return this;
    }

    Machine named(Path entry) {
        named.add(entry);
        return this;
    }

    Path repository() {
        return folder.resolve("home/.m2/repository");
    }

    /**
     * Adds an artifact to the local Maven repository.
     *
     * @param pom what stands in its POM beside its name
     * @param classes names with dots; none: there is no jar
     */
    Machine maven(String coordinates, String pom, String... classes) {
        String[] parts = coordinates.split(":");
        Path version = repository().resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve(parts[2]);
        put(version, parts, pom, classes);
        return this;
    }

    /** Adds an artifact to Gradle's cache. */
    Machine gradle(String coordinates, String pom, String... classes) {
        String[] parts = coordinates.split(":");
        Path home = Path.of(environment.getOrDefault("GRADLE_USER_HOME", folder.resolve("home/.gradle").toString()));
        Path version = home.resolve("caches/modules-2/files-2.1").resolve(parts[0]).resolve(parts[1]).resolve(parts[2]);
        put(version.resolve("0123abc"), parts, pom, classes);
        return this;
    }

    private static void put(Path folder, String[] parts, String pom, String... classes) {
        String file = parts[1] + "-" + parts[2];
        write(folder.resolve(file + ".pom"), pom(parts[0], parts[1], parts[2], pom));
        if (classes.length > 0) {
            jar(folder.resolve(file + ".jar"), classes);
        }
    }

    static String pom(String group, String artifact, String version, String rest) {
        return "<project><modelVersion>4.0.0</modelVersion><groupId>" + group + "</groupId><artifactId>" + artifact
                + "</artifactId><version>" + version + "</version>\n" + rest + "</project>";
    }

    /** @param notations {@code group:artifact:version:scope}, what is not said left out at the end or empty */
    static String dependencies(String... notations) {
        StringBuilder text = new StringBuilder("<dependencies>");
        for (String notation : notations) {
            text.append(dependency(notation, ""));
        }
        return text.append("</dependencies>\n").toString();
    }

    static String dependency(String notation, String rest) {
        String[] parts = notation.split(":");
        return "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId>"
                + (parts.length > 2 && !parts[2].isEmpty() ? "<version>" + parts[2] + "</version>" : "")
                + (parts.length > 3 ? "<scope>" + parts[3] + "</scope>" : "")
                + rest + "</dependency>";
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path jar(Path file, String... classes) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (String name : classes) {
                    zip.putNextEntry(new ZipEntry(name.replace('.', '/') + ".class"));
                    zip.write(classFile(name));
                    zip.closeEntry();
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a class file to a folder of classes. */
    static void classFile(Path folder, String name) {
        try {
            Path file = folder.resolve(name.replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, classFile(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] classFile(String name) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", null);
        writer.visitEnd();
        return writer.toByteArray();
    }

    ClassPaths classPaths() {
        return classPaths(Optional.empty());
    }

    /** @param repository as a build tells it */
    ClassPaths classPaths(Optional<Path> repository) {
        Origins origins = new Origins(
                Optional.of(tree),
                named,
                Optional.of(new Origins.Caches(folder.resolve("home"), environment, repository)));
        return new ClassPaths(modules(), otherSources, origins);
    }

    Modules modules() {
        return Modules.of(builds);
    }

    /** The class path of the module in a folder. */
    ModuleClassPath of(String moduleFolder) {
        ClassPaths all = classPaths();
        return all.of(modules().of(moduleFolder + "/X"));
    }

    ModuleClassPath root() {
        return classPaths().of(modules().of("X"));
    }
}
