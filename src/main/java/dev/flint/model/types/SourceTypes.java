package dev.flint.model.types;

import dev.flint.flink.shape.ShapeSource;
import dev.flint.model.Facts;
import dev.flint.model.modules.Module;
import dev.flint.model.modules.Modules;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The types that the Java sources of a tree declare, and the places where Flink takes types from its code. Names are
 * resolved through the tree first and class files second; without class files everything of libraries stays unseen, and
 * what depends on it unknown. Safe to use from several threads.
 */
public final class SourceTypes {

    private static final SourceRoot ANYWHERE = new SourceRoot("");

    private final List<JavaFile> files;
    private final Declarations declarations;
    private final Map<String, String> packages = new HashMap<>();
    private final Modules modules;
    private final Function<Module, ? extends ShapeSource> classPaths;
    private final Map<String, SourceShapes> views = new ConcurrentHashMap<>();

    /**
     * @param files the files in which Flink is named: those whose code is gone through
     * @param outlines the other ones
     * @param parse reads an outlined file whole
     * @param classPaths the classes that a module does not find in the tree, those of the JDK at least
     */
    public SourceTypes(
            List<JavaFile> files,
            List<JavaOutline> outlines,
            Function<JavaOutline, JavaFile> parse,
            Modules modules,
            Function<Module, ? extends ShapeSource> classPaths) {
        this.files = List.copyOf(files);
        this.declarations = new Declarations(files, outlines, parse);
        this.modules = modules;
        this.classPaths = classPaths;
        files.forEach(file -> packages.put(file.path(), file.packageName()));
        outlines.forEach(outline -> packages.put(outline.path(), outline.packageName()));
    }

    /** The types of a tree without build files. */
    public static SourceTypes of(Facts facts, ShapeSource classFiles) {
        return new SourceTypes(
                facts.javaFiles(), facts.outlines(), facts.parse(), Modules.of(List.of()), module -> classFiles);
    }

    /**
     * The classes that code at a path sees: those of its own module, of the modules that this depends on, of its class
     * path. Where several declare a class of one name and no build file says which is meant, it is the nearest one, and
     * none if two are equally near. The same source for all paths from which the same is seen.
     *
     * @param path of a Java file of the tree
     */
    public ShapeSource seenFrom(String path) {
        return view(path);
    }

    private SourceShapes view(String path) {
        Module module = modules.of(path);
        SourceRoot root = declarations.hasRivals() ? SourceRoot.of(path, packages.getOrDefault(path, "")) : ANYWHERE;
        return views.computeIfAbsent(
                module.folder() + "\n" + root.folder(),
                unused -> new SourceShapes(
                        declarations, new Viewpoint(modules, module, root), classPaths.apply(module)));
    }

    /** The places of the whole tree, in their order; tests too. */
    public List<TypeSite> sites() {
        UsedNames used = new UsedNames(files);
        List<TypeSite> found = new ArrayList<>();
        for (JavaFile file : files) {
            SourceShapes shapes = view(file.path());
            SiteCollector collector = new SiteCollector(shapes, used);
            new CodeWalk(shapes, collector).over(file);
            found.addAll(collector.sites());
        }
        found.sort(Comparator.comparing(TypeSite::place));
        List<TypeSite> sites = new ArrayList<>(found.size());
        for (TypeSite site : found) {
            if (sites.isEmpty() || !isSame(site, sites.get(sites.size() - 1))) {
                sites.add(site);
            }
        }
        return List.copyOf(sites);
    }

    /** One function may be met twice, by the operator that takes it and by the variable that it is held in. */
    private static boolean isSame(TypeSite site, TypeSite other) {
        return site.place().compareTo(other.place()) == 0
                && site.role() == other.role()
                && site.origin().getClass() == other.origin().getClass()
                && site.type().toString().equals(other.type().toString());
    }
}
