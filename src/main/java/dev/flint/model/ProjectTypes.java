package dev.flint.model;

import dev.flint.flink.settings.Setting;
import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.classpath.ClassPaths;
import dev.flint.model.code.SerializerSetting;
import dev.flint.model.code.SerializerSettings;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.modules.Modules;
import dev.flint.model.modules.SourceSet;
import dev.flint.model.types.ImmutableValue;
import dev.flint.model.types.KeyUse;
import dev.flint.model.types.ClassSource;
import dev.flint.model.types.SerializerChoices;
import dev.flint.model.types.SourceTypes;
import dev.flint.model.types.TypeQuestions;
import dev.flint.model.types.TypeSite;
import dev.flint.model.types.TypeUse;
import dev.flint.model.types.UnseenTypes;
import dev.flint.model.types.UnstableHash;
import dev.flint.model.versions.Versions;
import dev.flint.read.java.JavaFile;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The types that Flink extracts from the code of a tree, tests left out, with what it makes of them, and the classes that
 * they name. The code is looked through at the first call that needs it.
 */
public final class ProjectTypes {

    private static final Set<String> SERIALIZERS =
            Set.of("pipeline.serialization-config", "pipeline.default-kryo-serializers");

    private final List<JavaFile> javaFiles;
    private final Modules modules;
    private final Versions versions;
    private final List<WrittenConfiguration> configurations;
    private final ClassPaths classPaths;
    private final SourceTypes sourceTypes;
    private List<TypeUse> uses;
    private List<KeyUse> keys;
    private List<SerializerSetting> serializerSettings;
    private SerializerChoices serializerChoices;

    ProjectTypes(
            List<JavaFile> javaFiles,
            Modules modules,
            Versions versions,
            List<WrittenConfiguration> configurations,
            ClassPaths classPaths,
            SourceTypes sourceTypes) {
        this.javaFiles = javaFiles;
        this.modules = modules;
        this.versions = versions;
        this.configurations = configurations;
        this.classPaths = classPaths;
        this.sourceTypes = sourceTypes;
    }

    /** The places where Flink extracts a type, tests left out, with what it makes of it; found on the first call. */
    public synchronized List<TypeUse> uses() {
        if (uses == null) {
            uses = TypeUse.in(
                    sourceTypes,
                    path -> modules.sourceSet(path) == SourceSet.MAIN,
                    versions::of,
                    path -> classPaths.of(modules.of(path)).libraries());
        }
        return uses;
    }

    /** The places where a stream is partitioned by a key, tests left out, with what Flink says of its type. */
    public synchronized List<KeyUse> keys() {
        if (keys == null) {
            keys = KeyUse.among(uses(), sourceTypes);
        }
        return keys;
    }

    /** The part of a key that makes its hash another one in every JVM; empty where it cannot be told for certain. */
    public Optional<UnstableHash> unstableHash(KeyUse key) {
        return sourceTypes.unstableHash(key.site());
    }

    /** Types that Flink extracts and that could not be judged, a line for each cause; empty where nobody asked for any. */
    public synchronized List<Problem> notEvaluated() {
        return uses == null ? List.of() : UnseenTypes.in(uses);
    }

    /** The serializers that the configuration and the code choose for classes; the code is looked at on the first call. */
    public synchronized SerializerChoices serializerChoices() {
        if (serializerChoices == null) {
            SerializerChoices choices =
                    sourceTypes.serializerChoices(path -> modules.sourceSet(path) == SourceSet.MAIN);
            for (WrittenConfiguration configuration : configurations) {
                for (Setting setting : configuration.carrier().settings()) {
                    if (SERIALIZERS.contains(setting.key())) {
                        choices = choices.and(SerializerChoices.in(setting.value().ifKnown().orElse("")));
                    }
                }
            }
            serializerChoices = choices;
        }
        return serializerChoices;
    }

    /** Where the tree declares the class that code at a site means by a type; empty for a class of a library. */
    public Optional<Place> declarationOf(TypeRef type, TypeSite site) {
        return declaredShape(type, site).flatMap(ClassShape::declaredAt);
    }

    /** The class of the tree that code at a site means by a type; empty for a class of a library. */
    public Optional<ClassShape> declaredShape(TypeRef type, TypeSite site) {
        return type instanceof TypeRef.ClassType named
                ? sourceTypes.declared(named.name(), site.place().path())
                : Optional.empty();
    }

    /** Where Flink gets to know a type of which flint cannot tell what it makes, tests left out, and why. */
    public List<Problem> untold() {
        List<Problem> untold = new ArrayList<>();
        for (TypeSite site : sourceTypes.sites()) {
            String path = site.place().path();
            if (modules.sourceSet(path) != SourceSet.MAIN) {
                continue;
            }
            if (site.origin() instanceof TypeSite.Origin.Unknown unknown) {
                untold.add(new Problem(site.place(), unknown.why()));
            } else if (site.isExtracted() && versions.of(path).candidates().isEmpty()) {
                untold.add(new Problem(site.place(), "it runs on a Flink that is older than flint knows"));
            }
        }
        return untold;
    }

    /** The module whose class a type means at a site; empty where one module alone has a class of that name. */
    public Optional<String> moduleOf(TypeRef type, TypeSite site) {
        if (!(type instanceof TypeRef.ClassType named) || sourceTypes.declaring(named.name()).size() < 2) {
            return Optional.empty();
        }
        return declarationOf(type, site).map(place -> modules.of(place.path()).name());
    }

    /** Answers what Flink would make of types that somebody names; files are parsed only where a type leads to them. */
    public TypeQuestions questions() {
        return new TypeQuestions(
                sourceTypes, modules, versions::of, path -> classPaths.of(modules.of(path)).libraries());
    }

    /** The calls in the code that say how Flink is to serialize types, tests left out; found on the first call. */
    public synchronized List<SerializerSetting> serializerSettings() {
        if (serializerSettings == null) {
            List<SerializerSetting> found = new ArrayList<>();
            for (JavaFile file : javaFiles) {
                if (modules.sourceSet(file.path()) == SourceSet.MAIN) {
                    found.addAll(SerializerSettings.in(file));
                }
            }
            serializerSettings = List.copyOf(found);
        }
        return serializerSettings;
    }

    /**
     * The immutable collections that code puts into fields, tests left out.
     *
     * @param fields with the path of a file that sees their class
     */
    public List<ImmutableValue> immutableValues(Map<ImmutableValue.Field, String> fields) {
        return sourceTypes.immutableValues(fields, path -> modules.sourceSet(path) == SourceSet.MAIN);
    }

    /** How the class is written that code at a site means by a type; empty where it is none that the tree declares. */
    public Optional<ClassSource> sourceOf(TypeRef type, TypeSite site) {
        return type instanceof TypeRef.ClassType named
                ? sourceTypes.sourceOf(named.name(), site.place().path())
                : Optional.empty();
    }

    /** The classes that code at a site sees, as they are compiled. */
    public ShapeSource shapesAt(TypeSite site) {
        return sourceTypes.seenFrom(site.place().path());
    }
}
