package dev.flint.model.classpath;

import dev.flint.classes.ClassContainers;
import dev.flint.model.modules.Module;
import dev.flint.model.modules.Modules;
import dev.flint.text.Problem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The class paths of the modules of a tree. Nothing is looked for before it is asked for; {@link #close} closes the jars
 * that were opened. Safe to use from several threads.
 */
public final class ClassPaths implements AutoCloseable {

    private final Modules modules;
    private final List<String> otherSources;
    private final Origins origins;
    private final ClassContainers containers = new ClassContainers();
    private final Map<String, ModuleClassPath> byFolder = new ConcurrentHashMap<>();
    private CachedPoms poms;

    /** @param otherSources paths of sources in languages that flint does not read */
    public ClassPaths(Modules modules, List<String> otherSources, Origins origins) {
        this.modules = modules;
        this.otherSources = List.copyOf(otherSources);
        this.origins = origins;
    }

    /** The class path of a module's main code. */
    public ModuleClassPath of(Module module) {
        return byFolder.computeIfAbsent(
                module.folder(),
                folder -> new ModuleClassPath(modules, module, origins, this::poms, otherSources, containers));
    }

    /** Jars and class files that could not be read so far, in order. */
    public List<Problem> problems() {
        return containers.problems();
    }

    @Override
    public void close() {
        containers.close();
    }

    private synchronized CachedPoms poms() {
        if (poms == null) {
            poms = new CachedPoms(modules.poms(), CacheFolders.of(origins));
        }
        return poms;
    }
}
