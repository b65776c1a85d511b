package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.shape.lombok.Lombok;
import dev.flint.read.java.Import;
import dev.flint.read.java.JavaFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Resolves names of types as Java does (JLS 6.4.1, 6.5.5, 7.5), with one liberty: where the class files of a library
 * are not there, an import is believed. Code that compiles has every name from somewhere, so a name that only one
 * unseen package can bring is from there.
 */
final class Names {

    /** More supertypes than anybody writes. */
    private static final int MAX_SUPERTYPES = 64;

    /** Types of the JDK that stand above many and have neither member types nor supertypes. */
    private static final Set<String> BARE = Set.of(
            "java.lang.Object", "java.io.Serializable", "java.lang.Cloneable", "java.lang.Comparable");

    private final Declared declared;
    private final ShapeSource classFiles;
    private final Map<String, Map<String, Optional<String>>> ofFiles = new ConcurrentHashMap<>();

    /** What the tree declares, as one viewpoint sees it. */
    interface Declared {

        /** Whether somebody declares the name; asks for no file to be parsed. */
        boolean contains(String name);

        /** Whether somebody declares the name whom the code sees by what its build says. */
        boolean isInSight(String name);

        Optional<Declaration> declaration(String name);
    }

    Names(Declared declared, ShapeSource classFiles) {
        this.declared = declared;
        this.classFiles = classFiles;
    }

    /** The type with canonical names; what no name leads to is {@link TypeRef.Unresolved}. */
    TypeRef resolve(TypeRef type, Scope scope) {
        if (type instanceof TypeRef.ClassType named) {
            return resolve(named, scope);
        }
        if (type instanceof TypeRef.ArrayType array) {
            return new TypeRef.ArrayType(resolve(array.component(), scope));
        }
        if (type instanceof TypeRef.Wildcard wildcard && !wildcard.equals(TypeRef.Wildcard.UNBOUND)) {
            return new TypeRef.Wildcard(wildcard.bound(), resolve(wildcard.of(), scope));
        }
        return type;
    }

    List<TypeRef> resolve(List<TypeRef> types, Scope scope) {
        if (types.isEmpty()) {
            return List.of();
        }
        List<TypeRef> resolved = new ArrayList<>(types.size());
        for (TypeRef type : types) {
            resolved.add(resolve(type, scope));
        }
        return resolved;
    }

    private TypeRef resolve(TypeRef.ClassType named, Scope scope) {
        if (named.arguments().isEmpty() && scope.isVariable(named.name())) {
            return new TypeRef.Variable(named.name());
        }
        Optional<String> name = className(named.name(), scope);
        return name.isPresent()
                ? new TypeRef.ClassType(name.get(), resolve(named.arguments(), scope))
                : new TypeRef.Unresolved(named.toString(), "no declaration or import of this name is in sight");
    }

    /** The canonical name of the class that a written name, simple or dotted, stands for. */
    Optional<String> className(String written, Scope scope) {
        return className(written, scope, new HashMap<>());
    }

    /**
     * @param headers the supertypes of the classes met on the way: each header is read once, so that there is an end in
     *     code that inherits in circles
     */
    private Optional<String> className(String written, Scope scope, Map<String, List<String>> headers) {
        int dot = written.indexOf('.');
        if (dot >= 0 && looksQualified(written) && !isDeclaredAround(written.substring(0, dot), scope)) {
            int top = endOfTopLevel(written);
            return Optional.of(
                    top < 0 ? written : members(written.substring(0, top), written.substring(top + 1), headers));
        }
        Optional<String> first = simpleName(dot < 0 ? written : written.substring(0, dot), scope, headers);
        if (dot < 0) {
            return first;
        }
        if (first.isEmpty()) {
            return exists(written) ? Optional.of(written) : Optional.empty();
        }
        return Optional.of(members(first.get(), written.substring(dot + 1), headers));
    }

