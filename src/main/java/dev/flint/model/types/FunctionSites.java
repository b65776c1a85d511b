package dev.flint.model.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.model.types.TypeSite.Origin;
import dev.flint.model.types.TypeSite.Role;
import dev.flint.model.types.TypeSite.Way;
import dev.flint.read.java.DeclaredType.FieldInitialiser;
import dev.flint.read.java.Expr;
import dev.flint.text.Place;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sites where an operator or a source takes its type from a function, a lambda, a value or a schema. */
final class FunctionSites {

    /** Operators with a variant of which the second argument is type information. */
    private static final Set<String> TAKES_INFORMATION_SECOND = Set.of("apply", "flatMap", "keyBy", "map", "process");

    /** Takes a site. */
    interface Sink {
        void add(TypeRef type, Role role, Origin origin, Place place, CodeContext context);
    }

    private final SourceShapes shapes;
    private final Names names;
    private final TypeInformationCode information;
    private final FunctionTypes functionTypes;
    private final SchemaTypes schemas;
    private final UsedNames used;
    private final Sink sink;
    private final Set<Expr> partitioning = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Expr> given = Collections.newSetFromMap(new IdentityHashMap<>());

    FunctionSites(SourceShapes shapes, TypeInformationCode information, UsedNames used, Sink sink) {
        this.shapes = shapes;
        this.names = shapes.names();
        this.information = information;
        this.functionTypes = new FunctionTypes(shapes);
        this.schemas = new SchemaTypes(shapes, functionTypes);
        this.used = used;
        this.sink = sink;
    }

    /** The operator that the chain ends in has its type from a {@code returns}. */
    void givenBehind(Expr chain) {
        StreamCode.operator(chain).ifPresent(given::add);
    }

    void call(Expr.Call call, CodeContext context) {
        if (isSourceOfValues(call)) {
            for (Expr argument : call.arguments()) {
                if (argument instanceof Expr.ClassLiteral literal) {
                    sink.add(
                            names.resolve(literal.type(), context.scope()),
                            Role.ELEMENT,
                            new Origin.Extracted(Way.CLASS),
                            context.file().place(literal),
                            context);
                }
            }
        } else if (StreamCode.isOperator(call.name())) {
            operator(call, context);
        } else {
            StreamCode.joinedBy(call).ifPresent(join -> partitioning.addAll(List.of(join.where(), join.equalTo())));
        }
    }

    private static boolean isSourceOfValues(Expr.Call call) {
        return call.name().equals("fromElements")
                || call.name().equals("fromCollection")
                || call.name().equals("fromParallelCollection");
    }

    private void operator(Expr.Call call, CodeContext context) {
        boolean toldOtherwise = given.contains(call) || hasTypeInformation(call, context);
        boolean isSource = call.name().equals("addSource") || call.name().equals("fromSource");
        for (Expr argument : call.arguments()) {
            Optional<Expr.New> creation = creation(argument, context);
            Optional<String> className = creation.flatMap(c -> className(c, context));
            if (className.isPresent()) {
                Place place = context.file().place(argument);
                boolean found = function(call, className.get(), toldOtherwise, place, context);
                if (!found && isSource && !toldOtherwise) {
                    schema(creation.get(), place, context);
                }
            } else if (isSource && !toldOtherwise) {
                builtSource(argument, context);
            }
        }
    }

    private boolean hasTypeInformation(Expr.Call call, CodeContext context) {
        for (int i = 0; i < call.arguments().size(); i++) {
            Expr argument = call.arguments().get(i);
            boolean behindFunction = i == 1 && TAKES_INFORMATION_SECOND.contains(call.name());
            if (information.isTypeInformation(argument, context)
                    || (behindFunction && isUnseen(followed(argument, context)))) {
                return true;
            }
        }
        return false;
    }

    /** Something whose making is not in sight: behind a function it may be type information. */
    private static boolean isUnseen(Expr argument) {
        return argument instanceof Expr.Name
                || argument instanceof Expr.FieldAccess
                || argument instanceof Expr.Call
                || argument instanceof Expr.Conditional
                || argument instanceof Expr.Unknown;
    }

    /** @return whether the class is a function of Flink's */
    private boolean function(
            Expr.Call call, String className, boolean toldOtherwise, Place place, CodeContext context) {
        FunctionTypes.Function function = functionTypes.function(className);
        for (FunctionTypes.Extracted extracted : function.outputs()) {
            Origin origin;
            if (toldOtherwise) {
                origin = new Origin.Given("TypeInformation");
            } else if (function.queryable()) {
                origin = new Origin.Given("ResultTypeQueryable");
            } else if (!function.complete()) {
                origin = new Origin.Unknown("a supertype of the function cannot be seen");
            } else {
                origin = new Origin.Extracted(Way.FUNCTION, Optional.of(extracted.argument()));
            }
            sink.add(extracted.type(), roleIn(call, extracted.role()), origin, place, context);
        }
        return !function.outputs().isEmpty();
    }

