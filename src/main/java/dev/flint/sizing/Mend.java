package dev.flint.sizing;

import java.util.List;
import java.util.Optional;

/**
 * A change after which nothing is too small any more, or hardly anything too large.
 *
 * @param text as a person says it: {@code 8 TaskManagers in place of 5}
 * @param option what {@code --what-if} takes for it
 * @param most what was reached, as it is then; where all was too large, what is used most then
 */
public record Mend(String text, String option, Optional<Limit> most) {

    /** What mends a sheet: where something is too small, else where all of it is far too large. */
    public record Advice(boolean tooLarge, List<Mend> mends) {
        public Advice {
            mends = List.copyOf(mends);
        }
    }
}
