package dev.flint.model.jobs;

import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.jobs.CodeIndex.Declared;
import dev.flint.model.jobs.CodeIndex.Method;
import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.Expr;
import dev.flint.read.java.ExpressionWalk;
import dev.flint.read.java.Import;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What methods do with Flink's environments, and which methods of the tree they call. */
final class JobCode {

    /** Flink's classes whose static methods give an environment. */
    private static final Set<String> ENVIRONMENTS = Set.of(
            "StreamExecutionEnvironment",
            "ExecutionEnvironment",
            "TableEnvironment",
            "StreamTableEnvironment",
            "BatchTableEnvironment",
            "LocalStreamEnvironment",
            "RemoteStreamEnvironment");

    private static final Set<String> STARTS = Set.of(
            "execute", "executeAsync", "executeSql", "executeInsert", "executeAndCollect", "sqlUpdate", "print",
            "collect", "count");

    /** Types in a signature that say: this method builds a part of a job. */
    private static final Set<String> PARTS_OF_JOBS = Set.of(
            "StreamExecutionEnvironment",
            "ExecutionEnvironment",
            "TableEnvironment",
            "StreamTableEnvironment",
            "DataStream",
            "SingleOutputStreamOperator",
            "KeyedStream",
            "DataSet",
            "Table",
            "StreamGraph",
            "JobGraph");

    private final CodeIndex index;
    /** By identity: facts are values, and to compare two of them is to compare whole files. */
    private final Map<DeclaredType.MethodBody, Body> bodies = new IdentityHashMap<>();

    JobCode(CodeIndex index) {
        this.index = index;
    }

    /** What one body does. */
    record Body(boolean obtainsEnvironment, boolean starts, List<Method> calls) {}

    /** Whether a method, with those that it calls, obtains an environment and starts something in it. */
    boolean isJob(Method method) {
        boolean obtains = false;
        boolean starts = false;
        for (Method reached : reachable(List.of(method))) {
            Body body = body(reached);
            obtains |= body.obtainsEnvironment;
            starts |= body.starts;
        }
        return obtains && starts;
    }

    /** Whether calling these methods builds or runs a job, or a part of one that streams flow through. */
    boolean buildsJob(List<Method> called) {
        for (Method reached : reachable(called)) {
            if (body(reached).obtainsEnvironment || handlesStreams(reached.body().shape())) {
                return true;
            }
        }
        return false;
    }

