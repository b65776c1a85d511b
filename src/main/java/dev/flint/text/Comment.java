package dev.flint.text;

/** A comment with the signs that begin and end it. */
public record Comment(String text, Place place) {}
