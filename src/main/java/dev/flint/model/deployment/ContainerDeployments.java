package dev.flint.model.deployment;

import dev.flint.flink.image.OfficialImage;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment.Kind;
import dev.flint.model.image.BuiltImage;
import dev.flint.model.image.Images;
import dev.flint.model.modules.Paths;
import dev.flint.model.versions.Versions;
import dev.flint.read.compose.ComposeFile;
import dev.flint.read.container.Container;
import dev.flint.read.container.FlinkProcess;
import dev.flint.read.container.Mount;
import dev.flint.read.container.Resources;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.read.kubernetes.Workload;
import dev.flint.read.shell.CommandOption;
import dev.flint.read.shell.FlinkCommand;
import dev.flint.read.shell.Token;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Joins the containers that people start by hand into clusters: a JobManager with the TaskManagers of the same compose
 * file, or of the same folder of manifests.
 */
final class ContainerDeployments {

    private static final String ADDRESS = "jobmanager.rpc.address";

    private final Versions versions;
    private final Confs confs;
    private final Images images;
    private final JobJars jars;
    private final List<Deployment> found = new ArrayList<>();

    ContainerDeployments(Versions versions, Confs confs, Images images, JobJars jars) {
        this.jars = jars;
        this.images = images;
        this.versions = versions;
        this.confs = confs;
    }

    /**
     * One process of Flink.
     *
     * @param name of the service or workload; empty where a template makes it
     * @param group what it says of itself that others of its cluster say too; empty for nothing
     */
    private record Process(
            String name,
            String group,
            FlinkProcess what,
            EffectiveConfiguration configuration,
            Optional<String> jobClass,
            List<Problem> unjoined,
            Resources resources,
            Place place) {}

    /** The deployments of all files, in the order of the files. */
    List<Deployment> in(List<ComposeFile> composeFiles, List<KubernetesFile> manifests) {
        for (ComposeFile file : composeFiles) {
            List<Process> processes = new ArrayList<>();
            for (Container service : file.services()) {
                add(service.name().ifKnown().orElse(""), "", service, file.path(), processes);
            }
            join(processes, Kind.COMPOSE);
        }
        Map<String, List<Process>> byFolder = new TreeMap<>();
        for (KubernetesFile file : manifests) {
            for (Workload workload : file.workloads()) {
                List<Process> processes =
                        byFolder.computeIfAbsent(Paths.folder(file.path()), folder -> new ArrayList<>());
                String app = workload.resource().labels().getOrDefault("app", "");
                for (Container container : workload.containers()) {
                    add(workload.resource().shownName(), app, container, file.path(), processes);
                }
            }
        }
        byFolder.values().forEach(processes -> join(processes, Kind.KUBERNETES));
        return found;
    }

    private void add(String name, String group, Container written, String path, List<Process> processes) {
        Container container = images.running(written, path);
        if (!container.isFlinks()) {
            return;
        }
        FlinkVersions on = versions.ofDeployment(path, DeployedVersions.of(container));
        ContainerLayers layers = new ContainerLayers(container, images.of(written, path), path, on, confs);
        List<Problem> unjoined = new ArrayList<>(layers.unjoined());
        images.unjoined(written, path).ifPresent(unjoined::add);
        JobJars.Start start = start(container, images.of(written, path), path);
        unjoined.addAll(start.unjoined());
        processes.add(new Process(
                name,
                group,
                container.process(),
                new EffectiveConfiguration(layers.layers(), on),
                start.className(),
                unjoined,
                container.resources(),
                container.place()));
    }

    /** The class that an application or a client is told, else the one in the jar that it is given. */
    private JobJars.Start start(Container container, Optional<BuiltImage> image, String path) {
        boolean application = container.process() == FlinkProcess.APPLICATION_JOBMANAGER;
        Optional<FlinkCommand> command = container.command();
        if (command.isEmpty() || !application && !command.get().does("run")) {
            return JobJars.Start.NOTHING;
        }
        Optional<CommandOption> option = command.get().option("c");
        if (option.isPresent()) {
            String written = option.get().knownValue();
            return new JobJars.Start(Optional.of(written).filter(name -> !name.isEmpty()), List.of());
        }
        Optional<Token> jar = command.get().jar();
        if (jar.isPresent()) {
            Optional<String> name = jar.get().value().ifKnown();
            return name.map(known -> jars.of(known, image, path, jar.get().place())).orElse(JobJars.Start.NOTHING);
        }
        return application ? inUserFolder(container, image, path) : JobJars.Start.NOTHING;
    }

    /** Without a class {@code standalone-job} takes that of the one program in the folder of the user's jars. */
    private JobJars.Start inUserFolder(Container container, Optional<BuiltImage> image, String path) {
        for (Mount mount : container.mounts()) {
            boolean userFolder = mount.target().ifKnown().filter(t -> t.startsWith(OfficialImage.HOME + "/usrlib"))
                    .isPresent();
            boolean ofHost = mount.kind() == Mount.Kind.HOST_PATH;
            Optional<String> source = ofHost ? mount.source().ifKnown() : Optional.empty();
            String inTree = source.isPresent() && !source.get().startsWith("/") && userFolder
                    ? Paths.resolve(Paths.folder(path), source.get())
                    : null;
            if (userFolder) {
                return inTree == null ? JobJars.Start.NOTHING : jars.built(inTree, mount.place());
            }
        }
        return image.map(built -> jars.inFolder(built, container.place())).orElse(JobJars.Start.NOTHING);
    }

