package dev.flint.model.modules;

import dev.flint.read.build.BuildFile;
import java.util.Optional;

/** Finds the POMs that another POM refers to. */
public interface PomLookUp {

    /** The POM that one inherits from; empty where it names none or where that one is not to be had. */
    Optional<BuildFile> parent(BuildFile pom);

    /** A POM by its name, for what it manages; {@code version} is empty where it cannot be told. */
    Optional<BuildFile> bom(String group, String artifact, Optional<String> version);
}
