package dev.flint.model.deployment;

import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment.Kind;
import dev.flint.model.image.BuiltImage;
import dev.flint.model.image.Images;
import dev.flint.model.versions.Versions;
import dev.flint.read.container.Container;
import dev.flint.read.container.FlinkEnvironment;
import dev.flint.read.container.Resources;
import dev.flint.read.container.Variable;
import dev.flint.read.kubernetes.FlinkResource;
import dev.flint.read.kubernetes.FlinkResource.Job;
import dev.flint.read.kubernetes.FlinkResource.ProcessSpec;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clusters and jobs that resources of the Apache operator describe. */
final class OperatorDeployments {

    private final Versions versions;
    private final Images images;
    private final JobJars jars;
    private final OperatorDefaults defaults;
    private final Map<FlinkResource, List<Layer>> clusters = new IdentityHashMap<>();
    private final List<FlinkResource> deployments = new ArrayList<>();
    private final List<Deployment> found = new ArrayList<>();

    OperatorDeployments(Versions versions, Images images, JobJars jars, OperatorDefaults defaults) {
        this.defaults = defaults;
        this.jars = jars;
        this.images = images;
        this.versions = versions;
    }

    /** The deployments of all files, in the order of the files. */
    List<Deployment> in(List<KubernetesFile> manifests) {
        for (KubernetesFile file : manifests) {
            for (FlinkResource resource : file.flinkResources()) {
                if (isCluster(resource)) {
                    deployments.add(resource);
                    clusters.put(resource, new OperatorLayers(resource, versions(resource)).ofCluster(defaults));
                }
            }
        }
        for (KubernetesFile file : manifests) {
            for (FlinkResource resource : file.flinkResources()) {
                if (clusters.containsKey(resource)) {
                    cluster(resource);
                } else if (isApache(resource) && resource.kind() == FlinkResource.Kind.SESSION_JOB) {
                    sessionJob(resource);
                }
            }
        }
        return found;
    }

    private static boolean isApache(FlinkResource resource) {
        return resource.operator().hasApacheSpec();
    }

    private static boolean isCluster(FlinkResource resource) {
        boolean cluster = resource.kind() == FlinkResource.Kind.DEPLOYMENT
                || resource.kind() == FlinkResource.Kind.BLUE_GREEN_DEPLOYMENT;
        return isApache(resource) && cluster;
    }

    private FlinkVersions versions(FlinkResource resource) {
        return versions.ofDeployment(resource.resource().place().path(), DeployedVersions.of(resource, images));
    }

    private void cluster(FlinkResource resource) {
        EffectiveConfiguration configuration =
                new EffectiveConfiguration(clusters.get(resource), versions(resource));
        Map<Role, EffectiveConfiguration> roles = new EnumMap<>(Role.class);
        roles.put(Role.JOBMANAGER, configuration);
        roles.put(Role.TASKMANAGER, configuration);
        if (!resource.job().isAbsent()) {
            roles.put(Role.JOB, configuration);
        }
        add(resource, roles, unreadProperties(resource));
    }

    private void sessionJob(FlinkResource resource) {
        List<Problem> unjoined = new ArrayList<>();
        Optional<FlinkResource> cluster = clusterOf(resource);
        Place asked = resource.deploymentName().where().orElse(resource.resource().place());
        String name = resource.deploymentName().ifKnown().orElse("");
        List<Layer> layers = new ArrayList<>();
        if (cluster.isPresent()) {
            layers.addAll(clusters.get(cluster.get()));
        } else {
            String why = name.isEmpty()
                    ? "it cannot be told which cluster it runs in"
                    : "its cluster '" + name + "' is not in this tree, or there are several";
            layers.add(Layer.unseen("cluster", why, asked));
            unjoined.add(new Problem(asked, why));
        }
        FlinkVersions on = cluster.map(this::versions).orElseGet(() -> versions(resource));
        layers.addAll(new OperatorLayers(resource, on).ofSessionJob());
        add(resource, Map.of(Role.JOB, new EffectiveConfiguration(layers, on)), unjoined);
    }

    private Optional<FlinkResource> clusterOf(FlinkResource job) {
        FlinkResource found = null;
        for (FlinkResource deployment : deployments) {
            Optional<String> name = deployment.resource().name().ifKnown();
            if (name.isPresent() && name.equals(job.deploymentName().ifKnown()) && sameNamespace(deployment, job)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = deployment;
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean sameNamespace(FlinkResource one, FlinkResource other) {
        Optional<String> namespace = one.resource().namespace().ifKnown();
        Optional<String> otherNamespace = other.resource().namespace().ifKnown();
        return namespace.isEmpty() || otherNamespace.isEmpty() || namespace.equals(otherNamespace);
    }

    /** The operator mounts the conf: what the image holds is not seen, and a mounted conf is not written. */
    private List<Problem> unreadProperties(FlinkResource resource) {
        List<Problem> unread = new ArrayList<>();
        Optional<BuiltImage> image = images.named(resource.image());
        image.flatMap(BuiltImage::conf).ifPresent(step -> unread.add(new Problem(
                step.place(), "the operator mounts a conf of its own over that of the image")));
        for (Container container : resource.containers()) {
            for (Variable variable : container.environment()) {
                if (variable.name().equals(FlinkEnvironment.FLINK_PROPERTIES)) {
                    unread.add(new Problem(
                            variable.namePlace(), "FLINK_PROPERTIES cannot be written into the conf that is mounted"));
                }
            }
        }
        return unread;
    }

    /** Limits that the spec does not name the operator makes of the configuration; volumes are of pod templates. */
    private static Map<Role, Resources> resources(FlinkResource resource) {
        return resource.partial() || !isCluster(resource)
                ? Map.of()
                : Map.of(
                        Role.JOBMANAGER, resources(resource.jobManager()),
                        Role.TASKMANAGER, resources(resource.taskManager()));
    }

    private static Resources resources(ProcessSpec spec) {
        return new Resources(
                spec.memoryLimit(), spec.requestedMemory(), Value.absent(), Value.absent(), spec.volumes());
    }

    private void add(FlinkResource resource, Map<Role, EffectiveConfiguration> roles, List<Problem> unjoined) {
        JobJars.Start start = start(resource);
        List<Problem> all = new ArrayList<>(unjoined);
        all.addAll(start.unjoined());
        EffectiveConfiguration any = roles.values().iterator().next();
        found.add(new Deployment(
                resource.resource().shownName(),
                Kind.OPERATOR,
                any.versions(),
                roles,
                start.className(),
                all,
                resources(resource),
                resource.resource().place()));
    }

    private JobJars.Start start(FlinkResource resource) {
        if (!(resource.job() instanceof Value.Known<Job> job)) {
            return JobJars.Start.NOTHING;
        }
        Value<String> entryClass = job.value().entryClass();
        if (!entryClass.isAbsent() || !(job.value().jarUri() instanceof Value.Known<String> jar)) {
            return new JobJars.Start(entryClass.ifKnown(), List.of());
        }
        Place place = resource.resource().place();
        return jars.of(jar.value(), images.named(resource.image()), place.path(), jar.place());
    }
}
