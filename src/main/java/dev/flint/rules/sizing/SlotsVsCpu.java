package dev.flint.rules.sizing;

import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.memory.DeploymentMemory;
import dev.flint.model.memory.SizedProcess;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** FLINT441. */
final class SlotsVsCpu implements Rule {

    private static final BigDecimal SLOTS_PER_CPU = BigDecimal.valueOf(2);

    SlotsVsCpu() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (DeploymentMemory memory : project.memory()) {
            memory.taskManager().ifPresent(process -> check(process, told, findings));
        }
    }

    private static void check(SizedProcess<?> process, Set<Place> told, Findings findings) {
        EffectiveValue slots = process.configuration().value("taskmanager.numberOfTaskSlots");
        Optional<Assignment> set = slots.decisive();
        if (!(process.cpus() instanceof Value.Known<BigDecimal> cpus)
                || set.isEmpty()
                || !isWritten(set.get())) {
            return;
        }
        Optional<BigDecimal> number = slots.value().ifKnown().flatMap(SlotsVsCpu::number);
        BigDecimal enough = cpus.value().multiply(SLOTS_PER_CPU);
        boolean several = number.filter(n -> n.compareTo(BigDecimal.ONE) > 0 && n.compareTo(enough) > 0).isPresent();
        if (several && told.add(set.get().setting().keyPlace())) {
            BigDecimal share = cpus.value().divide(number.get(), 2, RoundingMode.HALF_UP);
            findings.at(set.get().setting().keyPlace(), "share", set.get().setting().key())
                    .with("slots", number.get().toPlainString())
                    .with("cpus", cpus.value().stripTrailingZeros().toPlainString())
                    .with("share", share.stripTrailingZeros().toPlainString())
                    .related(cpus.place(), "the CPUs of the TaskManager");
        }
    }

    /** The entry point sets the slots that a variable of the environment tells it. */
    private static boolean isWritten(Assignment slots) {
        return slots.layer().isWritten() || slots.layer().name().startsWith("entry point");
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(BigDecimal.valueOf(Integer.parseInt(text.strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
