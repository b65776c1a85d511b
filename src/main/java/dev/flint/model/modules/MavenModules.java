package dev.flint.model.modules;

import dev.flint.read.build.BuildFile;
import dev.flint.read.build.BuildFile.Kind;
import dev.flint.read.build.BuildPart;
import dev.flint.read.build.BuildPart.Reach;
import dev.flint.read.build.Dependency;
import dev.flint.read.build.Plugin;
import dev.flint.text.Place;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Maven modules: inheritance as far as the parents lie in the tree, managed versions, aggregation. */
final class MavenModules {

    private final Map<String, BuildFile> byPath = new LinkedHashMap<>();
    private final Map<String, BuildFile> byCoordinates = new HashMap<>();
    private final Map<String, String> aggregators = new HashMap<>();

    MavenModules(List<BuildFile> files) {
        for (BuildFile file : files) {
            if (file.kind() == Kind.MAVEN) {
                byPath.put(file.path(), file);
            }
        }
        for (BuildFile pom : byPath.values()) {
            byCoordinates.putIfAbsent(coordinates(pom), pom);
            for (BuildFile.Include include : pom.includes()) {
                module(pom, include).ifPresent(
                        child -> aggregators.putIfAbsent(Paths.folder(child.path()), Paths.folder(pom.path())));
            }
        }
    }

    List<Module> modules() {
        List<Module> modules = new ArrayList<>();
        for (BuildFile pom : byPath.values()) {
            modules.add(new Inherited(pom).module());
        }
        return modules;
    }

    /** A module may name a folder or a POM. */
    private Optional<BuildFile> module(BuildFile pom, BuildFile.Include include) {
        String path = Paths.resolve(Paths.folder(pom.path()), include.name());
        if (path == null) {
            return Optional.empty();
        }
        BuildFile inFolder = byPath.get(path.isEmpty() ? "pom.xml" : path + "/pom.xml");
        return Optional.ofNullable(inFolder != null && inFolder != pom ? inFolder : byPath.get(path));
    }

    private static String coordinates(BuildFile pom) {
        Value<String> group = pom.coordinates().group();
        if (group.isAbsent() && pom.parent().isPresent()) {
            group = pom.parent().get().coordinates().group();
        }
        return key(group, pom.coordinates().artifact());
    }

    private static String key(Value<String> group, Value<String> artifact) {
        return group.ifKnown().orElse("") + ":" + artifact.ifKnown().orElse("");
    }

    /** The parent in the tree: where the relative path leads if it is the one that is named, else by its name. */
    private Optional<BuildFile> parent(BuildFile pom) {
        if (pom.parent().isEmpty()) {
            return Optional.empty();
        }
        BuildFile.Coordinates wanted = pom.parent().get().coordinates();
        String named = key(wanted.group(), wanted.artifact());
        String relative = pom.parent().get().relativePath().ifKnown().orElse("../pom.xml");
        String path = relative.isEmpty() ? null : Paths.resolve(Paths.folder(pom.path()), relative);
        for (String candidate : path == null ? List.<String>of() : List.of(path, path + "/pom.xml")) {
            BuildFile found = byPath.get(candidate);
            if (found != null && coordinates(found).equals(named)) {
                return Optional.of(found);
            }
        }
        return Optional.ofNullable(byCoordinates.get(named));
    }

    private List<BuildFile> chain(BuildFile pom) {
        List<BuildFile> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<BuildFile> next = Optional.of(pom);
        while (next.isPresent() && seen.add(next.get().path())) {
            chain.add(next.get());
            next = parent(next.get());
        }
        return chain;
    }

    private static List<BuildPart> alternatives(BuildFile pom) {
        List<BuildPart> alternatives = new ArrayList<>();
        for (BuildPart part : pom.parts()) {
            if (part.reach() == Reach.ALTERNATIVE) {
                alternatives.add(part);
            }
        }
        return alternatives;
    }

    /** A POM with those that it inherits from. */
    private final class Inherited {

        private final BuildFile pom;
        private final List<BuildFile> chain;
        private final PropertyScope scope = new PropertyScope();

        Inherited(BuildFile pom) {
            this.pom = pom;
            this.chain = chain(pom);
            for (BuildFile file : chain) {
                scope.add(PropertyScope.properties(file.parts().get(0)), alternatives(file));
            }
            scope.add(builtIn(), List.of());
        }

        private Map<String, Value<String>> builtIn() {
            Map<String, Value<String>> names = new HashMap<>();
            BuildFile.Coordinates own = pom.coordinates();
            BuildFile.Coordinates parent =
                    pom.parent().map(BuildFile.Parent::coordinates).orElse(BuildFile.Coordinates.NONE);
            put(names, "groupId", own.group().isAbsent() ? parent.group() : own.group());
            put(names, "artifactId", own.artifact());
            put(names, "version", own.version().isAbsent() ? parent.version() : own.version());
            put(names, "parent.groupId", parent.group());
            put(names, "parent.version", parent.version());
            put(names, "basedir", Value.known("", new Place(pom.path(), Span.FIRST_LINE)));
            return names;
        }

        private void put(Map<String, Value<String>> names, String name, Value<String> value) {
            if (!value.isAbsent()) {
                names.put("project." + name, value);
                names.put("pom." + name, value);
                names.put(name, value);
            }
        }

        Module module() {
            String folder = Paths.folder(pom.path());
            List<ModuleDependency> dependencies = dependencies();
            return new Module(
                    folder,
                    Optional.of(Kind.MAVEN),
                    Optional.of(pom.path()),
                    Optional.ofNullable(aggregators.get(folder)),
                    dependencies,
                    plugins(),
                    sourceRoots(folder),
                    dependsOn(dependencies),
                    FlinkProperties.in(scope),
                    javaReleases());
        }

