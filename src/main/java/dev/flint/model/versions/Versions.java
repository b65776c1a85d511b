package dev.flint.model.versions;

import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.modules.Module;
import dev.flint.model.modules.Modules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The versions of Flink that the parts of a tree run on. */
public final class Versions {

    private final Modules modules;
    private final Optional<VersionFact> demanded;
    private final Map<String, List<VersionFact>> byModule;
    private final Map<String, List<VersionFact>> byFile;
    private final List<VersionFact> all;
    private final FlinkVersions wholeTree;

    private Versions(Modules modules, Optional<VersionFact> demanded, List<VersionFact> found) {
        this.modules = modules;
        this.demanded = demanded;
        this.byModule = new HashMap<>();
        this.byFile = new HashMap<>();
        List<VersionFact> facts = new ArrayList<>();
        for (Module module : modules.all()) {
            List<VersionFact> ofModule = BuildVersions.of(module);
            byModule.put(module.folder(), ofModule);
            facts.addAll(ofModule);
        }
        for (VersionFact fact : found) {
            byFile.computeIfAbsent(fact.origin().path(), path -> new ArrayList<>()).add(fact);
            facts.add(fact);
        }
        demanded.ifPresent(facts::add);
        this.all = inOrder(facts);
        FlinkVersions everywhere = versions(all);
        this.wholeTree = everywhere.candidates().size() <= 1 && !all.isEmpty() && sameAge(all)
                ? everywhere
                : FlinkVersions.ANY;
    }

    /**
     * Joins what says a version.
     *
     * @param demanded what the flag or {@code flint.yaml} says: it beats everything
     * @param found what resources, images and scripts say
     */
    public static Versions of(Modules modules, Optional<VersionFact> demanded, List<VersionFact> found) {
        return new Versions(modules, demanded, found);
    }

    /** Everything that says a version, in the order of the places. */
    public List<VersionFact> all() {
        return all;
    }

    /**
     * The versions that a file's module runs on: as the flag or {@code flint.yaml} demands, else as the module's build
     * says (or the builds of the modules that it depends on), else the version of the whole tree where everything in it
     * names one and the same.
     */
    public FlinkVersions of(String path) {
        if (demanded.isPresent()) {
            return FlinkVersions.exactly(demanded.get().version());
        }
        List<VersionFact> facts = factsOf(modules.of(path));
        return facts.isEmpty() ? wholeTree : versions(facts);
    }

    /** What says a version, each once, by place. A sorted set and no hash: records are slow to hash for the first time. */
    private static List<VersionFact> inOrder(List<VersionFact> facts) {
        Set<VersionFact> sorted = new TreeSet<>(Comparator.comparing(VersionFact::origin)
                .thenComparing(VersionFact::kind)
                .thenComparing(VersionFact::version)
                .thenComparing(VersionFact::written));
        sorted.addAll(facts);
        return List.copyOf(sorted);
    }

    /** What the module's own build says; where it says nothing, what the modules say that it depends on. */
    private List<VersionFact> factsOf(Module module) {
        List<VersionFact> own = byModule.get(module.folder());
        if (!own.isEmpty()) {
            return own;
        }
        List<VersionFact> facts = new ArrayList<>();
        for (Module other : modules.dependencies(module)) {
            facts.addAll(byModule.get(other.folder()));
        }
        return facts;
    }

    /**
     * The versions that a deployment runs on, by what its own description says ({@code flinkVersion} before the image
     * tag), else as {@link #of(String)} for its file.
     *
     * @param own the facts that stand in the description of this deployment
     */
    public FlinkVersions ofDeployment(String path, List<VersionFact> own) {
        if (demanded.isPresent() || own.isEmpty()) {
            return of(path);
        }
        VersionFact.Kind strongest = own.get(0).kind();
        for (VersionFact fact : own) {
            strongest = fact.kind().compareTo(strongest) < 0 ? fact.kind() : strongest;
        }
        List<VersionFact> believed = new ArrayList<>();
        for (VersionFact fact : own) {
            if (fact.kind() == strongest) {
                believed.add(fact);
            }
        }
        return versions(believed);
    }

    /** What says the version of a file's module, or of the file itself; empty where only the tree as a whole does. */
    public List<VersionFact> origins(String path) {
        if (demanded.isPresent()) {
            return List.of(demanded.get());
        }
        List<VersionFact> inFile = byFile.getOrDefault(path, List.of());
        return inFile.isEmpty() ? factsOf(modules.of(path)) : inFile;
    }

    /** What a module's build says, or the builds of the modules that it depends on. */
    public List<VersionFact> build(Module module) {
        return List.copyOf(factsOf(module));
    }

    /**
     * What says the version of a thing: the flag or {@code flint.yaml}, else what its own description says, else what
     * says it of its file, else of the whole tree where everything in it names one and the same; empty where nothing
     * does.
     *
     * @param own the facts that stand in the thing's own description
     */
    public List<VersionFact> said(String path, List<VersionFact> own) {
        if (demanded.isPresent()) {
            return List.of(demanded.get());
        }
        List<VersionFact> facts = own.isEmpty() ? origins(path) : own;
        return facts.isEmpty() && wholeTree.candidates().size() <= 1 ? all : facts;
    }

    /**
     * What the user should know, one line each: versions newer than flint knows, which are read as the newest known,
     * and older ones, on which the rules that depend on the version have nothing to say.
     */
    public List<String> notices() {
        List<String> notices = new ArrayList<>();
        Map<String, List<VersionFact>> old = new LinkedHashMap<>();
        for (VersionFact fact : all) {
            if (fact.version().isTooNew()) {
                notices.add(place(fact) + ": Flink " + fact.written() + " is newer than flint knows; it is read as "
                        + FlinkVersion.NEWEST_KNOWN);
            } else if (fact.version().isTooOld()) {
                old.computeIfAbsent(fact.version().toString(), version -> new ArrayList<>()).add(fact);
            }
        }
        old.forEach((version, facts) -> notices.add(place(facts.get(0))
                + (facts.size() > 1 ? " and " + (facts.size() - 1) + " more" : "") + ": Flink " + version
                + " is older than " + FlinkVersion.OLDEST_KNOWN
                + ", the oldest that flint knows; what depends on the version is not judged there"));
        return notices;
    }

    private static String place(VersionFact fact) {
        return fact.kind() == VersionFact.Kind.FLAG
                ? "--flink-version"
                : fact.origin().path() + ":" + fact.origin().span().startLine();
    }

    private static boolean sameAge(List<VersionFact> facts) {
        boolean first = facts.get(0).version().isTooOld();
        for (VersionFact fact : facts) {
            if (fact.version().isTooOld() != first) {
                return false;
            }
        }
        return true;
    }

    /** One of several that is too old makes the whole too old: flint has nothing to say that holds in all of them. */
    private static FlinkVersions versions(List<VersionFact> facts) {
        TreeSet<FlinkVersion> candidates = new TreeSet<>();
        for (VersionFact fact : facts) {
            FlinkVersions exactly = FlinkVersions.exactly(fact.version());
            if (exactly.candidates().isEmpty()) {
                return FlinkVersions.TOO_OLD;
            }
            candidates.addAll(exactly.candidates());
        }
        return new FlinkVersions(List.copyOf(candidates));
    }
}
