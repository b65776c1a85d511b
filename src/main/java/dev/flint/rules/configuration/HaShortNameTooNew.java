package dev.flint.rules.configuration;

import dev.flint.findings.Finding;
import dev.flint.flink.settings.Setting;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;

/**
 * FLINT625. {@code HighAvailabilityMode.fromConfig} takes every value that it does not know for the name of a factory
 * class; the constant KUBERNETES came with 1.16 (flink-runtime of 1.15.4 has NONE, ZOOKEEPER and FACTORY_CLASS alone).
 */
final class HaShortNameTooNew implements Rule {

    private static final List<String> NAMES = List.of("high-availability", "recovery.mode");
    private static final String FACTORY = "org.apache.flink.kubernetes.highavailability.KubernetesHaServicesFactory";

    HaShortNameTooNew() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            if (configuration.versions().all(version -> version.below(1, 16))) {
                check(configuration, findings);
            }
        }
    }

    private static void check(WrittenConfiguration configuration, Findings findings) {
        Optional<Setting> setting = configuration.decisive(NAMES);
        if (setting.isPresent()
                && setting.get().value() instanceof Value.Known<String> value
                && value.value().strip().equalsIgnoreCase("kubernetes")) {
            findings.at(value.place(), "too-new", setting.get().key())
                    .with("version", newest(configuration))
                    .with("key", setting.get().key())
                    .with("value", value.value().strip())
                    .with("factory", FACTORY)
                    .fix(new Finding.Fix(
                            Finding.Fix.Safety.UNSAFE,
                            "write the name of the class",
                            List.of(new Finding.Edit(value.place(), FACTORY))));
        }
    }

    private static String newest(WrittenConfiguration configuration) {
        return configuration.versions().candidates().get(configuration.versions().candidates().size() - 1).toString();
    }
}