    /** These methods and all that they call, over any number of steps. */
    private List<Method> reachable(List<Method> from) {
        Set<DeclaredType.MethodBody> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Method> reached = new ArrayList<>();
        Deque<Method> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Method method = open.pop();
            if (seen.add(method.body())) {
                reached.add(method);
                body(method).calls.forEach(open::push);
            }
        }
        return reached;
    }

    private static boolean handlesStreams(MethodShape shape) {
        boolean handles = isPartOfJob(shape.returnType());
        for (Parameter parameter : shape.parameters()) {
            handles |= isPartOfJob(parameter.type());
        }
        return handles;
    }

    private static boolean isPartOfJob(TypeRef type) {
        return type instanceof TypeRef.ClassType named && PARTS_OF_JOBS.contains(simple(named.name()));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    Body body(Method method) {
        Body known = bodies.get(method.body());
        if (known == null) {
            known = read(method);
            bodies.put(method.body(), known);
        }
        return known;
    }

    private Body read(Method method) {
        Variables variables = new Variables(method.owner());
        for (Parameter parameter : method.body().shape().parameters()) {
            variables.add(parameter.name(), parameter.type());
        }
        variables.add(method.body().statements());
        Collector collector = new Collector(method.owner().file(), variables);
        ExpressionWalk.over(method.owner().type(), method.body(), collector);
        return new Body(collector.obtains, collector.starts, collector.calls);
    }

    /** What the whole of a file calls: its methods, initialisers and blocks. */
    Body body(JavaFile file) {
        boolean obtains = false;
        boolean starts = false;
        List<Method> calls = new ArrayList<>();
        Deque<DeclaredType> open = new ArrayDeque<>(file.types());
        while (!open.isEmpty()) {
            DeclaredType type = open.pop();
            open.addAll(type.members());
            Declared owner = new Declared(file, type);
            for (DeclaredType.MethodBody method : type.methods()) {
                Body body = body(new Method(owner, method));
                obtains |= body.obtainsEnvironment;
                starts |= body.starts;
                calls.addAll(body.calls);
            }
            Collector collector = new Collector(file, new Variables(owner));
            for (DeclaredType.FieldInitialiser initialiser : type.initialisers()) {
                ExpressionWalk.over(type, initialiser(initialiser), collector);
            }
            obtains |= collector.obtains;
            calls.addAll(collector.calls);
        }
        return new Body(obtains, starts, calls);
    }

    private static DeclaredType.MethodBody initialiser(DeclaredType.FieldInitialiser field) {
        MethodShape shape = new MethodShape(
                field.field(), new TypeRef.Primitive("void"), List.of(), List.of(),
                Modifiers.NONE, List.of(), Optional.empty());
        return new DeclaredType.MethodBody(shape, List.of(new Statement.Eval(field.value())));
    }

    /** The types of the names that a method sees, as written. */
    private final class Variables {

        private final Declared owner;
        private final Map<String, TypeRef> types = new HashMap<>();

        Variables(Declared owner) {
            this.owner = owner;
            for (FieldShape field : owner.type().shape().fields()) {
                types.put(field.name(), field.type());
            }
        }

        void add(String name, TypeRef type) {
            types.put(name, type);
        }

        void add(List<Statement> statements) {
            for (Statement statement : statements) {
                if (statement instanceof Statement.Local local) {
                    boolean inferred = local.type() instanceof TypeRef.Unresolved;
                    Optional<TypeRef> ofValue = local.initialiser() instanceof Expr.New creation
                            ? Optional.of(creation.type())
                            : Optional.empty();
                    types.put(local.name(), inferred ? ofValue.orElse(local.type()) : local.type());
                } else if (statement instanceof Statement.Block block) {
                    add(block.statements());
                }
            }
        }

        /** The class of the tree that an expression has as its type, or names. */
        Optional<Declared> classOf(Expr expression) {
            if (expression instanceof Expr.Name name) {
                if (name.name().equals("this")) {
                    return Optional.of(owner);
                }
                if (name.name().equals("super")) {
                    return index.superclass(owner);
                }
                TypeRef type = types.get(name.name());
                return type != null
                        ? index.declared(owner, type)
                        : index.find(index.resolve(owner.file(), owner.name(), name.name()));
            }
            if (expression instanceof Expr.New creation) {
                return index.declared(owner, creation.type());
            }
            if (expression instanceof Expr.Cast cast) {
                return index.declared(owner, cast.type());
            }
            if (expression instanceof Expr.FieldAccess access) {
                boolean own = access.scope() instanceof Expr.Name name && name.name().equals("this");
                TypeRef type = own ? types.get(access.name()) : null;
                return type != null ? index.declared(owner, type) : index.find(resolved(access));
            }
            if (expression instanceof Expr.Call call) {
                for (Method target : targets(call)) {
                    Optional<Declared> returned =
                            index.declared(target.owner(), target.body().shape().returnType());
                    if (returned.isPresent()) {
                        return returned;
                    }
                }
            }
            return Optional.empty();
        }

        private String resolved(Expr.FieldAccess access) {
            String written = dotted(access);
            return written.isEmpty() ? "" : index.resolve(owner.file(), owner.name(), written);
        }

        List<Method> targets(Expr.Call call) {
            if (call.scope().isPresent()) {
                return classOf(call.scope()).map(c -> index.methods(c, call.name())).orElse(List.of());
            }
            String scope = owner.name();
            while (!scope.isEmpty()) {
                List<Method> own = index.find(scope).map(c -> index.methods(c, call.name())).orElse(List.of());
                if (!own.isEmpty()) {
                    return own;
                }
                scope = scope.substring(0, Math.max(0, scope.lastIndexOf('.')));
            }
            for (Import imported : owner.file().imports()) {
                if (imported.isStatic() && (imported.onDemand() || imported.simpleName().equals(call.name()))) {
                    String type = imported.onDemand()
                            ? imported.name()
                            : imported.name().substring(0, Math.max(0, imported.name().lastIndexOf('.')));
                    List<Method> found = index.find(type).map(c -> index.methods(c, call.name())).orElse(List.of());
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            return List.of();
        }
    }

    private static String dotted(Expr expression) {
        if (expression instanceof Expr.Name name) {
            return name.name();
        }
        if (expression instanceof Expr.FieldAccess access) {
            String scope = dotted(access.scope());
            return scope.isEmpty() ? "" : scope + "." + access.name();
        }
        return "";
    }

    /** Gathers what stands in the expressions of a body. */
    private final class Collector implements ExpressionWalk.Visitor {

        private final JavaFile file;
        private final Variables variables;
        private final List<Method> calls = new ArrayList<>();
        private boolean obtains;
        private boolean starts;

        Collector(JavaFile file, Variables variables) {
            this.file = file;
            this.variables = variables;
        }

        @Override
        public void visit(DeclaredType within, Expr expression) {
            if (expression instanceof Expr.Call call) {
                obtains |= givesEnvironment(call);
                starts |= STARTS.contains(call.name());
                calls.addAll(variables.targets(call));
            } else if (expression instanceof Expr.New creation) {
                variables.classOf(creation).ifPresent(
                        type -> calls.addAll(index.methods(type, MethodShape.CONSTRUCTOR)));
            } else if (expression instanceof Expr.MethodRef reference) {
                variables.classOf(reference.scope()).ifPresent(
                        type -> calls.addAll(index.methods(type, reference.name())));
            }
        }

        private boolean givesEnvironment(Expr.Call call) {
            boolean factory = call.name().equals("getExecutionEnvironment")
                    || call.name().equals("create")
                    || (call.name().startsWith("create") && call.name().contains("Environment"));
            if (!factory) {
                return false;
            }
            if (!call.scope().isPresent()) {
                return staticallyImported(call.name());
            }
            String scope = dotted(call.scope());
            return ENVIRONMENTS.contains(simple(scope)) && isFlinks(scope);
        }

        private boolean staticallyImported(String name) {
            for (Import imported : file.imports()) {
                boolean named = imported.isStatic() && imported.name().startsWith("org.apache.flink");
                if (named && (imported.onDemand() || imported.simpleName().equals(name))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isFlinks(String written) {
            String resolved = index.resolve(file, file.packageName(), written);
            return index.find(resolved).isEmpty()
                    || resolved.startsWith("org.apache.flink");
        }
    }
}
