package dev.flint.read.lombok;

import dev.flint.text.Place;
import dev.flint.text.Problem;
import java.util.List;

/**
 * A {@code lombok.config}, or a file of that form that one imports.
 *
 * @param path relative to the root of the tree
 * @param settings in the order of the text, the imports not among them
 * @param problems lines that Lombok reports and passes over
 */
public record LombokFile(String path, List<Import> imports, List<Setting> settings, List<Problem> problems) {

    /** The file that every folder may have. */
    public static final String NAME = "lombok.config";

    public LombokFile {
        imports = List.copyOf(imports);
        settings = List.copyOf(settings);
        problems = List.copyOf(problems);
    }

    /** {@code import ../base.config}; what is set here goes before what is set there. */
    public record Import(String target, Place place) {}

    /**
     * One line.
     *
     * @param key in lower case: Lombok's keys are the same in any
     * @param value empty for {@link Operation#CLEAR}
     */
    public record Setting(String key, Operation operation, String value, Place place) {}

    /** What a line does to a key. */
    public enum Operation {
        SET,
        ADD,
        REMOVE,
        CLEAR
    }
}
