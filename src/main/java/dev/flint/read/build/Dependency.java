package dev.flint.read.build;

import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.List;

/**
 * A dependency as declared.
 *
 * @param version absent where something else manages it
 * @param scope Maven's scope (absent: {@code compile}, or as managed), Gradle's configuration, sbt's configuration
 * @param classifier empty where none is written
 * @param type Maven's type or Gradle's extension; {@code jar} where none is written
 * @param managed whether this only says which version holds where the artifact is used
 * @param place of the artifact's name in a POM, of the whole declaration elsewhere
 */
public record Dependency(
        String group,
        String artifact,
        Value<String> version,
        Value<String> scope,
        String classifier,
        String type,
        boolean optional,
        boolean managed,
        List<Exclusion> exclusions,
        Place place) {

    /** What is not to come along; {@code *} where everything of a group, or everything, stays behind. */
    public record Exclusion(String group, String artifact) {}

    public Dependency {
        exclusions = List.copyOf(exclusions);
    }
}
