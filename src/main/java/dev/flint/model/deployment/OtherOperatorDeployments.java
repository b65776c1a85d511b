package dev.flint.model.deployment;

import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment.Kind;
import dev.flint.model.image.Images;
import dev.flint.model.versions.Versions;
import dev.flint.read.kubernetes.FlinkOperator;
import dev.flint.read.kubernetes.FlinkResource;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.read.yaml.YamlNode;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What resources of other operators describe: Lyft's FlinkApplication, Google's and Spotify's FlinkCluster. */
final class OtherOperatorDeployments {

    private final Versions versions;
    private final Confs confs;
    private final Images images;
    private final JobJars jars;

    OtherOperatorDeployments(Versions versions, Confs confs, Images images, JobJars jars) {
        this.versions = versions;
        this.confs = confs;
        this.images = images;
        this.jars = jars;
    }

    /** The deployments of all files, in the order of the files. */
    List<Deployment> in(List<KubernetesFile> manifests) {
        List<Deployment> found = new ArrayList<>();
        for (KubernetesFile file : manifests) {
            for (FlinkResource resource : file.flinkResources()) {
                String kind = resource.resource().kind();
                if (resource.operator() == FlinkOperator.LYFT && kind.equals("FlinkApplication")) {
                    found.add(application(resource));
                } else if (resource.operator() == FlinkOperator.GOOGLE && kind.equals("FlinkCluster")) {
                    found.add(cluster(resource));
                }
            }
        }
        return found;
    }

    private FlinkVersions versions(FlinkResource resource) {
        return versions.ofDeployment(resource.resource().place().path(), DeployedVersions.of(resource, images));
    }

    private Deployment application(FlinkResource resource) {
        FlinkVersions on = versions(resource);
        YamlNode spec = spec(resource);
        Place place = resource.resource().place();
        LyftLayers layers = new LyftLayers(resource, spec, on);
        List<Layer> image = ImageConfs.of(
                images.base(resource.image()), images.named(resource.image()), on, confs, place);
        Map<Role, EffectiveConfiguration> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            List<Layer> all = new ArrayList<>(image);
            all.addAll(layers.of(role));
            roles.put(role, new EffectiveConfiguration(all, on));
        }
        return deployment(resource, on, roles, spec.text("entryClass"), spec.text("jarName"));
    }

    private Deployment cluster(FlinkResource resource) {
        FlinkVersions on = versions(resource);
        YamlNode spec = spec(resource);
        GoogleLayers layers = new GoogleLayers(resource, spec);
        EffectiveConfiguration configuration = new EffectiveConfiguration(layers.ofCluster(), on);
        Map<Role, EffectiveConfiguration> roles = new EnumMap<>(Role.class);
        roles.put(Role.JOBMANAGER, configuration);
        roles.put(Role.TASKMANAGER, configuration);
        if (spec.at("job").isPresent()) {
            roles.put(Role.JOB, configuration.with(layers.ofJob()));
        }
        return deployment(resource, on, roles, spec.text("job", "className"), spec.text("job", "jarFile"));
    }

    private static YamlNode spec(FlinkResource resource) {
        return resource.resource()
                .node()
                .at("spec")
                .orElse(new YamlNode.Mapping(List.of(), false, resource.resource().place()));
    }

    private Deployment deployment(
            FlinkResource resource,
            FlinkVersions on,
            Map<Role, EffectiveConfiguration> roles,
            Value<String> entryClass,
            Value<String> jar) {
        Place place = resource.resource().place();
        JobJars.Start start = new JobJars.Start(entryClass.ifKnown(), List.of());
        if (entryClass.isAbsent() && jar instanceof Value.Known<String> known) {
            start = jars.of(known.value(), images.named(resource.image()), place.path(), known.place());
        }
        return new Deployment(
                resource.resource().shownName(), Kind.OPERATOR, on, roles, start.className(), start.unjoined(), place);
    }
}
