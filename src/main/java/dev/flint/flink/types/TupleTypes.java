package dev.flint.flink.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Info.Part;
import dev.flint.flink.types.Verdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flink's tuples and their subclasses. */
final class TupleTypes {

    private final Extractor extractor;
    private final PojoAnalysis pojos;

    TupleTypes(Extractor extractor, PojoAnalysis pojos) {
        this.extractor = extractor;
        this.pojos = pojos;
    }

    /** The branch of {@code createTypeInfoWithTypeHierarchy} for tuples and their subclasses. */
    Info extract(Hierarchy hierarchy, TypeRef.ClassType type, Ancestry ancestry) {
        Hierarchy upwards = hierarchy;
        TypeRef.ClassType current = type;
        int i = 0;
        while (i + 1 < ancestry.chain().size()
                && !ancestry.chain().get(i + 1).view().name().equals(Names.TUPLE)) {
            upwards = upwards.with(current);
            i++;
            current = ancestry.chain().get(i).type();
        }
        if (type.name().equals(Names.TUPLE)) {
            return new Info.Missing(type, new Reason.TupleWithoutTypes(type));
        }
        if (current.name().equals(Names.TUPLE0)) {
            return Info.typed(type, Kind.TUPLE);
        }
        if (current.arguments().isEmpty()) {
            return new Info.Missing(type, new Reason.TupleWithoutTypes(Variables.written(type)));
        }
        List<Info> fields = extractor.subTypes(upwards.with(current), type, current);
        for (Info field : fields) {
            if (Extractor.isThrown(field)) {
                return field;
            }
        }
        if (publicFields(ancestry) > fields.size()) {
            return pojos.analyze(type, hierarchy);
        }
        List<Part> parts = new ArrayList<>();
        for (int f = 0; f < fields.size(); f++) {
            if (fields.get(f) instanceof Info.NoPojo refused) {
                return new Info.Failed(type, new Reason.TupleSubclassNoPojo(refused.type()));
            }
            parts.add(new Part("f" + f, Optional.empty(), fields.get(f)));
        }
        return Info.typed(type, Kind.TUPLE, parts);
    }

    /** {@code countFieldsInClass}. */
    private static int publicFields(Ancestry ancestry) {
        int count = 0;
        for (Ancestry.Link link : ancestry.chain()) {
            for (ClassView.Field field : link.view().fields()) {
                if (field.shape().modifiers().isPublic()) {
                    count++;
                }
            }
        }
        return count;
    }
}
