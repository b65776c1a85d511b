package dev.flint.model.classpath;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where compiled classes may come from. A machine's caches are looked into only where its home is given, so that what a
 * test sees does not depend on the machine.
 *
 * @param root of the tree, below which build outputs are looked for; empty: nowhere
 * @param named jars and folders that the user names; they come first
 * @param caches where the build tools of this machine keep what they have fetched; empty: nowhere
 */
public record Origins(Optional<Path> root, List<Path> named, Optional<Caches> caches) {

    /** Nothing but the JDK. */
    public static final Origins NONE = new Origins(Optional.empty(), List.of(), Optional.empty());

    /**
     * What tells where the caches are.
     *
     * @param home of the user
     * @param environment the environment variables, for {@code GRADLE_USER_HOME} and its like
     * @param repository the local Maven repository, if somebody knows it; empty: as Maven's settings say
     */
    public record Caches(Path home, Map<String, String> environment, Optional<Path> repository) {
        public Caches {
            environment = Map.copyOf(environment);
        }
    }

    public Origins {
        named = List.copyOf(named);
    }
}
