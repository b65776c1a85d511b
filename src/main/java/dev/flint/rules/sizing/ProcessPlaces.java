package dev.flint.rules.sizing;

import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.configuration.Role;
import dev.flint.model.memory.SizedProcess;
import java.util.List;
import java.util.Optional;

/** Where what is wrong with the memory of a process can be mended. */
final class ProcessPlaces {

    private ProcessPlaces() {}

    /** The name that people give a process. */
    static String name(Role role) {
        return role == Role.TASKMANAGER ? "TaskManager" : "JobManager";
    }

    /** The size that all is derived from, where somebody of the project sets it; else what he has set last. */
    static Optional<Assignment> toMend(SizedProcess<?> process) {
        Optional<Assignment> total = process.total().filter(set -> set.layer().isWritten());
        if (total.isPresent()) {
            return total;
        }
        Optional<Assignment> last = Optional.empty();
        for (EffectiveValue input : process.inputs()) {
            Optional<Assignment> set = input.decisive().filter(assignment -> assignment.layer().isWritten());
            last = set.isPresent() ? set : last;
        }
        return last;
    }

    /** The setting of one option, where somebody of the project sets it. */
    static Optional<Assignment> of(SizedProcess<?> process, String key) {
        return process.configuration().value(key).decisive().filter(set -> set.layer().isWritten());
    }

    /** Whether something that is not seen may set an option that Flink asks for and nothing in sight sets. */
    static boolean isPresumed(SizedProcess<?> process) {
        List<String> asked = process.derivation().asked();
        for (String key : asked) {
            if (process.configuration().value(key).presumed()) {
                return true;
            }
        }
        return false;
    }
}
