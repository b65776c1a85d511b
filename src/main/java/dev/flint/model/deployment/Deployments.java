package dev.flint.model.deployment;

import dev.flint.flink.image.FlinkProperties;
import dev.flint.flink.image.OfficialImage;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.deployment.ContainerDeployment.ConfMount;
import dev.flint.model.image.BuiltImage;
import dev.flint.model.image.Images;
import dev.flint.model.versions.VersionFact;
import dev.flint.model.versions.Versions;
import dev.flint.read.compose.ComposeFile;
import dev.flint.read.container.Container;
import dev.flint.read.container.EntryPoint;
import dev.flint.read.container.FlinkEnvironment;
import dev.flint.read.container.FlinkProcess;
import dev.flint.read.container.Mount;
import dev.flint.read.container.Variable;
import dev.flint.read.kubernetes.FlinkResource;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.read.kubernetes.Workload;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What manifests and compose files deploy.
 *
 * @param configurations what configures it, in the order of the files
 */
public record Deployments(
        List<OperatorDeployment> operator,
        List<ContainerDeployment> containers,
        List<WrittenConfiguration> configurations) {

    public Deployments {
        operator = List.copyOf(operator);
        containers = List.copyOf(containers);
        configurations = List.copyOf(configurations);
    }

    public static Deployments of(
            List<KubernetesFile> manifests, List<ComposeFile> composeFiles, Images images, Versions versions) {
        Collector collector = new Collector(images, versions);
        manifests.forEach(collector::take);
        composeFiles.forEach(collector::take);
        return new Deployments(collector.operator, collector.containers, collector.configurations);
    }

    /** Takes one file after the other. */
    private static final class Collector {

        private final Images images;
        private final Versions versions;
        private final List<OperatorDeployment> operator = new ArrayList<>();
        private final List<ContainerDeployment> containers = new ArrayList<>();
        private final List<WrittenConfiguration> configurations = new ArrayList<>();

        private Collector(Images images, Versions versions) {
            this.images = images;
            this.versions = versions;
        }

        private void take(KubernetesFile file) {
            for (FlinkResource resource : file.flinkResources()) {
                WrittenConfiguration configuration =
                        new WrittenConfiguration(resource.configuration(), versions(resource, file.path()));
                configurations.add(configuration);
                if (resource.operator().hasApacheSpec()) {
                    deployment(resource, configuration);
                }
            }
            for (ConfCarrier configMap : file.configMaps()) {
                FlinkVersions on = versions.of(file.path());
                configurations.add(WrittenConfiguration.of(FlinkProperties.in(configMap, on), on));
            }
            for (Workload workload : file.workloads()) {
                for (Container container : workload.containers()) {
                    container(workload.resource().shownName(), container, file.path());
                }
            }
        }

        private void take(ComposeFile file) {
            for (Container service : file.services()) {
                container(service.name().ifKnown().orElse(""), service, file.path());
            }
        }

        private FlinkVersions versions(FlinkResource resource, String path) {
            return versions.ofDeployment(path, DeployedVersions.of(resource, images));
        }

        private void deployment(FlinkResource resource, WrittenConfiguration configuration) {
            boolean sessionJob = resource.kind() == FlinkResource.Kind.SESSION_JOB;
            if (sessionJob || resource.kind() == FlinkResource.Kind.DEPLOYMENT) {
                Function<FlinkResource.Job, OperatorDeployment.Job> job =
                        written -> new OperatorDeployment.Job(
                                written.jarUri(), written.upgradeMode(), written.place());
                Value<OperatorDeployment.Job> told = resource.job().map(job);
                operator.add(new OperatorDeployment(
                        resource.resource().shownName(),
                        sessionJob,
                        resource.mode(),
                        told,
                        DeployedVersions.of(resource, images),
                        properties(resource),
                        builtInPlugins(resource.containers()),
                        configuration,
                        resource.partial(),
                        resource.resource().place()));
            }
        }

        private static List<Place> properties(FlinkResource resource) {
            List<Place> places = new ArrayList<>();
            for (Container container : resource.containers()) {
                for (Variable variable : container.environment()) {
                    if (variable.name().equals(FlinkEnvironment.FLINK_PROPERTIES)) {
                        places.add(variable.namePlace());
                    }
                }
            }
            return places;
        }

        private static Value<String> builtInPlugins(List<Container> containers) {
            Value<String> told = Value.absent();
            for (Container container : containers) {
                for (Variable variable : container.environment()) {
                    if (variable.name().equals(FlinkEnvironment.ENABLE_BUILT_IN_PLUGINS)) {
                        boolean agree = told.isAbsent() || told.ifKnown().equals(variable.value().ifKnown());
                        told = agree && variable.value().ifKnown().isPresent()
                                ? variable.value()
                                : Value.unknown("it is not the same everywhere", variable.namePlace());
                    }
                }
            }
            return told;
        }

        private static ConfMount confMount(Container container) {
            ConfMount found = ConfMount.NONE;
            for (Mount mount : container.mounts()) {
                if (mount.target().ifKnown().filter(Collector::isConf).isPresent()) {
                    found = mount.kind() == Mount.Kind.HOST_PATH ? ConfMount.WRITABLE : ConfMount.READ_ONLY;
                }
            }
            return found;
        }

        /** The folder, or the file alone. */
        private static boolean isConf(String target) {
            String conf = OfficialImage.HOME + "/conf";
            return target.equals(conf) || target.equals(conf + "/") || target.startsWith(conf + "/flink-conf.y")
                    || target.startsWith(conf + "/config.y");
        }

        private void container(String owner, Container written, String path) {
            Container container = images.running(written, path);
            if (!container.isFlinks()) {
                return;
            }
            List<VersionFact> stated = DeployedVersions.of(container);
            FlinkVersions on = versions.ofDeployment(path, stated);
            List<WrittenConfiguration> layers = container.configuration(owner).stream()
                    .map(carrier -> new WrittenConfiguration(FlinkProperties.in(carrier, on), on))
                    .toList();
            boolean passedOver = container.entryPoint() == EntryPoint.PASSED_OVER;
            for (WrittenConfiguration layer : layers) {
                boolean read = layer.carrier().kind() != ConfCarrier.Kind.FLINK_PROPERTIES || !passedOver;
                // What the image sets is the image's, however many run it.
                if (read && layer.carrier().place().path().equals(path)) {
                    configurations.add(layer);
                }
            }
            boolean session = container.process() == FlinkProcess.SESSION_JOBMANAGER;
            containers.add(new ContainerDeployment(
                    owner,
                    session,
                    container.entryPoint(),
                    stated,
                    confMount(container),
                    images.of(written, path)
                            .filter(BuiltImage::bringsPlugins)
                            .map(image -> Value.<String>unknown("the image brings plugins", container.place()))
                            .orElseGet(() -> builtInPlugins(List.of(container))),
                    layers,
                    container.place()));
        }
    }
}
