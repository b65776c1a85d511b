package dev.flint.read.java;

import java.util.Optional;

/**
 * Where the declaration of a class can be changed without a look at the rest of it. Offsets are those of the text.
 *
 * @param access of the class
 * @param indent the blanks before its first line
 * @param noArgConstructor of the constructor that takes no arguments, where one is written
 * @param afterConstructor the end of the first constructor, where one is written
 * @param lineEnd that of the file
 */
public record Slots(
        Access access,
        String indent,
        Optional<Access> noArgConstructor,
        Optional<Gap> afterConstructor,
        String lineEnd) {

    /** Where the access modifier stands; one that is not written has the place where it would stand, without length. */
    public record Access(int from, int to) {}

    /** Behind a member that begins its line with these blanks. */
    public record Gap(int at, String indent) {}
}
