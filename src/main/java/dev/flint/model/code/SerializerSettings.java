package dev.flint.model.code;

import dev.flint.model.code.SerializerSetting.Kind;
import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.DeclaredType.MethodBody;
import dev.flint.read.java.Expr;
import dev.flint.read.java.ExpressionWalk;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the calls of one file that say how Flink is to serialize types. */
public final class SerializerSettings {

    /** Of ExecutionConfig and, for the registrations, of StreamExecutionEnvironment; 2.0 has none of them. */
    private static final Map<String, Kind> UNTIL_2_0 = Map.of(
            "enableForceKryo", Kind.FORCE_KRYO,
            "disableGenericTypes", Kind.NO_GENERIC_TYPES,
            "addDefaultKryoSerializer", Kind.REGISTRATION,
            "registerKryoType", Kind.REGISTRATION,
            "registerPojoType", Kind.REGISTRATION,
            "registerType", Kind.REGISTRATION,
            "registerTypeWithKryoSerializer", Kind.REGISTRATION);

    /** Flink's classes that have these methods. */
    private static final Set<String> OWNERS =
            Set.of("ExecutionConfig", "StreamExecutionEnvironment", "LocalStreamEnvironment", "ExecutionEnvironment");

    /** Of SerializerConfigImpl, from 1.19 on, by the value that says it. */
    private static final Map<String, Boolean> SERIALIZER_CONFIG = Map.of("setForceKryo", true, "setGenericTypes", false);

    private static final Set<String> SETTERS = Set.of("set", "setBoolean", "setString");

    private final JavaFile file;
    private final ImportedNames names;
    private final DeclaredVariables variables;
    private final List<SerializerSetting> found = new ArrayList<>();

    private SerializerSettings(JavaFile file) {
        this.file = file;
        this.names = new ImportedNames(file);
        this.variables = new DeclaredVariables(file);
    }

    /** Every such call of a file, in the order of the text. */
    public static List<SerializerSetting> in(JavaFile file) {
        SerializerSettings settings = new SerializerSettings(file);
        file.types().forEach(settings::type);
        return settings.found;
    }

    private void type(DeclaredType type) {
        for (MethodBody method : type.methods()) {
            statements(type, method, method.statements(), true);
        }
        type.members().forEach(this::type);
    }

    private void statements(DeclaredType type, MethodBody method, List<Statement> statements, boolean certain) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.Block block) {
                statements(type, method, block.statements(), certain && !block.conditional());
            } else {
                MethodBody alone = new MethodBody(method.shape(), List.of(statement));
                ExpressionWalk.over(type, alone, (within, expression) -> {
                    if (expression instanceof Expr.Call call) {
                        call(within.shape().name(), call, certain);
                    }
                });
            }
        }
    }

    private void call(String within, Expr.Call call, boolean certain) {
        Kind kind = UNTIL_2_0.get(call.name());
        if (kind != null && isFlinks(call.scope())) {
            add(kind, call.name() + "()", true, certain, within, call);
        }
        Boolean said = SERIALIZER_CONFIG.get(call.name());
        if (said != null && isSerializerConfig(call.scope()) && isLiteral(call, 0, said)) {
            add(kindOf(said), call.name() + "(" + said + ")", false, certain, within, call);
        }
        if (SETTERS.contains(call.name()) && call.arguments().size() == 2 && isConfiguration(call.scope())) {
            option(within, call, certain);
        }
    }

    private static Kind kindOf(boolean said) {
        return said ? Kind.FORCE_KRYO : Kind.NO_GENERIC_TYPES;
    }

    private void option(String within, Expr.Call call, boolean certain) {
        Expr option = call.arguments().get(0);
        if (isOption(option, "FORCE_KRYO", "pipeline.force-kryo") && isLiteral(call, 1, true)) {
            add(Kind.FORCE_KRYO, "pipeline.force-kryo: true", false, certain, within, call);
        } else if (isOption(option, "GENERIC_TYPES", "pipeline.generic-types") && isLiteral(call, 1, false)) {
            add(Kind.NO_GENERIC_TYPES, "pipeline.generic-types: false", false, certain, within, call);
        }
    }

    private void add(Kind kind, String written, boolean until20, boolean certain, String within, Expr.Call call) {
        found.add(new SerializerSetting(kind, written, until20, certain, within, file.namePlace(call)));
    }

    private boolean isOption(Expr expression, String constant, String key) {
        if (expression instanceof Expr.Literal literal) {
            return literal.kind() == Expr.Literal.Kind.STRING && literal.value().equals(key);
        }
        return expression instanceof Expr.FieldAccess access
                && access.name().equals(constant)
                && dotted(access.scope()).filter(name -> names.isFlinks(name, "PipelineOptions")).isPresent();
    }

    private static boolean isLiteral(Expr.Call call, int index, boolean value) {
        return index < call.arguments().size()
                && call.arguments().get(index) instanceof Expr.Literal literal
                && literal.value().equals(String.valueOf(value));
    }

    /** An ExecutionConfig or an environment: {@code env}, {@code env.getConfig()}, a variable declared so. */
    private boolean isFlinks(Expr scope) {
        return scope instanceof Expr.Call call
                ? call.name().equals("getConfig") && isOneOf(call.scope(), OWNERS)
                : isOneOf(scope, OWNERS);
    }

    /** {@code env.getConfig().getSerializerConfig()}, cast to the class that has setters, or a variable. */
    private boolean isSerializerConfig(Expr scope) {
        if (scope instanceof Expr.Cast cast) {
            return isSerializerConfig(cast.of());
        }
        return scope instanceof Expr.Call call
                ? call.name().equals("getSerializerConfig")
                : isOneOf(scope, Set.of("SerializerConfig", "SerializerConfigImpl"));
    }

    private boolean isConfiguration(Expr scope) {
        return isOneOf(scope, Set.of("Configuration"));
    }

    private boolean isOneOf(Expr expression, Set<String> owners) {
        Optional<String> declared = Optional.empty();
        if (expression instanceof Expr.Name name) {
            declared = variables.typeOf(name.name());
        } else if (expression instanceof Expr.FieldAccess access
                && access.scope() instanceof Expr.Name name && name.name().equals("this")) {
            declared = variables.typeOf(access.name());
        } else if (expression instanceof Expr.Call call) {
            declared = dotted(call.scope());
        }
        for (String owner : owners) {
            if (declared.isPresent() && names.isFlinks(declared.get(), owner)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> dotted(Expr expression) {
        if (expression instanceof Expr.Name name) {
            return Optional.of(name.name());
        }
        return expression instanceof Expr.FieldAccess access
                ? dotted(access.scope()).map(scope -> scope + "." + access.name())
                : Optional.empty();
    }
}
