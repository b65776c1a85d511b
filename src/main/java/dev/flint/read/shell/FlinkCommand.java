package dev.flint.read.shell;

import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * A command that starts something of Flink.
 *
 * @param program what is run
 * @param name the word that names it
 * @param version the Flink that the path pins: {@code /opt/flink-1.14.2/bin/flink}, or the tag of an image
 * @param action what the program is told to do: {@code run}, {@code run-application}, {@code start-foreground};
 *     unknown where a variable says it, empty where nothing does
 * @param options in the order in which they stand
 * @param settings what {@code -D} and {@code -yD} set, in that order
 * @param jar the program to run; empty where there is none, or where it cannot be told from options
 * @param programArguments what stands behind the jar, or behind the first word that the program does not know
 * @param partial whether options may come from a variable that cannot be followed
 * @param active false for a command in a comment
 * @param tokens all words from the program's name on
 */
public record FlinkCommand(
        FlinkProgram program,
        Token name,
        Optional<FlinkVersion> version,
        Optional<Token> action,
        List<CommandOption> options,
        List<Setting> settings,
        Optional<Token> jar,
        List<Token> programArguments,
        boolean partial,
        boolean active,
        List<Token> tokens) {

    public FlinkCommand {
        options = List.copyOf(options);
        settings = List.copyOf(settings);
        programArguments = List.copyOf(programArguments);
        tokens = List.copyOf(tokens);
    }

    /** The last option of a name, which is the one that holds. */
    public Optional<CommandOption> option(String optionName) {
        Optional<CommandOption> last = Optional.empty();
        for (CommandOption option : options) {
            if (option.name().equals(optionName)) {
                last = Optional.of(option);
            }
        }
        return last;
    }

    /** Whether the action is known and this. */
    public boolean does(String actionName) {
        return action.filter(token -> token.is(actionName)).isPresent();
    }

    /** Where the program is named. */
    public Place place() {
        return name.place();
    }
}
