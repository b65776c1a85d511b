package dev.flint.model.code;

import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.Import;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The classes of a tree by their names; a file that is only outlined is parsed when one of its classes is asked for. */
public final class SourceClasses {

    private final Map<String, List<JavaFile>> parsed = new HashMap<>();
    private final Map<String, List<JavaOutline>> outlined = new HashMap<>();
    private final Map<String, JavaFile> parsedLater = new HashMap<>();
    private final Function<JavaOutline, JavaFile> parse;

    /** A class and the file that declares it. */
    public record Declared(JavaFile file, DeclaredType type) {

        String name() {
            return type.shape().name();
        }
    }

    public SourceClasses(List<JavaFile> files, List<JavaOutline> outlines, Function<JavaOutline, JavaFile> parse) {
        this.parse = parse;
        for (JavaFile file : files) {
            file.types().forEach(type -> index(type, file));
        }
        for (JavaOutline outline : outlines) {
            for (String name : outline.typeNames()) {
                outlined.computeIfAbsent(name, n -> new ArrayList<>()).add(outline);
            }
        }
    }

    private void index(DeclaredType type, JavaFile file) {
        parsed.computeIfAbsent(type.shape().name(), name -> new ArrayList<>()).add(file);
        type.members().forEach(member -> index(member, file));
    }

    /** Whether the tree declares the class, once or more often. */
    boolean declares(String canonicalName) {
        return parsed.containsKey(canonicalName) || outlined.containsKey(canonicalName);
    }

    /** The class of that name; empty where there is none, or where several files declare it. */
    public Optional<Declared> find(String canonicalName) {
        List<JavaFile> files = parsed.getOrDefault(canonicalName, List.of());
        List<JavaOutline> outlines = outlined.getOrDefault(canonicalName, List.of());
        if (files.size() + outlines.size() != 1) {
            return Optional.empty();
        }
        JavaFile file = files.isEmpty()
                ? parsedLater.computeIfAbsent(outlines.get(0).path(), path -> parse.apply(outlines.get(0)))
                : files.get(0);
        return within(file.types(), canonicalName).map(type -> new Declared(file, type));
    }

    private static Optional<DeclaredType> within(List<DeclaredType> types, String canonicalName) {
        for (DeclaredType type : types) {
            if (type.shape().name().equals(canonicalName)) {
                return Optional.of(type);
            }
            Optional<DeclaredType> member = within(type.members(), canonicalName);
            if (member.isPresent()) {
                return member;
            }
        }
        return Optional.empty();
    }

    /** The canonical name of the class of the tree that a written name means in a class; empty for any other class. */
    public Optional<String> meant(Declared from, String written) {
        int dot = written.indexOf('.');
        String first = dot < 0 ? written : written.substring(0, dot);
        String rest = dot < 0 ? "" : written.substring(dot);
        for (String scope = from.name(); !scope.isEmpty(); scope = scope.substring(0, Math.max(0, scope.lastIndexOf('.')))) {
            if (scope.endsWith("." + first) && declares(scope + rest)) {
                return Optional.of(scope + rest);
            }
            if (declares(scope + "." + first + rest)) {
                return Optional.of(scope + "." + first + rest);
            }
        }
        for (Import imported : from.file().imports()) {
            String name = imported.onDemand() ? imported.name() + "." + first : imported.name();
            boolean named = imported.onDemand() || imported.simpleName().equals(first);
            if (named && !imported.isStatic() && declares(name + rest)) {
                return Optional.of(name + rest);
            }
        }
        return declares(written) ? Optional.of(written) : Optional.empty();
    }
}
