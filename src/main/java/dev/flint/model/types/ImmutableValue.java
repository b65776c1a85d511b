package dev.flint.model.types;

import dev.flint.text.Place;

/**
 * An immutable collection of the JDK's that code puts into a field.
 *
 * @param field the field that it ends in
 * @param factory what makes it, as people write it: {@code List.of}, {@code Stream.toList}
 * @param place of the expression
 */
public record ImmutableValue(Field field, String factory, Place place) {

    /** A field by its class's canonical name and its own. */
    public record Field(String className, String name) {}
}
