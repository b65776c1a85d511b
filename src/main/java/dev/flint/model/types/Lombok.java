package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.AnnotationShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.Kind;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.TypeRef;
import dev.flint.read.java.Import;
import dev.flint.read.java.JavaFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Lombok makes of a class, as far as Flink looks: modifiers, constructors, accessors. Follows the handlers of
 * Lombok 1.18 ({@code HandleConstructor}, {@code HandleGetter}, {@code HandleSetter}, {@code HandleFieldDefaults}); a
 * {@code lombok.config} is not read.
 */
final class Lombok {

    private static final String PACKAGE = "lombok.";
    private static final String EXPERIMENTAL = "lombok.experimental.";
    private static final int ACCESS = Modifiers.PUBLIC | Modifiers.PROTECTED | Modifiers.PRIVATE;
    private static final TypeRef VOID = new TypeRef.Primitive("void");

    private static final Set<String> MAIN = Set.of(
            "AllArgsConstructor", "Builder", "Data", "EqualsAndHashCode", "Getter", "NoArgsConstructor", "NonNull",
            "RequiredArgsConstructor", "Setter", "ToString", "Value", "With");
    private static final Set<String> EXPERIMENTAL_ONES = Set.of(
            "Accessors", "Delegate", "FieldDefaults", "NonFinal", "PackagePrivate", "SuperBuilder", "UtilityClass");

    /** What Lombok takes for «must not be null» where it asks for the required arguments. */
    private static final Set<String> NON_NULL = Set.of(
            "lombok.NonNull",
            "androidx.annotation.NonNull",
            "edu.umd.cs.findbugs.annotations.NonNull",
            "javax.annotation.Nonnull",
            "org.checkerframework.checker.nullness.qual.NonNull",
            "org.eclipse.jdt.annotation.NonNull",
            "org.jetbrains.annotations.NotNull",
            "org.springframework.lang.NonNull");

    private final ClassShape shape;
    private final Set<String> initialised;
    private final boolean isValue;
    private final boolean isData;

    /**
     * @param shape resolved, as the source says
     * @param initialised the fields that have an initialiser
     */
    Lombok(ClassShape shape, Set<String> initialised) {
        this.shape = shape;
        this.initialised = initialised;
        this.isValue = has(PACKAGE + "Value") || has(EXPERIMENTAL + "Value");
        this.isData = has(PACKAGE + "Data");
    }

