package dev.flint.model.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The serializers that a project chooses for classes elsewhere than at the class, in its configuration or its code.
 *
 * @param typeInformation classes with a TypeInfoFactory of the configuration's ({@code type: typeinfo}) or one that
 *     {@code TypeExtractor.registerFactory} takes, both from 1.19: what type extraction says of them does not hold
 * @param kryo classes that are registered with Kryo, most with a serializer: they go to Kryo on purpose
 */
public record SerializerChoices(Set<String> typeInformation, Set<String> kryo) {

    public static final SerializerChoices NONE = new SerializerChoices(Set.of(), Set.of());

    public SerializerChoices {
        typeInformation = Set.copyOf(typeInformation);
        kryo = Set.copyOf(kryo);
    }

    /** Whether a choice decides about the last part of a way through a verdict. */
    public boolean covers(List<Verdict.Step> way) {
        if (typeInformation.isEmpty() && kryo.isEmpty()) {
            return false;
        }
        for (Verdict.Step step : way) {
            if (isAmong(typeInformation, step.type())) {
                return true;
            }
        }
        return isAmong(kryo, way.get(way.size() - 1).type());
    }

    private static boolean isAmong(Set<String> classes, TypeRef type) {
        return type instanceof TypeRef.ClassType named && classes.contains(named.name());
    }

    /** Both together. */
    public SerializerChoices and(SerializerChoices other) {
        Set<String> informed = new HashSet<>(typeInformation);
        informed.addAll(other.typeInformation);
        Set<String> registered = new HashSet<>(kryo);
        registered.addAll(other.kryo);
        return new SerializerChoices(informed, registered);
    }

    /** What a text says that has the form of {@code pipeline.serialization-config} or of the older options. */
    public static SerializerChoices in(String text) {
        if (!text.contains("type") && !text.contains("serializer:")) {
            return NONE;
        }
        Set<String> informed = new HashSet<>();
        Set<String> registered = new HashSet<>();
        Matcher entry = Forms.ENTRY.matcher(text);
        while (entry.find()) {
            String name = entry.group(1).replace('$', '.');
            if (entry.group(2).equals("typeinfo")) {
                informed.add(name);
            } else if (entry.group(2).equals("kryo")) {
                registered.add(name);
            }
        }
        Matcher old = Forms.DEFAULT_SERIALIZER.matcher(text);
        while (old.find()) {
            registered.add(old.group(1).replace('$', '.'));
        }
        return new SerializerChoices(informed, registered);
    }

    /** Only made where a text is there that may have one of the forms. */
    private static final class Forms {

        /** {@code a.b.C: {type: typeinfo, class: ..}}, from 1.19. */
        private static final Pattern ENTRY =
                Pattern.compile("([\\w$]+(?:\\.[\\w$]+)*)[\"']?\\s*:\\s*\\{[^}]*\\btype[\"']?\\s*:\\s*[\"']?(\\w+)");

        /** {@code class:a.b.C,serializer:..} of {@code pipeline.default-kryo-serializers}. */
        private static final Pattern DEFAULT_SERIALIZER =
                Pattern.compile("\\bclass:\\s*([\\w$]+(?:\\.[\\w$]+)*)\\s*,\\s*serializer:");
    }
}
