package dev.flint.discover;

import dev.flint.text.Problem;
import dev.flint.text.SourceFile;

/** What became of a candidate when it was read. */
public sealed interface Loaded {

    /** Its text. */
    record Text(SourceFile file) implements Loaded {}

    /** It ought to be read and cannot be. */
    record Failed(Problem problem) implements Loaded {}

    /** It is no text, and nothing says that it ought to be. */
    record PassedOver() implements Loaded {}
}