    /** Goes from a class to its member types by their dotted names; each may be inherited. */
    private String members(String owner, String names, Map<String, List<String>> headers) {
        String name = owner;
        for (String part : names.split("\\.")) {
            name = member(name, part, true, headers).orElse(name + "." + part);
        }
        return name;
    }

    /** Where the name of a nested class goes on behind its top-level class; -1 for a top-level class. */
    private static int endOfTopLevel(String written) {
        int start = 0;
        while (Character.isLowerCase(written.charAt(start))) {
            start = written.indexOf('.', start) + 1;
        }
        return written.indexOf('.', start);
    }

    /** A class file would settle it, but only the JDK's are always there; names of packages are lower case. */
    private static boolean looksQualified(String written) {
        return Character.isLowerCase(written.charAt(0))
                && Character.isUpperCase(written.charAt(written.lastIndexOf('.') + 1));
    }

    private boolean isDeclaredAround(String name, Scope scope) {
        return scope.declaredType(name, (owner, simple) -> {
                    String member = owner + "." + simple;
                    return declared.contains(member) ? Optional.of(member) : Optional.empty();
                })
                .isPresent();
    }

    private Optional<String> simpleName(String name, Scope scope, Map<String, List<String>> headers) {
        Optional<String> around = scope.declaredType(name, (owner, simple) -> member(owner, simple, false, headers));
        if (around.isPresent()) {
            return around;
        }
        Map<String, Optional<String>> known =
                ofFiles.computeIfAbsent(scope.file().path(), unused -> new ConcurrentHashMap<>());
        Optional<String> ofFile = known.get(name);
        if (ofFile == null) {
            ofFile = ofFile(name, scope.file());
            known.put(name, ofFile);
        }
        if (ofFile.isPresent()) {
            return ofFile;
        }
        Optional<String> inherited = scope.declaredType(name, (owner, simple) -> member(owner, simple, true, headers));
        return inherited.isPresent() ? inherited : onDemand(name, scope.file());
    }

