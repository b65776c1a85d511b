package dev.flint.model.modules;

import dev.flint.read.build.BuildFile;
import dev.flint.read.build.BuildFile.Kind;
import dev.flint.text.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The POMs of a tree, by their paths and by their names. */
public final class TreePoms implements PomLookUp {

    private final Map<String, BuildFile> byPath = new LinkedHashMap<>();
    private final Map<String, BuildFile> byCoordinates = new HashMap<>();

    TreePoms(List<BuildFile> files) {
        for (BuildFile file : files) {
            if (file.kind() == Kind.MAVEN) {
                byPath.put(file.path(), file);
            }
        }
        for (BuildFile pom : byPath.values()) {
            byCoordinates.putIfAbsent(coordinates(pom), pom);
        }
    }

    Collection<BuildFile> all() {
        return byPath.values();
    }

    /** The POM that a path leads to. */
    public Optional<BuildFile> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The POM of an artifact that the tree builds, whatever its version. */
    public Optional<BuildFile> named(String group, String artifact) {
        return Optional.ofNullable(byCoordinates.get(group + ":" + artifact));
    }

    @Override
    public Optional<BuildFile> bom(String group, String artifact, Optional<String> version) {
        return named(group, artifact);
    }

    /** The parent in the tree: where the relative path leads if it is the one that is named, else by its name. */
    @Override
    public Optional<BuildFile> parent(BuildFile pom) {
        if (pom.parent().isEmpty()) {
            return Optional.empty();
        }
        BuildFile.Coordinates wanted = pom.parent().get().coordinates();
        String named = key(wanted.group(), wanted.artifact());
        String relative = pom.parent().get().relativePath().ifKnown().orElse("../pom.xml");
        String path = relative.isEmpty() ? null : Paths.resolve(Paths.folder(pom.path()), relative);
        for (String candidate : path == null ? List.<String>of() : List.of(path, path + "/pom.xml")) {
            BuildFile found = byPath.get(candidate);
            if (found != null && coordinates(found).equals(named)) {
                return Optional.of(found);
            }
        }
        return Optional.ofNullable(byCoordinates.get(named));
    }

    private static String coordinates(BuildFile pom) {
        Value<String> group = pom.coordinates().group();
        if (group.isAbsent() && pom.parent().isPresent()) {
            group = pom.parent().get().coordinates().group();
        }
        return key(group, pom.coordinates().artifact());
    }

    private static String key(Value<String> group, Value<String> artifact) {
        return group.ifKnown().orElse("") + ":" + artifact.ifKnown().orElse("");
    }
}
