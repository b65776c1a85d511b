package dev.flint.flink.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.version.FlinkVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code TypeExtractor.isValidPojoField}: whether a field is public or has a getter and a setter that Flink takes. */
final class Accessors {

    private static final Map<String, String> BOXES = Map.of(
            "boolean", "java.lang.Boolean",
            "byte", "java.lang.Byte",
            "short", "java.lang.Short",
            "char", "java.lang.Character",
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "float", "java.lang.Float",
            "double", "java.lang.Double");

    /**
     * Neither part is there for a valid field.
     *
     * @param broken what the field lacks
     * @param unseen why flint cannot tell
     */
    record Answer(Optional<Reason> broken, Optional<Reason> unseen) {
        static final Answer VALID = new Answer(Optional.empty(), Optional.empty());
    }

    private final Classes classes;
    private final FlinkVersion version;

    Accessors(Classes classes, FlinkVersion version) {
        this.classes = classes;
        this.version = version;
    }

    /** @param view the class that is analysed, which declares or inherits the field */
    Answer of(ClassView.Field field, ClassView view, Hierarchy hierarchy) {
        if (field.shape().modifiers().isPublic()) {
            return Answer.VALID;
        }
        Wanted wanted = wanted(field, hierarchy);
        Search search = new Search(wanted, view.name());
        Classes.Methods methods = classes.publicMethods(view);
        search.through(methods.methods());
        if (search.isIncomplete()) {
            methods = classes.allPublicMethods(view);
            search.through(methods.methods());
        }
        if (!search.isIncomplete()) {
            return Answer.VALID;
        }
        Optional<Reason> unseen = methods.unseen().or(search::unseen);
        return unseen.isPresent()
                ? new Answer(Optional.empty(), unseen)
                : new Answer(Optional.of(search.lack(field, view)), Optional.empty());
    }

    /**
     * What a getter has to return and a setter to take.
     *
     * @param generic the type of the field; where that is a variable, what it stands for
     * @param raw its class, boxed
     * @param variable the field's type where that is a variable
     */
    private record Wanted(String name, TypeRef generic, TypeRef raw, Optional<TypeRef> variable) {}

    private Wanted wanted(ClassView.Field field, Hierarchy hierarchy) {
        TypeRef erased = field.erased();
        TypeRef raw = erased instanceof TypeRef.Primitive primitive && BOXES.containsKey(primitive.name())
                ? TypeRef.of(BOXES.get(primitive.name()))
                : erased;
        String name = bare(field.shape().name());
        return field.type() instanceof TypeRef.Variable variable
                ? new Wanted(name, hierarchy.materialize(variable, classes), raw, Optional.of(variable))
                : new Wanted(name, field.type(), raw, Optional.empty());
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static String bareMethod(String name) {
        String bare = bare(name);
        return name.endsWith("_$eq") ? bare.substring(0, bare.length() - "$eq".length()) + "_$eq" : bare;
    }

    /** Looks for both accessors of one field, and remembers what came close. */
    private final class Search {

        private final Wanted wanted;
        private final String className;
        private boolean getter;
        private boolean setter;
        private Optional<String> almostGetter = Optional.empty();
        private Optional<String> almostSetter = Optional.empty();
        private Optional<Reason> unseen = Optional.empty();

        private Search(Wanted wanted, String className) {
            this.wanted = wanted;
            this.className = className;
        }

        private boolean isIncomplete() {
            return !getter || !setter;
        }

        /** A type that cannot be resolved, in an accessor that may fit. */
        private Optional<Reason> unseen() {
            return unseen;
        }

        private void through(List<ClassView.Method> methods) {
            for (ClassView.Method method : methods) {
                String name = bareMethod(method.shape().name());
                if (method.parameter().isEmpty() && isGetterName(name)) {
                    tryGetter(method);
                }
                if (method.parameter().isPresent() && isSetterName(name)) {
                    trySetter(method);
                }
            }
        }

        private boolean isGetterName(String name) {
            return name.equals(wanted.name)
                    || isPrefixed(name, "get", wanted.name)
                    || isPrefixed(name, "is", wanted.name);
        }

        /** The shorter name for fields that begin with «is» came with 2.0. */
        private boolean isSetterName(String name) {
            return isPrefixed(name, "set", wanted.name)
                    || (name.endsWith("_$eq") && name.equals(wanted.name + "_$eq"))
                    || (version.atLeast(2, 0)
                            && wanted.name.startsWith("is")
                            && isPrefixed(name, "set", wanted.name.substring(2)));
        }

        private void tryGetter(ClassView.Method method) {
            if (fits(method.returnType(), method.erasedReturn())) {
                getter = true;
            } else if (!isVoid(method.returnType())) {
                note(method.returnType());
                almostGetter = Optional.of(method.shape().name() + "() returns "
                        + Variables.written(method.returnType()) + ", not " + Variables.written(wanted.generic));
            }
        }

        private void trySetter(ClassView.Method method) {
            TypeRef parameter = method.parameter().orElseThrow();
            boolean takes = fits(parameter, method.erasedParameter().orElseThrow());
            boolean returns = isVoid(method.returnType()) || method.erasedReturn().equals(TypeRef.of(className));
            if (takes && returns) {
                setter = true;
            } else if (!takes) {
                note(parameter);
                almostSetter = Optional.of(method.shape().name() + "(..) takes " + Variables.written(parameter)
                        + ", not " + Variables.written(wanted.generic));
            } else {
                note(method.returnType());
                almostSetter = Optional.of(method.shape().name() + "(..) returns "
                        + Variables.written(method.returnType()) + ", neither void nor " + className);
            }
        }

        private boolean fits(TypeRef generic, TypeRef erased) {
            return generic.equals(wanted.generic)
                    || erased.equals(wanted.raw)
                    || (wanted.variable.isPresent() && generic.equals(wanted.variable.get()));
        }

        private void note(TypeRef type) {
            if (isUnresolved(type)) {
                unseen = Optional.of(Classes.unresolved(type));
            } else if (isUnresolved(wanted.generic)) {
                unseen = Optional.of(Classes.unresolved(wanted.generic));
            }
        }

        private Reason lack(ClassView.Field field, ClassView view) {
            return new Reason.FieldWithoutAccessors(
                    view.name(),
                    field.declaringClass(),
                    field.shape().name(),
                    Variables.written(field.type()),
                    !getter,
                    !setter,
                    getter ? almostSetter : almostGetter.or(() -> almostSetter),
                    field.shape().declaredAt());
        }
    }

    private static boolean isUnresolved(TypeRef type) {
        return type instanceof TypeRef.ArrayType array
                ? isUnresolved(array.component())
                : type instanceof TypeRef.Unresolved;
    }

    private static boolean isVoid(TypeRef type) {
        return type instanceof TypeRef.Primitive primitive && primitive.name().equals("void");
    }

    private static boolean isPrefixed(String name, String prefix, String rest) {
        return name.length() == prefix.length() + rest.length() && name.startsWith(prefix) && name.endsWith(rest);
    }
}
