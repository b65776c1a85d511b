package dev.flint.rules.serialization;

import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.AnnotationShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Libraries;
import dev.flint.flink.types.Reason;
import dev.flint.flink.types.TypeExtraction;
import dev.flint.flink.types.Verdict;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.types.ClassSource;
import dev.flint.model.types.ClassSource.Insertion;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What makes a class of the tree a POJO where that can be done by rote: a modifier, an empty constructor, an annotation
 * of Lombok's. It is offered only if type extraction, asked again on the class as it would be, says POJO in every version
 * in question. Never safe: whatever flows may lie in a window or in an unaligned checkpoint, and no POJO serializer reads
 * what Kryo wrote.
 */
final class PojoMend {

    private static final int HIDDEN = Modifiers.PRIVATE | Modifiers.PROTECTED;
    private static final String NO_ARGS = "lombok.NoArgsConstructor";
    private static final String ALL_ARGS = "lombok.AllArgsConstructor";
    private static final String REQUIRED_ARGS = "lombok.RequiredArgsConstructor";
    private static final String BUILDER = "lombok.Builder";
    private static final String SUPER_BUILDER = "lombok.experimental.SuperBuilder";

    private final Project project;
    private final KryoCause cause;
    private final ClassSource source;
    private final List<Insertion> edits = new ArrayList<>();
    private final List<String> doings = new ArrayList<>();

    private PojoMend(Project project, KryoCause cause, ClassSource source) {
        this.project = project;
        this.cause = cause;
        this.source = source;
    }

    /** @return empty where nothing does it by rote */
    static Optional<Fix> of(Project project, KryoCause cause) {
        return project.types().sourceOf(cause.step().type(), cause.site())
                .flatMap(source -> new PojoMend(project, cause, source).fix());
    }

    private Optional<Fix> fix() {
        ClassShape mended = source.shape();
        if (!mended.modifiers().isPublic()) {
            if (!source.mayBePublic() || isInner(mended)) {
                return Optional.empty();
            }
            add(source.publicClass(), "make '" + Wording.simpleName(mended.name()) + "' public");
            Modifiers open = new Modifiers(mended.modifiers().bits() & ~HIDDEN).with(Modifiers.PUBLIC);
            mended = with(mended, open, methods(mended));
        }
        if (!hasPublicConstructor(mended) && !mended.modifiers().isAbstract()) {
            if (!addConstructor()) {
                return Optional.empty();
            }
            List<MethodShape> methods = new ArrayList<>(mended.methods());
            methods.removeIf(method -> method.isConstructor() && method.parameters().isEmpty());
            methods.add(constructor());
            mended = with(mended, mended.modifiers(), methods);
        }
        if (edits.isEmpty() || !isPojo(mended)) {
            return Optional.empty();
        }
        List<Edit> all = edits.stream()
                .filter(edit -> !edit.text().isEmpty())
                .map(edit -> new Edit(edit.place(), edit.text()))
                .toList();
        return Optional.of(new Fix(Fix.Safety.UNSAFE, String.join(" and ", doings), all));
    }

    private void add(Insertion edit, String doing) {
        edits.add(edit);
        doings.add(doing);
    }

    /** Its constructors take the instance around it, and making it static may not compile. */
    private static boolean isInner(ClassShape shape) {
        return shape.enclosing().isPresent() && !shape.modifiers().isStatic();
    }

    /** The constructor that the compiler adds is as public as its class. */
    private static List<MethodShape> methods(ClassShape shape) {
        List<MethodShape> methods = new ArrayList<>();
        for (MethodShape method : shape.methods()) {
            boolean implicit = method.isConstructor()
                    && method.parameters().isEmpty()
                    && method.declaredAt().isEmpty()
                    && !makesConstructors(shape);
            methods.add(implicit ? constructor() : method);
        }
        return methods;
    }

    private static boolean hasPublicConstructor(ClassShape shape) {
        return shape.methods().stream().anyMatch(method -> method.isConstructor()
                && method.parameters().isEmpty()
                && method.modifiers().isPublic());
    }

