package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ShapeSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes that code below one source root sees: those that the tree declares, resolved and with what Lombok adds,
 * then those of class files. Safe to use from several threads.
 */
final class SourceShapes implements ShapeSource, Names.Declared {

    private final Declarations declarations;
    private final SourceRoot root;
    private final ShapeSource classFiles;
    private final Names names;
    private final ShapeResolver resolver;
    private final Map<String, Declaration> unnamed = new ConcurrentHashMap<>();
    private final Map<String, Optional<ClassShape>> shapes = new ConcurrentHashMap<>();

    SourceShapes(Declarations declarations, SourceRoot root, ShapeSource classFiles) {
        this.declarations = declarations;
        this.root = root;
        this.classFiles = classFiles;
        this.names = new Names(this, classFiles);
        this.resolver = new ShapeResolver(names, this);
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
    public Optional<Declaration> declaration(String name) {
        Declaration local = unnamed.get(name);
        return local != null ? Optional.of(local) : declarations.find(name, root);
    }

    @Override
    public Optional<ClassShape> find(String canonicalName) {
        Optional<ClassShape> known = shapes.get(canonicalName);
        if (known == null) {
            // Not computeIfAbsent: resolving one class may ask for another.
            Optional<Declaration> declaration = declaration(canonicalName);
            known = declaration.isPresent()
                    ? Optional.of(resolver.resolve(declaration.get()))
                    : declarations.contains(canonicalName) ? Optional.empty() : classFiles.find(canonicalName);
            shapes.put(canonicalName, known);
        }
        return known;
    }
}
