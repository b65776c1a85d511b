package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ShapeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes that code at one place sees: those that the tree declares, resolved and with what Lombok adds, then those
 * of class files. Safe to use from several threads.
 */
final class SourceShapes implements ShapeSource, Names.Declared {

    private final Declarations declarations;
    private final Viewpoint from;
    private final ShapeSource classFiles;
    private final Names names;
    private final ShapeResolver resolver;
    private final Map<String, Declaration> unnamed = new ConcurrentHashMap<>();
    private final Map<String, Optional<ClassShape>> shapes = new ConcurrentHashMap<>();

    SourceShapes(Declarations declarations, Viewpoint from, ShapeSource classFiles, LombokSettings lombok) {
        this.declarations = declarations;
        this.from = from;
        this.classFiles = classFiles;
        this.names = new Names(this, classFiles);
        this.resolver = new ShapeResolver(names, this, lombok);
    }

    Names names() {
        return names;
    }

    /** Makes a local or anonymous type known, with its members. */
    void declareLocally(Declaration declaration) {
        Map<String, Declaration> found = new HashMap<>();
        declaration.collectInto(found);
        unnamed.putAll(found);
    }

    @Override
    public boolean contains(String name) {
        return unnamed.containsKey(name) || declarations.contains(name);
    }

    @Override
    public boolean isInSight(String name) {
        return unnamed.containsKey(name) || declarations.contains(name, from);
    }

    @Override
    public Optional<Declaration> declaration(String name) {
        return told(name).or(() -> declarations.guess(name, from));
    }

    private Optional<Declaration> told(String name) {
        Declaration local = unnamed.get(name);
        return local != null ? Optional.of(local) : declarations.find(name, from);
    }

    @Override
    public Optional<ClassShape> find(String canonicalName) {
        Optional<ClassShape> known = shapes.get(canonicalName);
        if (known == null) {
            // Not computeIfAbsent: resolving one class may ask for another.
            known = search(canonicalName);
            shapes.put(canonicalName, known);
        }
        return known;
    }

    @Override
    public Optional<String> whyUnseen(String canonicalName) {
        List<String> paths = declarations.paths(canonicalName);
        return paths.size() > 1
                ? Optional.of("declared in " + String.join(" and in ", paths) + ", and no build file says which is meant")
                : classFiles.whyUnseen(canonicalName);
    }

    private Optional<ClassShape> search(String name) {
        Optional<Declaration> declaration = told(name);
        if (declaration.isEmpty()) {
            Optional<ClassShape> compiled = classFiles.find(name);
            if (compiled.isPresent()) {
                return compiled;
            }
            declaration = declarations.guess(name, from);
        }
        return declaration.map(resolver::resolve);
    }
}
