package dev.flint.flink.values;

/** A number with the unit behind it, as TimeUtils and MemorySize of Flink take a text apart. */
record Quantity(String digits, String unit) {

    static final String EMPTY = "argument is an empty- or whitespace-only string";

    /** The digits that the text begins with, perhaps none, and what follows, trimmed. */
    static Quantity of(String trimmed) {
        int end = 0;
        while (end < trimmed.length() && trimmed.charAt(end) >= '0' && trimmed.charAt(end) <= '9') {
            end++;
        }
        return new Quantity(trimmed.substring(0, end), trimmed.substring(end).trim());
    }
}
