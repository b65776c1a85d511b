package dev.flint.rules.serialization;

import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Reason;
import dev.flint.flink.types.Verdict;
import dev.flint.model.types.TypeSite;
import dev.flint.model.types.TypeUse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a reason of type extraction is about: each belongs to one rule, so that no place is told of twice. */
enum Concern {
    /** FLINT101. */
    COLLECTION,
    /** FLINT102. */
    JDK_VALUE,
    /** FLINT103, which also takes what no other rule is about. */
    CONTRACT,
    /** FLINT104. */
    RECORD,
    /** FLINT105. */
    ROW,
    /** FLINT106. */
    ERASURE,
    /** FLINT113. */
    OVERFLOW,
    /** FLINT117. */
    AVRO,
    /** Flink knows the type, flint cannot tell, or what Flink throws is no matter of serializers. */
    NONE;

    private static final Map<Class<? extends Reason>, Concern> BY_REASON = Map.ofEntries(
            Map.entry(Reason.IsCollectionClass.class, COLLECTION),
            Map.entry(Reason.CollectionBefore20.class, COLLECTION),
            Map.entry(Reason.RawCollection.class, COLLECTION),
            Map.entry(Reason.CollectionArgument.class, COLLECTION),
            Map.entry(Reason.UnsupportedJdkType.class, JDK_VALUE),
            Map.entry(Reason.IsInterface.class, CONTRACT),
            Map.entry(Reason.NotPublic.class, CONTRACT),
            Map.entry(Reason.NotStatic.class, CONTRACT),
            Map.entry(Reason.NoFields.class, CONTRACT),
            Map.entry(Reason.NoNoArgConstructor.class, CONTRACT),
            Map.entry(Reason.ConstructorNotPublic.class, CONTRACT),
            Map.entry(Reason.FieldWithoutAccessors.class, CONTRACT),
            Map.entry(Reason.ShadowedField.class, CONTRACT),
            Map.entry(Reason.CustomSerialization.class, CONTRACT),
            Map.entry(Reason.LibraryClass.class, CONTRACT),
            Map.entry(Reason.Recursive.class, CONTRACT),
            Map.entry(Reason.FieldTypeMissing.class, CONTRACT),
            Map.entry(Reason.AvroWithoutPojo.class, CONTRACT),
            Map.entry(Reason.TupleSubclassNoPojo.class, CONTRACT),
            Map.entry(Reason.RecordBefore119.class, RECORD),
            Map.entry(Reason.RowWithoutTypes.class, ROW),
            Map.entry(Reason.TupleWithoutTypes.class, ERASURE),
            Map.entry(Reason.EitherWithoutTypes.class, ERASURE),
            Map.entry(Reason.TypeVariableUnbound.class, ERASURE),
            Map.entry(Reason.RecursiveCollection.class, OVERFLOW),
            Map.entry(Reason.HoldsItself.class, OVERFLOW),
            Map.entry(Reason.RecursiveAvro.class, OVERFLOW),
            Map.entry(Reason.WithoutFlinkAvro.class, AVRO),
            Map.entry(Reason.Recognised.class, NONE),
            Map.entry(Reason.TypeInfoAnnotation.class, NONE),
            Map.entry(Reason.FunctionWithoutTypes.class, NONE),
            Map.entry(Reason.ValueItself.class, NONE),
            Map.entry(Reason.WildcardType.class, NONE),
            Map.entry(Reason.WithoutHadoopCompatibility.class, NONE),
            Map.entry(Reason.NotVisible.class, NONE),
            Map.entry(Reason.Unresolved.class, NONE),
            Map.entry(Reason.HiddenMembers.class, NONE),
            Map.entry(Reason.CyclicInheritance.class, NONE),
            Map.entry(Reason.DependsOnInput.class, NONE),
            Map.entry(Reason.TooLarge.class, NONE));

    private static final Set<String> COLLECTION_INTERFACES = Set.of(
            "java.util.Deque", "java.util.Iterator", "java.util.NavigableMap", "java.util.NavigableSet",
            "java.util.Queue", "java.util.SequencedCollection", "java.util.SequencedMap", "java.util.SequencedSet",
            "java.util.SortedMap", "java.util.SortedSet", "java.util.concurrent.BlockingQueue",
            "java.util.concurrent.ConcurrentMap");

    /** The only class of collections without type parameters: a class literal says all of it. */
    private static final String PROPERTIES = "java.util.Properties";

    /** Whether somebody has thought about a kind of reason. */
    static boolean decides(Class<?> reason) {
        return BY_REASON.containsKey(reason);
    }

    /**
     * The rule that a step belongs to.
     *
     * @param way from the type to the step, that one included
     */
    static Concern of(TypeUse use, List<Verdict.Step> way) {
        Verdict.Step step = way.get(way.size() - 1);
        Concern concern = BY_REASON.get(step.reason().getClass());
        boolean byLiteral = isClassOfState(use.site());
        return switch (step.kind()) {
            case GENERIC -> ofGeneric(concern, way, byLiteral);
            case MISSING -> concern == ERASURE && !byLiteral ? NONE : concern;
            case ERROR -> concern;
            default -> NONE;
        };
    }

    private static Concern ofGeneric(Concern concern, List<Verdict.Step> way, boolean byLiteral) {
        Verdict.Step step = way.get(way.size() - 1);
        if (concern == COLLECTION && way.size() == 1 && byLiteral && !isClass(step.type(), PROPERTIES)) {
            return ERASURE;
        }
        if (concern != CONTRACT) {
            return concern;
        }
        if (Position.isOpenVariable(step.reason())) {
            return byLiteral && Position.origin(way) == 0 ? ERASURE : CONTRACT;
        }
        if (step.type() instanceof TypeRef.ClassType named && Wording.isJdk(named.name())) {
            return COLLECTION_INTERFACES.contains(named.name()) ? COLLECTION : JDK_VALUE;
        }
        return CONTRACT;
    }

    private static boolean isClass(TypeRef type, String name) {
        return type instanceof TypeRef.ClassType named && named.name().equals(name);
    }

    /** Whether Flink gets to know the type by the class literal of a state descriptor. */
    private static boolean isClassOfState(TypeSite site) {
        return (site.role() == TypeSite.Role.STATE || site.role() == TypeSite.Role.BROADCAST)
                && site.origin() instanceof TypeSite.Origin.Extracted extracted
                && extracted.way() == TypeSite.Way.CLASS;
    }
}
