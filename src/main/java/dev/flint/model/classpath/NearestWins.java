package dev.flint.model.classpath;

import dev.flint.classes.Artifact;
import dev.flint.model.modules.EffectivePom;
import dev.flint.model.modules.EffectivePom.UnseenPom;
import dev.flint.model.modules.ModuleDependency;
import dev.flint.read.build.BuildFile;
import dev.flint.read.build.Dependency.Exclusion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class path as Maven makes it: of two versions of an artifact the one that is nearer to the module counts, of two
 * equally near ones the first; what the module's own POM manages beats what its dependencies say.
 */
final class NearestWins {

    private final EffectivePom root;
    private final CachedPoms poms;
    private final boolean beyondTree;
    private final Resolution.Draft draft;
    private final Set<String> met = new HashSet<>();
    private final Deque<Node> waiting = new ArrayDeque<>();

    private record Node(ModuleDependency dependency, List<Exclusion> exclusions) {}

    private NearestWins(EffectivePom root, CachedPoms poms, boolean beyondTree) {
        this.root = root;
        this.poms = poms;
        this.beyondTree = beyondTree;
        this.draft = new Resolution.Draft(poms);
    }

    /**
     * @param beyondTree whether the dependencies of published artifacts are followed, which reads their POMs
     */
    static Resolution of(EffectivePom root, CachedPoms poms, boolean beyondTree) {
        return new NearestWins(root, poms, beyondTree).resolve();
    }

    private Resolution resolve() {
        for (ModuleDependency dependency : root.dependencies()) {
            if (!dependency.isForTests() && !dependency.alternative()) {
                waiting.add(new Node(dependency, dependency.exclusions()));
            }
        }
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            if (met.add(node.dependency().key())) {
                take(node);
            }
        }
        root.unseen().forEach(this::gap);
        return draft.done();
    }

    private void take(Node node) {
        ModuleDependency dependency = node.dependency();
        draft.name(dependency.group(), dependency.artifact());
        Optional<BuildFile> ofTree = poms.tree().named(dependency.group(), dependency.artifact());
        if (ofTree.isPresent()) {
            expand(new EffectivePom(ofTree.get(), poms), node);
            return;
        }
        Optional<String> version = DeclaredVersion.exact(dependency.version());
        if (version.isEmpty()) {
            draft.gap(new Gap.NoVersion(dependency.group(), dependency.artifact()));
            return;
        }
        DeclaredVersion.jar(dependency, version.get()).ifPresent(draft::file);
        if (beyondTree) {
            Optional<CachedPoms.Published> published =
                    poms.published(dependency.group(), dependency.artifact(), version.get());
            if (published.isEmpty()) {
                draft.gap(new Gap.NoPom(Artifact.pom(dependency.group(), dependency.artifact(), version.get())));
            } else {
                expand(published.get().pom(), published.get().dependencies(), node);
            }
        }
    }

    private void expand(EffectivePom pom, Node node) {
        expand(pom, pom.dependencies(), node);
    }

    private void expand(EffectivePom pom, List<ModuleDependency> dependencies, Node node) {
        for (ModuleDependency declared : dependencies) {
            if (!isPassedOn(declared) || isExcluded(declared, node.exclusions())) {
                continue;
            }
            ModuleDependency dependency = root.managed(declared);
            if (!dependency.isForTests()) {
                List<Exclusion> exclusions = new ArrayList<>(node.exclusions());
                exclusions.addAll(dependency.exclusions());
                waiting.add(new Node(dependency, exclusions));
            }
        }
        pom.unseen().forEach(this::gap);
    }

    private void gap(UnseenPom pom) {
        draft.gap(new Gap.NoParent(pom));
    }

    /** What is optional, provided or for tests stays with the artifact that declares it. */
    static boolean isPassedOn(ModuleDependency dependency) {
        String scope = dependency.scope().ifKnown().orElse("compile");
        return !dependency.optional()
                && !dependency.alternative()
                && (scope.equals("compile") || scope.equals("runtime"));
    }

    static boolean isExcluded(ModuleDependency dependency, List<Exclusion> exclusions) {
        for (Exclusion exclusion : exclusions) {
            if (matches(exclusion.group(), dependency.group())
                    && matches(exclusion.artifact(), dependency.artifact())) {
                return true;
            }
        }
        return false;
    }

    /** Gradle leaves out what is not restricted, Maven writes a star. */
    private static boolean matches(String pattern, String name) {
        return pattern.equals("*") || pattern.isEmpty() || pattern.equals(name);
    }
}
