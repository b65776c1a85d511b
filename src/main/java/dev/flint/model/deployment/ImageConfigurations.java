package dev.flint.model.deployment;

import dev.flint.flink.image.FlinkProperties;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.image.BuiltImage;
import dev.flint.model.image.Images;
import dev.flint.model.modules.Paths;
import dev.flint.model.versions.Versions;
import dev.flint.read.conf.ConfFile;
import dev.flint.read.conf.ConfReader;
import dev.flint.read.container.Variable;
import dev.flint.read.docker.Step;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Dockerfiles themselves write of Flink's configuration, each place once, whoever runs their images. */
public final class ImageConfigurations {

    private ImageConfigurations() {}

    /** What they write into the conf, and {@code FLINK_PROPERTIES} in their environment. */
    public static List<WrittenConfiguration> of(Images images, Versions versions) {
        List<WrittenConfiguration> found = new ArrayList<>();
        Set<Place> seen = new HashSet<>();
        for (BuiltImage image : images.stages()) {
            FlinkVersions on = versions.ofDeployment(image.dockerfile(), DeployedVersions.of(image));
            for (Variable variable : image.stage().environment()) {
                Optional<ConfCarrier> carrier = variable.carrier("", "");
                if (carrier.isPresent() && seen.add(variable.namePlace())) {
                    found.add(new WrittenConfiguration(FlinkProperties.in(carrier.get(), on), on));
                }
            }
            for (Step step : image.stage().steps()) {
                if (step instanceof Step.Written written && image.stage().confFolder().equals(
                        Paths.folder(written.target())) && written.text().isPresent()) {
                    carrier(written, image.dockerfile())
                            .filter(carrier -> seen.add(carrier.place()))
                            .ifPresent(carrier -> found.add(new WrittenConfiguration(carrier, on)));
                }
            }
        }
        return found;
    }

    private static Optional<ConfCarrier> carrier(Step.Written written, String dockerfile) {
        String name = Paths.name(written.target());
        ConfFile conf = ConfReader.read(written.text().orElseThrow(), name);
        boolean empty = conf.settings().isEmpty() && conf.ignored().isEmpty();
        return empty
                ? Optional.empty()
                : Optional.of(conf.carrier(
                        ConfCarrier.Kind.DOCKERFILE,
                        Paths.name(dockerfile),
                        name,
                        written.text().get().place()));
    }
}
