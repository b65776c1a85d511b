package dev.flint.model.types;

import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Every type that the tree declares, by canonical name. Several modules may declare one name. A file that was only
 * outlined is parsed when one of its types is asked for. Safe to use from several threads.
 */
final class Declarations {

    private final Map<String, List<Source>> sources = new HashMap<>();
    private final Map<String, SourceRoot> roots = new HashMap<>();
    private final boolean hasRivals;

    /** A file, parsed or not yet. */
    private static final class Source {

        private final String path;
        private final SourceRoot root;
        private final Function<JavaOutline, JavaFile> parser;
        private Optional<JavaOutline> outline;
        private Map<String, Declaration> declared = Map.of();

        private Source(JavaFile file) {
            this.path = file.path();
            this.root = SourceRoot.of(path, file.packageName());
            this.parser = unused -> file;
            this.outline = Optional.empty();
            this.declared = declarations(file);
        }

        private Source(JavaOutline outline, Function<JavaOutline, JavaFile> parser) {
            this.path = outline.path();
            this.root = SourceRoot.of(path, outline.packageName());
            this.parser = parser;
            this.outline = Optional.of(outline);
        }

        private synchronized Optional<Declaration> declaration(String name) {
            if (outline.isPresent()) {
                declared = declarations(parser.apply(outline.get()));
                outline = Optional.empty();
            }
            return Optional.ofNullable(declared.get(name));
        }
    }

    Declarations(List<JavaFile> files, List<JavaOutline> outlines, Function<JavaOutline, JavaFile> parse) {
        for (JavaFile file : files) {
            Source source = new Source(file);
            roots.put(source.path, source.root);
            for (String name : source.declared.keySet()) {
                add(name, source);
            }
        }
        for (JavaOutline outline : outlines) {
            Source source = new Source(outline, parse);
            roots.put(source.path, source.root);
            for (String name : new HashSet<>(outline.typeNames())) {
                add(name, source);
            }
        }
        boolean rivals = false;
        for (List<Source> declaring : sources.values()) {
            rivals |= declaring.size() > 1;
        }
        this.hasRivals = rivals;
    }

    private void add(String name, Source source) {
        sources.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(source);
    }

    private static Map<String, Declaration> declarations(JavaFile file) {
        Map<String, Declaration> found = new HashMap<>();
        Scope scope = Scope.of(file);
        for (DeclaredType type : file.types()) {
            new Declaration(file, type, scope).collectInto(found);
        }
        return found;
    }

    /** Whether two files declare the same name somewhere: then it matters from where one looks. */
    boolean hasRivals() {
        return hasRivals;
    }

    boolean contains(String name) {
        return sources.containsKey(name);
    }

    /** Whether somebody whom code at a place sees declares the name. */
    boolean contains(String name, Viewpoint from) {
        for (Source source : sources.getOrDefault(name, List.of())) {
            if (from.sees(source.path) != Viewpoint.Nearness.ELSEWHERE) {
                return true;
            }
        }
        return false;
    }

    /** The paths of the files that declare the name, in order; asks for no file to be parsed. */
    List<String> paths(String name) {
        List<String> paths = new ArrayList<>(1);
        for (Source source : sources.getOrDefault(name, List.of())) {
            paths.add(source.path);
        }
        Collections.sort(paths);
        return paths;
    }

    /** The declared names that end in these segments, {@code Order} or {@code Order.Line}, in order. */
    List<String> endingIn(String segments) {
        List<String> found = new ArrayList<>();
        for (String name : sources.keySet()) {
            int before = name.length() - segments.length() - 1;
            if (name.endsWith(segments) && (before < 0 || name.charAt(before) == '.')) {
                found.add(name);
            }
        }
        Collections.sort(found);
        return found;
    }

    /** The folder that the packages of a file are counted from; empty for a file that declares nothing. */
    Optional<SourceRoot> root(String path) {
        return Optional.ofNullable(roots.get(path));
    }

    /**
     * The declaration that code at a place sees by what its build says. What is declared only elsewhere is seen too if
     * there is one such declaration: not every build file tells all that a module depends on. Empty where none is, or
     * where it cannot be told which.
     */
    Optional<Declaration> find(String name, Viewpoint from) {
        List<Source> declaring = sources.getOrDefault(name, List.of());
        if (declaring.size() == 1) {
            return declaring.get(0).declaration(name);
        }
        for (Viewpoint.Nearness nearness : List.of(Viewpoint.Nearness.OWN, Viewpoint.Nearness.DEPENDENCY)) {
            List<Source> seen = new ArrayList<>(declaring);
            seen.removeIf(source -> from.sees(source.path) != nearness);
            if (!seen.isEmpty()) {
                return nearest(seen, from.root()).flatMap(source -> source.declaration(name));
            }
        }
        return Optional.empty();
    }

    /** The declaration that lies nearest, where no build says what is seen; empty if several are equally near. */
    Optional<Declaration> guess(String name, Viewpoint from) {
        List<Source> declaring = sources.getOrDefault(name, List.of());
        return nearest(declaring, from.root()).flatMap(source -> source.declaration(name));
    }

    private static Optional<Source> nearest(List<Source> declaring, SourceRoot from) {
        int best = -1;
        Set<Source> nearest = new HashSet<>();
        for (Source source : declaring) {
            int nearness = source.root.nearnessTo(from);
            if (nearness > best) {
                best = nearness;
                nearest.clear();
            }
            if (nearness == best) {
                nearest.add(source);
            }
        }
        return nearest.size() == 1 ? Optional.of(nearest.iterator().next()) : Optional.empty();
    }
}
