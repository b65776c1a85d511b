package dev.flint.model.modules;

import dev.flint.read.build.BuildFile;
import dev.flint.read.build.BuildFile.Kind;
import dev.flint.read.build.BuildPart;
import dev.flint.read.build.BuildPart.Reach;
import dev.flint.read.build.Dependency;
import dev.flint.read.build.Notation;
import dev.flint.read.build.Plugin;
import dev.flint.text.Place;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Gradle projects: what a project's own script says, and what the scripts above it say for it. */
final class GradleModules {

    private final Map<String, BuildFile> byPath = new LinkedHashMap<>();
    private final Map<String, BuildFile> settings = new LinkedHashMap<>();
    private final List<BuildFile> catalogues = new ArrayList<>();
    /** Project paths by folder, for each build that has settings. */
    private final Map<String, String> projectPaths = new TreeMap<>();

    GradleModules(List<BuildFile> files) {
        for (BuildFile file : files) {
            switch (file.kind()) {
                case GRADLE, GRADLE_PROPERTIES -> byPath.put(file.path(), file);
                case GRADLE_SETTINGS -> settings.put(Paths.folder(file.path()), file);
                case VERSION_CATALOG -> catalogues.add(file);
                default -> { }
            }
        }
        settings.forEach((root, file) -> {
            projectPaths.put(root, ":");
            for (BuildFile.Include include : file.includes()) {
                String folder = include.folder().ifKnown().map(f -> Paths.resolve(root, f)).orElse(null);
                if (folder != null) {
                    projectPaths.put(folder, include.name());
                }
            }
        });
    }

    List<Module> modules() {
        Set<String> folders = new LinkedHashSet<>();
        for (String path : byPath.keySet()) {
            if (Modules.isProjectScript(path)) {
                folders.add(Paths.folder(path));
            }
        }
        folders.addAll(projectPaths.keySet());
        List<Module> modules = new ArrayList<>();
        for (String folder : folders) {
            modules.add(new Project(folder).module());
        }
        return modules;
    }

    private Optional<BuildFile> script(String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        BuildFile groovy = byPath.get(prefix + "build.gradle");
        return Optional.ofNullable(groovy != null ? groovy : byPath.get(prefix + "build.gradle.kts"));
    }

    /** The folder of the build that a project belongs to; its own where no settings above include it. */
    private String root(String folder) {
        String up = folder;
        while (true) {
            if (settings.containsKey(up)) {
                return projectPaths.containsKey(folder) || up.equals(folder) ? up : folder;
            }
            if (up.isEmpty()) {
                return folder;
            }
            up = Paths.folder(up);
        }
    }

    /** A project with everything that speaks of it. */
    private final class Project {

        private final String folder;
        private final String root;
        private final List<BuildPart> parts = new ArrayList<>();
        private final List<BuildPart> alternatives = new ArrayList<>();
        private final Set<String> applied = new HashSet<>();
        private final PropertyScope scope = new PropertyScope();

        Project(String folder) {
            this.folder = folder;
            this.root = root(folder);
            script(folder).ifPresent(file -> addScript(file, true));
            String up = folder;
            while (!up.equals(root)) {
                up = Paths.folder(up);
                script(up).ifPresent(file -> addScript(file, false));
            }
            addProperties(folder);
            addProperties(root);
            if (settings.containsKey(root)) {
                scope.add(PropertyScope.properties(settings.get(root).parts().get(0)), List.of());
            }
            for (BuildFile catalogue : catalogues) {
                if (catalogue.path().startsWith(root.isEmpty() ? "" : root + "/")) {
                    scope.add(PropertyScope.properties(catalogue.parts().get(0)), List.of());
                }
            }
        }

        private void addProperties(String from) {
            BuildFile file = byPath.get(from.isEmpty() ? "gradle.properties" : from + "/gradle.properties");
            if (file != null) {
                scope.add(PropertyScope.properties(file.parts().get(0)), List.of());
            }
        }

