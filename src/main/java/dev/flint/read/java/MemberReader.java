package dev.flint.read.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.Kind;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.TypeRef;
import dev.flint.read.java.DeclarationReader.Standing;
import dev.flint.read.java.DeclaredType.FieldInitialiser;
import dev.flint.read.java.DeclaredType.MethodBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the members of one type. */
final class MemberReader {

    private static final TypeRef VOID = new TypeRef.Primitive("void");

    /** What a type declares, the implicit members included. */
    record Members(
            List<FieldShape> fields,
            List<MethodShape> methods,
            List<FieldInitialiser> initialisers,
            List<List<Statement>> blocks,
            List<MethodBody> bodies,
            List<DeclaredType> types) {}

    private final SourceContext context;
    private final TypeReader types;
    private final ModifierReader modifiers;
    private final DeclarationReader declarations;
    private final String name;
    private final Kind kind;
    private final boolean inInterface;
    private final StatementReader statements;

    private final List<FieldShape> fields = new ArrayList<>();
    private final List<MethodShape> methods = new ArrayList<>();
    private final List<FieldInitialiser> initialisers = new ArrayList<>();
    private final List<List<Statement>> blocks = new ArrayList<>();
    private final List<MethodBody> bodies = new ArrayList<>();
    private final List<DeclaredType> memberTypes = new ArrayList<>();
    private List<Parameter> components = List.of();
    private boolean varargComponents;
    private int unnamed;

    MemberReader(
            SourceContext context,
            TypeReader types,
            ModifierReader modifiers,
            DeclarationReader declarations,
            String name,
            Kind kind) {
        this.context = context;
        this.types = types;
        this.modifiers = modifiers;
        this.declarations = declarations;
        this.name = name;
        this.kind = kind;
        this.inInterface = kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
        this.statements = new StatementReader(
                context,
                types,
                (creation, type, body) -> declarations.anonymous(creation, type, body, nextName(""), name),
                local -> declarations.read(
                        local, nextName(local.getNameAsString()), Optional.of(name), Standing.LOCAL));
    }

    Members read(TypeDeclaration<?> declaration, TypeRef self, Modifiers access) {
        if (declaration instanceof RecordDeclaration record) {
            readComponents(record);
        } else if (declaration instanceof EnumDeclaration enumeration) {
            for (EnumConstantDeclaration constant : enumeration.getEntries()) {
                readConstant(constant, self);
            }
        }
        return read(declaration.getMembers(), self, access);
    }

    Members read(NodeList<BodyDeclaration<?>> members, TypeRef self, Modifiers access) {
        for (BodyDeclaration<?> member : members) {
            readMember(member);
        }
        Modifiers ofConstructor = varargComponents ? modifiers.of(access.with(Modifiers.VARARGS).bits()) : access;
        ImplicitMembers.add(kind, ofConstructor, self, components, methods);
        return new Members(
                List.copyOf(fields),
                List.copyOf(methods),
                List.copyOf(initialisers),
                List.copyOf(blocks),
                List.copyOf(bodies),
                List.copyOf(memberTypes));
    }

    private void readMember(BodyDeclaration<?> member) {
        if (member instanceof FieldDeclaration field) {
            readField(field);
        } else if (member instanceof MethodDeclaration method) {
            readMethod(method);
        } else if (member instanceof ConstructorDeclaration constructor) {
            readConstructor(constructor);
        } else if (member instanceof CompactConstructorDeclaration compact) {
            readCompactConstructor(compact);
        } else if (member instanceof InitializerDeclaration initialiser) {
            addBlock(statements.read(initialiser.getBody()));
        } else if (member instanceof AnnotationMemberDeclaration element) {
            readElement(element);
        } else if (member instanceof TypeDeclaration<?> type && context.enter()) {
            memberTypes.add(declarations.read(
                    type,
                    name + "." + type.getNameAsString(),
                    Optional.of(name),
                    inInterface ? Standing.MEMBER_OF_INTERFACE : Standing.MEMBER));
            context.leave();
        }
    }

    private String nextName(String simple) {
        unnamed++;
        return name + ".$" + unnamed + simple;
    }

    private void addBlock(List<Statement> block) {
        if (!block.isEmpty()) {
            blocks.add(block);
        }
    }

    private void readComponents(RecordDeclaration record) {
        components = parameters(record.getParameters());
        varargComponents = isVarargs(record.getParameters());
        for (int i = 0; i < components.size(); i++) {
            com.github.javaparser.ast.body.Parameter written = record.getParameter(i);
            fields.add(new FieldShape(
                    components.get(i).name(),
                    components.get(i).type(),
                    modifiers.of(Modifiers.PRIVATE | Modifiers.FINAL),
                    modifiers.annotations(written.getAnnotations()),
                    context.place(written.getName())));
        }
    }

