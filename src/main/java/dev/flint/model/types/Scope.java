package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.TypeParameter;
import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.JavaFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names of types that code sees at some place; from the inside outwards, a file's imports last. */
final class Scope {

    /** What a step outwards brings. */
    private enum Step {
        FILE,
        BODY,
        VARIABLES,
        LOCAL_TYPE
    }

    private final Step step;
    private final JavaFile file;
    private final Optional<Scope> outer;
    private final Optional<DeclaredType> type;
    private final Set<String> variables;
    private final boolean hidesVariables;

    private Scope(
            Step step,
            JavaFile file,
            Optional<Scope> outer,
            Optional<DeclaredType> type,
            Set<String> variables,
            boolean hidesVariables) {
        this.step = step;
        this.file = file;
        this.outer = outer;
        this.type = type;
        this.variables = variables;
        this.hidesVariables = hidesVariables;
    }

    static Scope of(JavaFile file) {
        return new Scope(Step.FILE, file, Optional.empty(), Optional.empty(), Set.of(), false);
    }

    Scope inHeader(DeclaredType declared) {
        boolean isStatic = declared.shape().modifiers().isStatic();
        Set<String> own = names(declared.shape().typeParameters());
        return new Scope(Step.VARIABLES, file, Optional.of(this), Optional.empty(), own, isStatic);
    }

    Scope inBody(DeclaredType declared) {
        return new Scope(
                Step.BODY, file, Optional.of(inHeader(declared)), Optional.of(declared), Set.of(), false);
    }

    Scope inMethod(MethodShape method) {
        Set<String> own = names(method.typeParameters());
        return own.isEmpty()
                ? this
                : new Scope(Step.VARIABLES, file, Optional.of(this), Optional.empty(), own, false);
    }

    Scope withLocalType(DeclaredType local) {
        return new Scope(Step.LOCAL_TYPE, file, Optional.of(this), Optional.of(local), Set.of(), false);
    }

    JavaFile file() {
        return file;
    }

    boolean isVariable(String name) {
        Scope current = this;
        boolean hidden = false;
        while (true) {
            if (!hidden && current.variables.contains(name)) {
                return true;
            }
            hidden |= current.hidesVariables;
            if (current.outer.isEmpty()) {
                return false;
            }
            current = current.outer.get();
        }
    }

    /** Looks for a type among those declared around; {@code members} finds one in the body of a type. */
    Optional<String> declaredType(String simpleName, MemberLookup members) {
        for (Optional<Scope> at = Optional.of(this); at.isPresent(); at = at.get().outer) {
            Scope current = at.get();
            if (current.type.isEmpty()) {
                continue;
            }
            String name = current.type.get().shape().name();
            if (simpleNameOf(name).equals(simpleName)) {
                return Optional.of(name);
            }
            if (current.step == Step.BODY) {
                Optional<String> member = members.find(name, simpleName);
                if (member.isPresent()) {
                    return member;
                }
            }
        }
        return Optional.empty();
    }

    /** Finds the member type of a simple name in a type. */
    interface MemberLookup {
        Optional<String> find(String owner, String simpleName);
    }

    /** The last name of a canonical one; a local class bears its number before its name, an anonymous one nothing. */
    static String simpleNameOf(String canonicalName) {
        int start = canonicalName.lastIndexOf('.') + 1;
        if (canonicalName.startsWith("$", start)) {
            start++;
            while (start < canonicalName.length() && Character.isDigit(canonicalName.charAt(start))) {
                start++;
            }
        }
        return canonicalName.substring(start);
    }

    private static Set<String> names(List<TypeParameter> parameters) {
        if (parameters.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        for (TypeParameter parameter : parameters) {
            names.add(parameter.name());
        }
        return names;
    }
}
