package dev.flint.rules.configuration;

import dev.flint.findings.Finding.Builder;
import dev.flint.findings.Finding.Fix.Safety;
import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.KeyStatus;
import dev.flint.flink.options.Option;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.versions.VersionFact;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.Optional;

/** FLINT603. */
final class RenamedKey implements Rule {

    /** What the operator reads itself, with the client of a Flink of its own. */
    private static final String OPERATOR_READS = "kubernetes.";

    RenamedKey() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            for (Setting setting : configuration.carrier().settings()) {
                if (!setting.key().startsWith(OPERATOR_READS)) {
                    check(project, configuration, setting, findings);
                }
            }
        }
    }

    private static void check(
            Project project, WrittenConfiguration configuration, Setting setting, Findings findings) {
        FlinkOptions options = FlinkOptions.load();
        Optional<String> name = nameInAll(configuration, setting.key());
        Optional<FlinkVersion> first = name.flatMap(options::firstVersion);
        if (first.isEmpty() || configuration.last(name.get()).isPresent() || !allKnow(project, first.get())) {
            return;
        }
        Builder finding = findings.at(setting.keyPlace(), "renamed", setting.key())
                .with("key", setting.key())
                .with("newKey", name.get())
                .with("first", first.get());
        // The operator reads some options itself, with the client of a Flink that may not know the name.
        boolean operator = configuration.carrier().kind() == ConfCarrier.Kind.FLINK_CONFIGURATION;
        Safety safety = operator || isSetElsewhere(project, configuration, setting.key(), name.get())
                ? Safety.UNSAFE
                : Safety.SAFE;
        KeyEdits.rename(setting, name.get(), safety).ifPresent(finding::fix);
    }

    /** The one option that every version in question reads under a key that is not its own; else empty. */
    private static Optional<String> nameInAll(WrittenConfiguration configuration, String key) {
        FlinkOptions options = FlinkOptions.load();
        Optional<String> name = Optional.empty();
        for (FlinkVersion version : configuration.versions().candidates()) {
            if (!(options.status(key, version) instanceof KeyStatus.Alias alias) || alias.options().size() != 1) {
                return Optional.empty();
            }
            Option option = alias.options().get(0);
            if (name.isPresent() && !name.get().equals(option.key())) {
                return Optional.empty();
            }
            name = Optional.of(option.key());
        }
        return name;
    }

    /** Whether no version that anything in the tree names is older. */
    private static boolean allKnow(Project project, FlinkVersion first) {
        for (VersionFact fact : project.versions().all()) {
            if (fact.version().compareTo(first) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Another layer may hold the option too, and which of the two wins may depend on the names (see FLINT605). */
    private static boolean isSetElsewhere(
            Project project, WrittenConfiguration configuration, String key, String newKey) {
        for (WrittenConfiguration other : project.configurations()) {
            boolean names = other.last(key).isPresent() || other.last(newKey).isPresent();
            if (!other.equals(configuration) && names) {
                return true;
            }
        }
        return false;
    }
}
