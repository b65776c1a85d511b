package dev.flint.catalogue;

import dev.flint.findings.catalogue.Catalogue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/**
 * Compiles the rooms in {@code rules/} and the rule classes into {@link Catalogue#RESOURCE}. A room and its class find
 * each other by name: {@code FLINT414-rocksdb-full-checkpoints} and {@code RocksDbFullCheckpoints}.
 */
public final class CatalogueCompiler {

    private final Path rooms;
    private final Path classes;
    private final List<String> mistakes = new ArrayList<>();

    private CatalogueCompiler(Path rooms, Path classes) {
        this.rooms = rooms;
        this.classes = classes;
    }

    /**
     * @param args the folder {@code rules/} and the folder of the compiled classes, which takes the index
     * @throws IllegalStateException naming every mistake, one a line, so that the build stops
     */
    public static void main(String[] args) throws IOException {
        new CatalogueCompiler(Path.of(args[0]), Path.of(args[1])).compile();
    }

    private void compile() throws IOException {
        Map<String, String> classByName = ruleClasses();
        Map<String, Catalogue.Entry> entries = new TreeMap<>();
        for (Path room : folders(rooms)) {
            Room read = Room.read(room, mistakes::add);
            if (read == null) {
                continue;
            }
            String className = classByName.remove(read.description().name().replace("-", "").replace(".", ""));
            if (className == null) {
                mistakes.add(room.getFileName() + ": no class under dev.flint.rules bears this rule's name");
                continue;
            }
            Catalogue.Entry before =
                    entries.put(read.description().id(), new Catalogue.Entry(read.description(), className));
            if (before != null) {
                mistakes.add(room.getFileName() + ": the id is taken by " + before.description().name());
            }
        }
        classByName.values().forEach(name -> mistakes.add(name + ": no room under rules/ bears this class's name"));
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("rules/ is not in order:\n  " + String.join("\n  ", mistakes));
        }
        Path index = classes.resolve(Catalogue.RESOURCE);
        Files.createDirectories(index.getParent());
        try (OutputStream out = Files.newOutputStream(index)) {
            new Catalogue(List.copyOf(entries.values())).write(out);
        }
    }

    /** Every class in a family's package below {@code dev.flint.rules} whose name stands for a rule. */
    private Map<String, String> ruleClasses() throws IOException {
        Path root = classes.resolve("dev/flint/rules");
        Map<String, String> byName = new HashMap<>();
        if (!Files.isDirectory(root)) {
            return byName;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean inFamily = file.getParent() != null && !file.getParent().equals(root);
                if (inFamily && name.endsWith(".class") && !name.contains("$") && isRule(file)) {
                    String className = classes.relativize(file).toString().replace('\\', '/');
                    className = className.substring(0, className.length() - ".class".length());
                    String simple = name.substring(0, name.length() - ".class".length());
                    byName.put(simple.toLowerCase(Locale.ROOT), className.replace('/', '.'));
                }
            }
        }
        return byName;
    }

    private static boolean isRule(Path classFile) throws IOException {
        ClassReader reader = new ClassReader(Files.readAllBytes(classFile));
        return List.of(reader.getInterfaces()).contains("dev/flint/rules/Rule");
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }
}
