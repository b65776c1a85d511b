package dev.flint.classes;

import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureVisitor;

/** Reads one type of a Signature attribute; the arguments of an enclosing class are left out. */
final class TypeSignature extends SignatureVisitor {

    private final UnaryOperator<String> canonical;
    private final Consumer<TypeRef> done;
    private String name = "";
    private List<TypeRef> arguments = new ArrayList<>();

    /** @param canonical gives the canonical name for a binary one */
    TypeSignature(UnaryOperator<String> canonical, Consumer<TypeRef> done) {
        super(Opcodes.ASM9);
        this.canonical = canonical;
        this.done = done;
    }

    @Override
    public void visitBaseType(char descriptor) {
        done.accept(new TypeRef.Primitive(
                Type.getType(String.valueOf(descriptor)).getClassName()));
    }

    @Override
    public void visitTypeVariable(String variable) {
        done.accept(new TypeRef.Variable(variable));
    }

    @Override
    public SignatureVisitor visitArrayType() {
        return new TypeSignature(canonical, component -> done.accept(new TypeRef.ArrayType(component)));
    }

    @Override
    public void visitClassType(String binary) {
        name = binary;
    }

    @Override
    public void visitInnerClassType(String inner) {
        name = name + "$" + inner;
        arguments = new ArrayList<>();
    }

    @Override
    public void visitTypeArgument() {
        arguments.add(TypeRef.Wildcard.UNBOUND);
    }

    @Override
    public SignatureVisitor visitTypeArgument(char wildcard) {
        return new TypeSignature(canonical, argument -> arguments.add(argument(wildcard, argument)));
    }

    private static TypeRef argument(char wildcard, TypeRef type) {
        return switch (wildcard) {
            case SignatureVisitor.EXTENDS -> new TypeRef.Wildcard(TypeRef.Wildcard.Bound.EXTENDS, type);
            case SignatureVisitor.SUPER -> new TypeRef.Wildcard(TypeRef.Wildcard.Bound.SUPER, type);
            default -> type;
        };
    }

    @Override
    public void visitEnd() {
        done.accept(new TypeRef.ClassType(canonical.apply(name), arguments));
    }

    /** The type of a descriptor, which knows no generics. */
    static TypeRef of(Type type, UnaryOperator<String> canonical) {
        return switch (type.getSort()) {
            case Type.ARRAY -> {
                TypeRef array = of(type.getElementType(), canonical);
                for (int i = 0; i < type.getDimensions(); i++) {
                    array = new TypeRef.ArrayType(array);
                }
                yield array;
            }
            case Type.OBJECT -> TypeRef.of(canonical.apply(type.getInternalName()));
            default -> new TypeRef.Primitive(type.getClassName());
        };
    }
}
