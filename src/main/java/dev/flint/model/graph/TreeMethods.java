package dev.flint.model.graph;

import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.code.ConstantText;
import dev.flint.model.code.SourceClasses;
import dev.flint.model.code.SourceClasses.Declared;
import dev.flint.model.graph.Thing.Created;
import dev.flint.read.java.DeclaredType.MethodBody;
import dev.flint.read.java.Expr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the methods of the tree that a program calls. */
final class TreeMethods {

    /** Types of variables that hold a part of a job. */
    private static final Set<String> PARTS = Set.of(
            "StreamExecutionEnvironment", "DataStream", "DataStreamSource", "SingleOutputStreamOperator", "KeyedStream",
            "WindowedStream", "AllWindowedStream", "ConnectedStreams", "BroadcastConnectedStream", "BroadcastStream",
            "JoinedStreams", "CoGroupedStreams", "PatternStream", "IterativeStream", "DataStreamSink");

    private final SourceClasses classes;

    TreeMethods(SourceClasses classes) {
        this.classes = classes;
    }

    /** A method or constructor and the class that declares it. */
    record Method(Declared owner, MethodBody body) {

        /** Whether a part of a job goes in or comes out, or may lie in a field. */
        boolean mayBuild() {
            for (Parameter parameter : body.shape().parameters()) {
                if (isPart(parameter.type())) {
                    return true;
                }
            }
            for (FieldShape field : owner.type().shape().fields()) {
                if (isPart(field.type())) {
                    return true;
                }
            }
            return isPart(body.shape().returnType());
        }
    }

    static boolean isPart(TypeRef type) {
        String name = type instanceof TypeRef.ClassType named ? named.name() : "";
        return PARTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** What a call may mean: several methods where each takes as many arguments, none where the tree has none. */
    List<Method> called(Expr.Call call, Thing on, ProgramFrame frame) {
        int arguments = call.arguments().size();
        if (call.name().equals("super") && !call.scope().isPresent()) {
            return superclass(frame.owner)
                    .map(above -> own(above, MethodShape.CONSTRUCTOR, arguments))
                    .orElse(List.of());
        }
        if (call.name().equals("this") && !call.scope().isPresent()) {
            return own(frame.owner, MethodShape.CONSTRUCTOR, arguments);
        }
        return owner(call, on, frame).map(owner -> inherited(owner, call.name(), arguments)).orElse(List.of());
    }

    /** The constructors of a class of the tree that take so many arguments. */
    List<Method> constructors(Declared of, int arguments) {
        return own(of, MethodShape.CONSTRUCTOR, arguments);
    }

    /** The methods of a name, of a class or the nearest above it that has one. */
    private List<Method> inherited(Declared owner, String name, int parameters) {
        Set<String> seen = new HashSet<>();
        Optional<Declared> at = Optional.of(owner);
        while (at.isPresent() && seen.add(at.get().type().shape().name())) {
            List<Method> own = own(at.get(), name, parameters);
            if (!own.isEmpty()) {
                return own;
            }
            at = superclass(at.get());
        }
        return List.of();
    }

    private Optional<Declared> superclass(Declared of) {
        return of.type().shape().superclass().flatMap(type -> type instanceof TypeRef.ClassType named
                ? classes.meant(of, named.name()).flatMap(classes::find)
                : Optional.empty());
    }

    private static List<Method> own(Declared owner, String name, int parameters) {
        List<Method> found = new ArrayList<>();
        for (MethodBody method : owner.type().methods()) {
            boolean same = method.shape().name().equals(name)
                    && (method.shape().parameters().size() == parameters || method.shape().modifiers().isVarargs());
            if (same) {
                found.add(new Method(owner, method));
            }
        }
        return found;
    }

    private Optional<Declared> owner(Expr.Call call, Thing on, ProgramFrame frame) {
        boolean unscoped = !call.scope().isPresent()
                || call.scope() instanceof Expr.Name name && Set.of("this", "super").contains(name.name());
        if (unscoped) {
            return Optional.of(frame.owner);
        }
        if (on instanceof Created created) {
            return classes.meant(created.where(), created.className()).flatMap(classes::find);
        }
        String scope = ConstantText.dotted(call.scope());
        for (FieldShape field : frame.owner.type().shape().fields()) {
            if (field.name().equals(scope)) {
                return Optional.empty();
            }
        }
        return scope.isEmpty() || frame.isVariable(call.scope())
                ? Optional.empty()
                : classes.meant(frame.owner, scope).flatMap(classes::find);
    }
}
