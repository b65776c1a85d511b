package dev.flint.model.types;

import dev.flint.text.Place;

/**
 * An immutable collection of the JDK's that code puts into a field.
 *
 * @param field the field that it ends in
 * @param factory what makes it
 * @param place of the expression
 */
public record ImmutableValue(Field field, Factory factory, Place place) {

    /**
     * @param name as people write it: {@code List.of}, {@code Stream.toList}
     * @param failsFrom20 whether the Kryo of Flink 2.x can neither copy nor read what it makes
     */
    public record Factory(String name, boolean failsFrom20) {}

    /** A field by its class's canonical name and its own. */
    public record Field(String className, String name) {

        // By hand: what a record generates is linked at its first call, which costs a start milliseconds.
        @Override
        public boolean equals(Object other) {
            return other instanceof Field field && className.equals(field.className) && name.equals(field.name);
        }

        @Override
        public int hashCode() {
            return 31 * className.hashCode() + name.hashCode();
        }
    }
}
