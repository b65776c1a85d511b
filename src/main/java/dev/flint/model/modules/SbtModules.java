package dev.flint.model.modules;

import dev.flint.read.build.BuildFile;
import dev.flint.read.build.BuildFile.Kind;
import dev.flint.read.build.Dependency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** sbt builds: one module a folder with {@code build.sbt}, and one for each project that it places elsewhere. */
final class SbtModules {

    private SbtModules() {}

    static List<Module> of(List<BuildFile> files) {
        Map<String, List<BuildFile>> byRoot = new LinkedHashMap<>();
        for (BuildFile file : files) {
            if (file.kind() == Kind.SBT) {
                String folder = Paths.folder(file.path());
                String root = Paths.name(folder).equals("project") ? Paths.folder(folder) : folder;
                byRoot.computeIfAbsent(root, r -> new ArrayList<>()).add(file);
            }
        }
        List<Module> modules = new ArrayList<>();
        byRoot.forEach((root, build) -> {
            for (BuildFile file : build) {
                if (Paths.folder(file.path()).equals(root)) {
                    addModules(root, file, build, modules);
                }
            }
        });
        return modules;
    }

    private static void addModules(String root, BuildFile file, List<BuildFile> build, List<Module> modules) {
        PropertyScope scope = new PropertyScope();
        for (BuildFile part : build) {
            scope.add(PropertyScope.properties(part.parts().get(0)), List.of());
        }
        List<ModuleDependency> dependencies = new ArrayList<>();
        for (Dependency dependency : file.parts().get(0).dependencies()) {
            dependencies.add(new ModuleDependency(
                    dependency.group(),
                    dependency.artifact(),
                    scope.resolve(dependency.version()),
                    List.of(),
                    dependency.scope(),
                    "",
                    "jar",
                    false,
                    false,
                    List.of(),
                    dependency.place()));
        }
        modules.add(module(root, file, Optional.empty(), dependencies, scope));
        for (BuildFile.Include include : file.includes()) {
            String folder = Paths.resolve(root, include.name());
            if (folder != null && !folder.equals(root)) {
                modules.add(module(folder, file, Optional.of(root), dependencies, scope));
            }
        }
    }

    private static Module module(
            String folder,
            BuildFile file,
            Optional<String> aggregator,
            List<ModuleDependency> dependencies,
            PropertyScope scope) {
        return new Module(
                folder, Optional.of(Kind.SBT), Optional.of(file.path()), aggregator, dependencies, List.of(),
                List.of(), List.of(), Set.of(), FlinkProperties.in(scope), List.of(), ModuleJar.NONE);
    }
}
