package dev.flint.model.code;

import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.code.CodeSettings.Own;
import dev.flint.model.code.Frame.Conf;
import dev.flint.model.code.Frame.Part;
import dev.flint.model.code.Frame.Thing;
import dev.flint.model.code.SourceClasses.Declared;
import dev.flint.read.java.DeclaredType.FieldInitialiser;
import dev.flint.read.java.DeclaredType.MethodBody;
import dev.flint.read.java.Expr;
import dev.flint.read.java.Statement;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a main method for what it sets: Configuration objects and where they go, the setters of an environment and of
 * its parts, methods of the tree that get one of these. What only happens under a condition is unknown; what goes where
 * it cannot be followed may set anything.
 */
public final class MainProgram {

    /** Methods that call methods that call methods. */
    private static final int DEEPEST = 12;

    /** A program in which more is called than this is not followed to its end. */
    private static final int MOST_CALLS = 5_000;

    /** What must not be lost sight of. */
    private static final Set<String> MATTERING = Set.of(
            "StreamExecutionEnvironment", "StreamTableEnvironment", "TableEnvironment", "CheckpointConfig",
            "ExecutionConfig", "TableConfig", "Configuration");

    private final SourceClasses classes;
    private final ConstantText constants;
    private final Map<String, Thing> fields = new HashMap<>();
    private final Noted noted = new Noted();
    private final PartCalls parts;
    private int depth;
    private int called;

    private MainProgram(SourceClasses classes) {
        this.classes = classes;
        this.constants = new ConstantText(classes);
        this.parts = new PartCalls(this, noted, new SettingCalls(constants));
    }

    /** @return empty where the tree does not declare the class, declares it twice, or gives it no main method */
    public static Optional<CodeSettings> of(String className, SourceClasses classes) {
        Optional<Declared> declared = classes.find(className);
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        for (MethodBody method : declared.get().type().methods()) {
            if (method.shape().name().equals("main") && method.shape().parameters().size() == 1) {
                return Optional.of(new MainProgram(classes).run(declared.get(), method));
            }
        }
        return Optional.empty();
    }

    private CodeSettings run(Declared owner, MethodBody main) {
        Frame frame = new Frame(owner);
        statements(main.statements(), frame);
        boolean obtains = noted.obtains;
        if (!obtains) {
            noted.open("how the code makes its environment cannot be followed");
        }
        Place place = main.shape().declaredAt().orElse(new Place(owner.file().path(), owner.type().span()));
        return new CodeSettings(noted.settings, noted.open(), obtains, noted.own, place);
    }

