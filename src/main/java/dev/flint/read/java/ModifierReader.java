package dev.flint.read.java;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import dev.flint.flink.shape.ClassShape.AnnotationShape;
import dev.flint.flink.shape.ClassShape.AnnotationShape.Element;
import dev.flint.flink.shape.ClassShape.Kind;
import dev.flint.flink.shape.Modifiers;
import dev.flint.read.java.DeclarationReader.Standing;
import java.util.ArrayList;
import java.util.List;

/** Reads modifiers, adding the implicit ones, and annotations. */
final class ModifierReader {

    private final SourceContext context;

    ModifierReader(SourceContext context) {
        this.context = context;
    }

    Modifiers ofType(TypeDeclaration<?> declaration, Kind kind, Standing standing) {
        int bits = written(declaration.getModifiers());
        if (standing == Standing.MEMBER_OF_INTERFACE) {
            bits |= Modifiers.PUBLIC | Modifiers.STATIC;
        }
        if (kind != Kind.CLASS && standing != Standing.TOP) {
            bits |= Modifiers.STATIC;
        }
        bits |= switch (kind) {
            case INTERFACE, ANNOTATION -> Modifiers.ABSTRACT;
            case RECORD -> Modifiers.FINAL;
            case ENUM -> hasBodies((EnumDeclaration) declaration) ? 0 : Modifiers.FINAL;
            case CLASS -> 0;
        };
        return context.shared().modifiers(bits);
    }

    Modifiers ofField(NodeList<Modifier> modifiers, boolean inInterface) {
        int implicit = inInterface ? Modifiers.PUBLIC | Modifiers.STATIC | Modifiers.FINAL : 0;
        return context.shared().modifiers(written(modifiers) | implicit);
    }

    Modifiers ofMethod(NodeList<Modifier> modifiers, boolean inInterface, boolean varargs) {
        int bits = written(modifiers) | (varargs ? Modifiers.VARARGS : 0);
        if (inInterface) {
            if ((bits & Modifiers.PRIVATE) == 0) {
                bits |= Modifiers.PUBLIC;
            }
            if ((bits & (Modifiers.PRIVATE | Modifiers.STATIC | Modifiers.DEFAULT)) == 0) {
                bits |= Modifiers.ABSTRACT;
            }
        }
        return context.shared().modifiers(bits);
    }

    Modifiers of(int bits) {
        return context.shared().modifiers(bits);
    }

    List<AnnotationShape> annotations(NodeList<AnnotationExpr> annotations) {
        if (annotations.isEmpty()) {
            return List.of();
        }
        List<AnnotationShape> read = new ArrayList<>(annotations.size());
        for (AnnotationExpr annotation : annotations) {
            String name = annotation.getNameAsString();
            // Both end with the compiler and mean nothing to anybody behind it.
            if (!name.equals("Override") && !name.equals("SuppressWarnings")) {
                read.add(new AnnotationShape(context.name(name), elements(annotation), context.place(annotation)));
            }
        }
        return List.copyOf(read);
    }

    private List<Element> elements(AnnotationExpr annotation) {
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            return List.of(new Element("value", context.name(context.text(single.getMemberValue()))));
        }
        if (annotation instanceof NormalAnnotationExpr normal) {
            List<Element> elements = new ArrayList<>(normal.getPairs().size());
            for (MemberValuePair pair : normal.getPairs()) {
                elements.add(new Element(
                        context.name(pair.getNameAsString()), context.name(context.text(pair.getValue()))));
            }
            return List.copyOf(elements);
        }
        return List.of();
    }

    private static boolean hasBodies(EnumDeclaration declaration) {
        for (EnumConstantDeclaration constant : declaration.getEntries()) {
            if (!constant.getClassBody().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static int written(NodeList<Modifier> modifiers) {
        int bits = 0;
        for (Modifier modifier : modifiers) {
            bits |= switch (modifier.getKeyword()) {
                case PUBLIC -> Modifiers.PUBLIC;
                case PRIVATE -> Modifiers.PRIVATE;
                case PROTECTED -> Modifiers.PROTECTED;
                case STATIC -> Modifiers.STATIC;
                case FINAL -> Modifiers.FINAL;
                case TRANSIENT -> Modifiers.TRANSIENT;
                case ABSTRACT -> Modifiers.ABSTRACT;
                case DEFAULT -> Modifiers.DEFAULT;
                default -> 0;
            };
        }
        return bits;
    }
}
