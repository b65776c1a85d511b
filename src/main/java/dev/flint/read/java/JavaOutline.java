package dev.flint.read.java;

import java.util.List;

/**
 * The types that a file declares.
 *
 * @param path relative to the root of the tree
 * @param packageName empty for the unnamed package
 * @param typeNames canonical names of top-level and member types, in the order of the text
 * @param mayStartJob whether a main method and Flink are named in it
 * @param mayRunLocally whether a local environment is, besides
 */
public record JavaOutline(
        String path, String packageName, List<String> typeNames, boolean mayStartJob, boolean mayRunLocally) {}
