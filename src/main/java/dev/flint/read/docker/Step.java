package dev.flint.read.docker;

import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.Optional;

/** Something that a build does to the files of an image. Paths in the image are absolute. */
public sealed interface Step {

    /** Where it stands. */
    Place place();

    /**
     * {@code COPY} and {@code ADD} of one source.
     *
     * @param stage what it comes from: a stage of the file or another image; empty for the folder of the build
     * @param source as it is written, relative to that folder; patterns are not resolved
     * @param target the path in the image; unknown where a variable stands in it
     * @param folder whether the target is a folder, into which it goes under its own name
     */
    record Copied(String stage, Value<String> source, Value<String> target, boolean folder, Place place)
            implements Step {}

    /**
     * A text is written into a file.
     *
     * @param text what is written; empty where it cannot be told
     * @param appended behind what the file holds; else in its stead
     */
    record Written(String target, Optional<TextSlice> text, boolean appended, Place place) implements Step {}

    /**
     * {@code sed -i 's/key: old/key: new/'}.
     *
     * @param old the value that it stands in for; empty for any
     */
    record Replaced(String target, String key, Optional<String> old, Value<String> value, Place place)
            implements Step {}

    /** A file of the image gets another name, or a second one. */
    record Moved(String source, String target, Place place) implements Step {}

    /** A file is taken away. */
    record Removed(String target, Place place) implements Step {}

    /** A file is fetched from elsewhere. */
    record Fetched(String target, Place place) implements Step {}

    /** A command of which it cannot be told what it makes of a file. */
    record Touched(String target, String command, Place place) implements Step {}
}
