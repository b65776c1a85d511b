package dev.flint.text;

/**
 * A file, or a part of one, that could not be read, parsed or understood. It costs only itself.
 *
 * @param place where; the first line of the file if nothing better is known
 * @param message one line: what is wrong and, where that helps, what to do
 */
public record Problem(Place place, String message) implements Comparable<Problem> {

    public static Problem of(String path, String message) {
        return new Problem(new Place(path, Span.FIRST_LINE), message);
    }

    public String path() {
        return place.path();
    }

    @Override
    public int compareTo(Problem other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : message.compareTo(other.message);
    }
}
