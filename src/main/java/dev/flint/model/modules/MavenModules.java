package dev.flint.model.modules;

import dev.flint.read.build.BuildFile;
import dev.flint.read.build.BuildFile.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Maven modules: what each POM of the tree comes to, as far as the tree itself tells. */
final class MavenModules {

    private final TreePoms poms;
    private final Map<String, String> aggregators = new HashMap<>();

    MavenModules(TreePoms poms) {
        this.poms = poms;
        for (BuildFile pom : poms.all()) {
            for (BuildFile.Include include : pom.includes()) {
                module(pom, include).ifPresent(
                        child -> aggregators.putIfAbsent(Paths.folder(child.path()), Paths.folder(pom.path())));
            }
        }
    }

    List<Module> modules() {
        List<Module> modules = new ArrayList<>();
        for (BuildFile pom : poms.all()) {
            modules.add(module(pom));
        }
        return modules;
    }

    /** A module may name a folder or a POM. */
    private Optional<BuildFile> module(BuildFile pom, BuildFile.Include include) {
        String path = Paths.resolve(Paths.folder(pom.path()), include.name());
        if (path == null) {
            return Optional.empty();
        }
        Optional<BuildFile> inFolder = poms.at(path.isEmpty() ? "pom.xml" : path + "/pom.xml");
        return inFolder.filter(found -> found != pom).or(() -> poms.at(path));
    }

    private Module module(BuildFile pom) {
        EffectivePom effective = new EffectivePom(pom, poms);
        String folder = Paths.folder(pom.path());
        List<ModuleDependency> dependencies = effective.dependencies();
        return new Module(
                folder,
                Optional.of(Kind.MAVEN),
                Optional.of(pom.path()),
                Optional.ofNullable(aggregators.get(folder)),
                dependencies,
                List.of(),
                effective.plugins(),
                effective.sourceRoots(folder),
                dependsOn(pom, dependencies),
                effective.flinkVersions(),
                effective.javaReleases(),
                effective.jar());
    }

    private Set<String> dependsOn(BuildFile pom, List<ModuleDependency> dependencies) {
        Set<String> folders = new LinkedHashSet<>();
        for (ModuleDependency dependency : dependencies) {
            poms.named(dependency.group(), dependency.artifact())
                    .filter(other -> other != pom)
                    .ifPresent(other -> folders.add(Paths.folder(other.path())));
        }
        return folders;
    }
}
