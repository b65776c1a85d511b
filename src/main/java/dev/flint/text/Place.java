package dev.flint.text;

/** Where something stands: the path relative to the root of the tree, with {@code /}, and the span in that file. */
public record Place(String path, Span span) implements Comparable<Place> {

    // By hand: what a record generates is linked at its first call, which costs a start milliseconds.
    @Override
    public boolean equals(Object other) {
        return other instanceof Place place && path.equals(place.path) && span.equals(place.span);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + span.hashCode();
    }

    @Override
    public int compareTo(Place other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : span.compareTo(other.span);
    }
}
