package dev.flint.flink.settings;

import dev.flint.text.Place;
import dev.flint.text.Value;

/**
 * Why Flink's YAML parser ({@code YamlParserUtils.loadYamlFile} since 1.19) refuses a {@code config.yaml}; a process
 * that reads it does not start.
 *
 * @param key the setting's, or what stands where a key would; empty where none is to blame
 * @param complaint Flink's own sentence, on one line, without the text of the file
 * @param written the text that would be read if it stood in quotes; absent where quotes mend nothing
 * @param place of what is wrong: of a duplicate the second key
 */
public record Refusal(Kind kind, String key, String complaint, Value<String> written, Place place) {

    /** What is wrong. */
    public enum Kind {
        /** The text is no YAML. */
        MALFORMED,
        /** A second document begins. */
        SEVERAL_DOCUMENTS,
        /** A key stands twice in one mapping. */
        DUPLICATE_KEY,
        /** A key has no value, or {@code null}. */
        EMPTY_VALUE,
        /** A key is typed as a number, a switch or a collection. */
        KEY_IS_NO_TEXT,
        /** The whole is a list or a scalar. */
        NO_MAPPING,
        /** An alias stands inside what it names. */
        RECURSIVE,
        /** A value that cannot be made: an unknown tag, say. */
        NO_VALUE_FOR_TAG
    }
}