    /** What the file imports by name, what its package declares, and what every file sees. */
    private Optional<String> ofFile(String name, JavaFile file) {
        for (Import imported : file.imports()) {
            if (!imported.onDemand() && imported.simpleName().equals(name)) {
                Optional<String> named =
                        imported.isStatic() ? staticMember(imported, name) : Optional.of(imported.name());
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        String samePackage = file.packageName().isEmpty() ? name : file.packageName() + "." + name;
        if (declared.isInSight(samePackage)) {
            return Optional.of(samePackage);
        }
        for (Import imported : file.imports()) {
            if (imported.onDemand()) {
                Optional<String> member = member(imported.name(), name, false, new HashMap<>())
                        .filter(declared::isInSight);
                if (member.isPresent()) {
                    return member;
                }
            }
        }
        return JavaLang.isCommon(name) ? Optional.of("java.lang." + name) : Optional.empty();
    }

    /** What a static import of one name brings if that is a type; a field or method of the name is more common. */
    private Optional<String> staticMember(Import imported, String name) {
        if (FlinkNames.isKnown(imported.name())) {
            return Optional.of(imported.name());
        }
        String owner = imported.name().substring(0, imported.name().length() - name.length() - 1);
        return member(owner, name, true, new HashMap<>());
    }

    private Optional<String> onDemand(String name, JavaFile file) {
        if (!Character.isUpperCase(name.charAt(0))) {
            return Optional.empty();
        }
        String javaLang = "java.lang." + name;
        if (JavaLang.isOld(name)) {
            return Optional.of(javaLang);
        }
        Optional<String> ready = onDemand(name, file, true);
        if (ready.isPresent()) {
            return ready;
        }
        Optional<String> found = onDemand(name, file, false);
        if (found.isPresent()) {
            return found;
        }
        Set<String> unseen = new HashSet<>();
        for (Import imported : file.imports()) {
            if (imported.onDemand() && !imported.isStatic() && !imported.name().startsWith("java.")) {
                unseen.add(imported.name() + "." + name);
            }
        }
        if (JavaLang.isLate(name) && unseen.isEmpty() && classFiles.find(javaLang).isPresent()) {
            return Optional.of(javaLang);
        }
        return unseen.size() == 1 ? Optional.of(unseen.iterator().next()) : Optional.empty();
    }

    /**
     * Two imports on demand never bring one name into code that compiles, so those that cost nothing are asked first.
     *
     * @param ready whether to ask what is known without a class path, or what is not
     */
    private Optional<String> onDemand(String name, JavaFile file, boolean ready) {
        for (Import imported : file.imports()) {
            String candidate = imported.name() + "." + name;
            boolean known = FlinkNames.isKnown(candidate) || Lombok.isAnnotation(candidate);
            if (!imported.onDemand() || ready != (known || imported.name().startsWith("java."))) {
                continue;
            }
            Optional<String> found =
                    known ? Optional.of(candidate) : member(imported.name(), name, true, new HashMap<>());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean exists(String name) {
        return declared.contains(name) || classFiles.find(name).isPresent();
    }

    /** The member type of a type, its own or inherited; only those of the tree unless class files are to be asked. */
    private Optional<String> member(
            String owner, String simpleName, boolean withClassFiles, Map<String, List<String>> headers) {
        return member(owner, simpleName, withClassFiles, new HashSet<>(), headers);
    }

    private Optional<String> member(
            String owner,
            String simpleName,
            boolean withClassFiles,
            Set<String> seen,
            Map<String, List<String>> headers) {
        if (seen.size() > MAX_SUPERTYPES || !seen.add(owner)) {
            return Optional.empty();
        }
        String own = owner + "." + simpleName;
        if (declared.contains(own) || FlinkNames.isMember(owner, simpleName)) {
            return Optional.of(own);
        }
        // What the tree declares is seen whole; Object and the functions of Flink's API have no other member types.
        boolean seenWhole = declared.contains(owner)
                || BARE.contains(owner)
                || FlinkFunctions.isKnown(owner);
        if (withClassFiles && !seenWhole && classFiles.find(own).isPresent()) {
            return Optional.of(own);
        }
        for (String supertype : supertypes(owner, withClassFiles, headers)) {
            Optional<String> inherited = member(supertype, simpleName, withClassFiles, seen, headers);
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return Optional.empty();
    }

    private List<String> supertypes(
            String owner, boolean withClassFiles, Map<String, List<String>> headers) {
        Optional<Declaration> declaration = declared.declaration(owner);
        if (declaration.isPresent()) {
            return supertypes(declaration.get(), headers);
        }
        boolean mayBeClass = startsUpperCase(Scope.simpleNameOf(owner));
        boolean isBare = BARE.contains(owner) || FlinkFunctions.isKnown(owner);
        Optional<ClassShape> shape = withClassFiles && mayBeClass && !isBare
                ? classFiles.find(owner)
                : Optional.empty();
        if (shape.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (TypeRef type : written(shape.get())) {
            if (type instanceof TypeRef.ClassType named) {
                names.add(named.name());
            }
        }
        return names;
    }

    private static boolean startsUpperCase(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    }

    private List<String> supertypes(Declaration declaration, Map<String, List<String>> headers) {
        List<String> known = headers.get(declaration.name());
        if (known != null) {
            return known;
        }
        headers.put(declaration.name(), List.of());
        List<String> names = new ArrayList<>();
        for (TypeRef type : written(declaration.type().shape())) {
            if (type instanceof TypeRef.ClassType named) {
                className(named.name(), declaration.around(), headers).ifPresent(names::add);
            }
        }
        headers.put(declaration.name(), names);
        return names;
    }

    private static List<TypeRef> written(ClassShape shape) {
        List<TypeRef> types = new ArrayList<>(shape.interfaces());
        shape.superclass().ifPresent(types::add);
        return types;
    }
}
