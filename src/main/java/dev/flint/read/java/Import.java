package dev.flint.read.java;

/**
 * An import.
 *
 * @param name as written, without {@code .*}
 * @param isStatic {@code import static}
 * @param onDemand ends in {@code .*}
 * @param from offset of the name
 */
public record Import(String name, boolean isStatic, boolean onDemand, int from) {

    /** The last name of the dotted one. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
