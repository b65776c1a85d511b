package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.types.TypeSite.Origin;
import dev.flint.model.types.TypeSite.Role;
import dev.flint.model.types.TypeSite.Way;
import dev.flint.read.java.Expr;
import dev.flint.read.java.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys by which streams are partitioned, where a lambda, a method reference or the name or number of a field says
 * them ({@code KeyedStream} extracts a key's type from its selector). Selectors that are classes are functions like
 * others.
 */
final class KeySites {

    /** The argument that is the key, of the function classes that work on keyed streams. */
    private static final Map<String, Integer> KEYED_FUNCTIONS = keyedFunctions();

    private static final String KEY_SELECTOR = "org.apache.flink.api.java.functions.KeySelector";

    private final SourceShapes shapes;
    private final FunctionTypes functions;
    private final ExpressionTypes expressions;
    private final StreamElements streams;
    private final TypeInformationCode information;
    private final UsedNames used;
    private final FunctionSites.Sink sink;
    private final Map<Expr, TypeRef> told = new IdentityHashMap<>();

    KeySites(
            SourceShapes shapes, TypeInformationCode information, UsedNames used, FunctionSites.Sink sink) {
        this.shapes = shapes;
        this.used = used;
        this.functions = new FunctionTypes(shapes);
        this.expressions = new ExpressionTypes(shapes);
        this.streams = new StreamElements(shapes, expressions, functions);
        this.information = information;
        this.sink = sink;
    }

    private static Map<String, Integer> keyedFunctions() {
        String streaming = "org.apache.flink.streaming.api.functions.";
        Map<String, Integer> table = new HashMap<>();
        table.put(streaming + "KeyedProcessFunction", 0);
        for (String windowed : List.of("WindowFunction", "RichWindowFunction", "ProcessWindowFunction")) {
            table.put(streaming + "windowing." + windowed, 2);
        }
        return table;
    }

    /** A variable that is declared as {@code KeyedStream<T, K>} tells the key of what it begins with. */
    void flowsInto(TypeRef declared, Expr value, CodeContext context) {
        if (StreamCode.base(value) instanceof Expr.Call call
                && isKeyBy(call)
                && declared instanceof TypeRef.ClassType stream
                && stream.arguments().size() == 2
                && shapes.names().className(stream.name(), context.scope()).filter(StreamCode::isStream).isPresent()) {
            expressions.known(stream.arguments().get(1), context).ifPresent(key -> told.put(call, key));
        }
    }

    void call(Expr.Call call, CodeContext context) {
        if (isKeyBy(call)) {
            keyBy(call, context);
        } else if (call.name().equals("window")) {
            join(call, context);
        } else if (call.name().equals("process") || call.name().equals("apply")) {
            keyedFunction(call, context);
        }
    }

    private static boolean isKeyBy(Expr.Call call) {
        return call.name().equals("keyBy") && call.scope().isPresent() && !call.arguments().isEmpty();
    }

    /** What a function on a keyed or windowed stream has as its key is the key of that stream. */
    private void keyedFunction(Expr.Call call, CodeContext context) {
        Optional<Expr.Call> keyBy = StreamCode.keyedBy(call.scope());
        if (keyBy.isEmpty() || call.arguments().isEmpty()) {
            return;
        }
        if (call.arguments().get(0) instanceof Expr.New creation) {
            keyOf(creation, context).ifPresent(key -> told.putIfAbsent(keyBy.get(), key));
        }
    }

    private Optional<TypeRef> keyOf(Expr.New creation, CodeContext context) {
        Optional<TypeRef> created = expressions.known(creation.type(), context);
        if (created.isEmpty() || !(created.get() instanceof TypeRef.ClassType function)) {
            return Optional.empty();
        }
        for (Map.Entry<String, Integer> keyed : KEYED_FUNCTIONS.entrySet()) {
            Optional<TypeRef.ClassType> type = function.name().equals(keyed.getKey())
                    ? Optional.of(function)
                    : functions.supertype(function.name(), keyed.getKey());
            if (type.isPresent() && keyed.getValue() < type.get().arguments().size()) {
                return Optional.of(type.get().arguments().get(keyed.getValue())).filter(Members::isKnown);
            }
        }
        return Optional.empty();
    }

    private void keyBy(Expr.Call call, CodeContext context) {
        Optional<TypeRef> element = streams.of(call.scope(), context);
        Expr first = call.arguments().get(0);
        if (first instanceof Expr.Literal) {
            element.ifPresent(type -> call.arguments().forEach(field -> field(type, field, context)));
        } else if (call.arguments().size() == 1) {
            selector(call, first, element, context);
        } else if (isSelector(call.arguments().get(1)) && isConnected(call, context)) {
            // ConnectedStreams.keyBy(one, other): what flows in the other stream is written elsewhere.
            selector(call, first, Optional.empty(), context);
            selector(call, call.arguments().get(1), Optional.empty(), context);
        }
    }

    /** {@code one.join(other).where(key).equalTo(key).window(..)}, which becomes a keyed stream of both. */
    private void join(Expr.Call window, CodeContext context) {
        StreamCode.joinedBy(window).ifPresent(join -> {
            selector(join.where(), join.where().arguments().get(0), streams.of(join.one(), context), context);
            selector(join.equalTo(), join.equalTo().arguments().get(0), streams.of(join.other(), context), context);
        });
    }

    private static boolean isSelector(Expr expression) {
        return expression instanceof Expr.Lambda || expression instanceof Expr.MethodRef;
    }

    private boolean isConnected(Expr.Call call, CodeContext context) {
        return call.arguments().size() == 2 && !information.isTypeInformation(call.arguments().get(1), context);
    }

    private void selector(Expr.Call call, Expr written, Optional<TypeRef> element, CodeContext context) {
        Expr selector = written;
        Optional<TypeRef> declared = Optional.ofNullable(told.get(call));
        if (written instanceof Expr.Cast cast) {
            declared = keyOf(cast.type(), context);
            selector = cast.of();
        } else if (written instanceof Expr.Name name && !used.isAssigned(name.name(), context)) {
            Optional<Locals.Variable> variable = context.locals().find(name.name());
            if (variable.isPresent() && !variable.get().resolved()) {
                declared = keyOf(variable.get().type(), context);
                selector = variable.get().initialiser();
            }
        }
        Optional<TypeRef> key = declared;
        if (selector instanceof Expr.Lambda lambda) {
            // At run time a lambda tells the class that it returns and nothing of its type arguments.
            ofLambda(lambda, element, context)
                    .or(() -> key)
                    .filter(type -> !expressions.isGeneric(type))
                    .ifPresent(type -> add(type, Way.CLASS, written, context));
        } else if (selector instanceof Expr.MethodRef reference) {
            ofReference(reference, context).or(() -> key).ifPresent(type -> add(type, Way.FUNCTION, written, context));
        }
    }

    /** K of a written {@code KeySelector<T, K>}. */
    private Optional<TypeRef> keyOf(TypeRef written, CodeContext context) {
        return expressions.known(written, context)
                .filter(type -> type instanceof TypeRef.ClassType named
                        && named.name().equals(KEY_SELECTOR)
                        && named.arguments().size() == 2)
                .map(type -> ((TypeRef.ClassType) type).arguments().get(1));
    }

    private void add(TypeRef key, Way way, Expr place, CodeContext context) {
        sink.add(key, Role.KEY, new Origin.Extracted(way), context.file().place(place), context);
    }

    private Optional<TypeRef> ofLambda(Expr.Lambda lambda, Optional<TypeRef> element, CodeContext context) {
        if (lambda.parameters().size() != 1) {
            return Optional.empty();
        }
        Expr.LambdaParameter parameter = lambda.parameters().get(0);
        boolean written = !(parameter.type() instanceof TypeRef.Unresolved);
        Optional<TypeRef> of = written ? expressions.known(parameter.type(), context) : element;
        if (of.isEmpty()) {
            return Optional.empty();
        }
        CodeContext inside = context.inLambda();
        inside.locals().declareResolved(parameter.name(), of.get());
        List<Expr> results = new ArrayList<>();
        if (lambda.expression()) {
            return lambda.body().size() == 1 && lambda.body().get(0) instanceof Statement.Eval eval
                    ? expressions.of(eval.expression(), inside)
                    : Optional.empty();
        }
        return collect(lambda.body(), inside, results) && results.size() == 1
                ? expressions.of(results.get(0), inside)
                : Optional.empty();
    }

    /** Declares the variables of a body and collects what it returns; false if it is more than a straight line. */
    private static boolean collect(List<Statement> body, CodeContext inside, List<Expr> results) {
        for (Statement statement : body) {
            if (statement instanceof Statement.Local local) {
                inside.locals().declare(local.name(), local.type(), local.initialiser());
            } else if (statement instanceof Statement.Return result) {
                results.add(result.value());
            } else if (!(statement instanceof Statement.Eval)) {
                return false;
            }
        }
        return true;
    }

    /** {@code Order::getId}, a method of the element; or {@code Job::idOf}, a static one that takes it. */
    private Optional<TypeRef> ofReference(Expr.MethodRef reference, CodeContext context) {
        Optional<TypeRef> owner = Optional.empty();
        if (reference.scope() instanceof Expr.TypeUse use) {
            owner = expressions.known(use.type(), context);
        } else {
            owner = information.className(reference.scope(), context).map(TypeRef::of);
        }
        if (owner.isEmpty() || reference.name().equals("new") || expressions.isGeneric(owner.get())) {
            return Optional.empty();
        }
        Optional<TypeRef> ofElement = expressions.members().returned(owner.get(), reference.name(), 0);
        Optional<TypeRef> ofStatic = expressions.members().returned(owner.get(), reference.name(), 1);
        return ofElement.isPresent() && ofStatic.isPresent() ? Optional.empty() : ofElement.or(() -> ofStatic);
    }

    /**
     * {@code keyBy("colour")} and {@code keyBy(0)} of 1.x. A field that has fields of its own is taken apart into
     * these; here it is passed over, as is every path of several parts.
     */
    private void field(TypeRef element, Expr field, CodeContext context) {
        if (!(field instanceof Expr.Literal literal)) {
            return;
        }
        Optional<TypeRef> type =
                switch (literal.kind()) {
                    case STRING -> expressions.members().field(element, literal.value());
                    case INT -> isTuple(element)
                            ? expressions.members().field(element, "f" + literal.value())
                            : Optional.empty();
                    default -> Optional.empty();
                };
        type.filter(this::isWhole).ifPresent(key -> add(key, Way.FUNCTION, field, context));
    }

    private static boolean isTuple(TypeRef type) {
        return type instanceof TypeRef.ClassType named && FlinkNames.isTuple(named.name());
    }

    private boolean isWhole(TypeRef type) {
        return !(type instanceof TypeRef.ClassType named)
                || named.name().startsWith("java.lang.")
                || shapes.find(named.name()).filter(shape -> shape.kind() == ClassShape.Kind.ENUM).isPresent();
    }
}