        private List<ModuleDependency> dependencies() {
            Map<String, Dependency> managed = managed();
            Map<String, ModuleDependency> found = new LinkedHashMap<>();
            for (BuildFile file : chain) {
                for (BuildPart part : file.parts()) {
                    for (Dependency dependency : part.dependencies()) {
                        if (!dependency.managed()) {
                            boolean alternative = part.reach() == Reach.ALTERNATIVE;
                            ModuleDependency resolved = resolve(dependency, managed, alternative);
                            found.putIfAbsent(key(resolved) + (alternative ? " " + part.name() : ""), resolved);
                        }
                    }
                }
            }
            return List.copyOf(found.values());
        }

        private String key(ModuleDependency dependency) {
            return dependency.group() + ":" + dependency.artifact() + ":" + dependency.type() + ":"
                    + dependency.classifier();
        }

        private ModuleDependency resolve(Dependency dependency, Map<String, Dependency> managed, boolean alternative) {
            String group = scope.resolveText(dependency.group(), dependency.place());
            String artifact = scope.resolveText(dependency.artifact(), dependency.place());
            Dependency rule = managed.get(
                    group + ":" + artifact + ":" + dependency.type() + ":" + dependency.classifier());
            Value<String> version =
                    dependency.version().isAbsent() && rule != null ? rule.version() : dependency.version();
            Value<String> scopeName =
                    dependency.scope().isAbsent() && rule != null ? rule.scope() : dependency.scope();
            return new ModuleDependency(
                    group,
                    artifact,
                    scope.resolve(version),
                    scope.others(version),
                    scope.resolve(scopeName),
                    dependency.classifier(),
                    dependency.type(),
                    dependency.optional(),
                    alternative,
                    dependency.exclusions(),
                    dependency.place());
        }

        private Map<String, Dependency> managed() {
            Map<String, Dependency> managed = new HashMap<>();
            addManaged(chain, managed, new HashSet<>());
            return managed;
        }

        /** What is nearest counts; what a BOM of the tree manages comes after what stands beside its import. */
        private void addManaged(List<BuildFile> files, Map<String, Dependency> managed, Set<String> seen) {
            List<BuildFile> imported = new ArrayList<>();
            for (BuildFile file : files) {
                for (Dependency dependency : file.parts().get(0).dependencies()) {
                    if (dependency.managed()) {
                        String group = scope.resolveText(dependency.group(), dependency.place());
                        String artifact = scope.resolveText(dependency.artifact(), dependency.place());
                        String name = group + ":" + artifact;
                        boolean bom = dependency.scope().ifKnown().orElse("").equals("import");
                        if (bom && byCoordinates.containsKey(name) && seen.add(name)) {
                            imported.addAll(chain(byCoordinates.get(name)));
                        } else if (!bom) {
                            managed.putIfAbsent(
                                    name + ":" + dependency.type() + ":" + dependency.classifier(), dependency);
                        }
                    }
                }
            }
            if (!imported.isEmpty()) {
                addManaged(imported, managed, seen);
            }
        }

        /** The plug-ins of the POMs' own builds; what management says of one is added to its settings. */
        private List<Plugin> plugins() {
            if (pom.packaging().equals("pom")) {
                // They are there for those that inherit them: nothing is compiled or packaged here.
                return List.of();
            }
            Map<String, Plugin> found = new LinkedHashMap<>();
            Map<String, Plugin> managed = new LinkedHashMap<>();
            for (BuildFile file : chain) {
                for (Plugin plugin : file.parts().get(0).plugins()) {
                    Map<String, Plugin> target = plugin.managed() ? managed : found;
                    target.merge(plugin.group() + ":" + plugin.artifact(), plugin, MavenModules::merged);
                }
            }
            found.replaceAll((name, plugin) -> managed.containsKey(name) ? merged(plugin, managed.get(name)) : plugin);
            return List.copyOf(found.values());
        }

        private List<Module.SourceRoot> sourceRoots(String folder) {
            List<Module.SourceRoot> roots = new ArrayList<>();
            for (BuildFile file : chain) {
                for (BuildPart.SourceRoot root : file.parts().get(0).sourceRoots()) {
                    String text = scope.resolveText(root.folder(), root.place());
                    String path = text.contains("${") ? null : Paths.resolve(folder, text);
                    if (path != null && !path.equals(folder)) {
                        roots.add(new Module.SourceRoot(path, root.test()));
                    }
                }
            }
            return roots;
        }

        private Set<String> dependsOn(List<ModuleDependency> dependencies) {
            Set<String> folders = new LinkedHashSet<>();
            for (ModuleDependency dependency : dependencies) {
                BuildFile other = byCoordinates.get(dependency.group() + ":" + dependency.artifact());
                if (other != null && other != pom) {
                    folders.add(Paths.folder(other.path()));
                }
            }
            return folders;
        }

        private List<Value<String>> javaReleases() {
            List<Value<String>> releases = new ArrayList<>();
            for (BuildFile file : chain) {
                for (Value<String> release : file.parts().get(0).javaReleases()) {
                    releases.add(scope.resolve(release));
                }
            }
            return releases;
        }
    }

    private static Plugin merged(Plugin near, Plugin far) {
        List<Plugin.Setting> settings = new ArrayList<>(near.settings());
        settings.addAll(far.settings());
        return new Plugin(near.group(), near.artifact(), near.version(), near.managed(), settings, near.place());
    }
}
