package dev.flint.classes;

import dev.flint.flink.shape.ClassShape.TypeParameter;
import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Reads the Signature attribute of a class or a method. */
final class DeclarationSignature extends SignatureVisitor {

    private final UnaryOperator<String> canonical;
    private final List<String> names = new ArrayList<>();
    private final List<List<TypeRef>> bounds = new ArrayList<>();
    private final List<TypeRef> interfaces = new ArrayList<>();
    private final List<TypeRef> parameters = new ArrayList<>();
    private Optional<TypeRef> superclass = Optional.empty();
    private Optional<TypeRef> returnType = Optional.empty();

    private DeclarationSignature(UnaryOperator<String> canonical) {
        super(Opcodes.ASM9);
        this.canonical = canonical;
    }

    static DeclarationSignature read(String signature, UnaryOperator<String> canonical) {
        DeclarationSignature read = new DeclarationSignature(canonical);
        new SignatureReader(signature).accept(read);
        return read;
    }

    /** The compiler writes the bound Object where the source has none. */
    List<TypeParameter> typeParameters() {
        List<TypeParameter> declared = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            boolean unbound = bounds.get(i).equals(List.of(TypeRef.of("java.lang.Object")));
            declared.add(new TypeParameter(names.get(i), unbound ? List.of() : bounds.get(i)));
        }
        return declared;
    }

    Optional<TypeRef> superclass() {
        return superclass;
    }

    List<TypeRef> interfaces() {
        return interfaces;
    }

    List<TypeRef> parameters() {
        return parameters;
    }

    Optional<TypeRef> returnType() {
        return returnType;
    }

    @Override
    public void visitFormalTypeParameter(String name) {
        names.add(name);
        bounds.add(new ArrayList<>());
    }

    @Override
    public SignatureVisitor visitClassBound() {
        return new TypeSignature(canonical, bound -> bounds.get(bounds.size() - 1).add(bound));
    }

    @Override
    public SignatureVisitor visitInterfaceBound() {
        return visitClassBound();
    }

    @Override
    public SignatureVisitor visitSuperclass() {
        return new TypeSignature(canonical, type -> superclass = Optional.of(type));
    }

    @Override
    public SignatureVisitor visitInterface() {
        return new TypeSignature(canonical, interfaces::add);
    }

    @Override
    public SignatureVisitor visitParameterType() {
        return new TypeSignature(canonical, parameters::add);
    }

    @Override
    public SignatureVisitor visitReturnType() {
        return new TypeSignature(canonical, type -> returnType = Optional.of(type));
    }

    @Override
    public SignatureVisitor visitExceptionType() {
        return new TypeSignature(canonical, thrown -> {});
    }
}
