package dev.flint.flink.network;

import dev.flint.flink.network.JobShape.Exchange;
import dev.flint.flink.network.JobShape.Result;
import java.util.Arrays;

/**
 * What runs at once. Vertices that pipelined exchanges join do, and so does what nothing joins; what reads from a
 * blocking or hybrid exchange may begin when the producer's stage has ended.
 */
final class Stages {

    private Stages() {}

    /** The stage of each vertex, counted from 0: how many stages end before it. */
    static int[] of(JobShape job) {
        int[] stages = new int[job.vertices().size()];
        boolean changed = true;
        // An end there is even where stages feed each other in a circle, which no job of Flink's own planners does.
        for (int round = 0; changed && round <= stages.length; round++) {
            changed = false;
            for (Exchange exchange : job.exchanges()) {
                boolean pipelined = exchange.result() == Result.PIPELINED;
                int from = stages[exchange.from()];
                int to = stages[exchange.to()];
                int later = Math.max(to, pipelined ? from : from + 1);
                int earlier = pipelined ? later : from;
                changed |= later != to || earlier != from;
                stages[exchange.to()] = later;
                stages[exchange.from()] = earlier;
            }
        }
        return stages;
    }

    static int count(int[] stages) {
        return Arrays.stream(stages).max().orElse(-1) + 1;
    }
}