    private void join(List<Process> processes, Kind kind) {
        List<Process> jobManagers = new ArrayList<>();
        List<Process> others = new ArrayList<>();
        for (Process process : processes) {
            boolean jobManager = process.what == FlinkProcess.SESSION_JOBMANAGER
                    || process.what == FlinkProcess.APPLICATION_JOBMANAGER;
            (jobManager ? jobManagers : others).add(process);
        }
        for (Process jobManager : jobManagers) {
            cluster(jobManager, jobManagers, others, kind);
        }
        for (Process process : others) {
            alone(process, kind);
        }
    }

    /** A JobManager with the first TaskManager that is its own; TaskManagers that run with the same are passed over. */
    private void cluster(Process jobManager, List<Process> jobManagers, List<Process> others, Kind kind) {
        Map<Role, EffectiveConfiguration> roles = new EnumMap<>(Role.class);
        List<Problem> unjoined = new ArrayList<>(jobManager.unjoined);
        Map<Role, Resources> resources = new EnumMap<>(Role.class);
        roles.put(Role.JOBMANAGER, jobManager.configuration);
        resources.put(Role.JOBMANAGER, jobManager.resources);
        if (jobManager.what == FlinkProcess.APPLICATION_JOBMANAGER) {
            roles.put(Role.JOB, jobManager.configuration);
        }
        for (Process process : List.copyOf(others)) {
            if (process.what == FlinkProcess.TASKMANAGER && belongs(process, jobManager, jobManagers)) {
                EffectiveConfiguration first = roles.putIfAbsent(Role.TASKMANAGER, process.configuration);
                Resources firsts = resources.putIfAbsent(Role.TASKMANAGER, process.resources);
                if (first == null
                        || runsWithTheSame(first, process.configuration) && limitsAreTheSame(firsts, process)) {
                    unjoined.addAll(first == null ? process.unjoined : List.of());
                    others.remove(process);
                }
            }
        }
        found.add(new Deployment(
                jobManager.name,
                kind,
                jobManager.configuration.versions(),
                roles,
                jobManager.jobClass,
                unjoined,
                resources,
                jobManager.place));
    }

    private static boolean limitsAreTheSame(Resources one, Process other) {
        return one.memoryLimit().ifKnown().equals(other.resources.memoryLimit().ifKnown());
    }

    /** By the address that it calls, else by being of the same application as just one JobManager. */
    private static boolean belongs(Process taskManager, Process jobManager, List<Process> jobManagers) {
        EffectiveValue address = taskManager.configuration.value(ADDRESS);
        Optional<String> called = address.value().ifKnown();
        for (Process other : jobManagers) {
            if (!other.name.isEmpty() && called.filter(other.name::equals).isPresent()) {
                return other == jobManager;
            }
        }
        List<Process> candidates = new ArrayList<>();
        for (Process other : jobManagers) {
            if (other.group.equals(taskManager.group)) {
                candidates.add(other);
            }
        }
        return candidates.size() == 1 && candidates.get(0) == jobManager;
    }

    private static boolean runsWithTheSame(EffectiveConfiguration one, EffectiveConfiguration other) {
        if (!one.keys().equals(other.keys())) {
            return false;
        }
        for (String key : one.keys()) {
            Optional<String> value = one.value(key).value().ifKnown();
            boolean bothUnknown = value.isEmpty() && other.value(key).value().isUnknown();
            if (!bothUnknown && !value.equals(other.value(key).value().ifKnown())) {
                return false;
            }
        }
        return true;
    }

    private void alone(Process process, Kind kind) {
        if (process.what == FlinkProcess.CLUSTER) {
            both(process, kind);
            return;
        }
        Role role = process.what == FlinkProcess.TASKMANAGER ? Role.TASKMANAGER : Role.JOB;
        List<Problem> unjoined = new ArrayList<>(process.unjoined);
        if (process.what == FlinkProcess.UNKNOWN) {
            // The image's own default, or a program of the user's: what it starts of Flink is not told.
            return;
        }
        if (role == Role.TASKMANAGER) {
            unjoined.add(new Problem(process.place, "it cannot be told which JobManager it belongs to"));
        }
        found.add(new Deployment(
                process.name,
                kind,
                process.configuration.versions(),
                Map.of(role, process.configuration),
                process.jobClass,
                unjoined,
                Map.of(role, process.resources),
                process.place));
    }

    /** One container that is a whole cluster. */
    private void both(Process process, Kind kind) {
        found.add(new Deployment(
                process.name,
                kind,
                process.configuration.versions(),
                Map.of(Role.JOBMANAGER, process.configuration, Role.TASKMANAGER, process.configuration),
                Optional.empty(),
                process.unjoined,
                process.place));
    }
}
