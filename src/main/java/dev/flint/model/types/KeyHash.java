package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.AnnotationShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.Kind;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.types.UnstableHash.Cause;
import dev.flint.read.java.DeclaredType.MethodBody;
import dev.flint.text.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the {@code hashCode} of a key rests on, as far as the source tells it for certain: records, Lombok's, and
 * methods that are written plainly. {@code KeyGroupRangeAssignment.assignToKeyGroup} takes it modulo the key groups, on
 * the JVM that sends as on the JVM that restores.
 */
final class KeyHash {

    private static final String HASH_CODE = "hashCode";
    private static final String OBJECT = "java.lang.Object";
    private static final int MAX_SUPERCLASSES = 50;

    /** Their hash is that of what they hold. */
    private static final Set<String> BY_CONTENT = Set.of(
            "java.util.ArrayList", "java.util.Collection", "java.util.HashMap", "java.util.HashSet",
            "java.util.LinkedHashMap", "java.util.LinkedHashSet", "java.util.LinkedList", "java.util.List",
            "java.util.Map", "java.util.Optional", "java.util.Set", "java.util.TreeMap", "java.util.TreeSet");

    private static final Set<String> LOMBOK =
            Set.of("lombok.Data", "lombok.EqualsAndHashCode", "lombok.Value");

    private final SourceShapes shapes;
    private final Set<String> onTheWay = new HashSet<>();

    KeyHash(SourceShapes shapes) {
        this.shapes = shapes;
    }

    /** The first part of a key that makes its hash unstable. */
    Optional<UnstableHash> of(TypeRef key) {
        return part(key, "", Optional.empty(), Optional.empty());
    }

    /** @param field by which it comes in */
    private Optional<UnstableHash> part(
            TypeRef type, String owner, Optional<String> member, Optional<FieldShape> field) {
        Optional<Place> place = field.flatMap(FieldShape::declaredAt);
        if (type instanceof TypeRef.ArrayType) {
            return Optional.of(new UnstableHash(Cause.ARRAY, type, owner, member, place));
        }
        if (!(type instanceof TypeRef.ClassType named)) {
            return Optional.empty();
        }
        if (BY_CONTENT.contains(named.name()) || FlinkNames.isTuple(named.name())) {
            return firstOf(named.arguments(), owner, member, field);
        }
        Optional<ClassShape> shape = shapes.find(named.name());
        if (shape.isEmpty() || named.name().startsWith("java.")) {
            return shape.filter(found -> found.kind() == Kind.ENUM)
                    .map(found -> new UnstableHash(Cause.ENUM, type, owner, member, place));
        }
        if (shape.get().kind() == Kind.ENUM) {
            return Optional.of(new UnstableHash(Cause.ENUM, type, owner, member, place));
        }
        return ofClass(named, shape.get());
    }

    private Optional<UnstableHash> firstOf(
            List<TypeRef> arguments, String owner, Optional<String> member, Optional<FieldShape> field) {
        for (TypeRef argument : arguments) {
            Optional<UnstableHash> found = part(argument, owner, member, field);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<UnstableHash> ofClass(TypeRef.ClassType key, ClassShape shape) {
        if (shape.kind() == Kind.INTERFACE || shape.kind() == Kind.ANNOTATION || !onTheWay.add(shape.name())) {
            return Optional.empty();
        }
        Optional<UnstableHash> found = hashOf(key, shape);
        onTheWay.remove(shape.name());
        return found;
    }

    private Optional<UnstableHash> hashOf(TypeRef.ClassType key, ClassShape shape) {
        Optional<ClassShape> hashing = hashing(shape);
        if (hashing.isEmpty()) {
            return Optional.empty();
        }
        if (hashing.get().name().equals(OBJECT)) {
            return shape.modifiers().isAbstract()
                    ? Optional.empty()
                    : Optional.of(new UnstableHash(
                            Cause.IDENTITY, key, shape.name(), Optional.empty(), shape.declaredAt()));
        }
        Optional<Declaration> declaration = shapes.declaration(hashing.get().name());
        if (declaration.isEmpty()) {
            return Optional.empty();
        }
        for (MethodBody method : declaration.get().type().methods()) {
            if (method.shape().name().equals(HASH_CODE) && method.shape().parameters().isEmpty()) {
                return written(hashing.get(), method);
            }
        }
        return hashing.get().kind() == Kind.RECORD || byLombok(hashing.get())
                ? allFields(hashing.get())
                : Optional.empty();
    }

    /** The class whose hashCode an object has; empty where one that may have it is not seen. */
    private Optional<ClassShape> hashing(ClassShape shape) {
        ClassShape current = shape;
        for (int i = 0; i < MAX_SUPERCLASSES; i++) {
            if (current.generatedMembers().isPresent()) {
                return Optional.empty();
            }
            if (current.name().equals(OBJECT) || current.kind() == Kind.RECORD || declaresHashCode(current)) {
                return Optional.of(current);
            }
            Optional<ClassShape> next = current.superclass()
                    .filter(type -> type instanceof TypeRef.ClassType)
                    .flatMap(type -> shapes.find(((TypeRef.ClassType) type).name()));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next.get();
        }
        return Optional.empty();
    }

    private static boolean declaresHashCode(ClassShape shape) {
        for (MethodShape method : shape.methods()) {
            if (method.name().equals(HASH_CODE) && method.parameters().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Lombok's hashCode of all fields; not where something says which fields it takes. */
    private static boolean byLombok(ClassShape shape) {
        boolean found = false;
        for (AnnotationShape annotation : shape.annotations()) {
            if (LOMBOK.contains(annotation.type())) {
                if (annotation.type().equals("lombok.EqualsAndHashCode") && !annotation.elements().isEmpty()) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    /** Lombok takes the content of arrays, a record does not. */
    private Optional<UnstableHash> allFields(ClassShape shape) {
        boolean record = shape.kind() == Kind.RECORD;
        for (FieldShape field : shape.fields()) {
            boolean left = field.modifiers().isStatic()
                    || (!record && field.modifiers().isTransient())
                    || (!record && field.type() instanceof TypeRef.ArrayType)
                    || isExcluded(field);
            Optional<UnstableHash> found = left
                    ? Optional.empty()
                    : part(field.type(), shape.name(), Optional.of(field.name()), Optional.of(field));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isExcluded(FieldShape field) {
        return field.annotations().stream().anyMatch(annotation -> annotation.type().contains("EqualsAndHashCode"));
    }

    /** What a method that is written takes the hash of: fields, and what getters return. */
    private Optional<UnstableHash> written(ClassShape shape, MethodBody method) {
        Members members = new Members(shapes);
        for (HashedOperands.Operand operand : HashedOperands.of(method)) {
            Optional<TypeRef> type = operand.call()
                    ? members.returned(TypeRef.of(shape.name()), operand.name(), 0)
                    : members.field(TypeRef.of(shape.name()), operand.name());
            Optional<FieldShape> field = shape.fields().stream()
                    .filter(each -> !operand.call() && each.name().equals(operand.name()))
                    .findFirst();
            Optional<UnstableHash> found =
                    type.flatMap(told -> part(told, shape.name(), Optional.of(operand.name()), field));
            if (found.isPresent()) {
                boolean placed = found.get().place().isPresent();
                return placed ? found : found.map(hash -> at(hash, method));
            }
        }
        return Optional.empty();
    }

    private static UnstableHash at(UnstableHash hash, MethodBody method) {
        return new UnstableHash(hash.cause(), hash.type(), hash.owner(), hash.member(), method.shape().declaredAt());
    }
}
