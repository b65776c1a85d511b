package dev.flint.flink.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Info.Part;
import dev.flint.flink.types.Verdict.Kind;
import dev.flint.flink.version.FlinkVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code TypeExtractor.analyzePojo}: whether a class keeps the contract of a POJO, and all that it breaks. */
final class PojoAnalysis {

    private static final String INSTANCE_AROUND =
            "it is an inner class, and the compiler may keep the instance around it in a field";

    private final Extractor extractor;
    private final Classes classes;
    private final FlinkVersion version;
    private final Accessors accessors;

    PojoAnalysis(Extractor extractor, Classes classes, FlinkVersion version) {
        this.extractor = extractor;
        this.classes = classes;
        this.version = version;
        this.accessors = new Accessors(classes, version);
    }

    /**
     * @param type of a class that can be seen
     * @return a POJO; {@link Info.NoPojo} or {@link Info.Generic}, as Flink returns null or a GenericTypeInfo; what is
     *     thrown; or unknown
     */
    Info analyze(TypeRef.ClassType type, Hierarchy hierarchy) {
        ClassView view = classes.view(type.name()).orElseThrow();
        ClassShape shape = view.shape();
        Ancestry ancestry = classes.ancestry(view);
        if (!shape.modifiers().isPublic()) {
            return Info.generic(type, new Reason.NotPublic(type.name(), shape.declaredAt()));
        }
        if (ancestry.broken().isPresent()) {
            return new Info.Unknown(type, ancestry.broken().get());
        }
        for (Ancestry.Link link : ancestry.chain()) {
            ClassShape seen = link.view().shape();
            if (seen.generatedMembers().isPresent()) {
                return new Info.Unknown(
                        type, new Reason.HiddenMembers(seen.name(), seen.generatedMembers().get()));
            }
            if (link.view() != view && link.view().isInner() && seen.declaredAt().isPresent()) {
                return new Info.Unknown(type, new Reason.HiddenMembers(seen.name(), INSTANCE_AROUND));
            }
        }
        List<ClassView.Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Ancestry.Link link : ancestry.chain()) {
            for (ClassView.Field field : link.view().fields()) {
                if (!names.add(field.shape().name())) {
                    return new Info.Missing(type, new Reason.ShadowedField(
                            type.name(), field.shape().name(), field.declaringClass(), field.shape().declaredAt()));
                }
                fields.add(field);
            }
        }
        if (fields.isEmpty()) {
            return Info.generic(type, new Reason.NoFields(type.name(), shape.declaredAt()));
        }
        return withFields(type, view, fields, hierarchy.withSuperclasses(type, ancestry));
    }

    private Info withFields(
            TypeRef.ClassType type, ClassView view, List<ClassView.Field> fields, Hierarchy hierarchy) {
        boolean record = isRecord(view.shape());
        boolean asRecord = record && version.atLeast(1, 19);
        List<Part> parts = new ArrayList<>();
        List<Reason> broken = new ArrayList<>();
        Optional<Reason> unseen = Optional.empty();
        for (ClassView.Field field : fields) {
            Accessors.Answer answer =
                    asRecord ? Accessors.Answer.VALID : accessors.of(field, view, hierarchy);
            answer.broken().ifPresent(broken::add);
            if (unseen.isEmpty()) {
                unseen = answer.unseen();
            }
            boolean behindInner = view.isInner() && !field.declaringClass().equals(view.name());
            if (broken.isEmpty() && unseen.isEmpty() && !behindInner) {
                // The order is Flink's: what an earlier field throws comes before what a later one breaks, and the
                // field of the instance around an inner class breaks it before any of a superclass.
                Part part = extractor.field(hierarchy, field);
                if (part.info() instanceof Info.Failed) {
                    return part.info();
                }
                parts.add(part);
            }
        }
        serializationMethod(view).ifPresent(broken::add);
        if (!asRecord) {
            constructor(view).ifPresent(broken::add);
        }
        if (view.isInner()) {
            broken.removeIf(PojoAnalysis::isOfInstanceAround);
        }
        if (!broken.isEmpty()) {
            return new Info.NoPojo(
                    type,
                    record && !asRecord
                            ? List.of(new Reason.RecordBefore119(type.name(), version, view.shape().declaredAt()))
                            : broken);
        }
        return unseen.isPresent()
                ? new Info.Unknown(type, unseen.get())
                : Info.typed(type, Kind.POJO, parts);
    }

    /** The compiler keeps the instance around an inner class in a field; that the class is inner says it all. */
    private static boolean isOfInstanceAround(Reason reason) {
        return reason instanceof Reason.FieldWithoutAccessors field && field.field().startsWith("this$");
    }

    /** {@code TypeExtractor.isRecord}. */
    private static boolean isRecord(ClassShape shape) {
        return shape.modifiers().isFinal()
                && shape.superclass().isPresent()
                && shape.superclass().get() instanceof TypeRef.ClassType named
                && named.name().equals(Names.RECORD);
    }

    /** Any method of the name counts, in the class and in every superclass. */
    private Optional<Reason> serializationMethod(ClassView view) {
        for (Ancestry.Link link : classes.ancestry(view).chain()) {
            for (MethodShape method : link.view().shape().methods()) {
                if (method.name().equals("readObject") || method.name().equals("writeObject")) {
                    return Optional.of(new Reason.CustomSerialization(
                            view.name(), link.view().name(), method.name(), method.declaredAt()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> constructor(ClassView view) {
        ClassShape shape = view.shape();
        if (view.isInner()) {
            return Optional.of(new Reason.NotStatic(shape.name(), shape.declaredAt()));
        }
        for (MethodShape method : shape.methods()) {
            if (method.isConstructor() && method.parameters().isEmpty()) {
                return method.modifiers().isPublic()
                        ? Optional.empty()
                        : Optional.of(new Reason.ConstructorNotPublic(
                                shape.name(), method.declaredAt().or(shape::declaredAt)));
            }
        }
        return shape.modifiers().isAbstract()
                ? Optional.empty()
                : Optional.of(new Reason.NoNoArgConstructor(shape.name(), shape.declaredAt()));
    }
}
