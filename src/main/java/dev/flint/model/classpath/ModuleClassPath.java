package dev.flint.model.classpath;

import dev.flint.classes.ClassContainers;
import dev.flint.classes.ClassFiles;
import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.types.Libraries;
import dev.flint.flink.types.Libraries.Presence;
import dev.flint.model.modules.EffectivePom;
import dev.flint.model.modules.Module;
import dev.flint.model.modules.ModuleDependency;
import dev.flint.model.modules.Modules;
import dev.flint.read.build.BuildFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The compiled classes that a module's main code sees: what the user names, the build outputs of the module and of those
 * that it depends on, the jars that it declares, and the jars that those bring along. Each of these is looked for only
 * when a class is in none of those before. Safe to use from several threads.
 */
public final class ModuleClassPath implements ShapeSource {

    private final Modules modules;
    private final Module module;
    private final Origins origins;
    private final Supplier<CachedPoms> poms;
    private final List<String> otherSources;
    private final ClassFiles classes;
    private final Map<String, String> whyUnseen = new ConcurrentHashMap<>();
    private Resolution declared;
    private Resolution whole;

    ModuleClassPath(
            Modules modules,
            Module module,
            Origins origins,
            Supplier<CachedPoms> poms,
            List<String> otherSources,
            ClassContainers containers) {
        this.modules = modules;
        this.module = module;
        this.origins = origins;
        this.poms = poms;
        this.otherSources = otherSources;
        this.classes = containers.classPath(List.of(
                origins::named,
                this::outputs,
                () -> declared().files(),
                () -> whole().files(),
                this::alternatives));
    }

    @Override
    public Optional<ClassShape> find(String canonicalName) {
        return classes.find(canonicalName);
    }

    @Override
    public Optional<String> whyUnseen(String canonicalName) {
        return Optional.of(whyUnseen.computeIfAbsent(
                canonicalName, name -> new UnseenClass(name, module, whole()).why(otherSources, unbuilt())));
    }

    /** Everything on it, in its order: what a JVM that runs the module's main code would be given. */
    public List<Path> entries() {
        Set<Path> entries = new LinkedHashSet<>(origins.named());
        entries.addAll(outputs());
        entries.addAll(whole().files());
        entries.addAll(alternatives());
        return List.copyOf(entries);
    }

    private List<Module> unbuilt() {
        List<Module> unbuilt = new ArrayList<>(List.of(module));
        unbuilt.addAll(modules.dependencies(module));
        origins.root().ifPresent(root -> unbuilt.removeIf(each -> !BuildOutputs.of(root, each).isEmpty()));
        return unbuilt;
    }

    /** Flink's optional libraries, told when they are asked for: by name, or by a class in a jar that bundles them. */
    public Libraries libraries() {
        return new Libraries(
                () -> library("flink-avro", "org.apache.flink.formats.avro.typeutils.AvroTypeInfo"),
                () -> library("flink-hadoop-compatibility", "org.apache.flink.api.java.typeutils.WritableTypeInfo"));
    }

    private Presence library(String artifact, String className) {
        Presence byName = presence("org.apache.flink", artifact);
        return byName != Presence.PRESENT && find(className).isPresent() ? Presence.PRESENT : byName;
    }

    /**
     * Whether the build puts an artifact on the class path of the module's main code, whatever the scope: by its name
     * alone, the Scala version behind it ({@code _2.12}) left out. It is absent only where everything that the build
     * declares is known and nothing else could bring it; what the cluster has in its {@code lib} folder is not looked at.
     */
    public Presence presence(String group, String artifact) {
        if (isNamed(artifact) || has(declared(), group, artifact) || has(whole(), group, artifact)) {
            return Presence.PRESENT;
        }
        boolean isKnown = module.tool().map(BuildFile.Kind::makesModule).orElse(false)
                && whole().isWhole()
                && origins.named().isEmpty()
                && dependenciesOfProfiles().isEmpty();
        return isKnown ? Presence.ABSENT : Presence.UNKNOWN;
    }

    /** By the usual name of its jar. */
    private boolean isNamed(String artifact) {
        for (Path entry : origins.named()) {
            String name = entry.getFileName() == null ? "" : entry.getFileName().toString();
            if (name.startsWith(artifact + "-") || name.startsWith(artifact + "_") || name.equals(artifact + ".jar")) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Resolution resolution, String group, String artifact) {
        for (String name : resolution.names()) {
            boolean isGroup = name.startsWith(group + ":");
            String found = name.substring(name.indexOf(':') + 1);
            if (isGroup && (found.equals(artifact) || found.startsWith(artifact + "_2."))) {
                return true;
            }
        }
        return false;
    }

    private List<Path> outputs() {
        List<Path> folders = new ArrayList<>();
        if (origins.root().isPresent()) {
            folders.addAll(BuildOutputs.of(origins.root().get(), module));
            for (Module other : modules.dependencies(module)) {
                folders.addAll(BuildOutputs.of(origins.root().get(), other));
            }
        }
        return folders;
    }

    /** What build files of the tree declare for the module, those of the modules that it depends on included. */
    private synchronized Resolution declared() {
        if (declared == null) {
            declared = resolve(false);
        }
        return declared;
    }

    /** With everything that the declared artifacts bring along. */
    private synchronized Resolution whole() {
        if (whole == null) {
            whole = resolve(true);
        }
        return whole;
    }

    private Resolution resolve(boolean beyondTree) {
        CachedPoms all = poms.get();
        Optional<BuildFile> pom = module.buildFile().flatMap(all.tree()::at);
        if (pom.isPresent()) {
            return NearestWins.of(new EffectivePom(pom.get(), all), all, beyondTree);
        }
        List<Module> together = new ArrayList<>(List.of(module));
        together.addAll(modules.dependencies(module));
        return NewestWins.of(together, all, beyondTree);
    }

    /** Code that compiles has its classes from somewhere, so a profile that brings one is active. */
    private List<Path> alternatives() {
        Set<Path> files = new LinkedHashSet<>();
        for (ModuleDependency dependency : dependenciesOfProfiles()) {
            DeclaredVersion.exact(dependency.version())
                    .flatMap(version -> DeclaredVersion.jar(dependency, version))
                    .flatMap(jar -> poms.get().caches().find(jar))
                    .ifPresent(files::add);
        }
        return List.copyOf(files);
    }

    private List<ModuleDependency> dependenciesOfProfiles() {
        List<ModuleDependency> found = new ArrayList<>();
        for (ModuleDependency dependency : module.dependencies()) {
            if (dependency.alternative() && !dependency.isForTests()) {
                found.add(dependency);
            }
        }
        return found;
    }
}
