package dev.flint.model.jobs;

import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.DeclaredType.MethodBody;
import dev.flint.read.java.Import;
import dev.flint.read.java.JavaFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of the tree by name, and what the names in a file stand for, by imports and packages. */
final class CodeIndex {

    /** A class and the file that declares it. */
    record Declared(JavaFile file, DeclaredType type) {

        String name() {
            return type.shape().name();
        }
    }

    /** A method's body and where it stands. */
    record Method(Declared owner, MethodBody body) {}

    private final Map<String, Declared> classes = new HashMap<>();
    private final Set<String> packages = new HashSet<>();

    CodeIndex(List<JavaFile> files) {
        for (JavaFile file : files) {
            add(file);
        }
    }

    void add(JavaFile file) {
        packages.add(file.packageName());
        file.types().forEach(type -> add(file, type));
    }

    private void add(JavaFile file, DeclaredType type) {
        classes.putIfAbsent(type.shape().name(), new Declared(file, type));
        type.members().forEach(member -> add(file, member));
    }

    Optional<Declared> find(String canonicalName) {
        return Optional.ofNullable(classes.get(canonicalName));
    }

    boolean hasPackage(String name) {
        return packages.contains(name);
    }

    /** What a written name stands for in a file; the name itself where nothing tells. */
    String resolve(JavaFile file, String within, String written) {
        int dot = written.indexOf('.');
        String first = dot < 0 ? written : written.substring(0, dot);
        String rest = dot < 0 ? "" : written.substring(dot);
        for (String scope = within; !scope.isEmpty(); scope = outer(scope)) {
            if (classes.containsKey(scope + "." + first)) {
                return scope + "." + first + rest;
            }
            if (scope.endsWith("." + first) && classes.containsKey(scope)) {
                return scope + rest;
            }
        }
        for (Import imported : file.imports()) {
            if (!imported.isStatic() && !imported.onDemand() && imported.simpleName().equals(first)) {
                return imported.name() + rest;
            }
        }
        for (Import imported : file.imports()) {
            if (imported.onDemand() && classes.containsKey(imported.name() + "." + first)) {
                return imported.name() + "." + first + rest;
            }
        }
        return written;
    }

    /** The package belongs to it: a class of the same package is found like a member. */
    private static String outer(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    Optional<Declared> superclass(Declared of) {
        return of.type().shape().superclass().flatMap(type -> declared(of, type));
    }

    Optional<Declared> declared(Declared from, TypeRef type) {
        return type instanceof TypeRef.ClassType named
                ? find(resolve(from.file(), from.name(), named.name()))
                : Optional.empty();
    }

    /** The methods of a name that a class has or inherits within the tree. */
    List<Method> methods(Declared owner, String name) {
        List<Method> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Declared> next = Optional.of(owner);
        while (next.isPresent() && seen.add(next.get().name())) {
            for (MethodBody body : next.get().type().methods()) {
                MethodShape shape = body.shape();
                if (shape.name().equals(name)) {
                    found.add(new Method(next.get(), body));
                }
            }
            next = superclass(next.get());
        }
        return found;
    }
}