        /** @param own whether it is the project's own script, or one of a project above it */
        private void addScript(BuildFile file, boolean own) {
            List<BuildPart> others = new ArrayList<>();
            for (BuildPart part : file.parts()) {
                if (part.reach() == Reach.ALTERNATIVE) {
                    others.add(part);
                } else if (speaksOfThis(part, own)) {
                    parts.add(part);
                }
            }
            // Extra properties are inherited wherever in a script they are set.
            for (BuildPart part : file.parts()) {
                if (part.reach() != Reach.ALTERNATIVE && part.reach() != Reach.NAMED) {
                    scope.add(PropertyScope.properties(part), List.of());
                }
            }
            scope.add(Map.of(), others);
            if (own) {
                alternatives.addAll(others);
            }
            for (BuildFile.Applied script : file.applied()) {
                appliedScript(file, script.script())
                        .filter(s -> applied.add(s.path()))
                        .ifPresent(s -> addScript(s, own));
            }
        }

        private boolean speaksOfThis(BuildPart part, boolean own) {
            return switch (part.reach()) {
                case OWN -> own;
                case ALL -> true;
                case BELOW -> !own;
                case NAMED -> part.name().equals(projectPaths.get(folder));
                case ALTERNATIVE -> false;
            };
        }

        /** A script by its file, or a plug-in of the build's own by its id. */
        private Optional<BuildFile> appliedScript(BuildFile from, String name) {
            String text = name;
            int brace = text.startsWith("${") ? text.indexOf('}') : -1;
            if (brace > 0) {
                text = text.substring(brace + 1);
            }
            while (text.startsWith("/")) {
                text = text.substring(1);
            }
            for (String base : List.of(Paths.folder(from.path()), root)) {
                String path = Paths.resolve(base, text);
                if (path != null && byPath.containsKey(path)) {
                    return Optional.of(byPath.get(path));
                }
            }
            for (BuildFile file : byPath.values()) {
                String fileName = Paths.name(file.path());
                if (fileName.equals(name + ".gradle") || fileName.equals(name + ".gradle.kts")) {
                    return Optional.of(file);
                }
            }
            return Optional.empty();
        }

        Module module() {
            List<ModuleDependency> dependencies = new ArrayList<>();
            Map<String, Value<String>> managed = managed();
            for (BuildPart part : parts) {
                addDependencies(part, managed, false, dependencies);
            }
            for (BuildPart part : alternatives) {
                addDependencies(part, managed, true, dependencies);
            }
            return new Module(
                    folder,
                    Optional.of(Kind.GRADLE),
                    script(folder).map(BuildFile::path),
                    folder.equals(root) ? Optional.empty() : Optional.of(root),
                    dependencies,
                    managedArtifacts(managed),
                    plugins(),
                    sourceRoots(),
                    dependsOn(),
                    FlinkProperties.in(scope),
                    javaReleases(),
                    jar());
        }

        /** Named after the project, which is named after its folder unless a property says otherwise. */
        private ModuleJar jar() {
            Place place = new Place(folder.isEmpty() ? "build.gradle" : folder + "/build.gradle", Span.FIRST_LINE);
            List<String> names = new ArrayList<>();
            if (!folder.isEmpty()) {
                names.add(Paths.name(folder));
            }
            scope.resolve(scope.property("archivesBaseName")).ifKnown().ifPresent(names::add);
            Optional<String> named = scope.resolve(scope.property("mainClassName")).ifKnown();
            return ModuleJar.of(names, plugins(), named, text -> scope.resolveText(text, place));
        }

        private Map<String, Value<String>> managed() {
            Map<String, Value<String>> managed = new LinkedHashMap<>();
            for (BuildPart part : parts) {
                for (Dependency dependency : part.dependencies()) {
                    if (dependency.managed() && !dependency.version().isAbsent()) {
                        managed.putIfAbsent(
                                scope.resolveText(dependency.group(), dependency.place()) + ":"
                                        + scope.resolveText(dependency.artifact(), dependency.place()),
                                dependency.version());
                    }
                }
            }
            return managed;
        }

        /** Constraints and platforms; the versions of both are looked up by name where they are used. */
        private List<ModuleDependency> managedArtifacts(Map<String, Value<String>> managed) {
            List<ModuleDependency> found = new ArrayList<>();
            for (BuildPart part : parts) {
                for (Dependency dependency : part.dependencies()) {
                    if (dependency.managed()) {
                        found.add(resolve(dependency, managed, false));
                    }
                }
                for (BuildPart.Reference reference : part.references()) {
                    if (reference.managed()) {
                        for (Value<String> notation : notations(reference.name())) {
                            resolve(reference, notation, managed, false).ifPresent(found::add);
                        }
                    }
                }
            }
            return found;
        }

