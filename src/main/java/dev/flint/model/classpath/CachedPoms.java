package dev.flint.model.classpath;

import dev.flint.classes.Artifact;
import dev.flint.classes.ArtifactCaches;
import dev.flint.model.modules.EffectivePom;
import dev.flint.model.modules.ModuleDependency;
import dev.flint.model.modules.PomLookUp;
import dev.flint.model.modules.TreePoms;
import dev.flint.read.build.BuildFile;
import dev.flint.read.build.BuildReader;
import dev.flint.text.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The POMs of the tree and, behind them, those of the caches; each of the latter is read when it is first asked for. */
final class CachedPoms implements PomLookUp {

    private final TreePoms tree;
    private final ArtifactCaches caches;
    private final Map<Artifact, Optional<BuildFile>> read = new HashMap<>();
    private final Map<Artifact, Optional<Published>> published = new HashMap<>();

    /** An artifact of a cache by its POM. */
    record Published(EffectivePom pom, List<ModuleDependency> dependencies) {}

    CachedPoms(TreePoms tree, ArtifactCaches caches) {
        this.tree = tree;
        this.caches = caches;
    }

    TreePoms tree() {
        return tree;
    }

    ArtifactCaches caches() {
        return caches;
    }

    /** A POM of the tree has its parent in the tree, one of a cache in the cache, unless it cannot be had there. */
    @Override
    public Optional<BuildFile> parent(BuildFile pom) {
        boolean ofTree = tree.at(pom.path()).filter(found -> found == pom).isPresent();
        return ofTree
                ? tree.parent(pom).or(() -> cachedParent(pom))
                : cachedParent(pom).or(() -> tree.parent(pom));
    }

    private Optional<BuildFile> cachedParent(BuildFile pom) {
        if (pom.parent().isEmpty()) {
            return Optional.empty();
        }
        BuildFile.Coordinates named = pom.parent().get().coordinates();
        return named.version().ifKnown().flatMap(version -> find(Artifact.pom(
                named.group().ifKnown().orElse(""), named.artifact().ifKnown().orElse(""), version)));
    }

    @Override
    public Optional<BuildFile> bom(String group, String artifact, Optional<String> version) {
        Optional<BuildFile> ofTree = tree.named(group, artifact);
        return ofTree.isPresent()
                ? ofTree
                : version.flatMap(known -> find(Artifact.pom(group, artifact, known)));
    }

    /** What an artifact of a cache says of itself; empty where no cache has its POM. */
    synchronized Optional<Published> published(String group, String artifact, String version) {
        Artifact name = Artifact.pom(group, artifact, version);
        Optional<Published> known = published.get(name);
        if (known == null) {
            known = find(name).map(pom -> {
                EffectivePom effective = new EffectivePom(pom, this);
                return new Published(effective, effective.dependencies());
            });
            published.put(name, known);
        }
        return known;
    }

    private synchronized Optional<BuildFile> find(Artifact pom) {
        Optional<BuildFile> known = read.get(pom);
        if (known == null) {
            known = caches.find(pom)
                    .flatMap(file -> PlainFiles.text(file).map(text -> new SourceFile(file.toString(), text)))
                    .flatMap(BuildReader::readPom);
            read.put(pom, known);
        }
        return known;
    }
}
