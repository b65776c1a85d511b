package dev.flint.model.deployment;

import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;

/**
 * A command of a script that hands a job to Flink or starts a cluster. Commands in comments are none.
 *
 * @param program the file name of what is run: {@code flink}, {@code yarn-session.sh}
 * @param action what it is told to do: {@code run}; absent where nothing is said
 * @param options in the order in which they stand
 * @param versions of Flink that it runs on, be they older or newer than flint knows; empty where nothing tells
 * @param configuration what its {@code -D} set; empty where it has none
 * @param place of the program's name
 */
public record Submission(
        String program,
        Value<String> action,
        List<Argument> options,
        List<FlinkVersion> versions,
        Optional<WrittenConfiguration> configuration,
        Place place) {

    public Submission {
        options = List.copyOf(options);
        versions = List.copyOf(versions);
    }

    /**
     * An option.
     *
     * @param name as Flink's documentation lists it first, without hyphens: {@code t} for {@code --target}
     * @param written name and value as they stand there: {@code --target yarn-per-job}
     * @param value absent where it has none
     * @param place from the name to the end of the value
     */
    public record Argument(String name, String written, Value<String> value, Place place) {}

    /** The last option of a name, which is the one that holds. */
    public Optional<Argument> option(String name) {
        Optional<Argument> last = Optional.empty();
        for (Argument option : options) {
            if (option.name().equals(name)) {
                last = Optional.of(option);
            }
        }
        return last;
    }
}
