package dev.flint.classes;

import dev.flint.flink.shape.ClassShape.AnnotationShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads an annotation, its elements as Java source would spell them. */
final class AnnotationReader extends AnnotationVisitor {

    private final String type;
    private final UnaryOperator<String> canonical;
    private final Consumer<AnnotationShape> done;
    private final List<AnnotationShape.Element> elements = new ArrayList<>();

    AnnotationReader(String descriptor, UnaryOperator<String> canonical, Consumer<AnnotationShape> done) {
        super(Opcodes.ASM9);
        this.type = canonical.apply(Type.getType(descriptor).getInternalName());
        this.canonical = canonical;
        this.done = done;
    }

    @Override
    public void visit(String name, Object value) {
        add(name, text(value));
    }

    @Override
    public void visitEnum(String name, String descriptor, String value) {
        add(name, canonical.apply(Type.getType(descriptor).getInternalName()) + "." + value);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String name, String descriptor) {
        return new AnnotationReader(descriptor, canonical, nested -> add(name, text(nested)));
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
        AnnotationReader outer = this;
        List<String> values = new ArrayList<>();
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(String none, Object value) {
                values.add(outer.text(value));
            }

            @Override
            public void visitEnum(String none, String descriptor, String value) {
                values.add(outer.canonical.apply(Type.getType(descriptor).getInternalName()) + "." + value);
            }

            @Override
            public AnnotationVisitor visitAnnotation(String none, String descriptor) {
                return new AnnotationReader(descriptor, outer.canonical, nested -> values.add(text(nested)));
            }

            @Override
            public void visitEnd() {
                outer.add(name, "{" + String.join(", ", values) + "}");
            }
        };
    }

    @Override
    public void visitEnd() {
        done.accept(new AnnotationShape(type, elements, Optional.empty()));
    }

    private void add(String name, String text) {
        elements.add(new AnnotationShape.Element(name, text));
    }

    private String text(Object value) {
        if (value instanceof Type literal) {
            return TypeSignature.of(literal, canonical) + ".class";
        }
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    private static String text(AnnotationShape nested) {
        List<String> written = new ArrayList<>(nested.elements().size());
        for (AnnotationShape.Element element : nested.elements()) {
            written.add(element.name() + " = " + element.text());
        }
        return "@" + nested.type() + "(" + String.join(", ", written) + ")";
    }
}
