package dev.flint.read.shell;

/**
 * Where the standard output of a command goes.
 *
 * @param appends {@code >>}; else what stood there before is lost
 */
record RawRedirection(RawWord target, boolean appends) {}
