package dev.flint.model.memory;

import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment.Kind;
import dev.flint.read.container.Resources;
import dev.flint.text.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** How much of its machine's processors a container may use: what it is throttled at, not what is set aside for it. */
final class Cpus {

    private Cpus() {}

    /** Of the operator it is the amount times the limit's factor ({@code KubernetesUtils.getResourceRequirements}). */
    static Value<BigDecimal> of(
            Kind kind, EffectiveConfiguration configuration, Optional<Resources> resources, Role role) {
        if (kind == Kind.OPERATOR) {
            String cpu = "kubernetes." + role.word() + ".cpu";
            Value<BigDecimal> amount = read(configuration.value(cpu + ".amount").value());
            Value<String> factor = configuration.value(cpu + ".limit-factor").value();
            Optional<BigDecimal> times = factor.isAbsent()
                    ? Optional.of(BigDecimal.ONE)
                    : read(factor).ifKnown();
            return times.isPresent()
                    ? amount.map(cpus -> cpus.multiply(times.get()))
                    : Value.unknown("its limit is filled in elsewhere", factor.where().orElseThrow());
        }
        return read(resources.map(Resources::cpuLimit).orElse(Value.absent()));
    }

    private static Value<BigDecimal> read(Value<String> written) {
        if (!(written instanceof Value.Known<String> known)) {
            return written.map(none -> BigDecimal.ZERO);
        }
        Optional<BigDecimal> number = Quantities.ofKubernetes(known.value()).filter(cpus -> cpus.signum() > 0);
        return number.isPresent()
                ? Value.known(number.get(), known.place())
                : Value.unknown("it is no number of processors", known.place());
    }
}
