package dev.flint.rules.configuration;

import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Fix.Safety;
import dev.flint.flink.image.FlinkProperties;
import dev.flint.flink.image.FlinkProperties.Loss;
import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.Option;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.deployment.ContainerDeployment;
import dev.flint.model.deployment.ContainerDeployment.ConfMount;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.Optional;

/**
 * FLINT627. {@code YamlParserUtils.convertAndDumpYamlFromFlatMap}, by which the entrypoint's helper writes
 * {@code config.yaml} anew, nests keys at their dots: a key that holds a value has no room for others below it. By the
 * order of a hash map it overwrites them, or a {@code ClassCastException} ends the writing.
 */
final class FlinkPropertiesOverlap implements Rule {

    FlinkPropertiesOverlap() {}

    @Override
    public void check(Project project, Findings findings) {
        for (ContainerDeployment container : project.containers()) {
            // A mounted conf may be the old file of lines, which takes any keys.
            if (container.takesProperties() && container.confMount() == ConfMount.NONE) {
                container.layers().forEach(layer -> check(layer, findings));
            }
        }
    }

    private static void check(WrittenConfiguration layer, Findings findings) {
        for (Loss loss : FlinkProperties.losses(layer.carrier(), layer.versions())) {
            if (loss instanceof Loss.Overlap overlap) {
                report(overlap, layer, findings);
            }
        }
    }

    private static void report(Loss.Overlap overlap, WrittenConfiguration layer, Findings findings) {
        String above = overlap.arrives().key();
        FlinkVersion version = layer.versions().candidates().get(0);
        Finding.Builder finding = findings.at(overlap.below().keyPlace(), "overlap", overlap.below().key())
                .with("version", version)
                .with("above", above)
                .with("below", overlap.below().key())
                .related(overlap.arrives().keyPlace(), "'" + above + "' has a value of its own");
        Optional<String> ownName = ownName(above, layer);
        ownName.flatMap(name -> KeyEdits.rename(overlap.arrives(), name, Safety.UNSAFE)).ifPresent(finding::fix);
    }

    /** {@code state.backend.type} for {@code state.backend}: beside it there is room. */
    private static Optional<String> ownName(String key, WrittenConfiguration layer) {
        Optional<String> name = Optional.empty();
        for (FlinkVersion version : layer.versions().candidates()) {
            Optional<Option> option = FlinkOptions.load().option(key, version);
            boolean other = option.isPresent() && option.get().key().startsWith(key + ".");
            if (!other || name.isPresent() && !name.get().equals(option.get().key())) {
                return Optional.empty();
            }
            name = Optional.of(option.get().key());
        }
        return name;
    }
}
