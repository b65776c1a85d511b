package dev.flint.flink.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Verdict.Kind;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.text.Place;
import java.util.List;
import java.util.Optional;

/** Why a type, or a part of one, becomes what it becomes: in data, and in one English sentence without its full stop. */
public sealed interface Reason {

    /** The reason as a sentence that begins with a capital and has no full stop. */
    String sentence();

    /** What has to be mended, where the source of it is known. */
    default Optional<Place> place() {
        return Optional.empty();
    }

    /** Flink knows the type. */
    record Recognised(TypeRef type, Kind kind) implements Reason {
        @Override
        public String sentence() {
            return switch (kind) {
                case BASIC -> "Flink has a serializer of its own for " + type;
                case POJO -> type + " keeps the contract of a POJO";
                case TUPLE -> type + " is a tuple";
                case VALUE -> type + " implements Flink's Value and serializes itself";
                case ENUM -> type + " is an enum";
                case ARRAY -> type + " is an array";
                case COLLECTION -> "Flink has a serializer for the interface " + type;
                case EITHER -> type + " is Flink's Either";
                case AVRO -> type + " is a SpecificRecord, which flink-avro serializes";
                case WRITABLE -> type + " is a Hadoop Writable";
                default -> type + " has a TypeInformation of its own in Flink";
            };
        }
    }

    /** A TypeInfoFactory decides. {@code annotated} is the class, or the field, that bears the annotation. */
    record TypeInfoAnnotation(String annotated) implements Reason {
        @Override
        public String sentence() {
            return "@TypeInfo on " + annotated + " decides";
        }
    }

    // ---- A class that is no POJO

    record NotPublic(String className, Optional<Place> place) implements Reason {
        @Override
        public String sentence() {
            return className + " is not public";
        }
    }

    /** An inner class: its constructors take the instance around it. */
    record NotStatic(String className, Optional<Place> place) implements Reason {
        @Override
        public String sentence() {
            return className + " is an inner class that is not static, so it has no constructor without arguments";
        }
    }

    record NoFields(String className, Optional<Place> place) implements Reason {
        @Override
        public String sentence() {
            return className + " has no field that is neither static nor transient";
        }
    }

    record NoNoArgConstructor(String className, Optional<Place> place) implements Reason {
        @Override
        public String sentence() {
            return className + " has no constructor without arguments";
        }
    }

    record ConstructorNotPublic(String className, Optional<Place> place) implements Reason {
        @Override
        public String sentence() {
            return "The constructor of " + className + " that takes no arguments is not public";
        }
    }

    /**
     * A field that is not public and that lacks a getter or a setter.
     *
     * @param className the class that is asked for; its public methods count, the inherited ones too
     * @param declaringClass where the field stands: the class itself or a superclass
     * @param mismatch what the method that looks like the missing one has wrong, as the end of a sentence
     */
    record FieldWithoutAccessors(
            String className,
            String declaringClass,
            String field,
            TypeRef type,
            boolean noGetter,
            boolean noSetter,
            Optional<String> mismatch,
            Optional<Place> place)
            implements Reason {

        public boolean inherited() {
            return !className.equals(declaringClass);
        }

        @Override
        public String sentence() {
            String missing = noGetter && noSetter ? "neither getter nor setter" : noGetter ? "no getter" : "no setter";
            String name = inherited()
                    ? "Field " + field + ", which " + className + " inherits from " + declaringClass + ","
                    : "Field " + field + " of " + className;
            return name + " is not public and has " + missing + mismatch.map(m -> ": " + m).orElse("");
        }
    }

    /** Two fields of one name along the superclasses. */
    record ShadowedField(String className, String field, String declaringClass, Optional<Place> place)
            implements Reason {
        @Override
        public String sentence() {
            return "Field " + field + " of " + declaringClass + " has the name of another field of " + className;
        }
    }

    /** A method of Java serialization, whatever its signature. */
    record CustomSerialization(String className, String declaringClass, String method, Optional<Place> place)
            implements Reason {
        @Override
        public String sentence() {
            return declaringClass.equals(className)
                    ? className + " has a method " + method
                    : className + " inherits a method " + method + " from " + declaringClass;
        }
    }

    record RecordBefore119(String className, FlinkVersion version, Optional<Place> place) implements Reason {
        @Override
        public String sentence() {
            return className + " is a record, and Flink " + version + " knows none (1.19 does)";
        }
    }

    // ---- A type that is generic whatever it holds

    record IsInterface(String className, Optional<Place> place) implements Reason {
        @Override
        public String sentence() {
            return className + " is an interface";
        }
    }

    /** {@code java.util.HashMap}: only the interfaces have serializers. */
    record IsCollectionClass(TypeRef type) implements Reason {
        @Override
        public String sentence() {
            return type + " is a collection class, for which no version of Flink extracts a serializer";
        }
    }

    /** {@code java.util.List} before Flink 2.0. */
    record CollectionBefore20(TypeRef type, FlinkVersion version) implements Reason {
        @Override
        public String sentence() {
            return type + " is a collection interface, for which Flink " + version + " extracts no serializer (2.0 does)";
        }
    }

    /** {@code java.util.List} without type arguments from Flink 2.0 on. */
    record RawCollection(TypeRef type) implements Reason {
        @Override
        public String sentence() {
            return type + " stands here without type arguments, so Flink cannot serialize its elements";
        }
    }

    /** {@code List<List<String>>} from Flink 2.0 on: the argument is not a plain class. */
    record CollectionArgument(TypeRef type, TypeRef argument) implements Reason {
        @Override
        public String sentence() {
            return "Flink extracts a serializer for " + type + " only if every type argument is a plain class, and "
                    + argument + " is none";
        }
    }

