package dev.flint.rules.configuration;

import dev.flint.flink.options.Option;
import dev.flint.flink.values.OptionValues;
import dev.flint.flink.values.Parsed;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** FLINT620. */
final class CodeShadowsConfig implements Rule {

    CodeShadowsConfig() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<List<Place>> told = new HashSet<>();
        for (Deployment deployment : project.deployments()) {
            EffectiveConfiguration job = deployment.roles().get(Role.JOB);
            for (EffectiveValue value : job == null ? List.<EffectiveValue>of() : job.values()) {
                if (isByCode(value) && value.value().ifKnown().isPresent()) {
                    check(value, job, told, findings);
                }
            }
        }
    }

    private static boolean isByCode(EffectiveValue value) {
        return value.decisive().filter(decisive -> decisive.layer().name().equals(Layer.CODE)).isPresent();
    }

    /** Only what would hold without the code is worth a word, and only if somebody of this project has written it. */
    private static void check(
            EffectiveValue value, EffectiveConfiguration job, Set<List<Place>> told, Findings findings) {
        Optional<Assignment> shadowed = value.shadows().stream()
                .filter(shadow -> !shadow.layer().name().equals(Layer.CODE))
                .findFirst();
        if (shadowed.isEmpty() || !shadowed.get().layer().isWritten()) {
            return;
        }
        Optional<String> other = shadowed.get().setting().value().ifKnown();
        String holds = value.value().ifKnown().orElseThrow();
        Place place = value.decisive().orElseThrow().setting().keyPlace();
        Place otherPlace = shadowed.get().setting().keyPlace();
        if (other.isPresent() && !means(holds, other.get(), value, job) && told.add(List.of(place, otherPlace))) {
            findings.at(place, "code-wins", value.key())
                    .with("key", value.key())
                    .with("value", holds)
                    .with("shadowed", other.get())
                    .with("layer", shadowed.get().layer().name())
                    .related(otherPlace, "does not hold");
        }
    }

    /** Whether two texts are the same value of the option: 60 s and 1 min. */
    private static boolean means(String one, String other, EffectiveValue value, EffectiveConfiguration job) {
        List<FlinkVersion> versions = job.versions().candidates();
        if (value.option().isPresent() && !versions.isEmpty()) {
            Option option = value.option().get();
            FlinkVersion version = versions.get(versions.size() - 1);
            Parsed<?> parsed = OptionValues.parse(one.strip(), option.type(), version);
            Parsed<?> parsedOther = OptionValues.parse(other.strip(), option.type(), version);
            if (parsed.ifOk().isPresent() && parsedOther.ifOk().isPresent()
                    && parsed.ifOk().get().equals(parsedOther.ifOk().get())) {
                return true;
            }
        }
        return one.strip().equalsIgnoreCase(other.strip());
    }
}
