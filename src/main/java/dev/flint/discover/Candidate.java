package dev.flint.discover;

import java.nio.file.Path;

/**
 * A file that flint may have something to read in.
 *
 * @param path relative to the root of the tree, with {@code /}
 * @param file where it really stands
 * @param read whether its name says that flint reads it; else the user named it, and if it is no text that is no
 *     problem
 */
public record Candidate(String path, Path file, boolean read) {}
