package dev.flint.flink.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.flink.memory.ManagedShares.Consumer;
import dev.flint.flink.version.FlinkVersion;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManagedSharesTest {

    private static final Map<String, String> USUAL = Map.of("OPERATOR", "70", "STATE_BACKEND", "70", "PYTHON", "30");
    private static final long SLOT = 512L << 20;

    @Test
    void aConsumerAloneHasAllOfIt() {
        ManagedShares shares = new ManagedShares(USUAL, FlinkVersion.of(1, 20));
        assertEquals(SLOT, shares.of(Consumer.STATE_BACKEND, Set.of(Consumer.STATE_BACKEND), SLOT));
    }

    @Test
    void severalShareByTheirWeights() {
        ManagedShares shares = new ManagedShares(USUAL, FlinkVersion.of(2, 0));
        Set<Consumer> both = Set.of(Consumer.STATE_BACKEND, Consumer.PYTHON);
        // 70 of 100, rounded down at the sixteenth digit.
        assertEquals(375_809_638L, shares.of(Consumer.STATE_BACKEND, both, SLOT));
        assertEquals(161_061_273L, shares.of(Consumer.PYTHON, both, SLOT));
        assertEquals(0, new ManagedShares(Map.of(), FlinkVersion.of(2, 0)).of(Consumer.PYTHON, both, SLOT));
    }

    @Test
    void theNameOfBothIsReadUpTo20() {
        Map<String, String> old = Map.of("DATAPROC", "70", "PYTHON", "30");
        Set<Consumer> both = Set.of(Consumer.STATE_BACKEND, Consumer.PYTHON);
        ManagedShares before = new ManagedShares(old, FlinkVersion.of(1, 20));
        assertEquals(375_809_638L, before.of(Consumer.STATE_BACKEND, both, SLOT));
        ManagedShares since = new ManagedShares(old, FlinkVersion.of(2, 0));
        assertEquals(0, since.of(Consumer.STATE_BACKEND, both, SLOT));
    }

    @Test
    void rocksDbDividesItsShare() {
        RocksDbMemory memory = RocksDbMemory.of(SLOT, 0.5);
        assertEquals(447_392_426L, memory.cache());
        assertEquals(178_956_970L, memory.writeBuffers());
    }
}
