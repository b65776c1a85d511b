package dev.flint.model.types;

import dev.flint.model.modules.Module;
import dev.flint.model.modules.Modules;
import java.util.HashSet;
import java.util.Set;

/** From where code looks at the classes of the tree: its module with those that this depends on, and its source root. */
final class Viewpoint {

    private final Modules modules;
    private final Module module;
    private final Set<String> dependencies = new HashSet<>();
    private final SourceRoot root;

    /** Whose a file is. */
    enum Nearness {
        OWN,
        DEPENDENCY,
        ELSEWHERE
    }

    Viewpoint(Modules modules, Module module, SourceRoot root) {
        this.modules = modules;
        this.module = module;
        this.root = root;
        modules.dependencies(module).forEach(dependency -> dependencies.add(dependency.folder()));
    }

    SourceRoot root() {
        return root;
    }

    /** How the code sees a file of the tree. Where there is no build file all files are one module. */
    Nearness sees(String path) {
        Module other = modules.of(path);
        if (other.folder().equals(module.folder()) || isAmongSourceRoots(path)) {
            return Nearness.OWN;
        }
        return dependencies.contains(other.folder()) ? Nearness.DEPENDENCY : Nearness.ELSEWHERE;
    }

    /** A build may name folders of sources outside of its own. */
    private boolean isAmongSourceRoots(String path) {
        for (Module.SourceRoot folder : module.sourceRoots()) {
            if (path.startsWith(folder.folder() + "/")) {
                return true;
            }
        }
        return false;
    }
}
