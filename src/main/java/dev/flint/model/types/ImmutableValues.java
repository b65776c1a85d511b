package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.types.ImmutableValue.Field;
import dev.flint.read.java.DeclaredType.FieldInitialiser;
import dev.flint.read.java.DeclaredType.MethodBody;
import dev.flint.read.java.Expr;
import dev.flint.read.java.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the immutable collections that the code of a file puts into some fields: where they are declared, by an
 * assignment, by a setter that does nothing but assign.
 */
final class ImmutableValues implements CodeWalk.Visitor {

    private static final int MAX_SUPERCLASSES = 50;

    private final SourceShapes shapes;
    private final ExpressionTypes expressions;
    private final ImmutableFactories factories;
    private final Set<Field> wanted;
    /** Most code is about other fields: the types of its expressions need not be told. */
    private final Set<String> names = new HashSet<>();
    private final List<ImmutableValue> found = new ArrayList<>();

    ImmutableValues(SourceShapes shapes, Set<Field> wanted) {
        this.shapes = shapes;
        this.expressions = new ExpressionTypes(shapes);
        this.factories = new ImmutableFactories(shapes.names());
        this.wanted = wanted;
        wanted.forEach(field -> names.add(field.name()));
    }

    /** In the order of the text. */
    List<ImmutableValue> found() {
        return found;
    }

    @Override
    public void initialised(String name, TypeRef type, Expr value, CodeContext context) {
        for (FieldInitialiser initialiser : context.within().type().initialisers()) {
            if (initialiser.field().equals(name) && initialiser.value() == value) {
                field(context.within().name(), name).ifPresent(field -> add(field, value, context));
            }
        }
    }

    @Override
    public void returned(TypeRef type, Expr value, CodeContext context) {}

    @Override
    public void expression(Expr expression, CodeContext context) {
        if (expression instanceof Expr.Assign assign) {
            target(assign.target(), context).ifPresent(field -> add(field, assign.value(), context));
        } else if (expression instanceof Expr.Call call && call.arguments().size() == 1) {
            setter(call, context).ifPresent(field -> add(field, call.arguments().get(0), context));
        }
    }

    private void add(Field field, Expr value, CodeContext context) {
        factories.of(value, context).ifPresent(factory ->
                found.add(new ImmutableValue(field, factory, context.file().place(value))));
    }

    private Optional<Field> target(Expr target, CodeContext context) {
        if (target instanceof Expr.Name name) {
            return context.locals().find(name.name()).isPresent()
                    ? Optional.empty()
                    : field(context.within().name(), name.name());
        }
        return target instanceof Expr.FieldAccess access && names.contains(access.name())
                ? owner(access.scope(), context).flatMap(owner -> field(owner, access.name()))
                : Optional.empty();
    }

    private Optional<String> owner(Expr scope, CodeContext context) {
        return expressions.of(scope, context)
                .filter(type -> type instanceof TypeRef.ClassType)
                .map(type -> ((TypeRef.ClassType) type).name());
    }

    /** The wanted field of a class, its own or an inherited one. */
    private Optional<Field> field(String className, String name) {
        if (!names.contains(name)) {
            return Optional.empty();
        }
        Optional<String> current = Optional.of(className);
        for (int i = 0; i < MAX_SUPERCLASSES && current.isPresent(); i++) {
            Field field = new Field(current.get(), name);
            if (wanted.contains(field)) {
                return Optional.of(field);
            }
            current = shapes.find(current.get())
                    .flatMap(ClassShape::superclass)
                    .filter(type -> type instanceof TypeRef.ClassType)
                    .map(type -> ((TypeRef.ClassType) type).name());
        }
        return Optional.empty();
    }

    private Optional<Field> setter(Expr.Call call, CodeContext context) {
        if (!call.name().startsWith("set") || call.name().length() == "set".length()) {
            return Optional.empty();
        }
        String name = Character.toLowerCase(call.name().charAt(3)) + call.name().substring(4);
        if (!names.contains(name)) {
            return Optional.empty();
        }
        Optional<String> owner =
                call.scope().isPresent() ? owner(call.scope(), context) : Optional.of(context.within().name());
        return owner.flatMap(className -> field(className, name)).filter(field -> onlyAssigns(field, call.name()));
    }

    /** Whether a setter keeps what it is given; Lombok's does, one that is written may copy. */
    private boolean onlyAssigns(Field field, String setter) {
        Optional<Declaration> declaration = shapes.declaration(field.className());
        if (declaration.isEmpty()) {
            return false;
        }
        for (MethodBody method : declaration.get().type().methods()) {
            if (method.shape().name().equals(setter) && method.shape().parameters().size() == 1) {
                String parameter = method.shape().parameters().get(0).name();
                return !method.statements().isEmpty()
                        && method.statements().get(0) instanceof Statement.Eval eval
                        && eval.expression() instanceof Expr.Assign assign
                        && isField(assign.target(), field.name())
                        && assign.value() instanceof Expr.Name value
                        && value.name().equals(parameter);
            }
        }
        return shapes.find(field.className()).filter(shape -> hasMethod(shape, setter)).isPresent();
    }

    private static boolean isField(Expr target, String name) {
        return target instanceof Expr.Name simple
                ? simple.name().equals(name)
                : target instanceof Expr.FieldAccess access && access.name().equals(name);
    }

    private static boolean hasMethod(ClassShape shape, String name) {
        return shape.methods().stream().anyMatch(method -> method.name().equals(name));
    }
}
