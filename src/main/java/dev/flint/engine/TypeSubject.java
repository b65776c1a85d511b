package dev.flint.engine;

import dev.flint.flink.shape.TypeRef;
import dev.flint.model.types.TypeSite;
import dev.flint.model.types.VersionedVerdict;
import java.util.List;
import java.util.Optional;

/**
 * A type with what flint says of it.
 *
 * @param asked as the user named it; empty where the code names it
 * @param way on what type extraction runs
 * @param module the folder of the module whose class it is, where several have one of its name
 * @param path the file from which the classes are seen; empty where it is none of the tree
 * @param byVersion told apart where versions differ
 */
record TypeSubject(
        Optional<String> asked,
        TypeRef type,
        TypeSite.Way way,
        Optional<String> module,
        String path,
        List<VersionedVerdict> byVersion,
        List<TypeSite> sites) {}
