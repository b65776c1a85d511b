package dev.flint.flink.shape;

import dev.flint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * What reflection would tell of a class, as far as Flink asks for it; alike from a source file and from a class file.
 *
 * @param name canonical, {@code a.b.Outer.Inner}
 * @param packageName empty for the unnamed package
 * @param enclosing the canonical name of the class around it, empty for a top-level class
 * @param modifiers as Java's compiler sets them, the implicit ones included ({@code static} for a nested enum, record
 *     or interface; {@code public static} for a member of an interface)
 * @param superclass empty for an interface and for Object; Object, Enum or Record where the source names none
 * @param fields in order of declaration, the static ones too; a record's components are private final fields
 * @param methods in order of declaration, constructors under the name {@code <init>}; what the compiler adds
 *     (default constructor, record accessors and constructor, an enum's values) is there in both forms
 * @param generatedMembers why members may exist that cannot be seen here (a compiler plug-in that is not modelled);
 *     empty where the shape is complete
 * @param declaredAt where the source declares it; empty for a class file
 */
public record ClassShape(
        String name,
        String packageName,
        Optional<String> enclosing,
        Kind kind,
        Modifiers modifiers,
        List<TypeParameter> typeParameters,
        Optional<TypeRef> superclass,
        List<TypeRef> interfaces,
        List<FieldShape> fields,
        List<MethodShape> methods,
        List<AnnotationShape> annotations,
        Optional<String> generatedMembers,
        Optional<Place> declaredAt) {

    /** The kinds of type declaration that Java has. */
    public enum Kind {
        CLASS,
        INTERFACE,
        ENUM,
        RECORD,
        ANNOTATION
    }

    public ClassShape {
        typeParameters = List.copyOf(typeParameters);
        interfaces = List.copyOf(interfaces);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
        annotations = List.copyOf(annotations);
    }

    /** {@code class X<T extends A & B>}. */
    public record TypeParameter(String name, List<TypeRef> bounds) {
        public TypeParameter {
            bounds = List.copyOf(bounds);
        }
    }

    /** A field, with the place of its name where it stands in source. */
    public record FieldShape(
            String name,
            TypeRef type,
            Modifiers modifiers,
            List<AnnotationShape> annotations,
            Optional<Place> declaredAt) {
        public FieldShape {
            annotations = List.copyOf(annotations);
        }
    }

    /** A method, or a constructor under the name {@code <init>} that returns void. */
    public record MethodShape(
            String name,
            TypeRef returnType,
            List<Parameter> parameters,
            List<TypeParameter> typeParameters,
            Modifiers modifiers,
            List<AnnotationShape> annotations,
            Optional<Place> declaredAt) {

        public static final String CONSTRUCTOR = "<init>";

        public MethodShape {
            parameters = List.copyOf(parameters);
            typeParameters = List.copyOf(typeParameters);
            annotations = List.copyOf(annotations);
        }

        public boolean isConstructor() {
            return name.equals(CONSTRUCTOR);
        }
    }

    /** A parameter; class files often hold no names, then they are {@code arg0}, {@code arg1} ... */
    public record Parameter(String name, TypeRef type) {}

    /**
     * An annotation: its type (as written in source facts, canonical once resolved) and its elements as source text
     * ({@code access} to {@code AccessLevel.PRIVATE}).
     */
    public record AnnotationShape(String type, List<Element> elements, Optional<Place> place) {

        /** One element of an annotation; a lone value has the name {@code value}. */
        public record Element(String name, String text) {}

        public AnnotationShape {
            elements = List.copyOf(elements);
        }

        public Optional<String> element(String name) {
            return elements.stream().filter(e -> e.name().equals(name)).map(Element::text).findFirst();
        }
    }
}
