package dev.flint.model.graph;

import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.code.ConstantText;
import dev.flint.model.code.SourceClasses;
import dev.flint.model.code.SourceClasses.Declared;
import dev.flint.model.graph.StreamCalls.Call;
import dev.flint.model.graph.StreamProgram.Kind;
import dev.flint.model.graph.StreamProgram.Partitioning;
import dev.flint.model.graph.Thing.Created;
import dev.flint.model.graph.Thing.Stream;
import dev.flint.model.graph.TreeMethods.Method;
import dev.flint.read.java.DeclaredType.FieldInitialiser;
import dev.flint.read.java.DeclaredType.MethodBody;
import dev.flint.read.java.Expr;
import dev.flint.read.java.Statement;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks through a main method, and the methods of the tree that it calls, for the job graph that it builds. What is
 * built only under a condition, or where the walk cannot follow, makes the graph unknown.
 */
final class ProgramWalk {

    private static final int DEEPEST = 12;
    private static final int MOST_CALLS = 5_000;

    private final SourceClasses classes;
    private final ConstantText constants;
    private final TreeMethods methods;
    private final ProgramBuilder builder = new ProgramBuilder();
    private final StreamCalls streams;
    private final EnvironmentCalls environment;
    private final Map<String, Thing> fields = new HashMap<>();
    private int conditions;
    private int lambdas;
    private int depth;
    private int called;

    ProgramWalk(SourceClasses classes, FlinkVersion version) {
        this.classes = classes;
        this.constants = new ConstantText(classes);
        this.methods = new TreeMethods(classes);
        this.streams = new StreamCalls(builder, version);
        this.environment = new EnvironmentCalls(builder, new Sources(classes), version);
    }

    GraphOfCode from(Declared owner, MethodBody main) {
        Place place = main.shape().declaredAt().orElse(new Place(owner.file().path(), owner.type().span()));
        try {
            statements(main.statements(), new ProgramFrame(owner));
        } catch (NotPlainException notPlain) {
            return notPlain.reason();
        }
        if (!builder.isExecuted()) {
            return new GraphOfCode.NotPlain("where the job is started is not seen", place);
        }
        StreamProgram program = builder.program();
        return program.operators().isEmpty()
                ? new GraphOfCode.NotPlain("which operators the job has is not seen", place)
                : new GraphOfCode.Plain(program);
    }