    /** {@code java.time.LocalDate}, {@code java.util.UUID}, {@code java.lang.Object}: Flink does not know them. */
    record UnsupportedJdkType(TypeRef type) implements Reason {
        @Override
        public String sentence() {
            return type + " is not among the JDK's types that Flink serializes itself";
        }
    }

    /** {@code ObjectNode}, {@code ConsumerRecord}: known by name where the library's jar is not in sight. */
    record LibraryClass(String className) implements Reason {
        @Override
        public String sentence() {
            return className + " is a class of a library that Flink does not serialize itself";
        }
    }

    record RowWithoutTypes() implements Reason {
        @Override
        public String sentence() {
            return "A Row names no field types; Flink needs Types.ROW or Types.ROW_NAMED";
        }
    }

    /** The class is met again inside itself, or inside a subclass. */
    record Recursive(String className) implements Reason {
        @Override
        public String sentence() {
            return className + " is met a second time on this way, and Flink does not follow recursive types";
        }
    }

    /** Flink threw for the type of a field, which makes only that field generic. */
    record FieldTypeMissing(Reason cause) implements Reason {
        @Override
        public String sentence() {
            return cause.sentence() + ", so the field is serialized as a generic type";
        }

        @Override
        public Optional<Place> place() {
            return cause.place();
        }
    }

    // ---- Flink throws

    record TupleWithoutTypes(TypeRef type) implements Reason {
        @Override
        public String sentence() {
            return type + " is a tuple without the types of its fields";
        }
    }

    /** ValueTypeInfo refuses the interface itself. */
    record ValueItself() implements Reason {
        @Override
        public String sentence() {
            return "Flink's interface Value names no class that implements it";
        }
    }

    record TypeVariableUnbound(String name) implements Reason {
        @Override
        public String sentence() {
            return "Nothing says what the type variable " + name + " stands for";
        }
    }

    /** A function class that implements Flink's interface raw. */
    record FunctionWithoutTypes(String className, String supertype) implements Reason {
        @Override
        public String sentence() {
            return className + " gives no type arguments to " + supertype;
        }
    }

    record WildcardType(TypeRef type) implements Reason {
        @Override
        public String sentence() {
            return "The wildcard " + type + " names no type";
        }
    }

    record EitherWithoutTypes(TypeRef type) implements Reason {
        @Override
        public String sentence() {
            return type + " is an Either without the types of both sides";
        }
    }

    /** A subclass of a tuple that has further public fields, and is no POJO. */
    record TupleSubclassNoPojo(TypeRef type) implements Reason {
        @Override
        public String sentence() {
            return type + " extends a tuple by public fields, and is no POJO";
        }
    }

    /**
     * 2.x: the arguments of collections lead back to the class.
     *
     * @param fields that hold these collections, in the order in which they are met; empty where no field does
     */
    record RecursiveCollection(String className, List<Verdict.FieldSite> fields) implements Reason {
        public RecursiveCollection {
            fields = List.copyOf(fields);
        }

        @Override
        public String sentence() {
            return "A collection leads back to " + className + ", and Flink's type extraction overflows its stack";
        }
    }

    /** A tuple, or a class with a factory, whose type arguments lead back to it. */
    record HoldsItself(TypeRef type) implements Reason {
        @Override
        public String sentence() {
            return type + " holds itself, and Flink's type extraction overflows its stack";
        }
    }

    /** The fields of a SpecificRecord lead back to it over another one or over a collection. */
    record RecursiveAvro(String className) implements Reason {
        @Override
        public String sentence() {
            return "The SpecificRecord " + className
                    + " leads back to itself, and Flink's type extraction overflows its stack";
        }
    }

    record WithoutFlinkAvro(String className) implements Reason {
        @Override
        public String sentence() {
            return className + " is a SpecificRecord, and flink-avro is not on the class path";
        }
    }

    record AvroWithoutPojo(String className) implements Reason {
        @Override
        public String sentence() {
            return className + " is a SpecificRecord that is no POJO, which flink-avro refuses";
        }
    }

    record WithoutHadoopCompatibility(String className) implements Reason {
        @Override
        public String sentence() {
            return className + " is a Writable, and flink-hadoop-compatibility is not on the class path";
        }
    }

    // ---- flint cannot tell

    /**
     * A class file or source that is not there.
     *
     * @param user the class that refers to it; empty where the type itself is it
     * @param why the cause, and what would make it visible
     */
    record NotVisible(String className, Optional<String> user, Optional<String> why) implements Reason {
        @Override
        public String sentence() {
            return "flint cannot see the class " + className + user.map(u -> ", on which " + u + " rests").orElse("")
                    + why.map(w -> ": " + w).orElse("");
        }
    }

    record Unresolved(String written, String why) implements Reason {
        @Override
        public String sentence() {
            return "flint cannot tell which type «" + written + "» is: " + why;
        }
    }

    record HiddenMembers(String className, String why) implements Reason {
        @Override
        public String sentence() {
            return className + " may have members that flint cannot see: " + why;
        }
    }

    record CyclicInheritance(String className) implements Reason {
        @Override
        public String sentence() {
            return className + " inherits from itself";
        }
    }

    /** A variable of a function, which Flink infers from what flows in. */
    record DependsOnInput(String name) implements Reason {
        @Override
        public String sentence() {
            return "What the type variable " + name + " stands for depends on the input of the function";
        }
    }

    record TooLarge(TypeRef type) implements Reason {
        @Override
        public String sentence() {
            return "The type is nested too deep for flint";
        }
    }
}
