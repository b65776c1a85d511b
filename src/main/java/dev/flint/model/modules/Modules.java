package dev.flint.model.modules;

import dev.flint.read.build.BuildFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The modules of a tree. */
public final class Modules {

    private final Map<String, Module> byFolder;
    private final TreePoms poms;

    private Modules(Map<String, Module> byFolder, TreePoms poms) {
        this.byFolder = byFolder;
        this.poms = poms;
    }

    /**
     * Joins build files.
     *
     * @param files all of the tree; those that lie among the sources of a module (templates of archetypes, projects
     *     for tests) are left out
     */
    public static Modules of(List<BuildFile> files) {
        List<BuildFile> builds = new ArrayList<>();
        for (BuildFile file : files) {
            // The scripts of buildSrc lie among its sources and are applied by others.
            boolean script = file.kind() == BuildFile.Kind.GRADLE && !isProjectScript(file.path());
            if (script || !SourceLayout.isAmongSources(file.path())) {
                builds.add(file);
            }
        }
        Map<String, Module> modules = new TreeMap<>();
        // Where one folder holds two builds, Maven's counts: of the three it is the one that can be read whole.
        for (Module module : SbtModules.of(builds)) {
            modules.put(module.folder(), module);
        }
        for (Module module : new GradleModules(builds).modules()) {
            modules.put(module.folder(), module);
        }
        TreePoms poms = new TreePoms(builds);
        for (Module module : new MavenModules(poms).modules()) {
            modules.put(module.folder(), module);
        }
        modules.computeIfAbsent("", Modules::withoutBuild);
        return new Modules(modules, poms);
    }

    static boolean isProjectScript(String path) {
        String name = Paths.name(path);
        return name.equals("build.gradle") || name.equals("build.gradle.kts");
    }

    private static Module withoutBuild(String folder) {
        return new Module(
                folder, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(),
                List.of(), Set.of(), List.of(), List.of(), ModuleJar.NONE);
    }

    /** All modules in the order of their folders; the root of the tree is always one. */
    public List<Module> all() {
        return List.copyOf(byFolder.values());
    }

    /** The POMs that the modules of Maven are made of. */
    public TreePoms poms() {
        return poms;
    }

    /** The module that a file belongs to: the nearest one upwards. */
    public Module of(String path) {
        String folder = Paths.folder(path);
        while (!byFolder.containsKey(folder)) {
            folder = Paths.folder(folder);
        }
        return byFolder.get(folder);
    }

    /** The modules whose jar a file may be, by its name, in the order of their folders. */
    public List<Module> making(String jar) {
        List<Module> making = new ArrayList<>();
        for (Module module : byFolder.values()) {
            if (module.jar().mayBe(jar)) {
                making.add(module);
            }
        }
        return making;
    }

    /** What a file is for in its module. */
    public SourceSet sourceSet(String path) {
        return SourceLayout.of(path, of(path));
    }

    /** Whether a file that is no source (a conf, a manifest) is there for tests alone. */
    public boolean isAmongTests(String path) {
        return SourceLayout.isAmongTests(path);
    }

    /** The module that builds this one along. */
    public Optional<Module> aggregator(Module module) {
        return module.aggregator().map(byFolder::get);
    }

    /** The modules that one builds along, those of their own included, in the order of their folders. */
    public List<Module> below(Module aggregator) {
        List<Module> below = new ArrayList<>();
        for (Module module : byFolder.values()) {
            Set<String> seen = new HashSet<>();
            Optional<String> up = module.aggregator();
            while (up.isPresent() && seen.add(up.get())) {
                if (up.get().equals(aggregator.folder())) {
                    below.add(module);
                    break;
                }
                up = byFolder.containsKey(up.get()) ? byFolder.get(up.get()).aggregator() : Optional.empty();
            }
        }
        return below;
    }

    /** All modules that a module depends on, over any number of steps, itself not included. */
    public List<Module> dependencies(Module module) {
        Set<String> seen = new HashSet<>(Set.of(module.folder()));
        List<Module> found = new ArrayList<>();
        List<Module> open = new ArrayList<>(List.of(module));
        while (!open.isEmpty()) {
            for (String folder : new TreeSet<>(open.remove(open.size() - 1).dependsOn())) {
                Module next = byFolder.get(folder);
                if (next != null && seen.add(folder)) {
                    found.add(next);
                    open.add(next);
                }
            }
        }
        return found;
    }
}
