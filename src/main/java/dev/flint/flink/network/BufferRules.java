package dev.flint.flink.network;

import dev.flint.flink.network.JobShape.Result;

/** What one output and one input gate take. */
final class BufferRules {

    /** {@code InputGateSpecUtils.DEFAULT_MAX_REQUIRED_BUFFERS_PER_GATE_FOR_BATCH}, which came with 1.17. */
    private static final int BATCH_GATE = 1000;

    private final NetworkSettings settings;
    private final boolean limitsGates;

    /** @param limitsGates whether the version knows a limit of what a gate insists on: from 1.17 on */
    BufferRules(NetworkSettings settings, boolean limitsGates) {
        this.settings = settings;
        this.limitsGates = limitsGates;
    }

    /** {@code NettyShuffleUtils.getMinMaxNetworkBuffersPerResultPartition}. */
    Buffers output(Result result, int subpartitions) {
        int min = isSorted(result, subpartitions)
                ? settings.sortShuffleMinBuffers()
                : Math.min(settings.tieredExclusive().orElse(Integer.MAX_VALUE), subpartitions + 1);
        long max = switch (result) {
            case PIPELINED -> (long) subpartitions * settings.exclusivePerChannel() + settings.floatingPerGate();
            case BLOCKING -> isSorted(result, subpartitions) ? 4L * subpartitions : min;
            // Without a bound: as much as there is.
            case HYBRID -> min;
        };
        return new Buffers(min, min, Math.max(min, max));
    }

    String outputFormula(Result result, int subpartitions) {
        if (isSorted(result, subpartitions)) {
            return settings.sortShuffleMinBuffers() + " for a sort-shuffle";
        }
        return settings.tieredExclusive().orElse(Integer.MAX_VALUE) < subpartitions + 1
                ? settings.tieredExclusive().getAsInt() + " for the tiers"
                : subpartitions + " + 1";
    }

    /**
     * {@code InputGateSpecUtils.createGateBuffersSpec}; remote channels hold their exclusive buffers from the start
     * ({@code RemoteInputChannel.setup}), local ones only while they recover ({@code RecoveredInputChannel}).
     */
    Buffers gate(Result result, int channels, int remote) {
        long exclusive = exclusive(result, channels);
        long floating = floating(result, channels);
        long wanted = (long) channels * settings.exclusivePerChannel() + settings.floatingPerGate();
        return new Buffers(floating + exclusive * remote, floating + exclusive * channels, wanted);
    }

    String gateFormula(Result result, int channels, int remote) {
        return floating(result, channels) + " + " + exclusive(result, channels) + " × " + remote;
    }

    /** Of each remote channel. */
    long exclusive(Result result, int channels) {
        return Math.min(settings.exclusivePerChannel(), (insisted(result, channels) - 1) / channels);
    }

    private long floating(Result result, int channels) {
        return insisted(result, channels) - exclusive(result, channels) * channels;
    }

    /** What the gate would insist on if all its channels were remote. */
    private long insisted(Result result, int channels) {
        return Math.min(limit(result), (long) channels * settings.exclusivePerChannel() + 1);
    }

    private long limit(Result result) {
        if (settings.requiredPerGate().isPresent()) {
            return settings.requiredPerGate().getAsInt();
        }
        boolean unlimited = result == Result.PIPELINED
                || result == Result.HYBRID && settings.tieredExclusive().isEmpty();
        return !limitsGates || unlimited ? Integer.MAX_VALUE : BATCH_GATE;
    }

    private boolean isSorted(Result result, int subpartitions) {
        return result == Result.BLOCKING && subpartitions >= settings.sortShuffleMinParallelism();
    }
}
