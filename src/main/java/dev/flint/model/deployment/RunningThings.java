package dev.flint.model.deployment;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.code.SourceClasses;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment.Kind;
import dev.flint.model.image.Images;
import dev.flint.model.modules.Modules;
import dev.flint.model.versions.Versions;
import dev.flint.read.compose.ComposeFile;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.read.shell.ShellFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what runs: joins files, resources, containers and commands where something in them says that they belong. */
public final class RunningThings {

    private RunningThings() {}

    /**
     * Joins what a tree deploys. A conf that nothing else uses is a deployment of its own.
     *
     * @return in the order of the places
     */
    public static List<Deployment> of(
            List<ConfCarrier> carriers,
            List<KubernetesFile> manifests,
            List<ComposeFile> composeFiles,
            List<ShellFile> scripts,
            SourceClasses classes,
            Images images,
            Modules modules,
            Versions versions) {
        JobJars jars = new JobJars(classes, modules, images);
        List<ConfCarrier> configMaps = new ArrayList<>();
        manifests.forEach(file -> configMaps.addAll(file.configMaps()));
        Confs confs = new Confs(carriers, configMaps);
        List<Deployment> found = new ArrayList<>();
        found.addAll(new ContainerDeployments(versions, confs, images, jars).in(composeFiles, manifests));
        OperatorDefaults defaults = new OperatorDefaults(carriers, configMaps);
        found.addAll(new OperatorDeployments(versions, images, jars, defaults).in(manifests));
        found.addAll(new OtherOperatorDeployments(versions, confs, images, jars).in(manifests));
        found.addAll(new ScriptDeployments(versions, confs, jars).in(scripts));
        addConfs(confs, versions, found);
        CodeLayers code = new CodeLayers(classes);
        List<Deployment> joined = new ArrayList<>();
        found.forEach(deployment -> joined.add(code.joined(deployment)));
        joined.addAll(new LocalDeployments(classes, versions).besides(joined));
        joined.sort(Comparator.comparing(Deployment::place));
        return List.copyOf(joined);
    }

    private static void addConfs(Confs confs, Versions versions, List<Deployment> found) {
        for (ConfCarrier conf : confs.left()) {
            if (confs.isLeft(conf)) {
                found.add(deployment(conf, confs, versions));
            }
        }
    }

    private static Deployment deployment(ConfCarrier conf, Confs confs, Versions versions) {
        String path = conf.place().path();
        FlinkVersions on = versions.of(path);
        boolean inConfigMap = conf.kind() == ConfCarrier.Kind.CONFIG_MAP;
        EffectiveConfiguration configuration = new EffectiveConfiguration(List.of(confs.alone(conf, on)), on);
        return new Deployment(
                inConfigMap ? conf.name() : path,
                inConfigMap ? Kind.KUBERNETES : Kind.FLINK_CONF,
                on,
                Map.of(Role.JOBMANAGER, configuration, Role.TASKMANAGER, configuration),
                Optional.empty(),
                List.of(),
                conf.place());
    }
}
