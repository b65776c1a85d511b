package dev.flint.text;

/**
 * Something that was read and yet tells nothing: a template's loop, an encoded text.
 *
 * @param why one phrase, for the list of what was not evaluated
 */
public record NotEvaluated(Place place, String why) {}
