package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.Facts;
import dev.flint.model.modules.Module;
import dev.flint.model.modules.Modules;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import dev.flint.read.lombok.LombokFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The types that the Java sources of a tree declare, and the places where Flink takes types from its code. Names are
 * resolved through the tree first and class files second; without class files everything of libraries stays unseen, and
 * what depends on it unknown. Safe to use from several threads.
 */
public final class SourceTypes {

    private static final SourceRoot ANYWHERE = new SourceRoot("");

    private final List<JavaFile> files;
    private final Declarations declarations;
    private final LombokSettings lombok;
    private final Modules modules;
    private final Function<Module, ? extends ShapeSource> classPaths;
    private final Map<String, SourceShapes> views = new ConcurrentHashMap<>();
    private List<TypeSite> sites;
    private UsedNames usedNames;

    /**
     * @param files the files in which Flink is named: those whose code is gone through
     * @param outlines the other ones
     * @param parse reads an outlined file whole
     * @param lombokFiles the settings of Lombok that lie about in the tree
     * @param classPaths the classes that a module does not find in the tree, those of the JDK at least
     */
    public SourceTypes(
            List<JavaFile> files,
            List<JavaOutline> outlines,
            Function<JavaOutline, JavaFile> parse,
            List<LombokFile> lombokFiles,
            Modules modules,
            Function<Module, ? extends ShapeSource> classPaths) {
        this.files = List.copyOf(files);
        this.declarations = new Declarations(files, outlines, parse);
        this.lombok = new LombokSettings(lombokFiles);
        this.modules = modules;
        this.classPaths = classPaths;
    }

    /** The types of a tree without build files. */
    public static SourceTypes of(Facts facts, ShapeSource classFiles) {
        return new SourceTypes(
                facts.javaFiles(),
                facts.outlines(),
                facts.parse(),
                facts.lombokFiles(),
                Modules.of(List.of()),
                module -> classFiles);
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

    /** The class of the tree that code at a path means; empty for a library's, whose class file is not looked for. */
    public Optional<ClassShape> declared(String canonicalName, String path) {
        SourceShapes shapes = view(path);
        return shapes.contains(canonicalName)
                ? shapes.find(canonicalName).filter(shape -> shape.declaredAt().isPresent())
                : Optional.empty();
    }

    /** How a class that code at a path means is written; empty where it is no class that the tree declares. */
    public Optional<ClassSource> sourceOf(String canonicalName, String path) {
        return declared(canonicalName, path).flatMap(shape -> view(path)
                .declaration(canonicalName)
                .flatMap(declaration -> ClassSource.of(declaration, shape)));
    }

    /** The paths of the files that declare a class, in order; several where modules have classes of one name. */
    public List<String> declaring(String canonicalName) {
        return declarations.paths(canonicalName);
    }

    /** The declared classes whose names end in these segments, {@code Order} or {@code Order.Line}, in order. */
    List<String> endingIn(String segments) {
        return declarations.endingIn(segments);
    }

    /** Whether a class file, of a library or of the JDK, holds the class. */
    boolean isInClassFiles(String canonicalName) {
        for (Module module : modules.all()) {
            if (classPaths.apply(module).find(canonicalName).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private SourceShapes view(String path) {
        Module module = modules.of(path);
        SourceRoot root = declarations.hasRivals() ? declarations.root(path).orElse(ANYWHERE) : ANYWHERE;
        return views.computeIfAbsent(
                module.folder() + "\n" + root.folder(),
                unused -> new SourceShapes(
                        declarations, new Viewpoint(modules, module, root), classPaths.apply(module), lombok));
    }

    /** The places of the whole tree, in their order; tests too. The code is gone through at the first call. */
    public synchronized List<TypeSite> sites() {
        if (sites == null) {
            sites = findSites();
        }
        return sites;
    }

    private List<TypeSite> findSites() {
        UsedNames used = usedNames();
        List<TypeSite> found = new ArrayList<>();
        for (JavaFile file : files) {
            SourceShapes shapes = view(file.path());
            SiteCollector collector = new SiteCollector(shapes, used);
            new CodeWalk(shapes, collector).over(file);
            found.addAll(collector.sites());
        }
        found.sort(Comparator.comparing(TypeSite::place));
        List<TypeSite> distinct = new ArrayList<>(found.size());
        for (TypeSite site : found) {
            if (distinct.isEmpty() || !isSame(site, distinct.get(distinct.size() - 1))) {
                distinct.add(site);
            }
        }
        return List.copyOf(distinct);
    }

    /**
     * The immutable collections that code puts into fields, in the order of their places: the code that names Flink, and
     * that of the classes themselves.
     *
     * @param fields with the path of a file that sees their class
     * @param isWanted by the path of the file
     */
    public List<ImmutableValue> immutableValues(
            Map<ImmutableValue.Field, String> fields, Predicate<String> isWanted) {
        Map<String, JavaFile> read = new TreeMap<>();
        files.forEach(file -> read.put(file.path(), file));
        fields.forEach((field, path) -> view(path)
                .declaration(field.className())
                .ifPresent(declaration -> read.put(declaration.file().path(), declaration.file())));
        List<ImmutableValue> found = new ArrayList<>();
        for (JavaFile file : read.values()) {
            if (isWanted.test(file.path())) {
                SourceShapes shapes = view(file.path());
                ImmutableValues values = new ImmutableValues(shapes, fields.keySet());
                new CodeWalk(shapes, values).over(file);
                found.addAll(values.found());
            }
        }
        found.sort(Comparator.comparing(ImmutableValue::place));
        return found;
    }

    /** The part of a key that makes its hash another one in every JVM, as far as the source tells for certain. */
    public Optional<UnstableHash> unstableHash(TypeSite key) {
        return new KeyHash(view(key.place().path())).of(key.type());
    }

    /** The serializers that code chooses, of the files that are wanted. */
    public SerializerChoices serializerChoices(Predicate<String> isWanted) {
        Set<String> information = new HashSet<>();
        Set<String> kryo = new HashSet<>();
        SerializerChoices choices = SerializerChoices.NONE;
        for (UsedNames.Registration registration : usedNames().registrations()) {
            if (isWanted.test(registration.file().path())) {
                Scope scope = Scope.of(registration.file()).inBody(registration.within());
                TypeRef type = view(registration.file().path()).names().resolve(registration.literal().type(), scope);
                if (type instanceof TypeRef.ClassType named) {
                    boolean factory = registration.method().equals(UsedNames.REGISTER_FACTORY);
                    (factory ? information : kryo).add(named.name());
                }
            }
        }
        for (String setting : usedNames().settings()) {
            choices = choices.and(SerializerChoices.in(setting));
        }
        return choices.and(new SerializerChoices(information, kryo));
    }

    private synchronized UsedNames usedNames() {
        if (usedNames == null) {
            usedNames = new UsedNames(files);
        }
        return usedNames;
    }

    /** One function may be met twice, by the operator that takes it and by the variable that it is held in. */
    private static boolean isSame(TypeSite site, TypeSite other) {
        return site.place().compareTo(other.place()) == 0
                && site.role() == other.role()
                && site.origin().getClass() == other.origin().getClass()
                && site.type().toString().equals(other.type().toString());
    }
}
