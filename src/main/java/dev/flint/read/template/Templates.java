package dev.flint.read.template;

import java.util.List;
import java.util.Optional;

/**
 * The templates in a text, and the text without them: as long, so that every offset means the same place. Where an
 * expression puts in text, letters stand; where a directive leaves nothing, blanks; a line that holds nothing but
 * templates is all line ends, which no format gives a meaning to.
 */
public final class Templates {

    private static final int SHOWN = 60;

    private final String text;
    private final String masked;
    private final List<Stretch> stretches;
    private final Conditionals conditionals;
    private final List<Insertion> insertions;

    /**
     * An expression on a line of its own, which puts in lines that nobody sees here.
     *
     * @param offset where it stands
     * @param indent the column (0-based) of what it puts in: what it says ({@code nindent 4}), else its own
     */
    public record Insertion(int offset, int indent) {}

    private Templates(String text, List<Stretch> stretches) {
        Mask mask = new Mask(text, stretches);
        this.text = text;
        this.stretches = stretches;
        this.masked = mask.masked();
        this.insertions = mask.insertions();
        this.conditionals = Conditionals.of(stretches, text.length());
    }

    /** Finds the templates of a text. */
    public static Templates in(String text) {
        return new Templates(text, StretchScanner.scan(text));
    }

    public boolean isEmpty() {
        return stretches.isEmpty();
    }

    /** The text without its templates, character for character at the same offset. */
    public String masked() {
        return masked;
    }

    public Conditionals conditionals() {
        return conditionals;
    }

    public List<Insertion> insertions() {
        return insertions;
    }

    /**
     * The template that stands in {@code from..to} or right beside it, as it is written, shortened to one phrase;
     * empty if there is none.
     */
    public Optional<String> touching(int from, int to) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).to() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < stretches.size() && stretches.get(low).from() <= to
                ? Optional.of(shown(stretches.get(low)))
                : Optional.empty();
    }

    private String shown(Stretch stretch) {
        String whole = text.substring(stretch.from(), stretch.to()).replaceAll("\\s+", " ");
        return whole.length() <= SHOWN ? whole : whole.substring(0, SHOWN - 3) + "...";
    }
}
