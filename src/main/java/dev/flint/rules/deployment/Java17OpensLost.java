package dev.flint.rules.deployment;

import dev.flint.flink.image.OfficialImage;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.deployment.ContainerDeployment;
import dev.flint.model.deployment.OperatorDeployment;
import dev.flint.model.versions.FlinkImage;
import dev.flint.model.versions.VersionFact;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;

/**
 * FLINT320. The conf file of the distribution has the opens in {@code env.java.opts.all} from 1.18 on. The Kubernetes
 * operator brings a conf of its own, with the opens in that option for 1.18, and for later versions in
 * {@code env.java.default-opts.all}, to which a user's options are added.
 */
final class Java17OpensLost implements Rule {

    private static final List<String> OPTIONS = List.of("env.java.opts.all", "env.java.opts");
    private static final String DEFAULTS = "env.java.default-opts.all";
    private static final String OPENS = "--add-opens";
    private static final int FIRST_STRICT = 17;

    Java17OpensLost() {}

    @Override
    public void check(Project project, Findings findings) {
        for (OperatorDeployment deployment : project.operatorDeployments()) {
            Optional<FlinkImage> image = image(deployment.stated());
            if (image.isPresent() && image.get().version().below(1, 19)) {
                check(image.get(), deployment.configuration(), findings);
            }
        }
        for (ContainerDeployment container : project.containers()) {
            Optional<FlinkImage> image = image(container.stated());
            for (WrittenConfiguration layer : container.layers()) {
                if (image.isPresent() && layer.carrier().kind() == ConfCarrier.Kind.FLINK_PROPERTIES) {
                    check(image.get(), layer, findings);
                }
            }
        }
    }

    private static Optional<FlinkImage> image(List<VersionFact> stated) {
        return stated.stream()
                .filter(fact -> fact.kind() == VersionFact.Kind.IMAGE_TAG)
                .findFirst()
                .flatMap(fact -> FlinkImage.parse(fact.written()));
    }

    private static void check(FlinkImage image, WrittenConfiguration layer, Findings findings) {
        int java = image.java().orElse(new OfficialImage(image.version()).defaultJava());
        Optional<Setting> options = layer.decisive(OPTIONS);
        if (java < FIRST_STRICT || image.version().below(1, 18) || options.isEmpty() || hasOpens(layer)) {
            return;
        }
        if (options.get().value() instanceof Value.Known<String> value && !value.value().contains(OPENS)) {
            findings.at(options.get().keyPlace(), "lost", options.get().key())
                    .with("key", options.get().key())
                    .with("version", image.version())
                    .with("java", java);
        }
    }

    private static boolean hasOpens(WrittenConfiguration layer) {
        Optional<Setting> defaults = layer.last(DEFAULTS);
        return defaults.isPresent() && defaults.get().value().ifKnown().filter(v -> !v.contains(OPENS)).isEmpty();
    }
}
