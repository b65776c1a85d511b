package dev.flint.model.types;

import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.Expr;
import dev.flint.read.java.ExpressionWalk;
import dev.flint.read.java.JavaFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the code does with variables elsewhere than where they are declared, by their names in a file. */
final class UsedNames {

    /** In TypeExtractor from 1.19. */
    static final String REGISTER_FACTORY = "registerFactory";

    /** Of ExecutionConfig and the environment until 1.20, of SerializerConfig from 1.19. */
    private static final Set<String> REGISTER = Set.of(
            "addDefaultKryoSerializer", "registerKryoType", "registerTypeWithKryoSerializer", REGISTER_FACTORY);

    private final Set<String> broadcast = new HashSet<>();
    private final Set<String> returned = new HashSet<>();
    private final Set<String> assigned = new HashSet<>();
    private final List<Registration> registrations = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();

    /**
     * A class literal that is handed to a method by which serializers are registered.
     *
     * @param within the class whose code it is
     */
    record Registration(String method, Expr.ClassLiteral literal, DeclaredType within, JavaFile file) {}

    UsedNames(List<JavaFile> files) {
        for (JavaFile file : files) {
            ExpressionWalk.over(file, (within, expression) -> {
                note(expression, file);
                noteRegistration(expression, within, file);
            });
        }
    }

    private void note(Expr expression, JavaFile file) {
        if (expression instanceof Expr.Call call) {
            if (call.name().equals("broadcast") || call.name().equals("getBroadcastState")) {
                call.arguments().forEach(argument -> noteBroadcast(argument, file));
            } else if (call.name().equals("returns") && StreamCode.base(call) instanceof Expr.Name name) {
                returned.add(key(name.name(), file));
            }
        } else if (expression instanceof Expr.Assign assign) {
            if (assign.target() instanceof Expr.Name name) {
                assigned.add(key(name.name(), file));
            } else if (assign.target() instanceof Expr.FieldAccess access) {
                assigned.add(key(access.name(), file));
            }
        }
    }

    private void noteRegistration(Expr expression, DeclaredType within, JavaFile file) {
        if (expression instanceof Expr.Call call
                && REGISTER.contains(call.name())
                && !call.arguments().isEmpty()
                && call.arguments().get(0) instanceof Expr.ClassLiteral literal) {
            registrations.add(new Registration(call.name(), literal, within, file));
        } else if (expression instanceof Expr.Literal literal
                && literal.kind() == Expr.Literal.Kind.STRING
                && literal.value().indexOf(':') > 0
                && literal.value().contains("type")) {
            settings.add(literal.value());
        }
    }

    private void noteBroadcast(Expr argument, JavaFile file) {
        if (argument instanceof Expr.Name name) {
            broadcast.add(key(name.name(), file));
        } else if (argument instanceof Expr.FieldAccess access && access.scope() instanceof Expr.Name scope) {
            broadcast.add(scope.name().equals("this") ? key(access.name(), file) : scope.name() + "." + access.name());
        }
    }

    /** Whether a descriptor of this name is handed to broadcast: by its name in its file, as {@code C.A} anywhere. */
    boolean isBroadcast(String name, CodeContext context) {
        String className = Scope.simpleNameOf(context.within().name());
        return broadcast.contains(key(name, context.file())) || broadcast.contains(className + "." + name);
    }

    /** Whether {@code returns} is called on a variable of this name. */
    boolean isReturned(String name, CodeContext context) {
        return returned.contains(key(name, context.file()));
    }

    /** Whether a variable of this name gets another value somewhere. */
    boolean isAssigned(String name, CodeContext context) {
        return assigned.contains(key(name, context.file()));
    }

    /** The classes that are registered with Kryo, or with type extraction. */
    List<Registration> registrations() {
        return registrations;
    }

    /** Strings that may set {@code pipeline.serialization-config}. */
    List<String> settings() {
        return settings;
    }

    private static String key(String name, JavaFile file) {
        return file.path() + ":" + name;
    }
}
