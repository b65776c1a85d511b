package dev.flint.rules.configuration;

import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.deployment.Deployment;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** FLINT605. */
final class BothNamesSet implements Rule {

    BothNamesSet() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (Deployment deployment : project.deployments()) {
            for (EffectiveConfiguration configuration : deployment.roles().values()) {
                for (EffectiveValue value : configuration.values()) {
                    if (value.decisive().isPresent() && value.value().ifKnown().isPresent()) {
                        check(value, value.decisive().get(), told, findings);
                    }
                }
            }
        }
    }

    /** Only the nearest of each other name: what that shadows is another matter. */
    private static void check(EffectiveValue value, Assignment holds, Set<Place> told, Findings findings) {
        Set<String> names = new HashSet<>(Set.of(holds.setting().key()));
        for (Assignment loses : value.shadows()) {
            Optional<String> other = loses.setting().value().ifKnown();
            boolean differs = other.isPresent() && !same(other.get(), value.value().ifKnown().orElseThrow());
            Place place = loses.setting().keyPlace();
            if (names.add(loses.setting().key()) && differs && told.add(place)) {
                findings.at(place, "other-name", loses.setting().key())
                        .with("key", loses.setting().key())
                        .with("value", other.get())
                        .with("winner", holds.setting().key())
                        .with("winnerValue", value.value().ifKnown().orElseThrow())
                        .with("layer", holds.layer().name())
                        .related(holds.setting().keyPlace(), "what holds");
            }
        }
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }
}