        private void addDependencies(
                BuildPart part,
                Map<String, Value<String>> managed,
                boolean alternative,
                List<ModuleDependency> found) {
            for (Dependency dependency : part.dependencies()) {
                if (!dependency.managed()) {
                    found.add(resolve(dependency, managed, alternative));
                }
            }
            for (BuildPart.Reference reference : part.references()) {
                if (!reference.managed()) {
                    for (Value<String> notation : notations(reference.name())) {
                        resolve(reference, notation, managed, alternative).ifPresent(found::add);
                    }
                }
            }
        }

        /** What a name leads to: one notation, or those of a list. */
        private List<Value<String>> notations(String name) {
            Value<String> single = scope.written(name);
            List<Value<String>> found = new ArrayList<>();
            if (!single.isAbsent()) {
                found.add(single);
            }
            for (int i = 0; !scope.written(name + "[" + i + "]").isAbsent(); i++) {
                found.add(scope.written(name + "[" + i + "]"));
            }
            return found;
        }

        private Optional<ModuleDependency> resolve(
                BuildPart.Reference reference, Value<String> written, Map<String, Value<String>> managed,
                boolean alternative) {
            if (!(written instanceof Value.Known<String> known)) {
                return Optional.empty();
            }
            Notation notation = Notation.parse(known.value());
            String group = scope.resolveText(notation.group(), known.place());
            String artifact = scope.resolveText(notation.artifact(), known.place());
            Value<String> version = notation.version().isEmpty()
                    ? managed.getOrDefault(group + ":" + artifact, Value.absent())
                    : Value.known(notation.version(), known.place());
            return Optional.of(new ModuleDependency(
                    group,
                    artifact,
                    scope.resolve(version),
                    List.of(),
                    Value.known(reference.configuration(), reference.place()),
                    notation.classifier(),
                    notation.type(),
                    false,
                    alternative,
                    List.of(),
                    reference.place()));
        }

        private ModuleDependency resolve(
                Dependency dependency, Map<String, Value<String>> managed, boolean alternative) {
            String group = scope.resolveText(dependency.group(), dependency.place());
            String artifact = scope.resolveText(dependency.artifact(), dependency.place());
            Value<String> version = dependency.version().isAbsent()
                    ? managed.getOrDefault(group + ":" + artifact, Value.absent())
                    : dependency.version();
            return new ModuleDependency(
                    group,
                    artifact,
                    scope.resolve(version),
                    scope.others(version),
                    dependency.scope(),
                    dependency.classifier(),
                    dependency.type(),
                    false,
                    alternative,
                    dependency.exclusions(),
                    dependency.place());
        }

        private List<Plugin> plugins() {
            List<Plugin> plugins = new ArrayList<>();
            for (BuildPart part : parts) {
                for (Plugin plugin : part.plugins()) {
                    if (!plugin.managed()) {
                        String id = scope.resolveText(plugin.artifact(), plugin.place());
                        plugins.add(new Plugin(
                                "", id, plugin.version(), false, plugin.settings(), plugin.place()));
                    }
                }
            }
            return plugins;
        }

        private List<Module.SourceRoot> sourceRoots() {
            List<Module.SourceRoot> roots = new ArrayList<>();
            for (BuildPart part : parts) {
                for (BuildPart.SourceRoot root : part.sourceRoots()) {
                    String text = scope.resolveText(root.folder(), root.place());
                    String path = text.contains("${") ? null : Paths.resolve(folder, text);
                    if (path != null && !path.equals(folder)) {
                        roots.add(new Module.SourceRoot(path, root.test()));
                    }
                }
            }
            return roots;
        }

        private Set<String> dependsOn() {
            Set<String> folders = new LinkedHashSet<>();
            for (BuildPart part : parts) {
                for (BuildPart.ProjectDependency project : part.projects()) {
                    String wanted = project.project().startsWith(":") ? project.project() : ":" + project.project();
                    projectPaths.forEach((other, path) -> {
                        if (path.equals(wanted) && !other.equals(folder) && root(other).equals(root)) {
                            folders.add(other);
                        }
                    });
                }
            }
            return folders;
        }

        private List<Value<String>> javaReleases() {
            List<Value<String>> releases = new ArrayList<>();
            for (BuildPart part : parts) {
                for (Value<String> release : part.javaReleases()) {
                    releases.add(scope.resolve(release));
                }
            }
            return releases;
        }
    }
}
