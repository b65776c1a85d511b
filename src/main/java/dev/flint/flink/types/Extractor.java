package dev.flint.flink.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Info.Part;
import dev.flint.flink.types.Verdict.FieldSite;
import dev.flint.flink.types.Verdict.Kind;
import dev.flint.flink.version.FlinkVersion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One extraction. Follows {@code org.apache.flink.api.java.typeutils.TypeExtractor} method by method; the names in the
 * comments are its own.
 */
final class Extractor {

    /** Deeper than any type that a person writes; Flink itself overflows some hundred levels later. */
    static final int MAX_DEPTH = 200;

    private static final int MAX_STEPS = 50_000;
    /** A type whose arguments lead back to it so often does so without end. */
    private static final int MAX_SELF = 10;

    private final Classes classes;
    private final FlinkVersion version;
    private final Libraries libraries;
    private final PojoAnalysis pojos;
    private final JdkTypes jdkTypes;
    private final FactoryTypes factories;
    private final TupleTypes tuples;
    private final boolean inputsKnown;
    private final List<String> restarts = new ArrayList<>();
    private final List<Optional<FieldSite>> holders = new ArrayList<>();
    private final Deque<FieldSite> fields = new ArrayDeque<>();
    private final Set<String> records = new HashSet<>();
    private final Deque<TypeRef> expanding = new ArrayDeque<>();
    private int depth;
    private int steps;
    private boolean overflown;
    private Set<String> inferred = Set.of();

    /** @param inputsKnown false where Flink may infer free type variables from the input of a function */
    Extractor(Classes classes, FlinkVersion version, Libraries libraries, boolean inputsKnown) {
        this.classes = classes;
        this.version = version;
        this.libraries = libraries;
        this.pojos = new PojoAnalysis(this, classes, version);
        this.jdkTypes = new JdkTypes(this, classes, version);
        this.factories = new FactoryTypes(this);
        this.tuples = new TupleTypes(this, pojos);
        this.inputsKnown = inputsKnown;
    }

    /** Takes the type variables of these classes for such as Flink may infer from the input of a function. */
    Extractor inferring(Set<String> owners) {
        inferred = Set.copyOf(owners);
        return this;
    }

    /** {@code createTypeInfo(Type)}: an extraction of its own, which knows nothing of the way that led to it. */
    Info start(TypeRef type) {
        if (restarts.contains(type.toString())) {
            return new Info.Failed(type, new Reason.RecursiveCollection(type.toString(), holders(type)));
        }
        restarts.add(type.toString());
        holders.add(Optional.ofNullable(fields.peek()));
        Info info = extract(Hierarchy.EMPTY.with(type), type);
        restarts.remove(restarts.size() - 1);
        holders.remove(holders.size() - 1);
        return info instanceof Info.NoPojo ? new Info.Missing(type, new Reason.TupleSubclassNoPojo(type)) : info;
    }

    /** The fields at which an extraction began anew since it began with this type, and the one that begins it again. */
    private List<FieldSite> holders(TypeRef type) {
        List<FieldSite> found = new ArrayList<>();
        for (int i = restarts.indexOf(type.toString()) + 1; i < holders.size(); i++) {
            holders.get(i).ifPresent(found::add);
        }
        Optional.ofNullable(fields.peek()).ifPresent(found::add);
        return found;
    }

    /** {@code createTypeInfoWithTypeHierarchy}. */
    Info extract(Hierarchy hierarchy, TypeRef type) {
        steps++;
        if (depth >= MAX_DEPTH || steps > MAX_STEPS) {
            overflown = true;
            return new Info.Unknown(type, new Reason.TooLarge(type));
        }
        depth++;
        Info info = dispatch(hierarchy, type);
        depth--;
        return info;
    }

    /** Whether an extraction was cut short, so that nothing of it can be trusted. */
    boolean isOverflown() {
        return overflown;
    }

    private Info dispatch(Hierarchy hierarchy, TypeRef type) {
        if (type instanceof TypeRef.ClassType named) {
            return classType(hierarchy, named);
        }
        if (type instanceof TypeRef.Variable variable) {
            return variable(hierarchy, variable);
        }
        if (type instanceof TypeRef.ArrayType array) {
            return array(hierarchy, array);
        }
        if (type instanceof TypeRef.Primitive) {
            return Info.typed(type, Kind.BASIC);
        }
        if (type instanceof TypeRef.Wildcard) {
            return new Info.Missing(type, new Reason.WildcardType(Variables.written(type)));
        }
        return new Info.Unknown(type, Classes.unresolved(type));
    }

