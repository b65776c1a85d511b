package dev.flint.cli;

import dev.flint.report.Format;
import java.nio.file.Path;

/** One more report, and the file to write it to. */
record OutputFile(Format format, Path file) {}
