package dev.flint.text;

/** Where something stands: the path relative to the root of the tree, with {@code /}, and the span in that file. */
public record Place(String path, Span span) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : span.compareTo(other.span);
    }
}
