package dev.flint.model.modules;

import dev.flint.read.build.BuildFile;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A POM with those that it inherits from: properties resolved, versions managed, BOMs imported, as far as the POMs that
 * it refers to are to be had.
 */
public final class EffectivePom {

    private final BuildFile pom;
    private final PomLookUp others;
    private final List<BuildFile> chain;
    private final PropertyScope scope = new PropertyScope();
    private final List<UnseenPom> unseen = new ArrayList<>();
    private Map<String, Dependency> own;
    private Map<String, Dependency> imported;

    /** A POM that is referred to and not to be had; what it declares and manages is not known. */
    public record UnseenPom(String group, String artifact, Optional<String> version, boolean parent) {}

    /** @param others where the parents and BOMs come from */
    public EffectivePom(BuildFile pom, PomLookUp others) {
        this.pom = pom;
        this.others = others;
        this.chain = chain();
        for (BuildFile file : chain) {
            scope.add(PropertyScope.properties(file.parts().get(0)), alternatives(file));
        }
        scope.add(builtIn(), List.of());
    }

    private List<BuildFile> chain() {
        List<BuildFile> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        BuildFile last = pom;
        Optional<BuildFile> next = Optional.of(pom);
        while (next.isPresent() && seen.add(next.get().path())) {
            last = next.get();
            found.add(last);
            next = others.parent(last);
        }
        if (next.isEmpty() && last.parent().isPresent()) {
            BuildFile.Coordinates named = last.parent().get().coordinates();
            unseen.add(new UnseenPom(
                    named.group().ifKnown().orElse(""),
                    named.artifact().ifKnown().orElse(""),
                    named.version().ifKnown(),
                    true));
        }
        return found;
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

    private Map<String, Value<String>> builtIn() {
        Map<String, Value<String>> names = new HashMap<>();
        BuildFile.Coordinates itself = pom.coordinates();
        BuildFile.Coordinates parent =
                pom.parent().map(BuildFile.Parent::coordinates).orElse(BuildFile.Coordinates.NONE);
        put(names, "groupId", itself.group().isAbsent() ? parent.group() : itself.group());
        put(names, "artifactId", itself.artifact());
        put(names, "version", itself.version().isAbsent() ? parent.version() : itself.version());
        put(names, "parent.groupId", parent.group());
        put(names, "parent.version", parent.version());
        put(names, "basedir", Value.known("", new Place(pom.path(), Span.FIRST_LINE)));
        return names;
    }

    private static void put(Map<String, Value<String>> names, String name, Value<String> value) {
        if (!value.isAbsent()) {
            names.put("project." + name, value);
            names.put("pom." + name, value);
            names.put(name, value);
        }
    }

    /** The POMs that could not be had so far; those that are imported are looked for when a version is. */
    public List<UnseenPom> unseen() {
        return List.copyOf(unseen);
    }

    /** Whether it stands for no artifact of its own, but for what it manages. */
    public boolean isBom() {
        return pom.packaging().equals("pom");
    }

    /** What the POM and its parents declare, the nearest first; what profiles add is marked. */
    public List<ModuleDependency> dependencies() {
        Map<String, ModuleDependency> found = new LinkedHashMap<>();
        for (BuildFile file : chain) {
            for (BuildPart part : file.parts()) {
                for (Dependency dependency : part.dependencies()) {
                    if (!dependency.managed()) {
                        boolean alternative = part.reach() == Reach.ALTERNATIVE;
                        ModuleDependency resolved = resolve(dependency, alternative);
                        found.putIfAbsent(resolved.key() + (alternative ? " " + part.name() : ""), resolved);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * What the POM manages for a dependency of another one, as the POM of a root does for everything below it.
     *
     * @return the same dependency where nothing is managed
     */
    public ModuleDependency managed(ModuleDependency dependency) {
        Dependency rule = rule(dependency.key(), true);
        if (rule == null) {
            return dependency;
        }
        Value<String> version = scope.resolve(rule.version());
        Value<String> scopeName = scope.resolve(rule.scope());
        return new ModuleDependency(
                dependency.group(),
                dependency.artifact(),
                version.isAbsent() ? dependency.version() : version,
                List.of(),
                scopeName.isAbsent() ? dependency.scope() : scopeName,
                dependency.classifier(),
                dependency.type(),
                dependency.optional(),
                dependency.alternative(),
                dependency.exclusions().isEmpty() ? rule.exclusions() : dependency.exclusions(),
                dependency.place());
    }

    private ModuleDependency resolve(Dependency dependency, boolean alternative) {
        String group = scope.resolveText(dependency.group(), dependency.place());
        String artifact = scope.resolveText(dependency.artifact(), dependency.place());
        String key = ModuleDependency.key(group, artifact, dependency.type(), dependency.classifier());
        Dependency rule = rule(key, dependency.version().isAbsent());
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
                dependency.exclusions().isEmpty() && rule != null ? rule.exclusions() : dependency.exclusions(),
                dependency.place());
    }

    /** @param withImported whether BOMs are worth asking: they may have to be looked for elsewhere */
    private Dependency rule(String key, boolean withImported) {
        if (own == null) {
            own = new HashMap<>();
            for (BuildFile file : chain) {
                for (Dependency dependency : file.parts().get(0).dependencies()) {
                    if (dependency.managed() && !isImport(dependency)) {
                        own.putIfAbsent(key(dependency), dependency);
                    }
                }
            }
        }
        Dependency rule = own.get(key);
        return rule == null && withImported ? imported().get(key) : rule;
    }

    /** What BOMs manage comes after what the POM and its parents manage themselves. */
    private Map<String, Dependency> imported() {
        if (imported == null) {
            imported = new HashMap<>();
            addImported(imported, new HashSet<>(Set.of(pom.path())));
        }
        return imported;
    }

    private void addImported(Map<String, Dependency> rules, Set<String> seen) {
        for (BuildFile file : chain) {
            for (Dependency dependency : file.parts().get(0).dependencies()) {
                if (dependency.managed() && isImport(dependency)) {
                    addBom(dependency, rules, seen);
                }
            }
        }
    }

    private void addBom(Dependency dependency, Map<String, Dependency> rules, Set<String> seen) {
        String group = scope.resolveText(dependency.group(), dependency.place());
        String artifact = scope.resolveText(dependency.artifact(), dependency.place());
        Optional<String> version = scope.resolve(dependency.version()).ifKnown();
        Optional<BuildFile> bom = others.bom(group, artifact, version);
        if (bom.isEmpty()) {
            unseen.add(new UnseenPom(group, artifact, version, false));
        } else if (seen.add(bom.get().path())) {
            EffectivePom effective = new EffectivePom(bom.get(), others);
            for (BuildFile file : effective.chain) {
                for (Dependency rule : file.parts().get(0).dependencies()) {
                    if (rule.managed() && !isImport(rule)) {
                        Dependency resolved = effective.resolved(rule);
                        rules.putIfAbsent(key(resolved), resolved);
                    }
                }
            }
            effective.addImported(rules, seen);
            unseen.addAll(effective.unseen);
        }
    }

    /** With the properties of this POM; what they do not tell is left to the POM that imports this one. */
    private Dependency resolved(Dependency rule) {
        Value<String> version = scope.resolve(rule.version());
        Value<String> scopeName = scope.resolve(rule.scope());
        return new Dependency(
                scope.resolveText(rule.group(), rule.place()),
                scope.resolveText(rule.artifact(), rule.place()),
                version.isUnknown() ? rule.version() : version,
                scopeName.isUnknown() ? rule.scope() : scopeName,
                rule.classifier(),
                rule.type(),
                rule.optional(),
                true,
                rule.exclusions(),
                rule.place());
    }

    private static boolean isImport(Dependency dependency) {
        return dependency.scope().ifKnown().orElse("").equals("import");
    }

    private String key(Dependency dependency) {
        return ModuleDependency.key(
                scope.resolveText(dependency.group(), dependency.place()),
                scope.resolveText(dependency.artifact(), dependency.place()),
                dependency.type(),
                dependency.classifier());
    }

    /** The plug-ins of the POMs' own builds; what management says of one is added to its settings. */
    List<Plugin> plugins() {
        if (pom.packaging().equals("pom")) {
            // They are there for those that inherit them: nothing is compiled or packaged here.
            return List.of();
        }
        Map<String, Plugin> found = new LinkedHashMap<>();
        Map<String, Plugin> managed = new LinkedHashMap<>();
        for (BuildFile file : chain) {
            for (Plugin plugin : file.parts().get(0).plugins()) {
                Map<String, Plugin> target = plugin.managed() ? managed : found;
                target.merge(plugin.group() + ":" + plugin.artifact(), plugin, EffectivePom::merged);
            }
        }
        found.replaceAll((name, plugin) -> managed.containsKey(name) ? merged(plugin, managed.get(name)) : plugin);
        return List.copyOf(found.values());
    }

    private static Plugin merged(Plugin near, Plugin far) {
        List<Plugin.Setting> settings = new ArrayList<>(near.settings());
        settings.addAll(far.settings());
        return new Plugin(near.group(), near.artifact(), near.version(), near.managed(), settings, near.place());
    }

    List<Module.SourceRoot> sourceRoots(String folder) {
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

    /** A POM that only stands for others makes none. */
    ModuleJar jar() {
        if (pom.packaging().equals("pom")) {
            return ModuleJar.NONE;
        }
        Place place = new Place(pom.path(), Span.FIRST_LINE);
        List<String> names = new ArrayList<>();
        scope.resolve(pom.coordinates().artifact()).ifKnown().ifPresent(names::add);
        scope.resolve(scope.property("project.build.finalName")).ifKnown().ifPresent(names::add);
        return ModuleJar.of(names, plugins(), Optional.empty(), text -> scope.resolveText(text, place));
    }

    List<Value<String>> flinkVersions() {
        return FlinkProperties.in(scope);
    }

    List<Value<String>> javaReleases() {
        List<Value<String>> releases = new ArrayList<>();
        for (BuildFile file : chain) {
            for (Value<String> release : file.parts().get(0).javaReleases()) {
                releases.add(scope.resolve(release));
            }
        }
        return releases;
    }
}