    private void statements(List<Statement> statements, ProgramFrame frame) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.Local local) {
                assign(local.name(), local.initialiser(), frame);
                boolean followed = frame.things.get(local.name()) != Thing.NOTHING;
                if (local.initialiser().isPresent() && !followed && TreeMethods.isPart(local.type())) {
                    throw notFollowed(frame, local.initialiser());
                }
            } else if (statement instanceof Statement.Eval eval) {
                thing(eval.expression(), frame);
            } else if (statement instanceof Statement.Return result) {
                frame.returned = thing(result.value(), frame);
                if (conditions > 0 && isOfJob(frame.returned)) {
                    Place place = place(frame, result.value());
                    throw new NotPlainException("it depends on a condition what is returned", place);
                }
            } else if (statement instanceof Statement.ForEach each) {
                thing(each.of(), frame);
                frame.things.put(each.name(), Thing.NOTHING);
                frame.values.put(each.name(), unknown(frame, each.of()));
            } else if (statement instanceof Statement.Block block) {
                conditions += block.conditional() ? 1 : 0;
                statements(block.statements(), frame);
                conditions -= block.conditional() ? 1 : 0;
            }
        }
    }

    private static boolean isOfJob(Thing thing) {
        return thing != Thing.NOTHING && !(thing instanceof Created);
    }

    private static NotPlainException notFollowed(ProgramFrame frame, Expr expression) {
        return new NotPlainException("where this stream comes from cannot be followed", place(frame, expression));
    }

    private static Place place(ProgramFrame frame, Expr expression) {
        return frame.owner.file().place(expression);
    }

    private static Value<String> unknown(ProgramFrame frame, Expr expression) {
        return Value.unknown("the code makes the value", place(frame, expression));
    }

    private void assign(String name, Expr value, ProgramFrame frame) {
        Thing before = frame.things.get(name);
        Thing thing = thing(value, frame);
        if (conditions > 0 && before != null && (isOfJob(before) || isOfJob(thing))) {
            throw new NotPlainException("it depends on a condition what the variable holds", place(frame, value));
        }
        frame.things.put(name, thing);
        boolean again = frame.values.containsKey(name);
        frame.values.put(
                name,
                again || conditions > 0 || !value.isPresent()
                        ? unknown(frame, value)
                        : constants.of(value, frame.owner, frame.values));
    }

    private Thing thing(Expr expression, ProgramFrame frame) {
        if (expression instanceof Expr.Name name) {
            Thing known = frame.things.get(name.name());
            return known != null ? known : field(name.name(), frame);
        }
        if (expression instanceof Expr.FieldAccess access && isThis(access.scope())) {
            return field(access.name(), frame);
        }
        if (expression instanceof Expr.Cast cast) {
            return thing(cast.of(), frame);
        }
        if (expression instanceof Expr.Assign assign) {
            return assigned(assign, frame);
        }
        if (expression instanceof Expr.New creation) {
            return created(creation, frame);
        }
        if (expression instanceof Expr.Call call) {
            return called(call, frame);
        }
        if (expression instanceof Expr.Lambda lambda) {
            lambda(lambda, frame);
        }
        if (expression instanceof Expr.MethodRef reference) {
            reference(reference, frame);
        }
        for (Expr part : parts(expression)) {
            conditions++;
            if (isOfJob(thing(part, frame))) {
                throw new NotPlainException("the code chooses between streams", place(frame, expression));
            }
            conditions--;
        }
        return Thing.NOTHING;
    }

    /** A function of the job holds no streams; any other lambda that does may run never, or many times. */
    private void lambda(Expr.Lambda lambda, ProgramFrame frame) {
        ProgramFrame inner = new ProgramFrame(frame.owner);
        inner.things.putAll(frame.things);
        lambda.parameters().forEach(parameter -> inner.things.put(parameter.name(), Thing.NOTHING));
        conditions++;
        lambdas++;
        statements(lambda.body(), inner);
        conditions--;
        lambdas--;
    }

    private void reference(Expr.MethodRef reference, ProgramFrame frame) {
        boolean own = isThis(reference.scope())
                || reference.scope() instanceof Expr.TypeUse
                || reference.scope() instanceof Expr.Name;
        for (MethodBody method : own ? frame.owner.type().methods() : List.<MethodBody>of()) {
            boolean named = method.shape().name().equals(reference.name());
            if (named && method.shape().parameters().stream().anyMatch(given -> TreeMethods.isPart(given.type()))) {
                throw new NotPlainException(
                        "what builds this part of the job is not followed", place(frame, reference));
            }
        }
    }

    private static List<Expr> parts(Expr expression) {
        if (expression instanceof Expr.Conditional choice) {
            return List.of(choice.whenTrue(), choice.whenFalse());
        }
        if (expression instanceof Expr.Switch choice) {
            return choice.arms();
        }
        if (expression instanceof Expr.NewArray array) {
            return array.elements();
        }
        return expression instanceof Expr.Unknown unknown ? unknown.parts() : List.of();
    }

    private Thing assigned(Expr.Assign assign, ProgramFrame frame) {
        if (assign.target() instanceof Expr.Name name && frame.things.containsKey(name.name())) {
            assign(name.name(), assign.value(), frame);
            return frame.things.get(name.name());
        }
        Thing thing = thing(assign.value(), frame);
        String field = assign.target() instanceof Expr.Name name ? name.name() : "";
        if (assign.target() instanceof Expr.FieldAccess access && isThis(access.scope())) {
            field = access.name();
        }
        if (isOfJob(thing) && (field.isEmpty() || conditions > 0)) {
            throw new NotPlainException("the code keeps a stream where it is not followed", place(frame, assign));
        }
        Thing before = fields.put(frame.owner.type().shape().name() + "." + field, thing);
        if (before instanceof Created && !before.equals(thing)) {
            // Two objects of one class, with fields of their own.
            fields.put(frame.owner.type().shape().name() + "." + field, Thing.NOTHING);
        }
        return thing;
    }

    private static boolean isThis(Expr expression) {
        return expression instanceof Expr.Name name && name.name().equals("this");
    }

    private Thing field(String name, ProgramFrame frame) {
        String key = frame.owner.type().shape().name() + "." + name;
        if (!fields.containsKey(key)) {
            fields.put(key, Thing.NOTHING);
            for (FieldInitialiser initialiser : frame.owner.type().initialisers()) {
                if (initialiser.field().equals(name)) {
                    fields.put(key, thing(initialiser.value(), new ProgramFrame(frame.owner)));
                }
            }
        }
        return fields.get(key);
    }

    private Thing created(Expr.New creation, ProgramFrame frame) {
        String name = creation.type() instanceof TypeRef.ClassType named ? named.name() : "";
        Optional<Declared> own = classes.meant(frame.owner, name).flatMap(classes::find);
        List<Thing> given = given(creation.arguments(), frame);
        if (own.isEmpty()) {
            refuse(given, frame, creation);
        } else if (!given.isEmpty()) {
            enter(methods.constructors(own.get(), given.size()), creation, creation.arguments(), given, frame);
        }
        return new Created(name, creation, frame.owner);
    }

    private List<Thing> given(List<Expr> arguments, ProgramFrame frame) {
        List<Thing> given = new ArrayList<>();
        for (Expr argument : arguments) {
            given.add(thing(argument, frame));
        }
        return given;
    }

    private void refuse(List<Thing> given, ProgramFrame frame, Expr to) {
        for (Thing thing : given) {
            if (isOfJob(thing)) {
                Place place = to instanceof Expr.Call call ? frame.owner.file().namePlace(call) : place(frame, to);
                throw new NotPlainException("the code hands a part of the job to what flint does not follow", place);
            }
        }
    }

    private Thing called(Expr.Call call, ProgramFrame frame) {
        String scope = ConstantText.dotted(call.scope());
        String type = scope.substring(scope.lastIndexOf('.') + 1);
        if (!frame.isVariable(call.scope()) && !type.isEmpty()) {
            Optional<Thing> made = byStaticMethod(type, call, frame);
            if (made.isPresent()) {
                return made.get();
            }
        }
        Thing on = call.scope().isPresent() && !isThis(call.scope()) ? thing(call.scope(), frame) : Thing.NOTHING;
        if (on instanceof Thing.Environment) {
            return onEnvironment(call, frame);
        }
        if (on instanceof Thing.Config) {
            if (call.name().equals("setParallelism")) {
                certain(call, frame);
                builder.parallelism(StreamCalls.number(flinks(call, frame)));
            }
            return on;
        }
        if (isOfJob(on)) {
            certain(call, frame);
            return streams.on(on, flinks(call, frame));
        }
        return follow(call, on, frame);
    }

    private Thing onEnvironment(Expr.Call call, ProgramFrame frame) {
        if (EnvironmentCalls.matters(call.name()) && !call.name().startsWith("execute")) {
            certain(call, frame);
        }
        return environment.on(flinks(call, frame));
    }

    /** What a job has only under a condition, or behind a first job, is not followed. */
    private void certain(Expr.Call call, ProgramFrame frame) {
        Place place = frame.owner.file().namePlace(call);
        if (conditions > 0) {
            throw new NotPlainException("the job has this only under a condition", place);
        }
        if (builder.isExecuted()) {
            throw new NotPlainException("the program builds more than one job", place);
        }
    }

    private Call flinks(Expr.Call call, ProgramFrame frame) {
        Optional<String> text = call.arguments().isEmpty()
                ? Optional.empty()
                : constants.of(call.arguments().get(0), frame.owner, frame.values).ifKnown();
        return new Call(
                call.name(), given(call.arguments(), frame), text, frame.owner.file().namePlace(call));
    }

    /** Static methods of Flink that give or take a part of a job. */
    private Optional<Thing> byStaticMethod(String type, Expr.Call call, ProgramFrame frame) {
        boolean creates = call.name().equals("getExecutionEnvironment") || call.name().startsWith("create");
        if (type.equals("StreamExecutionEnvironment") && creates) {
            return Optional.of(Thing.ENVIRONMENT);
        }
        if (type.endsWith("TableEnvironment") && creates) {
            throw new NotPlainException("a part of the job may be made of tables", frame.owner.file().namePlace(call));
        }
        boolean takes = type.equals("AsyncDataStream")
                || type.equals("CEP") && call.name().equals("pattern")
                || type.equals("DataStreamUtils") && call.name().equals("reinterpretAsKeyedStream");
        if (!takes) {
            return Optional.empty();
        }
        certain(call, frame);
        Call flinks = flinks(call, frame);
        Stream stream = flinks.stream();
        if (type.equals("AsyncDataStream")) {
            return Optional.of(builder.operator(call.name(), stream, Kind.YIELDING, flinks.place()));
        }
        if (type.equals("CEP")) {
            // A stream without keys gets one key, and one subtask.
            Stream keyed = stream.keyed() ? stream : new Stream(stream.parted(Partitioning.HASH).outputs(), true, true);
            return Optional.of(keyed);
        }
        return Optional.of(new Stream(stream.parted(Partitioning.FORWARD).outputs(), true, false));
    }

    /** A method of the tree; of any other one the result is told by its class where a builder makes it. */
    private Thing follow(Expr.Call call, Thing on, ProgramFrame frame) {
        List<Thing> given = given(call.arguments(), frame);
        List<Method> meant = methods.called(call, on, frame);
        Optional<Thing> returned = enter(meant, call, call.arguments(), given, frame);
        return returned.orElseGet(() -> built(call, frame));
    }

    /** Walks through the one method that is meant; where it is not one, none of them may have to do with the job. */
    private Optional<Thing> enter(
            List<Method> meant, Expr call, List<Expr> arguments, List<Thing> given, ProgramFrame frame) {
        boolean one = meant.size() == 1 && meant.get(0).body().shape().parameters().size() == given.size();
        if (one && lambdas == 0 && mayGo()) {
            return Optional.of(run(meant.get(0), arguments, given, frame));
        }
        refuse(given, frame, call);
        for (Method method : meant) {
            if (method.mayBuild()) {
                throw new NotPlainException("which method is called here is not followed", place(frame, call));
            }
        }
        return Optional.empty();
    }

    private boolean mayGo() {
        return depth < DEEPEST && called++ < MOST_CALLS;
    }

    /** {@code X.builder()...build()} and {@code X.forRowFormat(...).build()} give an X. */
    private static Thing built(Expr.Call call, ProgramFrame frame) {
        Expr root = call;
        while (root instanceof Expr.Call chained) {
            root = chained.scope();
        }
        String name = ConstantText.dotted(root);
        boolean isClass = !name.isEmpty()
                && !frame.isVariable(root)
                && Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
        return isClass && call.name().equals("build") ? new Created(name, call, frame.owner) : Thing.NOTHING;
    }

    private Thing run(Method method, List<Expr> arguments, List<Thing> given, ProgramFrame from) {
        ProgramFrame frame = new ProgramFrame(method.owner());
        List<Parameter> parameters = method.body().shape().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            frame.things.put(parameters.get(i).name(), given.get(i));
            frame.values.put(parameters.get(i).name(), constants.of(arguments.get(i), from.owner, from.values));
        }
        depth++;
        statements(method.body().statements(), frame);
        depth--;
        return frame.returned;
    }
}
