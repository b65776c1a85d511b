package dev.flint.rules.sizing;

import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.memory.DeploymentMemory;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** FLINT427. */
final class OverheadCappedAt1g implements Rule {

    private static final long CAP = 1L << 30;
    private static final long LARGE = 16L << 30;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    OverheadCappedAt1g() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (DeploymentMemory memory : project.memory()) {
            memory.taskManager().ifPresent(process -> process.derivation().ifDerived().ifPresent(derived -> {
                boolean capped = derived.overhead() == CAP && derived.process() >= LARGE;
                boolean byDefault = process.configuration()
                        .value("taskmanager.memory.jvm-overhead.max")
                        .value()
                        .isAbsent();
                Optional<Assignment> total = ProcessPlaces.toMend(process);
                RocksDb rocksDb = RocksDb.on(process, memory.deployment());
                boolean managed = rocksDb.isBackend() && rocksDb.isManaged();
                if (capped && byDefault && managed && total.isPresent()
                        && told.add(total.get().setting().keyPlace())) {
                    BigDecimal share = BigDecimal.valueOf(derived.overhead())
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(derived.process()), 1, RoundingMode.HALF_UP);
                    findings.at(total.get().setting().keyPlace(), "capped", total.get().setting().key())
                            .with("size", Amounts.mebibytes(derived.process()))
                            .with("share", share.stripTrailingZeros().toPlainString())
                            .with("managed", Amounts.mebibytes(derived.managed()));
                }
            }));
        }
    }
}
