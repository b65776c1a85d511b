package dev.flint.flink.options;

import java.util.List;

/**
 * A ConfigOption constant as reflection finds it in one set of jars.
 *
 * @param group the minor version of Flink, or {@code operator}
 * @param artifact the artifact that declares it, without Scala version
 * @param field class and constant
 * @param type as the index writes it
 * @param defaultText as the index writes it; {@code null} where there is none
 * @param fallbackKeys the keys that are tried when its own is not set, in Flink's order
 * @param deprecated whether the constant itself is
 * @param exposed whether constant and class are public
 */
record DeclaredOption(
        String group,
        String artifact,
        String field,
        String key,
        String type,
        String defaultText,
        List<String> fallbackKeys,
        boolean deprecated,
        boolean exposed) {

    DeclaredOption {
        fallbackKeys = List.copyOf(fallbackKeys);
    }
}