    static boolean isUsed(ClassShape shape) {
        if (anyOfLombok(shape.annotations())) {
            return true;
        }
        for (FieldShape field : shape.fields()) {
            if (anyOfLombok(field.annotations())) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyOfLombok(List<AnnotationShape> annotations) {
        for (AnnotationShape annotation : annotations) {
            if (annotation.type().startsWith(PACKAGE)) {
                return true;
            }
        }
        return false;
    }

    /** The annotation behind a simple name that {@code import lombok.*} brings; its classes are seldom to be seen. */
    static Optional<String> importedOnDemand(String simpleName, JavaFile file) {
        for (Import imported : file.imports()) {
            if (imported.onDemand() && imported.name().equals("lombok") && MAIN.contains(simpleName)) {
                return Optional.of(PACKAGE + simpleName);
            }
            if (imported.onDemand()
                    && imported.name().equals("lombok.experimental")
                    && EXPERIMENTAL_ONES.contains(simpleName)) {
                return Optional.of(EXPERIMENTAL + simpleName);
            }
        }
        return Optional.empty();
    }

    ClassShape apply() {
        List<FieldShape> fields = fields();
        List<MethodShape> methods = new ArrayList<>(shape.methods());
        if (shape.kind() == Kind.CLASS) {
            addConstructors(fields, methods);
        }
        new LombokAccessors(shape, isData, isValue).addTo(fields, methods);
        if (isData || isValue || has(PACKAGE + "EqualsAndHashCode")) {
            addIfAbsent("hashCode", new TypeRef.Primitive("int"), List.of(), methods);
            Parameter other = new Parameter("o", TypeRef.of("java.lang.Object"));
            addIfAbsent("equals", new TypeRef.Primitive("boolean"), List.of(other), methods);
        }
        return new ClassShape(
                shape.name(),
                shape.packageName(),
                shape.enclosing(),
                shape.kind(),
                isValue && !has(EXPERIMENTAL + "NonFinal")
                        ? shape.modifiers().with(Modifiers.FINAL)
                        : shape.modifiers(),
                shape.typeParameters(),
                shape.superclass(),
                shape.interfaces(),
                fields,
                methods,
                shape.annotations(),
                shape.generatedMembers().or(() -> unmodelled(fields)),
                shape.declaredAt());
    }

    private Optional<String> unmodelled(List<FieldShape> fields) {
        if (has("lombok.experimental.StandardException") || has("lombok.StandardException")) {
            return Optional.of("Lombok's @StandardException adds constructors");
        }
        for (FieldShape field : fields) {
            if (has(field.annotations(), EXPERIMENTAL + "Delegate") || has(field.annotations(), "lombok.Delegate")) {
                return Optional.of("Lombok's @Delegate adds methods");
            }
            Optional<String> lazy = find(field.annotations(), PACKAGE + "Getter").flatMap(g -> g.element("lazy"));
            if (lazy.isPresent() && !lazy.get().equals("false")) {
                return Optional.of("Lombok's lazy @Getter changes the type of its field");
            }
        }
        return Optional.empty();
    }

    private List<FieldShape> fields() {
        Optional<AnnotationShape> defaults = find(shape.annotations(), EXPERIMENTAL + "FieldDefaults");
        int level = defaults.flatMap(d -> d.element("level")).map(Lombok::access).orElse(0);
        boolean makeFinal = isValue || defaults.flatMap(d -> d.element("makeFinal")).equals(Optional.of("true"));
        boolean utility = has(EXPERIMENTAL + "UtilityClass");
        List<FieldShape> fields = new ArrayList<>(shape.fields().size());
        for (FieldShape field : shape.fields()) {
            int bits = field.modifiers().bits();
            if ((bits & Modifiers.STATIC) == 0) {
                boolean untouched = has(field.annotations(), EXPERIMENTAL + "PackagePrivate");
                if ((bits & ACCESS) == 0 && !untouched) {
                    bits |= isValue && level == 0 ? Modifiers.PRIVATE : Math.max(level, 0);
                }
                if (makeFinal && !has(field.annotations(), EXPERIMENTAL + "NonFinal")) {
                    bits |= Modifiers.FINAL;
                }
                bits |= utility ? Modifiers.STATIC : 0;
            }
            fields.add(new FieldShape(
                    field.name(), field.type(), new Modifiers(bits), field.annotations(), field.declaredAt()));
        }
        return fields;
    }

    private void addConstructors(List<FieldShape> fields, List<MethodShape> methods) {
        List<MethodShape> added = new ArrayList<>();
        Optional<AnnotationShape> noArgs = find(shape.annotations(), PACKAGE + "NoArgsConstructor");
        Optional<AnnotationShape> required = find(shape.annotations(), PACKAGE + "RequiredArgsConstructor");
        Optional<AnnotationShape> all = find(shape.annotations(), PACKAGE + "AllArgsConstructor");
        noArgs.ifPresent(annotation -> added.add(constructor(annotation, "staticName", List.of())));
        required.ifPresent(annotation -> added.add(constructor(annotation, "staticName", required(fields))));
        all.ifPresent(annotation -> added.add(constructor(annotation, "staticName", assignable(fields))));
        boolean builder = has(PACKAGE + "Builder") || has("lombok.experimental.Builder");
        if (has(EXPERIMENTAL + "SuperBuilder")) {
            Parameter itself = new Parameter("b", new TypeRef.Unresolved("builder", "Lombok generates the builder"));
            added.add(constructor(Modifiers.PROTECTED, List.of(itself)));
        } else if (added.isEmpty() && !hasWrittenConstructor()) {
            if (builder) {
                added.add(constructor(0, assignable(fields)));
            } else if (isData) {
                AnnotationShape data = find(shape.annotations(), PACKAGE + "Data").orElseThrow();
                added.add(constructor(data, "staticConstructor", required(fields)));
            } else if (isValue) {
                added.add(constructor(Modifiers.PUBLIC, assignable(fields)));
            }
        }
        if (has(EXPERIMENTAL + "UtilityClass") && !hasWrittenConstructor()) {
            added.add(constructor(Modifiers.PRIVATE, List.of()));
        }
        if (!added.isEmpty()) {
            methods.removeIf(method -> method.isConstructor() && method.declaredAt().isEmpty());
            methods.addAll(added);
        }
    }

    private boolean hasWrittenConstructor() {
        for (MethodShape method : shape.methods()) {
            if (method.isConstructor() && method.declaredAt().isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static MethodShape constructor(AnnotationShape annotation, String factory, List<Parameter> parameters) {
        boolean hasFactory = annotation.element(factory).map(name -> !name.equals("\"\"")).orElse(false);
        int access = annotation.element("access").map(Lombok::access).orElse(Modifiers.PUBLIC);
        return constructor(hasFactory ? Modifiers.PRIVATE : Math.max(access, 0), parameters);
    }

    private static MethodShape constructor(int access, List<Parameter> parameters) {
        return new MethodShape(
                MethodShape.CONSTRUCTOR,
                VOID,
                parameters,
                List.of(),
                new Modifiers(access),
                List.of(),
                Optional.empty());
    }

    /** The arguments of an all-arguments constructor. */
    private List<Parameter> assignable(List<FieldShape> fields) {
        List<Parameter> parameters = new ArrayList<>();
        for (FieldShape field : fields) {
            boolean set = field.modifiers().isFinal() && isInitialised(field);
            if (!field.modifiers().isStatic() && !set && !field.name().startsWith("$")) {
                parameters.add(new Parameter(field.name(), field.type()));
            }
        }
        return parameters;
    }

    private List<Parameter> required(List<FieldShape> fields) {
        List<Parameter> parameters = new ArrayList<>();
        for (FieldShape field : fields) {
            boolean wanted = field.modifiers().isFinal() || isNonNull(field);
            if (!field.modifiers().isStatic() && wanted && !isInitialised(field) && !field.name().startsWith("$")) {
                parameters.add(new Parameter(field.name(), field.type()));
            }
        }
        return parameters;
    }

    private boolean isInitialised(FieldShape field) {
        // The builder takes the initialiser of such a field away.
        return initialised.contains(field.name()) && !has(field.annotations(), "lombok.Builder.Default");
    }

    private static boolean isNonNull(FieldShape field) {
        for (AnnotationShape annotation : field.annotations()) {
            if (NON_NULL.contains(annotation.type())) {
                return true;
            }
        }
        return false;
    }

    private static void addIfAbsent(
            String name, TypeRef returnType, List<Parameter> parameters, List<MethodShape> methods) {
        for (MethodShape method : methods) {
            if (method.name().equals(name) && method.parameters().size() == parameters.size()) {
                return;
            }
        }
        methods.add(new MethodShape(
                name, returnType, parameters, List.of(), new Modifiers(Modifiers.PUBLIC), List.of(),
                Optional.empty()));
    }

    private boolean has(String annotation) {
        return has(shape.annotations(), annotation);
    }

    static boolean has(List<AnnotationShape> annotations, String name) {
        return find(annotations, name).isPresent();
    }

    static Optional<AnnotationShape> find(List<AnnotationShape> annotations, String name) {
        for (AnnotationShape annotation : annotations) {
            if (annotation.type().equals(name)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /** The modifier of a written {@code AccessLevel}; -1 for NONE, for which nothing is generated. */
    static int access(String written) {
        return switch (written.substring(written.lastIndexOf('.') + 1)) {
            case "PRIVATE" -> Modifiers.PRIVATE;
            case "PROTECTED" -> Modifiers.PROTECTED;
            case "PACKAGE", "MODULE" -> 0;
            case "NONE" -> -1;
            default -> Modifiers.PUBLIC;
        };
    }
}
