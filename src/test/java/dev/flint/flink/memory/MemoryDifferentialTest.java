package dev.flint.flink.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.memory.Derivation.Derived;
import dev.flint.flink.memory.Derivation.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * flint's division of memory beside that of real Flinks, on generated configurations: every pool to the byte, every
 * refusal in the same words, every line of the log. The system property {@code flint.generated} says how many
 * configurations; {@code flint.seed} which.
 */
class MemoryDifferentialTest {

    private static final int GENERATED = Integer.getInteger("flint.generated", 500);
    private static final long SEED = Long.getLong("flint.seed", 20261123L);
    private static final int SHOWN = 20;

    private final List<String> differences = new ArrayList<>();
    private int derived;
    private int refused;

    @Test
    void everyPoolIsFlinks() throws ReflectiveOperationException, IOException {
        for (String release : RealMemory.RELEASES) {
            try (RealMemory real = new RealMemory(release)) {
                GeneratedMemory generated = new GeneratedMemory(SEED);
                for (int i = 0; i < GENERATED; i++) {
                    Launch launch = i % 3 == 0 ? Launch.RESOURCE_MANAGER : Launch.SCRIPTS;
                    Map<String, String> taskManager = generated.taskManager();
                    compare(real, taskManager, real.taskManager(taskManager, launch), ProcessDerivation.ofTaskManager(
                            PlainSettings.of(taskManager, real.version()), real.version(), launch));
                    Map<String, String> jobManager = generated.jobManager();
                    compare(real, jobManager, real.jobManager(jobManager, launch), ProcessDerivation.ofJobManager(
                            PlainSettings.of(jobManager, real.version()), real.version(), launch));
                }
            }
        }
        assertEquals(List.of(), differences.subList(0, Math.min(SHOWN, differences.size())),
                () -> differences.size() + " differences");
        assertTrue(derived > refused / 4 && refused > derived / 4, derived + " derived, " + refused + " refused");
    }

    private <M> void compare(
            RealMemory real, Map<String, String> settings, Derivation<M> expected, Derivation<M> told) {
        if (!shown(expected).equals(shown(told))) {
            differences.add(real.version() + " " + settings + "\n  Flink: " + shown(expected) + "\n  flint: "
                    + shown(told) + "\n");
        }
        derived += expected instanceof Derived ? 1 : 0;
        refused += expected instanceof Refused ? 1 : 0;
    }

    private static String shown(Derivation<?> derivation) {
        if (derivation instanceof Derived<?> derived) {
            return derived.memory() + " " + derived.log();
        }
        if (derivation instanceof Refused<?> refused) {
            return refused.message() + " <- " + refused.cause();
        }
        return derivation.toString();
    }
}