    private Info variable(Hierarchy hierarchy, TypeRef.Variable variable) {
        TypeRef found = hierarchy.materialize(variable, classes);
        if (!(found instanceof TypeRef.Variable unbound)) {
            return extract(hierarchy, found);
        }
        return unbound(unbound);
    }

    private Info unbound(TypeRef.Variable variable) {
        String name = Variables.nameOf(variable);
        boolean depends = Variables.isFree(variable) ? !inputsKnown : inferred.contains(Variables.ownerOf(variable));
        return depends
                ? new Info.Unknown(variable, new Reason.DependsOnInput(name))
                : new Info.Missing(variable, new Reason.TypeVariableUnbound(name));
    }

    /** An array is recursive too, but only where reflection has a Class for it. */
    private Info array(Hierarchy hierarchy, TypeRef.ArrayType array) {
        if (hierarchy.count(array) > 1 && jdkTypes.isClass(array)) {
            return Info.generic(array, new Reason.Recursive(array.toString()));
        }
        Info component = extract(hierarchy, array.component());
        if (component instanceof Info.NoPojo refused) {
            return new Info.Failed(array, new Reason.TupleSubclassNoPojo(refused.type()));
        }
        return isThrown(component)
                ? component
                : Info.typed(array, Kind.ARRAY, List.of(new Part("[]", Optional.empty(), component)));
    }

    private Info classType(Hierarchy hierarchy, TypeRef.ClassType type) {
        if (Collections.frequency(expanding, type) > MAX_SELF) {
            return new Info.Failed(type, new Reason.HoldsItself(Variables.written(type)));
        }
        if (Names.isBasic(type.name())) {
            return hierarchy.count(type) > 1
                    ? Info.generic(type, new Reason.Recursive(type.name()))
                    : Info.typed(type, Kind.BASIC);
        }
        if (JdkNames.isGeneric(type.name())) {
            return jdkTypes.extract(hierarchy, type);
        }
        Optional<ClassView> view = classes.view(type.name());
        if (view.isEmpty()) {
            return withoutShape(hierarchy, type);
        }
        Ancestry ancestry = classes.ancestry(view.get());
        Optional<Info> made = factories.closest(hierarchy, type, ancestry);
        if (made.isPresent()) {
            return made.get();
        }
        if (ancestry.supertypes().contains(Names.TUPLE)) {
            return tuples.extract(hierarchy, type, ancestry);
        }
        return plainClass(hierarchy, type, view.get(), ancestry);
    }

    /** What can be said of a class by its name alone. */
    private Info withoutShape(Hierarchy hierarchy, TypeRef.ClassType type) {
        if (type.name().equals(Names.ENUM)) {
            return Info.typed(type, Kind.ENUM);
        }
        if (type.name().equals(Names.WRITABLE)) {
            return Info.generic(type, new Reason.IsInterface(type.name(), Optional.empty()));
        }
        if (Names.hasOwnTypeInfo(Set.of(type.name()), version)) {
            return Info.typed(type, Kind.CUSTOM);
        }
        if (LibraryNames.isGeneric(type.name())) {
            return Info.generic(type, new Reason.LibraryClass(type.name()));
        }
        return hierarchy.count(type) > 1 && Names.knowsNoFlink(type.name())
                ? Info.generic(type, new Reason.Recursive(type.name()))
                : new Info.Unknown(type, classes.notVisible(type.name(), Optional.empty()));
    }

    /** {@code createSubTypesInfo}: one result for each argument of the defining type, thrown ones among them. */
    List<Info> subTypes(Hierarchy hierarchy, TypeRef type, TypeRef.ClassType definingType) {
        expanding.push(type);
        List<Info> infos = new ArrayList<>();
        for (TypeRef argument : definingType.arguments()) {
            TypeRef subType =
                    argument instanceof TypeRef.Variable variable ? hierarchy.materialize(variable, classes) : argument;
            Info info = subType instanceof TypeRef.Variable unbound
                    ? unbound(unbound)
                    : extract(hierarchy.with(subType), subType);
            infos.add(info);
            if (info instanceof Info.Failed) {
                break;
            }
        }
        expanding.pop();
        return infos;
    }

