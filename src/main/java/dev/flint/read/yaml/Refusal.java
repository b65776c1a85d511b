package dev.flint.read.yaml;

/** A document that cannot be read. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /** @param offset in the text, of what is wrong */
    Refusal(int offset, String message) {
        super(message, null, false, false);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }
}
