package dev.flint.flink.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.AnnotationShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.Kind;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.TypeParameter;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The shapes of the classes that every Flink job knows, without a class file: Object, Flink's tuples, Either, Row and
 * Value types, and the base class of Avro's records. They hold what type extraction asks of them, and no more; they are the
 * same from 1.13 to 2.3.
 */
final class KnownShapes {

    private static final String FLINK_TYPES = "org.apache.flink.types.";
    private static final String TUPLE_PREFIX = Names.TUPLE;
    private static final int MAX_ARITY = 25;
    private static final Modifiers PUBLIC = new Modifiers(Modifiers.PUBLIC);
    private static final Modifiers PUBLIC_STATIC = new Modifiers(Modifiers.PUBLIC | Modifiers.STATIC);
    private static final Modifiers PUBLIC_ABSTRACT = new Modifiers(Modifiers.PUBLIC | Modifiers.ABSTRACT);
    private static final TypeRef VOID = new TypeRef.Primitive("void");
    private static final TypeRef INT = new TypeRef.Primitive("int");

    private static final Set<String> VALUE_CLASSES = Set.of(
            "BooleanValue", "ByteValue", "CharValue", "DoubleValue", "FloatValue", "IntValue", "ListValue", "LongValue",
            "MapValue", "NullValue", "Record", "ShortValue", "StringValue");
    /** NormalizableKey is not among them: it is a Value before 2.0 alone. */
    private static final Set<String> VALUE_INTERFACES = Set.of("CopyableValue", "Key", "ResettableValue");

    private KnownShapes() {}

    static Optional<ClassShape> find(String name) {
        if (name.equals(Names.OBJECT)) {
            return Optional.of(object());
        }
        if (name.equals(Names.RECORD)) {
            return Optional.of(named(Names.RECORD, Kind.CLASS, PUBLIC_ABSTRACT).extending(Names.object()).shape());
        }
        if (name.startsWith(TUPLE_PREFIX)) {
            return tuple(name);
        }
        if (name.startsWith(FLINK_TYPES)) {
            return flinkType(name.substring(FLINK_TYPES.length()), name);
        }
        if (name.equals(Names.AVRO_SPECIFIC_RECORD_BASE)) {
            Draft record = named(name, Kind.CLASS, PUBLIC_ABSTRACT).extending(Names.object());
            record.methods.add(constructor());
            record.methods.add(method("getSchema", TypeRef.of("org.apache.avro.Schema")));
            record.methods.add(method("getSpecificData", TypeRef.of("org.apache.avro.specific.SpecificData")));
            return Optional.of(record.shape());
        }
        return Optional.empty();
    }

    private static ClassShape object() {
        Draft object = named(Names.OBJECT, Kind.CLASS, PUBLIC);
        object.methods.add(constructor());
        object.methods.add(method("getClass", TypeRef.of(Names.CLASS, TypeRef.Wildcard.UNBOUND)));
        object.methods.add(method("hashCode", INT));
        object.methods.add(method("toString", TypeRef.of("java.lang.String")));
        return object.shape();
    }

