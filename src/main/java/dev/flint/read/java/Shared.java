package dev.flint.read.java;

import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.TypeRef;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names and types that many files write alike are held once: half of what the facts of a large tree would weigh. */
final class Shared {

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, TypeRef> types = new ConcurrentHashMap<>();
    private final Map<Integer, Modifiers> modifiers = new ConcurrentHashMap<>();

    String name(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    /** The type known under this spelling, or null. */
    TypeRef type(String written) {
        return types.get(written);
    }

    TypeRef share(String written, TypeRef type) {
        TypeRef known = types.putIfAbsent(written, type);
        return known == null ? type : known;
    }

    Modifiers modifiers(int bits) {
        Modifiers known = modifiers.get(bits);
        if (known == null) {
            known = new Modifiers(bits);
            modifiers.put(bits, known);
        }
        return known;
    }
}
