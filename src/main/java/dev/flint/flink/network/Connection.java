package dev.flint.flink.network;

import dev.flint.flink.network.JobShape.Pattern;

/**
 * Which subtasks of a producer feed which subtasks of its consumer ({@code EdgeManagerBuildUtil.connectPointwise} and
 * {@code VertexInputInfoComputationUtils.computeVertexInputInfoForPointwise}, alike from 1.13 to 2.3).
 *
 * @param producers the producer's parallelism
 * @param consumers the consumer's
 */
record Connection(Pattern pattern, int producers, int consumers) {

    /** The first producer that a consumer has a channel from. */
    int firstProducer(int consumer) {
        if (pattern == Pattern.ALL_TO_ALL) {
            return 0;
        }
        return (int) ((long) consumer * producers / consumers);
    }

    /** How many channels the gate of a consumer has, one for each of its producers, which follow each other. */
    int channels(int consumer) {
        if (pattern == Pattern.ALL_TO_ALL) {
            return producers;
        }
        return producers >= consumers
                ? (int) ((long) (consumer + 1) * producers / consumers) - firstProducer(consumer)
                : 1;
    }

    /** How many subpartitions a producer writes, one for each of its consumers. */
    int subpartitions(int producer) {
        if (pattern == Pattern.ALL_TO_ALL) {
            return consumers;
        }
        return producers >= consumers ? 1 : firstConsumer(producer + 1) - firstConsumer(producer);
    }

    private int firstConsumer(int producer) {
        return (int) (((long) producer * consumers + producers - 1) / producers);
    }
}
