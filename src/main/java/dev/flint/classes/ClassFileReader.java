package dev.flint.classes;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.AnnotationShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.Kind;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;

/** Makes the shape of one class file. Names are resolved at the end, when the InnerClasses attribute is known. */
final class ClassFileReader extends ClassVisitor {

    private static final int CLASS_BITS = Modifiers.PUBLIC | Modifiers.PRIVATE | Modifiers.PROTECTED | Modifiers.STATIC
            | Modifiers.FINAL | Modifiers.ABSTRACT;
    private static final int FIELD_BITS = Modifiers.PUBLIC | Modifiers.PRIVATE | Modifiers.PROTECTED | Modifiers.STATIC
            | Modifiers.FINAL | Modifiers.TRANSIENT;
    private static final int METHOD_BITS = CLASS_BITS | Opcodes.ACC_VARARGS;

    private record RawField(int access, String name, String type, String signature, List<RawAnnotation> annotations) {}

    private record RawMethod(int access, String name, String type, String signature, List<RawAnnotation> annotations) {}

    /** An annotation that waits for the names. */
    private record RawAnnotation(String descriptor, List<AnnotationShape> read) {}

    private final UnaryOperator<String> elsewhere;
    private final NestedNames nested = new NestedNames();
    private final List<RawField> fields = new ArrayList<>();
    private final List<RawMethod> methods = new ArrayList<>();
    private final List<RawAnnotation> annotations = new ArrayList<>();
    private String binaryName = "";
    private int access;
    private String signature;
    private String superclass;
    private String[] interfaces = {};

    private ClassFileReader(UnaryOperator<String> elsewhere) {
        super(Opcodes.ASM9);
        this.elsewhere = elsewhere;
    }

    /**
     * @param elsewhere gives the canonical name of a nested class that this file does not explain
     * @throws RuntimeException of many kinds, as ASM does for a file that is broken or too new
     */
    static ClassShape read(byte[] bytes, UnaryOperator<String> elsewhere) {
        ClassFileReader reader = new ClassFileReader(elsewhere);
        new ClassReader(bytes).accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return reader.shape();
    }

    @Override
    public void visit(
            int version, int flags, String name, String generic, String superName, String[] superInterfaces) {
        binaryName = name;
        access = flags;
        signature = generic;
        superclass = superName;
        interfaces = superInterfaces == null ? new String[0] : superInterfaces;
    }

    @Override
    public void visitInnerClass(String name, String outer, String simple, int flags) {
        nested.add(name, outer, simple, flags);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return later(descriptor, annotations);
    }