    private void statements(List<Statement> statements, Frame frame) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.Local declared) {
                assign(declared.name(), declared.initialiser(), frame);
                boolean seen = !declared.initialiser().isPresent() || frame.things.get(declared.name()) != Part.NOTHING;
                if (!seen && matters(declared.type())) {
                    noted.open("the code gets its environment or configuration where flint does not follow it");
                }
            } else if (statement instanceof Statement.Eval eval) {
                thing(eval.expression(), frame);
            } else if (statement instanceof Statement.Return result) {
                frame.returned = thing(result.value(), frame);
            } else if (statement instanceof Statement.ForEach each) {
                thing(each.of(), frame);
                frame.values.put(each.name(), frame.unknown(each.of()));
            } else if (statement instanceof Statement.Block block) {
                noted.conditions += block.conditional() ? 1 : 0;
                statements(block.statements(), frame);
                noted.conditions -= block.conditional() ? 1 : 0;
            }
        }
    }

    private void assign(String name, Expr value, Frame frame) {
        frame.things.put(name, thing(value, frame));
        boolean again = frame.values.containsKey(name);
        frame.values.put(
                name,
                again || noted.conditions > 0 || !value.isPresent()
                        ? frame.unknown(value)
                        : constants.of(value, frame.owner, frame.values));
    }

    private static boolean matters(TypeRef type) {
        String name = type instanceof TypeRef.ClassType named ? named.name() : "";
        return MATTERING.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** What an expression gives; what it sets on the way is noted. */
    Thing thing(Expr expression, Frame frame) {
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
        if (expression instanceof Expr.Conditional choice) {
            noted.conditions++;
            lost(thing(choice.whenTrue(), frame));
            lost(thing(choice.whenFalse(), frame));
            noted.conditions--;
            return Part.NOTHING;
        }
        if (expression instanceof Expr.New creation) {
            return created(creation, frame);
        }
        return expression instanceof Expr.Call call ? called(call, frame) : Part.NOTHING;
    }

    private Thing assigned(Expr.Assign assign, Frame frame) {
        if (assign.target() instanceof Expr.Name name && frame.things.containsKey(name.name())) {
            assign(name.name(), assign.value(), frame);
            return frame.things.get(name.name());
        }
        String field = assign.target() instanceof Expr.Name name ? name.name() : "";
        if (assign.target() instanceof Expr.FieldAccess access && isThis(access.scope())) {
            field = access.name();
        }
        Thing thing = thing(assign.value(), frame);
        if (field.isEmpty()) {
            return lost(thing);
        }
        fields.put(frame.owner.name() + "." + field, thing);
        return thing;
    }

    private static boolean isThis(Expr expression) {
        return expression instanceof Expr.Name name && name.name().equals("this");
    }

    /** What a field of the class holds: what was assigned to it, else its initialiser. */
    private Thing field(String name, Frame frame) {
        String key = frame.owner.name() + "." + name;
        if (!fields.containsKey(key)) {
            fields.put(key, Part.NOTHING);
            for (FieldInitialiser initialiser : frame.owner.type().initialisers()) {
                if (initialiser.field().equals(name)) {
                    fields.put(key, thing(initialiser.value(), new Frame(frame.owner)));
                }
            }
        }
        return fields.get(key);
    }

    /** Something that is put where it cannot be followed. */
    private Thing lost(Thing thing) {
        if (thing != Part.NOTHING) {
            noted.open("the code keeps its environment or configuration where flint does not follow it");
        }
        return Part.NOTHING;
    }

    private Thing created(Expr.New creation, Frame frame) {
        String type = creation.type() instanceof TypeRef.ClassType named ? named.name() : "";
        String simple = type.substring(type.lastIndexOf('.') + 1);
        if (simple.equals("Configuration") && classes.meant(frame.owner, type).isEmpty()) {
            Conf conf = new Conf();
            for (Expr argument : creation.arguments()) {
                if (thing(argument, frame) instanceof Conf other) {
                    conf.settings.addAll(other.settings);
                } else {
                    noted.open("the code copies a configuration that flint does not follow");
                }
            }
            return conf;
        }
        boolean ofTree = classes.meant(frame.owner, type).isPresent();
        for (Expr argument : creation.arguments()) {
            Thing given = thing(argument, frame);
            if (ofTree) {
                lost(given);
            }
        }
        return Part.NOTHING;
    }

    private Thing called(Expr.Call call, Frame frame) {
        String scope = ConstantText.dotted(call.scope());
        String type = scope.substring(scope.lastIndexOf('.') + 1);
        boolean variable = frame.isVariable(call.scope());
        if (!variable && !scope.isEmpty()) {
            Optional<Thing> factory = factory(type, call, frame);
            if (factory.isPresent()) {
                return factory.get();
            }
        }
        Thing on = call.scope().isPresent() ? thing(call.scope(), frame) : Part.NOTHING;
        if (on instanceof Conf conf) {
            return parts.configured(conf, call, frame);
        }
        return on == Part.NOTHING ? follow(call, frame) : parts.onPart((Part) on, call, frame);
    }

    private static Own own(String method) {
        return switch (method) {
            case "createLocalEnvironment" -> Own.LOCAL;
            case "createLocalEnvironmentWithWebUI" -> Own.LOCAL_WITH_WEB_UI;
            case "getExecutionEnvironment" -> Own.NONE;
            default -> Own.REMOTE;
        };
    }

    /** Static methods of Flink that give an environment. */
    private Optional<Thing> factory(String type, Expr.Call call, Frame frame) {
        boolean stream = type.equals("StreamExecutionEnvironment");
        if (stream && (call.name().equals("getExecutionEnvironment") || call.name().startsWith("create"))) {
            noted.obtains = true;
            if (noted.conditions == 0 && noted.own == Own.NONE) {
                noted.own = own(call.name());
            }
            for (Expr argument : call.arguments()) {
                parts.give(thing(argument, frame));
            }
            if (call.name().equals("createLocalEnvironment")) {
                parts.parallelism(call, frame);
            }
            return Optional.of(Part.ENVIRONMENT);
        }
        if ((type.equals("StreamTableEnvironment") || type.equals("TableEnvironment")) && call.name().equals("create")) {
            noted.obtains = true;
            call.arguments().forEach(argument -> thing(argument, frame));
            return Optional.of(Part.TABLE_ENVIRONMENT);
        }
        return Optional.empty();
    }

    /** A method of the tree, or something that gets what it must not get unseen. */
    private Thing follow(Expr.Call call, Frame frame) {
        List<Thing> given = new ArrayList<>();
        boolean matters = false;
        for (Expr argument : call.arguments()) {
            Thing thing = thing(argument, frame);
            given.add(thing);
            matters |= thing != Part.NOTHING;
        }
        Optional<Declared> owner = ownerOf(call, frame);
        Optional<MethodBody> method = owner.flatMap(o -> method(o, call));
        if (owner.isPresent() && method.isPresent() && depth < DEEPEST && called++ < MOST_CALLS) {
            return follow(owner.get(), method.get(), call, given, frame);
        }
        boolean cutOff = method.isPresent();
        boolean ofTree = owner.isPresent() || !call.scope().isPresent();
        if (cutOff || matters && (ofTree || frame.isVariable(call.scope()))) {
            noted.open("the code hands its environment or configuration to a method that flint does not follow");
        }
        return Part.NOTHING;
    }

    private Thing follow(Declared owner, MethodBody method, Expr.Call call, List<Thing> given, Frame from) {
        Frame frame = new Frame(owner);
        List<Parameter> parameters = method.shape().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            frame.things.put(parameters.get(i).name(), given.get(i));
            frame.values.put(
                    parameters.get(i).name(), constants.of(call.arguments().get(i), from.owner, from.values));
        }
        depth++;
        statements(method.statements(), frame);
        depth--;
        return frame.returned;
    }

    private Optional<Declared> ownerOf(Expr.Call call, Frame frame) {
        if (!call.scope().isPresent() || call.scope() instanceof Expr.Name name && name.name().equals("this")) {
            return Optional.of(frame.owner);
        }
        if (call.scope() instanceof Expr.New creation && creation.type() instanceof TypeRef.ClassType named) {
            return classes.meant(frame.owner, named.name()).flatMap(classes::find);
        }
        String scope = ConstantText.dotted(call.scope());
        return scope.isEmpty() || frame.isVariable(call.scope())
                ? Optional.empty()
                : classes.meant(frame.owner, scope).flatMap(classes::find);
    }

    /** The only method of that name and number of parameters. */
    private static Optional<MethodBody> method(Declared owner, Expr.Call call) {
        MethodBody found = null;
        for (MethodBody method : owner.type().methods()) {
            boolean same = method.shape().name().equals(call.name())
                    && method.shape().parameters().size() == call.arguments().size();
            if (same && found != null) {
                return Optional.empty();
            }
            found = same ? method : found;
        }
        return Optional.ofNullable(found);
    }
}
