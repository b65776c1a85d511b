package dev.flint.model.classpath;

import dev.flint.classes.Artifact;
import dev.flint.model.modules.EffectivePom.UnseenPom;

/** What keeps a class path from being known as a whole. */
sealed interface Gap {

    /** The artifact is declared, and no cache has its file. */
    record NoFile(Artifact artifact) implements Gap {}

    /** What the artifact depends on itself is not known: no cache has its POM. */
    record NoPom(Artifact artifact) implements Gap {}

    /** The artifact is declared in a version that cannot be told from here. */
    record NoVersion(String group, String artifact) implements Gap {}

    /** A POM rests on another one, which is neither in the tree nor in a cache. */
    record NoParent(UnseenPom pom) implements Gap {}
}