    @Override
    public FieldVisitor visitField(int flags, String name, String descriptor, String generic, Object value) {
        RawField field = new RawField(flags, name, descriptor, generic, new ArrayList<>());
        fields.add(field);
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return later(type, field.annotations());
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(int flags, String name, String descriptor, String generic, String[] thrown) {
        // What the compiler adds beside the language (bridges, lambda bodies) stands in no source either.
        if ((flags & Opcodes.ACC_SYNTHETIC) != 0 || name.equals("<clinit>")) {
            return null;
        }
        RawMethod method = new RawMethod(flags, name, descriptor, generic, new ArrayList<>());
        methods.add(method);
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return later(type, method.annotations());
            }
        };
    }

    /** Field and class annotations may come before the names are known; ASM's InnerClasses come before all members. */
    private AnnotationVisitor later(String descriptor, List<RawAnnotation> into) {
        RawAnnotation annotation = new RawAnnotation(descriptor, new ArrayList<>());
        into.add(annotation);
        return new AnnotationReader(descriptor, this::canonical, annotation.read()::add);
    }

    private ClassShape shape() {
        Optional<NestedNames.Entry> self = nested.entry(binaryName);
        int flags = self.map(NestedNames.Entry::access).orElse(access);
        Optional<DeclarationSignature> generic = Optional.ofNullable(signature)
                .map(text -> DeclarationSignature.read(text, this::canonical));
        Optional<TypeRef> extended = generic.flatMap(DeclarationSignature::superclass)
                .or(() -> Optional.ofNullable(superclass).map(type -> TypeRef.of(canonical(type))));
        Kind kind = kind();
        int slash = binaryName.lastIndexOf('/');
        return new ClassShape(
                canonical(binaryName),
                slash < 0 ? "" : binaryName.substring(0, slash).replace('/', '.'),
                self.map(NestedNames.Entry::outer).map(this::canonical),
                kind,
                new Modifiers(flags & CLASS_BITS),
                generic.map(DeclarationSignature::typeParameters).orElse(List.of()),
                kind == Kind.INTERFACE || kind == Kind.ANNOTATION ? Optional.empty() : extended,
                generic.map(DeclarationSignature::interfaces).orElseGet(this::erasedInterfaces),
                fieldShapes(),
                methodShapes(kind, self),
                resolved(annotations),
                Optional.empty(),
                Optional.empty());
    }

    private Kind kind() {
        if ((access & Opcodes.ACC_ANNOTATION) != 0) {
            return Kind.ANNOTATION;
        }
        if ((access & Opcodes.ACC_INTERFACE) != 0) {
            return Kind.INTERFACE;
        }
        if ((access & Opcodes.ACC_ENUM) != 0) {
            return Kind.ENUM;
        }
        return "java/lang/Record".equals(superclass) ? Kind.RECORD : Kind.CLASS;
    }

    private List<TypeRef> erasedInterfaces() {
        List<TypeRef> types = new ArrayList<>(interfaces.length);
        for (String type : interfaces) {
            types.add(TypeRef.of(canonical(type)));
        }
        return types;
    }

    private List<FieldShape> fieldShapes() {
        List<FieldShape> shapes = new ArrayList<>(fields.size());
        for (RawField field : fields) {
            shapes.add(new FieldShape(
                    field.name(),
                    fieldType(field),
                    new Modifiers(field.access() & FIELD_BITS),
                    resolved(field.annotations()),
                    Optional.empty()));
        }
        return shapes;
    }

    private TypeRef fieldType(RawField field) {
        if (field.signature() == null) {
            return TypeSignature.of(Type.getType(field.type()), this::canonical);
        }
        List<TypeRef> read = new ArrayList<>(1);
        new SignatureReader(field.signature()).acceptType(new TypeSignature(this::canonical, read::add));
        return read.get(0);
    }

    private List<MethodShape> methodShapes(Kind kind, Optional<NestedNames.Entry> self) {
        boolean inner = kind == Kind.CLASS
                && self.filter(entry -> (entry.access() & Opcodes.ACC_STATIC) == 0).isPresent();
        List<MethodShape> shapes = new ArrayList<>(methods.size());
        for (RawMethod method : methods) {
            boolean constructor = method.name().equals(MethodShape.CONSTRUCTOR);
            int hidden = !constructor ? 0 : kind == Kind.ENUM ? 2 : inner ? 1 : 0;
            shapes.add(methodShape(kind, method, hidden));
        }
        return shapes;
    }

    /** @param hidden how many parameters the compiler puts in front: the instance around, an enum's name and number */
    private MethodShape methodShape(Kind kind, RawMethod method, int hidden) {
        Type[] descriptor = Type.getArgumentTypes(method.type());
        Optional<DeclarationSignature> generic = Optional.ofNullable(method.signature())
                .map(text -> DeclarationSignature.read(text, this::canonical));
        List<TypeRef> types = new ArrayList<>();
        for (int i = Math.min(hidden, descriptor.length); i < descriptor.length; i++) {
            types.add(TypeSignature.of(descriptor[i], this::canonical));
        }
        if (generic.isPresent() && generic.get().parameters().size() == types.size()) {
            types = generic.get().parameters();
        }
        List<Parameter> parameters = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            parameters.add(new Parameter("arg" + i, types.get(i)));
        }
        TypeRef erasedReturn = TypeSignature.of(Type.getReturnType(method.type()), this::canonical);
        return new MethodShape(
                method.name(),
                generic.flatMap(DeclarationSignature::returnType).orElse(erasedReturn),
                parameters,
                generic.map(DeclarationSignature::typeParameters).orElse(List.of()),
                modifiers(kind, method.access()),
                resolved(method.annotations()),
                Optional.empty());
    }

    private static Modifiers modifiers(Kind kind, int access) {
        Modifiers written = new Modifiers(access & METHOD_BITS);
        boolean hasBody = !written.isAbstract() && !written.isStatic() && !written.isPrivate();
        return hasBody && (kind == Kind.INTERFACE || kind == Kind.ANNOTATION)
                ? written.with(Modifiers.DEFAULT)
                : written;
    }

    private static List<AnnotationShape> resolved(List<RawAnnotation> raw) {
        List<AnnotationShape> shapes = new ArrayList<>(raw.size());
        for (RawAnnotation annotation : raw) {
            shapes.addAll(annotation.read());
        }
        return shapes;
    }

    private String canonical(String binary) {
        boolean unexplained = binary.indexOf('$') >= 0
                && !binary.equals(binaryName)
                && nested.entry(binary).isEmpty();
        return unexplained ? elsewhere.apply(binary) : nested.canonical(binary);
    }
}
