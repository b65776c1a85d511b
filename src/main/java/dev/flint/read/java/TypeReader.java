package dev.flint.read.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads uses of types. Annotations on them and the arguments of an enclosing class are left out. */
final class TypeReader {

    static final TypeRef NOT_WRITTEN = new TypeRef.Unresolved("", "no type is written");
    private static final TypeRef VAR = new TypeRef.Unresolved("var", "the type is left to the compiler");

    /** Who goes through the facts recurses on ordinary stacks. */
    private static final int DEEPEST = 100;

    private final SourceContext context;
    private int depth;

    TypeReader(SourceContext context) {
        this.context = context;
    }

    TypeRef read(Type type) {
        if (depth >= DEEPEST) {
            return new TypeRef.Unresolved(context.name("..."), "the type is nested too deeply");
        }
        depth++;
        try {
            return readNested(type);
        } finally {
            depth--;
        }
    }

    private TypeRef readNested(Type type) {
        if (type instanceof ClassOrInterfaceType named) {
            return named(named);
        }
        if (type instanceof PrimitiveType primitive) {
            return primitive(primitive.asString());
        }
        if (type instanceof VoidType) {
            return primitive("void");
        }
        if (type instanceof ArrayType array) {
            return new TypeRef.ArrayType(read(array.getComponentType()));
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard(wildcard);
        }
        if (type.isVarType()) {
            return VAR;
        }
        // A union in a catch clause or an intersection in a cast; a lambda's parameter has no type at all.
        return type.isUnknownType()
                ? NOT_WRITTEN
                : new TypeRef.Unresolved(context.text(type), "several types in one place");
    }

    List<TypeRef> read(Optional<NodeList<Type>> types) {
        return types.isPresent() ? read(types.get()) : List.of();
    }

    List<TypeRef> read(NodeList<? extends Type> types) {
        if (types.isEmpty()) {
            return List.of();
        }
        List<TypeRef> read = new ArrayList<>(types.size());
        for (Type type : types) {
            read.add(read(type));
        }
        return List.copyOf(read);
    }

    List<ClassShape.TypeParameter> parameters(NodeList<TypeParameter> parameters) {
        if (parameters.isEmpty()) {
            return List.of();
        }
        List<ClassShape.TypeParameter> read = new ArrayList<>(parameters.size());
        for (TypeParameter parameter : parameters) {
            read.add(new ClassShape.TypeParameter(
                    context.name(parameter.getNameAsString()), read(parameter.getTypeBound())));
        }
        return List.copyOf(read);
    }

    private TypeRef named(ClassOrInterfaceType type) {
        boolean plain = type.getScope().isEmpty() && type.getTypeArguments().isEmpty();
        String written = plain ? type.getNameAsString() : context.text(type);
        TypeRef known = context.shared().type(written);
        if (known != null) {
            return known;
        }
        if (written.equals("var")) {
            return VAR;
        }
        String name = context.name(dottedName(type));
        return context.shared().share(written, new TypeRef.ClassType(name, read(type.getTypeArguments())));
    }

    private TypeRef primitive(String name) {
        TypeRef known = context.shared().type(name);
        return known != null ? known : context.shared().share(name, new TypeRef.Primitive(name));
    }

    private TypeRef wildcard(WildcardType wildcard) {
        if (wildcard.getExtendedType().isPresent()) {
            return new TypeRef.Wildcard(
                    TypeRef.Wildcard.Bound.EXTENDS, read(wildcard.getExtendedType().get()));
        }
        if (wildcard.getSuperType().isPresent()) {
            return new TypeRef.Wildcard(
                    TypeRef.Wildcard.Bound.SUPER, read(wildcard.getSuperType().get()));
        }
        return TypeRef.Wildcard.UNBOUND;
    }

    private static String dottedName(ClassOrInterfaceType type) {
        return type.getScope().isPresent()
                ? dottedName(type.getScope().get()) + "." + type.getNameAsString()
                : type.getNameAsString();
    }
}
