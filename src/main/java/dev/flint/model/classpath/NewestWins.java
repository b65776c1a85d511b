package dev.flint.model.classpath;

import dev.flint.classes.Artifact;
import dev.flint.model.modules.Module;
import dev.flint.model.modules.ModuleDependency;
import dev.flint.read.build.Dependency.Exclusion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A class path as Gradle makes it, and sbt: of two versions of an artifact the newer one counts. */
final class NewestWins {

    /** Versions only rise, and each round in which one does reads further POMs; real builds are done after three. */
    private static final int MAX_ROUNDS = 20;

    private final List<ModuleDependency> roots = new ArrayList<>();
    private final List<CachedPoms.Published> platforms = new ArrayList<>();
    private final Map<String, String> constraints = new HashMap<>();
    private final CachedPoms poms;
    private final boolean beyondTree;
    private final Map<String, String> chosen = new HashMap<>();
    private Resolution.Draft draft;
    private boolean risen;

    private record Node(ModuleDependency dependency, List<Exclusion> exclusions) {}

    private NewestWins(List<Module> modules, CachedPoms poms, boolean beyondTree) {
        this.poms = poms;
        this.beyondTree = beyondTree;
        this.draft = new Resolution.Draft(poms);
        for (Module module : modules) {
            for (ModuleDependency dependency : module.dependencies()) {
                if (isOfMain(dependency)) {
                    roots.add(dependency);
                }
            }
            module.managed().forEach(this::addManaged);
        }
    }

    /**
     * @param modules the module and those that it depends on
     * @param beyondTree whether the dependencies of published artifacts are followed, which reads their POMs
     */
    static Resolution of(List<Module> modules, CachedPoms poms, boolean beyondTree) {
        NewestWins resolution = new NewestWins(modules, poms, beyondTree);
        int rounds = 0;
        do {
            resolution.risen = false;
            resolution.draft = new Resolution.Draft(poms);
            resolution.walk();
            rounds++;
        } while (resolution.risen && rounds < MAX_ROUNDS);
        return resolution.draft.done();
    }

    /** A platform is a POM of packaging {@code pom}; everything else that is managed is a constraint of its own. */
    private void addManaged(ModuleDependency managed) {
        DeclaredVersion.exact(managed.version()).ifPresent(version -> {
            Optional<CachedPoms.Published> platform = poms.published(managed.group(), managed.artifact(), version)
                    .filter(published -> published.pom().isBom());
            platform.ifPresent(platforms::add);
            if (platform.isEmpty()) {
                constraints.merge(managed.group() + ":" + managed.artifact(), version, VersionOrder::newer);
            }
        });
    }

    private static boolean isOfMain(ModuleDependency dependency) {
        String configuration = dependency.scope().ifKnown().orElse("").toLowerCase(Locale.ROOT);
        return !dependency.isForTests()
                && !dependency.alternative()
                && !configuration.contains("processor")
                && !configuration.equals("kapt")
                && !configuration.equals("classpath");
    }

    private void walk() {
        Deque<Node> waiting = new ArrayDeque<>();
        Set<String> met = new HashSet<>();
        roots.forEach(dependency -> waiting.add(new Node(dependency, dependency.exclusions())));
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            ModuleDependency dependency = node.dependency();
            Optional<String> version = version(dependency);
            draft.name(dependency.group(), dependency.artifact());
            if (version.isEmpty()) {
                draft.gap(new Gap.NoVersion(dependency.group(), dependency.artifact()));
            } else if (met.add(dependency.group() + ":" + dependency.artifact() + ":" + dependency.classifier())) {
                DeclaredVersion.jar(dependency, version.get()).ifPresent(draft::file);
                if (beyondTree) {
                    expand(node, version.get(), waiting);
                }
            }
        }
    }

    private void expand(Node node, String version, Deque<Node> waiting) {
        ModuleDependency dependency = node.dependency();
        Optional<CachedPoms.Published> published =
                poms.published(dependency.group(), dependency.artifact(), version);
        if (published.isEmpty()) {
            draft.gap(new Gap.NoPom(Artifact.pom(dependency.group(), dependency.artifact(), version)));
            return;
        }
        for (ModuleDependency next : published.get().dependencies()) {
            if (NearestWins.isPassedOn(next) && !NearestWins.isExcluded(next, node.exclusions())) {
                List<Exclusion> exclusions = new ArrayList<>(node.exclusions());
                exclusions.addAll(next.exclusions());
                waiting.add(new Node(next, exclusions));
            }
        }
        published.get().pom().unseen().forEach(pom -> draft.gap(new Gap.NoParent(pom)));
    }

    /** The newest version that anybody has asked for so far. */
    private Optional<String> version(ModuleDependency dependency) {
        String name = dependency.group() + ":" + dependency.artifact();
        Optional<String> asked = DeclaredVersion.exact(dependency.version());
        for (CachedPoms.Published platform : platforms) {
            Optional<String> recommended = DeclaredVersion.exact(
                    platform.pom().managed(dependency.withoutVersion()).version());
            asked = newer(asked, recommended);
        }
        asked = newer(asked, Optional.ofNullable(constraints.get(name)));
        String before = chosen.get(name);
        Optional<String> newest = newer(Optional.ofNullable(before), asked);
        if (newest.isPresent() && !newest.get().equals(before)) {
            risen |= before != null;
            chosen.put(name, newest.get());
        }
        return newest;
    }

    private static Optional<String> newer(Optional<String> one, Optional<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? one : other;
        }
        return Optional.of(VersionOrder.newer(one.get(), other.get()));
    }
}
