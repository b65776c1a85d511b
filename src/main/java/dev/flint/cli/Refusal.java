package dev.flint.cli;

import java.util.List;

/** A command line that cannot be met. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    /** @param reasons one line each */
    Refusal(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    Refusal(String reason) {
        this(List.of(reason));
    }

    List<String> reasons() {
        return reasons;
    }
}
