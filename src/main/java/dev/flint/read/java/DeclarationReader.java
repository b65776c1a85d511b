package dev.flint.read.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.Kind;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.TypeRef;
import dev.flint.read.java.MemberReader.Members;
import java.util.List;
import java.util.Optional;

/** Reads declarations of types. */
final class DeclarationReader {

    /** Where a declaration stands; it decides on implicit modifiers. */
    enum Standing {
        TOP,
        MEMBER,
        MEMBER_OF_INTERFACE,
        LOCAL
    }

    private static final TypeRef OBJECT = TypeRef.of("java.lang.Object");
    private static final TypeRef RECORD = TypeRef.of("java.lang.Record");
    private static final TypeRef ANNOTATION = TypeRef.of("java.lang.annotation.Annotation");

    private final SourceContext context;
    private final TypeReader types;
    private final ModifierReader modifiers;
    private final SlotReader slots;
    private final String packageName;

    DeclarationReader(SourceContext context, String packageName) {
        this.context = context;
        this.types = new TypeReader(context);
        this.modifiers = new ModifierReader(context);
        this.slots = new SlotReader(context);
        this.packageName = context.name(packageName);
    }

    DeclaredType topLevel(TypeDeclaration<?> declaration) {
        String simple = declaration.getNameAsString();
        String name = packageName.isEmpty() ? simple : packageName + "." + simple;
        return read(declaration, name, Optional.empty(), Standing.TOP);
    }

    DeclaredType read(
            TypeDeclaration<?> declaration, String written, Optional<String> enclosing, Standing standing) {
        String name = context.name(written);
        Kind kind = kind(declaration);
        TypeRef self = TypeRef.of(name);
        Modifiers bits = modifiers.ofType(declaration, kind, standing);
        Members members = new MemberReader(context, types, modifiers, this, name, kind).read(declaration, self, bits);
        ClassShape shape = new ClassShape(
                name,
                packageName,
                enclosing,
                kind,
                bits,
                declaration instanceof ClassOrInterfaceDeclaration type
                        ? types.parameters(type.getTypeParameters())
                        : declaration instanceof RecordDeclaration record
                                ? types.parameters(record.getTypeParameters())
                                : List.of(),
                superclass(declaration, kind, self),
                interfaces(declaration, kind),
                members.fields(),
                members.methods(),
                modifiers.annotations(declaration.getAnnotations()),
                Optional.empty(),
                context.place(declaration.getName()));
        return new DeclaredType(
                shape,
                members.initialisers(),
                members.blocks(),
                members.bodies(),
                members.types(),
                kind == Kind.CLASS && standing != Standing.LOCAL
                        ? slots.of((ClassOrInterfaceDeclaration) declaration)
                        : Optional.empty(),
                context.span(declaration));
    }

    /** Reads the body of an anonymous class whose name has been given. */
    DeclaredType anonymous(ObjectCreationExpr creation, TypeRef of, NodeList<BodyDeclaration<?>> body, String written,
            String enclosing) {
        return withoutName(body, of, written, enclosing, creation.getType(), creation);
    }

    /** Reads the body of an enum constant. */
    DeclaredType constantBody(EnumConstantDeclaration constant, TypeRef of, String written, String enclosing) {
        return withoutName(
                constant.getClassBody(), of, written, enclosing, constant.getName(), constant);
    }

    private DeclaredType withoutName(
            NodeList<BodyDeclaration<?>> body,
            TypeRef of,
            String written,
            String enclosing,
            com.github.javaparser.ast.Node place,
            com.github.javaparser.ast.Node whole) {
        String name = context.name(written);
        Members members = new MemberReader(context, types, modifiers, this, name, Kind.CLASS)
                .read(body, TypeRef.of(name), Modifiers.NONE);
        ClassShape shape = new ClassShape(
                name,
                packageName,
                Optional.of(enclosing),
                Kind.CLASS,
                Modifiers.NONE,
                List.of(),
                Optional.of(of),
                List.of(),
                members.fields(),
                members.methods(),
                List.of(),
                Optional.empty(),
                context.place(place));
        return new DeclaredType(
                shape,
                members.initialisers(),
                members.blocks(),
                members.bodies(),
                members.types(),
                Optional.empty(),
                context.span(whole));
    }

    private static Kind kind(TypeDeclaration<?> declaration) {
        if (declaration instanceof EnumDeclaration) {
            return Kind.ENUM;
        }
        if (declaration instanceof RecordDeclaration) {
            return Kind.RECORD;
        }
        if (declaration instanceof AnnotationDeclaration) {
            return Kind.ANNOTATION;
        }
        return ((ClassOrInterfaceDeclaration) declaration).isInterface() ? Kind.INTERFACE : Kind.CLASS;
    }

    private Optional<TypeRef> superclass(TypeDeclaration<?> declaration, Kind kind, TypeRef self) {
        return switch (kind) {
            case ENUM -> Optional.of(TypeRef.of("java.lang.Enum", self));
            case RECORD -> Optional.of(RECORD);
            case INTERFACE, ANNOTATION -> Optional.empty();
            case CLASS -> {
                NodeList<ClassOrInterfaceType> extended =
                        ((ClassOrInterfaceDeclaration) declaration).getExtendedTypes();
                yield Optional.of(extended.isEmpty() ? OBJECT : types.read(extended.get(0)));
            }
        };
    }

    private List<TypeRef> interfaces(TypeDeclaration<?> declaration, Kind kind) {
        return switch (kind) {
            case ENUM -> types.read(((EnumDeclaration) declaration).getImplementedTypes());
            case RECORD -> types.read(((RecordDeclaration) declaration).getImplementedTypes());
            case ANNOTATION -> List.of(ANNOTATION);
            case INTERFACE -> types.read(((ClassOrInterfaceDeclaration) declaration).getExtendedTypes());
            case CLASS -> types.read(((ClassOrInterfaceDeclaration) declaration).getImplementedTypes());
        };
    }

    /** Reads the body of an anonymous class in the type that is being read. */
    interface Anonymous {
        DeclaredType read(ObjectCreationExpr creation, TypeRef type, NodeList<BodyDeclaration<?>> body);
    }
}
