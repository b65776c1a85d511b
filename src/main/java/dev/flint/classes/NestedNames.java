package dev.flint.classes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** The InnerClasses attribute of a class file: which names are nested in which (JVMS 4.7.6). */
final class NestedNames {

    /** Deeper than any real nesting; a file that nests classes in a circle comes to an end here. */
    private static final int MAX_LEVELS = 100;

    /**
     * @param outer binary name; null for a local or anonymous class
     * @param simple null for an anonymous class
     */
    record Entry(String outer, String simple, int access) {
        boolean isMember() {
            return outer != null && simple != null;
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();

    void add(String binary, String outer, String simple, int access) {
        entries.put(binary, new Entry(outer, simple, access));
    }

    Optional<Entry> entry(String binary) {
        return Optional.ofNullable(entries.get(binary));
    }

    /** The canonical name; that of a local or anonymous class keeps its {@code $}. */
    String canonical(String binary) {
        return canonical(binary, 0);
    }

    private String canonical(String binary, int level) {
        Entry entry = entries.get(binary);
        return entry == null || !entry.isMember() || level > MAX_LEVELS
                ? binary.replace('/', '.')
                : canonical(entry.outer(), level + 1) + "." + entry.simple();
    }

    /**
     * The canonical name that a class file gives itself.
     *
     * @throws RuntimeException of many kinds, as ASM does for a file that is broken or too new
     */
    static String ownName(byte[] bytes) {
        NestedNames names = new NestedNames();
        ClassReader reader = new ClassReader(bytes);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitInnerClass(String name, String outer, String simple, int access) {
                        names.add(name, outer, simple, access);
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return names.canonical(reader.getClassName());
    }
}
