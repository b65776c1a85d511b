package dev.flint.cli;

import java.nio.file.Path;

/** One more report, and the file to write it to. */
record OutputFile(String format, Path file) {}