    private void readConstant(EnumConstantDeclaration constant, TypeRef self) {
        String constantName = context.name(constant.getNameAsString());
        fields.add(new FieldShape(
                constantName,
                self,
                modifiers.of(Modifiers.PUBLIC | Modifiers.STATIC | Modifiers.FINAL),
                modifiers.annotations(constant.getAnnotations()),
                context.place(constant.getName())));
        if (constant.getArguments().isEmpty() && constant.getClassBody().isEmpty()) {
            return;
        }
        List<Statement> around = new ArrayList<>();
        List<Expr> arguments = statements.expressions().read(constant.getArguments(), around);
        Optional<DeclaredType> body = constant.getClassBody().isEmpty()
                ? Optional.empty()
                : Optional.of(declarations.constantBody(constant, self, nextName(""), name));
        addBlock(List.copyOf(around));
        initialisers.add(new FieldInitialiser(
                constantName,
                new Expr.New(self, false, arguments, body, context.from(constant), context.to(constant))));
    }

    private void readField(FieldDeclaration field) {
        Modifiers bits = modifiers.ofField(field.getModifiers(), inInterface);
        for (VariableDeclarator variable : field.getVariables()) {
            String fieldName = context.name(variable.getNameAsString());
            fields.add(new FieldShape(
                    fieldName,
                    types.read(variable.getType()),
                    bits,
                    modifiers.annotations(field.getAnnotations()),
                    context.place(variable.getName())));
            if (variable.getInitializer().isPresent()) {
                List<Statement> around = new ArrayList<>();
                Expr value = statements.expressions().read(variable.getInitializer(), around);
                addBlock(List.copyOf(around));
                initialisers.add(new FieldInitialiser(fieldName, value));
            }
        }
    }

    private void readMethod(MethodDeclaration method) {
        MethodShape shape = new MethodShape(
                context.name(method.getNameAsString()),
                types.read(method.getType()),
                parameters(method.getParameters()),
                types.parameters(method.getTypeParameters()),
                modifiers.ofMethod(method.getModifiers(), inInterface, isVarargs(method.getParameters())),
                modifiers.annotations(method.getAnnotations()),
                context.place(method.getName()));
        add(shape, method.getBody());
    }

    private void readConstructor(ConstructorDeclaration constructor) {
        MethodShape shape = new MethodShape(
                MethodShape.CONSTRUCTOR,
                VOID,
                parameters(constructor.getParameters()),
                types.parameters(constructor.getTypeParameters()),
                constructorModifiers(constructor.getModifiers(), isVarargs(constructor.getParameters())),
                modifiers.annotations(constructor.getAnnotations()),
                context.place(constructor.getName()));
        add(shape, Optional.of(constructor.getBody()));
    }

    private void readCompactConstructor(CompactConstructorDeclaration constructor) {
        MethodShape shape = new MethodShape(
                MethodShape.CONSTRUCTOR,
                VOID,
                components,
                List.of(),
                modifiers.ofMethod(constructor.getModifiers(), false, varargComponents),
                modifiers.annotations(constructor.getAnnotations()),
                context.place(constructor.getName()));
        add(shape, Optional.of(constructor.getBody()));
    }

    private Modifiers constructorModifiers(NodeList<com.github.javaparser.ast.Modifier> written, boolean varargs) {
        Modifiers bits = modifiers.ofMethod(written, false, varargs);
        return kind == Kind.ENUM ? modifiers.of(bits.with(Modifiers.PRIVATE).bits()) : bits;
    }

    private void readElement(AnnotationMemberDeclaration element) {
        methods.add(new MethodShape(
                context.name(element.getNameAsString()),
                types.read(element.getType()),
                List.of(),
                List.of(),
                modifiers.ofMethod(element.getModifiers(), true, false),
                List.of(),
                context.place(element.getName())));
    }

    private void add(MethodShape shape, Optional<BlockStmt> body) {
        methods.add(shape);
        if (body.isPresent()) {
            List<Statement> read = statements.read(body.get());
            if (!read.isEmpty()) {
                bodies.add(new MethodBody(shape, read));
            }
        }
    }

    private List<Parameter> parameters(NodeList<com.github.javaparser.ast.body.Parameter> parameters) {
        if (parameters.isEmpty()) {
            return List.of();
        }
        List<Parameter> read = new ArrayList<>(parameters.size());
        for (com.github.javaparser.ast.body.Parameter parameter : parameters) {
            TypeRef type = types.read(parameter.getType());
            read.add(new Parameter(
                    context.name(parameter.getNameAsString()),
                    parameter.isVarArgs() ? new TypeRef.ArrayType(type) : type));
        }
        return List.copyOf(read);
    }

    private static boolean isVarargs(NodeList<com.github.javaparser.ast.body.Parameter> parameters) {
        return parameters.isNonEmpty() && parameters.get(parameters.size() - 1).isVarArgs();
    }
}
