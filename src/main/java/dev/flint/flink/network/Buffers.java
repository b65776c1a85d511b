package dev.flint.flink.network;

/**
 * Buffers of one output, of one gate, or of many.
 *
 * @param required without which the tasks do not start
 * @param recovering required while in-flight data is restored
 * @param wanted the most that are taken
 */
record Buffers(long required, long recovering, long wanted) {

    static final Buffers NONE = new Buffers(0, 0, 0);

    Buffers plus(Buffers other) {
        return new Buffers(required + other.required, recovering + other.recovering, wanted + other.wanted);
    }
}
