package dev.flint.flink.network;

import dev.flint.flink.network.JobShape.Exchange;
import dev.flint.flink.network.JobShape.Result;
import java.util.Arrays;

/** What must run at once: vertices that pipelined exchanges join, as in Flink's pipelined regions. */
final class Stages {

    private Stages() {}

    /** The stage of each vertex, counted from 0. */
    static int[] of(JobShape job) {
        int[] stages = new int[job.vertices().size()];
        Arrays.setAll(stages, i -> i);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Exchange exchange : job.exchanges()) {
                int lower = Math.min(stages[exchange.from()], stages[exchange.to()]);
                if (exchange.result() == Result.PIPELINED
                        && stages[exchange.from()] + stages[exchange.to()] != 2 * lower) {
                    stages[exchange.from()] = lower;
                    stages[exchange.to()] = lower;
                    changed = true;
                }
            }
        }
        return numbered(stages);
    }

    private static int[] numbered(int[] stages) {
        int[] numbers = new int[stages.length];
        int next = 0;
        for (int i = 0; i < stages.length; i++) {
            // The lowest vertex of a stage gave it its name.
            numbers[i] = stages[i] == i ? next++ : numbers[stages[i]];
        }
        return numbers;
    }

    static int count(int[] stages) {
        return Arrays.stream(stages).max().orElse(-1) + 1;
    }
}