    private static Optional<ClassShape> tuple(String name) {
        String arity = name.substring(TUPLE_PREFIX.length());
        if (arity.isEmpty()) {
            Draft tuple = named(name, Kind.CLASS, PUBLIC_ABSTRACT).extending(Names.object());
            tuple.methods.add(constructor());
            tuple.methods.add(method("getArity", INT));
            tuple.methods.add(method("copy", TypeRef.of(name)));
            return Optional.of(tuple.shape());
        }
        int fields = arityOf(arity);
        if (fields < 0) {
            return Optional.empty();
        }
        Draft tuple = named(name, Kind.CLASS, PUBLIC).extending(TypeRef.of(Names.TUPLE));
        List<TypeRef> arguments = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            TypeRef variable = tuple.parameter("T" + i);
            arguments.add(variable);
            tuple.fields.add(new FieldShape("f" + i, variable, PUBLIC, List.of(), Optional.empty()));
        }
        tuple.methods.add(constructor());
        tuple.methods.add(method("getArity", INT));
        tuple.methods.add(method("copy", new TypeRef.ClassType(name, arguments)));
        return Optional.of(tuple.shape());
    }

    /** The number behind {@code Tuple}, or -1 for any other name that begins so. */
    private static int arityOf(String digits) {
        for (int i = 0; i <= MAX_ARITY; i++) {
            if (digits.equals(Integer.toString(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<ClassShape> flinkType(String simple, String name) {
        if (simple.equals("Either")) {
            Draft either = named(name, Kind.CLASS, PUBLIC_ABSTRACT).extending(Names.object());
            either.parameter("L");
            either.parameter("R");
            either.annotations.add(new AnnotationShape(Names.TYPE_INFO, List.of(), Optional.empty()));
            either.methods.add(constructor());
            return Optional.of(either.shape());
        }
        if (simple.equals("Either.Left") || simple.equals("Either.Right")) {
            Draft side = named(name, Kind.CLASS, PUBLIC_STATIC);
            side.enclosing = Optional.of(Names.EITHER);
            side.extending(TypeRef.of(Names.EITHER, side.parameter("L"), side.parameter("R")));
            return Optional.of(side.shape());
        }
        if (simple.equals("Row")) {
            return Optional.of(named(name, Kind.CLASS, PUBLIC).extending(Names.object()).shape());
        }
        if (simple.equals("RowKind")) {
            TypeRef superclass = TypeRef.of(Names.ENUM, TypeRef.of(name));
            return Optional.of(named(name, Kind.ENUM, PUBLIC).extending(superclass).shape());
        }
        if (simple.equals("Value")) {
            return Optional.of(named(name, Kind.INTERFACE, PUBLIC_ABSTRACT).shape());
        }
        if (VALUE_INTERFACES.contains(simple)) {
            Draft type = named(name, Kind.INTERFACE, PUBLIC_ABSTRACT);
            type.parameter("T");
            type.interfaces.add(TypeRef.of(Names.VALUE));
            return Optional.of(type.shape());
        }
        if (VALUE_CLASSES.contains(simple)) {
            Draft type = named(name, Kind.CLASS, PUBLIC).extending(Names.object());
            if (simple.equals("MapValue")) {
                type.parameter("K");
            }
            if (simple.equals("MapValue") || simple.equals("ListValue")) {
                type.parameter("V");
            }
            type.interfaces.add(TypeRef.of(Names.VALUE));
            return Optional.of(type.shape());
        }
        return Optional.empty();
    }

    private static MethodShape constructor() {
        return method(MethodShape.CONSTRUCTOR, VOID);
    }

    private static MethodShape method(String name, TypeRef returnType) {
        return new MethodShape(name, returnType, List.of(), List.of(), PUBLIC, List.of(), Optional.empty());
    }

    private static Draft named(String name, Kind kind, Modifiers modifiers) {
        return new Draft(name, kind, modifiers);
    }

    /** A shape in the making. */
    private static final class Draft {

        private final String name;
        private final Kind kind;
        private final Modifiers modifiers;
        private final List<TypeParameter> parameters = new ArrayList<>();
        private final List<TypeRef> interfaces = new ArrayList<>();
        private final List<FieldShape> fields = new ArrayList<>();
        private final List<MethodShape> methods = new ArrayList<>();
        private final List<AnnotationShape> annotations = new ArrayList<>();
        private Optional<TypeRef> superclass = Optional.empty();
        private Optional<String> enclosing = Optional.empty();

        private Draft(String name, Kind kind, Modifiers modifiers) {
            this.name = name;
            this.kind = kind;
            this.modifiers = modifiers;
        }

        private Draft extending(TypeRef type) {
            superclass = Optional.of(type);
            return this;
        }

        private TypeRef parameter(String variable) {
            parameters.add(new TypeParameter(variable, List.of()));
            return new TypeRef.Variable(variable);
        }

        private ClassShape shape() {
            String packageName = enclosing.orElse(name);
            return new ClassShape(
                    name,
                    packageName.substring(0, packageName.lastIndexOf('.')),
                    enclosing,
                    kind,
                    modifiers,
                    parameters,
                    superclass,
                    interfaces,
                    fields,
                    methods,
                    annotations,
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