    /** The key of a DataSet partitions nothing by its hash alone: it travels beside the element. */
    private Role roleIn(Expr.Call call, Role role) {
        boolean partitions = call.name().equals("keyBy") || partitioning.contains(call);
        return role == Role.KEY && !partitions ? Role.ELEMENT : role;
    }

    private void schema(Expr.New source, Place place, CodeContext context) {
        for (Expr argument : source.arguments()) {
            Optional<SchemaTypes.Produced> produced = creation(argument, context)
                    .flatMap(schema -> className(schema, context))
                    .flatMap(schemas::produced);
            if (produced.isPresent()) {
                sink.add(produced.get().type(), Role.ELEMENT, produced.get().origin(), place, context);
                return;
            }
        }
    }

    /** A source that a builder makes: the schema stands in one of the calls of the chain. */
    private void builtSource(Expr argument, CodeContext context) {
        Expr current = followed(argument, context);
        Place place = context.file().place(argument);
        while (current instanceof Expr.Call call) {
            for (Expr inChain : call.arguments()) {
                Optional<SchemaTypes.Produced> produced = creation(unwrapped(inChain), context)
                        .flatMap(schema -> className(schema, context))
                        .flatMap(schemas::produced);
                if (produced.isPresent()) {
                    sink.add(produced.get().type(), Role.ELEMENT, produced.get().origin(), place, context);
                    return;
                }
            }
            current = call.scope();
        }
    }

    /** The schema within {@code KafkaRecordDeserializationSchema.valueOnly(schema)} and {@code of(schema)}. */
    private static Expr unwrapped(Expr expression) {
        return expression instanceof Expr.Call call
                        && call.arguments().size() == 1
                        && (call.name().equals("valueOnly") || call.name().equals("of"))
                ? call.arguments().get(0)
                : expression;
    }

    /**
     * A value that meets a declared {@code DataStream<X>}. What a lambda returns is then X itself, as streams are
     * invariant; so its erased return class, which is all that Flink sees of it, is known.
     */
    void flowsInto(TypeRef declared, Expr value, CodeContext context) {
        if (!(declared instanceof TypeRef.ClassType stream) || stream.arguments().isEmpty()) {
            return;
        }
        Optional<Expr.Call> producer = StreamCode.producer(value);
        if (producer.isEmpty() || given.contains(producer.get())) {
            return;
        }
        boolean isStream = names.className(stream.name(), context.scope())
                .map(StreamCode::isStream)
                .orElse(false);
        TypeRef element = isStream ? names.resolve(stream.arguments().get(0), context.scope()) : declared;
        if (isStream && element instanceof TypeRef.ClassType named && named.arguments().isEmpty()) {
            Expr.Call call = producer.get();
            Place place = context.file().namePlace(call);
            if (isMapOfLambda(call) || (isSourceOfValues(call) && beginsWithNew(call, named, context))) {
                sink.add(element, Role.ELEMENT, new Origin.Extracted(Way.CLASS), place, context);
            }
        }
    }

    private static boolean isMapOfLambda(Expr.Call call) {
        return call.name().equals("map")
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Expr.Lambda lambda
                && lambda.parameters().size() == 1;
    }

    private boolean beginsWithNew(Expr.Call call, TypeRef.ClassType element, CodeContext context) {
        return !call.arguments().isEmpty()
                && call.arguments().get(0) instanceof Expr.New first
                && first.body().isEmpty()
                && className(first, context).equals(Optional.of(element.name()));
    }

    /** The creation that an argument is or stands for. */
    private Optional<Expr.New> creation(Expr argument, CodeContext context) {
        return followed(argument, context) instanceof Expr.New creation ? Optional.of(creation) : Optional.empty();
    }

    private Expr followed(Expr argument, CodeContext context) {
        if (argument instanceof Expr.Cast cast) {
            return followed(cast.of(), context);
        }
        if (!(argument instanceof Expr.Name name) || used.isAssigned(name.name(), context)) {
            return argument;
        }
        Optional<Locals.Variable> local = context.locals().find(name.name());
        if (local.isPresent()) {
            return local.get().initialiser().isPresent() ? local.get().initialiser() : argument;
        }
        for (FieldInitialiser initialiser : context.within().type().initialisers()) {
            if (initialiser.field().equals(name.name())) {
                return initialiser.value();
            }
        }
        return argument;
    }

    private Optional<String> className(Expr.New creation, CodeContext context) {
        if (creation.body().isPresent()) {
            // Known by then or made known here: the walk comes to the body after the call around it.
            Declaration anonymous = new Declaration(context.file(), creation.body().get(), context.scope());
            shapes.declareLocally(anonymous);
            return Optional.of(anonymous.name());
        }
        return creation.type() instanceof TypeRef.ClassType named
                ? names.className(named.name(), context.scope())
                : Optional.empty();
    }
}