    /** {@code privateGetForClass}, once the factories have been asked. */
    private Info plainClass(Hierarchy hierarchy, TypeRef.ClassType type, ClassView view, Ancestry ancestry) {
        ClassShape shape = view.shape();
        if (hierarchy.count(type) > 1) {
            return Info.generic(type, new Reason.Recursive(type.name()));
        }
        Set<String> supertypes = ancestry.supertypes();
        if (supertypes.contains(Names.WRITABLE) && !type.name().equals(Names.WRITABLE)) {
            return libraries.hadoopCompatibility() == Libraries.Presence.ABSENT
                    ? new Info.Failed(type, new Reason.WithoutHadoopCompatibility(type.name()))
                    : Info.typed(type, Kind.WRITABLE);
        }
        if (shape.kind() == ClassShape.Kind.ENUM || supertypes.contains(Names.ENUM)) {
            // No enum implements Value or Writable: neither could make an instance of it.
            return supertypes.contains(Names.VALUE)
                    ? Info.typed(type, Kind.VALUE)
                    : Info.typed(type, Kind.ENUM);
        }
        if (ancestry.unseen().isPresent()) {
            return new Info.Unknown(type, ancestry.unseen().get());
        }
        if (supertypes.contains(Names.VALUE)) {
            return type.name().equals(Names.VALUE)
                    ? new Info.Missing(type, new Reason.ValueItself())
                    : Info.typed(type, Kind.VALUE);
        }
        if (Names.hasOwnTypeInfo(supertypes, version)) {
            return Info.typed(type, Kind.CUSTOM);
        }
        if (supertypes.contains(Names.AVRO_SPECIFIC_RECORD_BASE)) {
            return avro(type);
        }
        if (shape.kind() == ClassShape.Kind.INTERFACE || shape.kind() == ClassShape.Kind.ANNOTATION) {
            return Info.generic(type, new Reason.IsInterface(type.name(), shape.declaredAt()));
        }
        if (type.name().equals(Names.ROW)) {
            return Info.generic(type, new Reason.RowWithoutTypes());
        }
        Info info = pojos.analyze(type, hierarchy);
        if (info instanceof Info.NoPojo refused) {
            return new Info.Generic(type, refused.reasons());
        }
        return info instanceof Info.Missing thrown ? Info.generic(type, thrown.reason()) : info;
    }

    /** AvroTypeInfo's constructor analyses the class as a POJO, in a hierarchy of its own; its serializer is Avro's. */
    private Info avro(TypeRef.ClassType type) {
        if (libraries.flinkAvro() == Libraries.Presence.ABSENT) {
            return new Info.Failed(type, new Reason.WithoutFlinkAvro(type.name()));
        }
        TypeRef.ClassType raw = TypeRef.of(type.name());
        if (!records.add(type.name())) {
            return new Info.Failed(type, new Reason.RecursiveAvro(type.name()));
        }
        Info info = pojos.analyze(raw, Hierarchy.EMPTY.with(raw));
        records.remove(type.name());
        if (info instanceof Info.Typed) {
            return Info.typed(type, Kind.AVRO);
        }
        return info instanceof Info.Failed || info instanceof Info.Missing || info instanceof Info.Unknown
                ? info
                : new Info.Failed(type, new Reason.AvroWithoutPojo(type.name()));
    }

    /** The type of a POJO's field, as {@code analyzePojo} extracts it. */
    Part field(Hierarchy hierarchy, ClassView.Field field) {
        FieldShape shape = field.shape();
        FieldSite site = new FieldSite(field.declaringClass(), shape.name(), shape.declaredAt());
        fields.push(site);
        Info info = fieldType(hierarchy, field, site);
        fields.pop();
        return new Part(shape.name(), Optional.of(site), info);
    }

    private Info fieldType(Hierarchy hierarchy, ClassView.Field field, FieldSite site) {
        TypeRef type = field.type();
        Info info;
        if (version.atLeast(1, 14) && FactoryTypes.bearsTypeInfo(field.shape().annotations())) {
            String annotated = site.declaringClass() + "." + site.name();
            info = factories.failingArgument(hierarchy, type, type).orElseGet(() -> new Info.Typed(
                    type, Kind.CUSTOM, new Reason.TypeInfoAnnotation(annotated), List.of()));
        } else {
            info = extract(hierarchy.with(type), type);
        }
        if (info instanceof Info.NoPojo refused) {
            // PojoField's constructor does not take null.
            return new Info.Failed(type, new Reason.TupleSubclassNoPojo(refused.type()));
        }
        return info instanceof Info.Missing missing
                ? Info.generic(type, new Reason.FieldTypeMissing(missing.reason()))
                : info;
    }

    static boolean isThrown(Info info) {
        return info instanceof Info.Missing || info instanceof Info.Failed;
    }
}