    /** Whether an annotation of Lombok's may have made the constructor without arguments. */
    private static boolean makesConstructors(ClassShape shape) {
        for (String annotation : List.of(NO_ARGS, ALL_ARGS, REQUIRED_ARGS, "lombok.Data", "lombok.Value")) {
            Optional<AnnotationShape> found = bears(shape, annotation);
            if (found.isPresent() && (annotation.endsWith("Constructor") || !found.get().elements().isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<AnnotationShape> bears(ClassShape shape, String annotation) {
        for (AnnotationShape each : shape.annotations()) {
            if (each.type().equals(annotation)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private boolean addConstructor() {
        ClassShape shape = source.shape();
        boolean narrow = shape.methods().stream()
                .anyMatch(method -> method.isConstructor() && method.parameters().isEmpty());
        if (narrow) {
            Optional<Insertion> edit = source.publicConstructor();
            edit.ifPresent(insertion -> add(insertion, "make its constructor without arguments public"));
            return edit.isPresent();
        }
        return isFreeOfDuties(shape) && (lombok(shape) || written());
    }

    private boolean written() {
        Optional<Insertion> edit = source.newConstructor();
        edit.ifPresent(insertion -> add(insertion, "add a public constructor without arguments"));
        return edit.isPresent();
    }

    private boolean lombok(ClassShape shape) {
        Optional<AnnotationShape> beside = bears(shape, ALL_ARGS)
                .or(() -> bears(shape, REQUIRED_ARGS))
                .or(() -> bears(shape, SUPER_BUILDER));
        boolean alone = beside.isEmpty();
        if (alone) {
            // A builder makes its own constructor only as long as there is no other.
            beside = bears(shape, BUILDER);
        }
        if (beside.flatMap(AnnotationShape::place).isEmpty() || source.newConstructor().isPresent()) {
            return false;
        }
        Place at = beside.get().place().orElseThrow();
        String[] names = alone
                ? new String[] {"NoArgsConstructor", "AllArgsConstructor"}
                : new String[] {"NoArgsConstructor"};
        List<Insertion> needed = new ArrayList<>();
        for (String name : names) {
            Optional<Insertion> imported = source.lombokImport(name);
            if (imported.isEmpty()) {
                return false;
            }
            needed.add(imported.get());
        }
        edits.addAll(needed);
        add(source.annotationsBefore(at, names), "add @" + String.join(" and @", names));
        return true;
    }

    /** Whether a constructor need set no field and can call one of the superclass. */
    private boolean isFreeOfDuties(ClassShape shape) {
        for (FieldShape field : shape.fields()) {
            Modifiers modifiers = field.modifiers();
            if (modifiers.isFinal() && !modifiers.isStatic() && !modifiers.has(Modifiers.INITIALISED)) {
                return false;
            }
        }
        if (shape.superclass().isEmpty() || !(shape.superclass().get() instanceof TypeRef.ClassType above)) {
            return false;
        }
        if (above.name().equals("java.lang.Object")) {
            return true;
        }
        Optional<ClassShape> superclass = project.types().declaredShape(above, cause.site());
        return superclass.isPresent()
                && superclass.get().methods().stream().anyMatch(method -> method.isConstructor()
                        && method.parameters().isEmpty()
                        && !method.modifiers().isPrivate()
                        && (method.modifiers().isPublic()
                                || superclass.get().packageName().equals(shape.packageName())));
    }

    private boolean isPojo(ClassShape mended) {
        ShapeSource seen = project.types().shapesAt(cause.site());
        ShapeSource changed =
                name -> name.equals(mended.name()) ? Optional.of(mended) : seen.find(name);
        for (FlinkVersion version : cause.versions().candidates()) {
            Verdict verdict =
                    new TypeExtraction(changed, version, Libraries.UNKNOWN).of(cause.step().type());
            if (verdict.kind() != Verdict.Kind.POJO || isErased(verdict)) {
                return false;
            }
        }
        return true;
    }

    /** A generic class by itself is worth no mend: its fields go to Kryo. */
    private static boolean isErased(Verdict verdict) {
        return verdict.why().stream().map(Verdict.Step::reason).anyMatch(reason ->
                reason instanceof Reason.FieldTypeMissing);
    }

    private static MethodShape constructor() {
        return new MethodShape(
                MethodShape.CONSTRUCTOR,
                new TypeRef.Primitive("void"),
                List.of(),
                List.of(),
                new Modifiers(Modifiers.PUBLIC),
                List.of(),
                Optional.empty());
    }

    private static ClassShape with(ClassShape shape, Modifiers modifiers, List<MethodShape> methods) {
        return new ClassShape(
                shape.name(),
                shape.packageName(),
                shape.enclosing(),
                shape.kind(),
                modifiers,
                shape.typeParameters(),
                shape.superclass(),
                shape.interfaces(),
                shape.fields(),
                methods,
                shape.annotations(),
                shape.generatedMembers(),
                shape.declaredAt());
    }
}
