package dev.flint.flink.types;

import dev.flint.flink.shape.ClassShape.AnnotationShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Info.Part;
import dev.flint.flink.types.Verdict.Kind;
import java.util.List;
import java.util.Optional;

/** Classes that bear {@code @TypeInfo}, or inherit from one that does; Flink's Either is one of them. */
final class FactoryTypes {

    private final Extractor extractor;

    FactoryTypes(Extractor extractor) {
        this.extractor = extractor;
    }

    /** {@code createTypeInfoFromFactory} and {@code getClosestFactory}: superclasses are searched, interfaces not. */
    Optional<Info> closest(Hierarchy hierarchy, TypeRef.ClassType type, Ancestry ancestry) {
        Hierarchy searched = hierarchy;
        for (int i = 0; i < ancestry.chain().size(); i++) {
            Ancestry.Link link = ancestry.chain().get(i);
            TypeRef.ClassType seenAs = i == 0 ? type : link.type();
            searched = searched.with(seenAs);
            if (bearsTypeInfo(link.view().shape().annotations())) {
                return Optional.of(made(searched, type, seenAs, link.view().name()));
            }
        }
        Optional<Reason> broken = ancestry.broken();
        if (broken.isPresent() && !(broken.get() instanceof Reason.NotVisible missing
                && Names.knowsNoFlink(missing.className()))) {
            return Optional.of(new Info.Unknown(type, broken.get()));
        }
        return Optional.empty();
    }

    private Info made(Hierarchy hierarchy, TypeRef type, TypeRef definingType, String annotated) {
        if (annotated.equals(Names.EITHER)) {
            return either(hierarchy, type, (TypeRef.ClassType) definingType);
        }
        Optional<Info> thrown = failingArgument(hierarchy, type, definingType);
        return thrown.orElseGet(
                () -> new Info.Typed(type, Kind.CUSTOM, new Reason.TypeInfoAnnotation(annotated), List.of()));
    }

    /**
     * A factory is given the extracted type arguments. What cannot be extracted it is not given, but an error there is
     * one of the whole.
     */
    Optional<Info> failingArgument(Hierarchy hierarchy, TypeRef type, TypeRef definingType) {
        if (definingType instanceof TypeRef.ClassType named && !named.arguments().isEmpty()) {
            for (Info argument : extractor.subTypes(hierarchy, type, named)) {
                if (argument instanceof Info.Failed) {
                    return Optional.of(argument);
                }
            }
        }
        return Optional.empty();
    }

    private Info either(Hierarchy hierarchy, TypeRef type, TypeRef.ClassType definingType) {
        if (definingType.arguments().size() != 2) {
            return new Info.Missing(type, new Reason.EitherWithoutTypes(Variables.written(type)));
        }
        List<Info> sides = extractor.subTypes(hierarchy, type, definingType);
        for (Info side : sides) {
            if (side instanceof Info.Failed) {
                return side;
            }
        }
        for (Info side : sides) {
            if (side instanceof Info.Missing || side instanceof Info.NoPojo) {
                return new Info.Missing(type, new Reason.EitherWithoutTypes(Variables.written(type)));
            }
        }
        return Info.typed(
                type,
                Kind.EITHER,
                List.of(
                        new Part("<left>", Optional.empty(), sides.get(0)),
                        new Part("<right>", Optional.empty(), sides.get(1))));
    }

    static boolean bearsTypeInfo(List<AnnotationShape> annotations) {
        for (AnnotationShape annotation : annotations) {
            if (annotation.type().equals(Names.TYPE_INFO)) {
                return true;
            }
        }
        return false;
    }
}
