package dev.flint.model;

import dev.flint.flink.api.RemovedApi;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.classpath.ClassPaths;
import dev.flint.model.classpath.ModuleClassPath;
import dev.flint.model.classpath.Origins;
import dev.flint.model.code.RemovedUse;
import dev.flint.model.code.RemovedUses;
import dev.flint.model.code.RocksDbInCode;
import dev.flint.model.code.SourceClasses;
import dev.flint.model.code.WindowInCode;
import dev.flint.model.code.WindowsInCode;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.deployment.ChartValues;
import dev.flint.model.deployment.ContainerDeployment;
import dev.flint.model.deployment.DeployedVersions;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.deployment.Deployments;
import dev.flint.model.deployment.ImageConfigurations;
import dev.flint.model.deployment.LiteralPlaceholder;
import dev.flint.model.deployment.LiteralPlaceholders;
import dev.flint.model.deployment.MountedNames;
import dev.flint.model.deployment.OperatorDeployment;
import dev.flint.model.deployment.RunningThings;
import dev.flint.model.deployment.Submission;
import dev.flint.model.deployment.Submissions;
import dev.flint.model.deployment.TaskManagerCount;
import dev.flint.model.image.Images;
import dev.flint.model.graph.GraphOfCode;
import dev.flint.model.graph.JobGraphs;
import dev.flint.model.jobs.JobModule;
import dev.flint.model.jobs.Jobs;
import dev.flint.model.memory.DeploymentMemory;
import dev.flint.model.modules.Modules;
import dev.flint.model.modules.SourceSet;
import dev.flint.model.types.SourceTypes;
import dev.flint.model.versions.VersionFact;
import dev.flint.model.versions.Versions;
import dev.flint.model.workload.Workload;
import dev.flint.read.compose.ComposeFile;
import dev.flint.read.docker.Dockerfile;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.read.shell.ShellFile;
import dev.flint.text.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Everything that flint knows of a project: what the rules ask. Tests and their resources are left out. */
public final class Project implements AutoCloseable {

    private final Facts facts;
    private final Modules modules;
    private final Versions versions;
    private final Images images;
    private final List<Workload> workloads;
    private final List<WrittenConfiguration> configurations;
    private final Deployments written;
    private final List<Submission> submissions;
    private final List<RocksDbInCode> rocksDbInCode;
    private final boolean namesIncrementalOption;
    private final ClassPaths classPaths;
    private final SourceTypes sourceTypes;
    private final ProjectTypes types;
    private SourceClasses sourceClasses;
    private List<Deployment> deployments;
    private List<DeploymentMemory> memory;
    private List<JobModule> jobModules;

    private Project(
            Facts facts,
            Modules modules,
            Images images,
            Versions versions,
            List<Workload> workloads,
            Origins origins) {
        this.facts = facts;
        this.modules = modules;
        this.images = images;
        this.versions = versions;
        this.workloads = List.copyOf(workloads);
        this.written = Deployments.of(
                MountedNames.in(deployed(modules, facts.manifests(), KubernetesFile::path)),
                deployed(modules, facts.composeFiles(), ComposeFile::path),
                images,
                versions);
        this.submissions = Submissions.of(deployed(modules, facts.scripts(), ShellFile::path), versions);
        this.configurations = configurations(deployed(
                modules, facts.carriers(), carrier -> carrier.place().path()));
        this.rocksDbInCode = new ArrayList<>();
        boolean namesIncremental = false;
        for (JavaFile file : facts.javaFiles()) {
            if (modules.sourceSet(file.path()) == SourceSet.MAIN) {
                rocksDbInCode.addAll(RocksDbInCode.in(file));
                namesIncremental |= RocksDbInCode.namesIncrementalOption(file);
            }
        }
        this.namesIncrementalOption = namesIncremental;
        this.classPaths = new ClassPaths(modules, facts.otherSources(), origins);
        this.sourceTypes = new SourceTypes(
                facts.javaFiles(),
                facts.outlines(),
                facts.parse(),
                facts.lombokFiles(),
                modules,
                classPaths::of);
        this.types = new ProjectTypes(facts.javaFiles(), modules, versions, configurations, classPaths, sourceTypes);
    }

    /**
     * Joins the facts.
     *
     * @param demanded the version of Flink that the user says, which beats what the tree says
     * @param origins where compiled classes may come from; nothing is looked for before a class is asked for
     */
    public static Project of(Facts facts, Optional<VersionFact> demanded, Origins origins) {
        return of(facts, demanded, List.of(), origins);
    }

    /**
     * Joins the facts.
     *
     * @param demanded the version of Flink that the user says, which beats what the tree says
     * @param workloads what somebody has declared
     * @param origins where compiled classes may come from; nothing is looked for before a class is asked for
     */
    public static Project of(
            Facts facts, Optional<VersionFact> demanded, List<Workload> workloads, Origins origins) {
        Modules modules = Modules.of(facts.buildFiles());
        Images images = Images.of(
                deployed(modules, facts.dockerfiles(), Dockerfile::path), facts.composeFiles(), facts.scripts());
        List<VersionFact> deployed = DeployedVersions.in(facts.manifests(), facts.composeFiles(), images);
        return new Project(
                facts, modules, images, Versions.of(modules, demanded, deployed), workloads, origins);
    }

    private List<WrittenConfiguration> configurations(List<ConfCarrier> files) {
        List<WrittenConfiguration> all = new ArrayList<>(written.configurations());
        for (Submission submission : submissions) {
            submission.configuration().ifPresent(all::add);
        }
        all.addAll(ImageConfigurations.of(images, versions));
        for (ConfCarrier carrier : files) {
            String path = carrier.place().path();
            all.add(WrittenConfiguration.of(
                    carrier, versions.ofDeployment(path, DeployedVersions.ofConf(path, images))));
        }
        all.sort(Comparator.comparing(configuration -> configuration.carrier().place()));
        return all;
    }

    /** The modules of the tree. */
    public Modules modules() {
        return modules;
    }

    /** The versions of Flink in the tree. */
    public Versions versions() {
        return versions;
    }

    /** The modules with jobs, in the order of their folders. The code is looked through at the first call. */
    public synchronized List<JobModule> jobModules() {
        if (jobModules == null) {
            jobModules = Jobs.find(
                    modules, facts.javaFiles(), facts.outlines(), facts.parse(), facts.otherSources());
        }
        return jobModules;
    }

    /** The compiled classes that the main code of a file's module sees. */
    public ModuleClassPath classPathOf(String path) {
        return classPaths.of(modules.of(path));
    }

    /** Closes the jars that were opened; classes that were not seen by then cannot be seen any more. */
    @Override
    public void close() {
        classPaths.close();
    }

    /** The loads that somebody has declared, in the order in which they are written. */
    public List<Workload> workloads() {
        return workloads;
    }

    /** What the user should know of the versions, one line each. */
    public List<String> notices() {
        return versions.notices();
    }

    /** Everything that carries Flink's configuration, in the order of the places. */
    public List<WrittenConfiguration> configurations() {
        return List.copyOf(configurations);
    }

    /** The conf files under working names that Flink's parser would refuse and no rule speaks of. */
    public List<Problem> refusedConfigurations() {
        List<Problem> refused = new ArrayList<>();
        configurations.forEach(written -> written.refusedUnderAnotherName().ifPresent(refused::add));
        return refused;
    }

    /** What runs, joined, with its effective configuration, in the order of the places; joined at the first call. */
    public synchronized List<Deployment> deployments() {
        if (deployments == null) {
            deployments = RunningThings.of(
                    deployed(modules, facts.carriers(), carrier -> carrier.place().path()),
                    MountedNames.in(deployed(modules, facts.manifests(), KubernetesFile::path)),
                    deployed(modules, facts.composeFiles(), ComposeFile::path),
                    deployed(modules, facts.scripts(), ShellFile::path),
                    sourceClasses(),
                    images,
                    modules,
                    versions);
        }
        return deployments;
    }

    /** The memory of each deployment's processes, in the order of the deployments; derived at the first call. */
    public synchronized List<DeploymentMemory> memory() {
        if (memory == null) {
            memory = deployments().stream().map(DeploymentMemory::of).toList();
        }
        return memory;
    }

    private synchronized SourceClasses sourceClasses() {
        if (sourceClasses == null) {
            sourceClasses = new SourceClasses(
                    mains(modules, facts.javaFiles(), JavaFile::path),
                    mains(modules, facts.outlines(), JavaOutline::path),
                    facts.parse());
        }
        return sourceClasses;
    }

    /**
     * The job graph that a main method of the tree builds, as a version of Flink makes it.
     *
     * @param className canonical
     * @return empty where the tree does not declare the class once, or where it has no main method
     */
    public Optional<GraphOfCode> jobGraph(String className, FlinkVersion version) {
        return JobGraphs.of(className, sourceClasses(), version);
    }

    /** The windows of the code whose lengths are constants, tests left out. */
    public List<WindowInCode> windows() {
        WindowsInCode windows = new WindowsInCode(sourceClasses());
        List<WindowInCode> found = new ArrayList<>();
        for (JavaFile file : facts.javaFiles()) {
            if (modules.sourceSet(file.path()) == SourceSet.MAIN) {
                found.addAll(windows.in(file));
            }
        }
        return found;
    }

    /** The window that the job of a deployment makes, where its class makes one alone and its times can be told. */
    public Optional<WindowInCode> windowOf(Deployment deployment) {
        return deployment.jobClass().flatMap(new WindowsInCode(sourceClasses())::ofJob);
    }

    /** How many TaskManagers a deployment starts. */
    public TaskManagerCount taskManagers(Deployment deployment) {
        return TaskManagerCount.of(deployment, facts.manifests(), facts.composeFiles());
    }

    /** What configures Flink and belongs to no deployment that can be told, in the order of the places. */
    public List<Problem> unjoined() {
        // Only what was joined tells what was not.
        deployments();
        List<Problem> unjoined = new ArrayList<>(images.left());
        unjoined.addAll(ChartValues.unjoined(configurations, !written.operator().isEmpty()));
        for (WrittenConfiguration configuration : configurations) {
            if (configuration.carrier().kind() == ConfCarrier.Kind.SQL && !isJoined(configuration.carrier())) {
                unjoined.add(new Problem(
                        configuration.carrier().place(),
                        "a script of SQL: what it sets holds for the jobs of the session that runs it"));
            }
        }
        return unjoined;
    }

    private boolean isJoined(ConfCarrier script) {
        return deployments().stream()
                .flatMap(deployment -> deployment.forJobs().layers().stream())
                .anyMatch(layer -> layer.place().equals(script.place()));
    }

    /** The resources of the Apache operator. */
    public List<OperatorDeployment> operatorDeployments() {
        return written.operator();
    }

    /** The variables in what deployments set that nothing fills in, in the order of the places. */
    public List<LiteralPlaceholder> literalPlaceholders() {
        return LiteralPlaceholders.in(
                deployed(modules, facts.carriers(), carrier -> carrier.place().path()),
                MountedNames.in(deployed(modules, facts.manifests(), KubernetesFile::path)),
                deployed(modules, facts.composeFiles(), ComposeFile::path),
                versions);
    }

    /** The containers that run Flink by hand. */
    public List<ContainerDeployment> containers() {
        return written.containers();
    }

    /** The versions of Flink that Dockerfiles start from, be their images joined to a deployment or not. */
    public List<VersionFact> builtOn() {
        return DeployedVersions.of(images);
    }

    /** The commands of scripts that hand jobs to Flink or start clusters. */
    public List<Submission> submissions() {
        return submissions;
    }

    /** The RocksDB state backends that jobs make in their code. */
    public List<RocksDbInCode> rocksDbInCode() {
        return List.copyOf(rocksDbInCode);
    }

    /** Whether the option of incremental checkpoints is named anywhere in the code. */
    public boolean namesIncrementalOption() {
        return namesIncrementalOption;
    }

    /** What the code of modules on Flink 2.0 or newer uses of the API that 2.0 has lost, tests left out. */
    public List<RemovedUse> removedUses() {
        List<RemovedUse> found = new ArrayList<>();
        RemovedApi api = null;
        for (JavaFile file : facts.javaFiles()) {
            boolean from20 = versions.of(file.path()).all(version -> version.atLeast(2, 0));
            if (from20 && modules.sourceSet(file.path()) == SourceSet.MAIN) {
                api = api == null ? RemovedApi.load() : api;
                found.addAll(RemovedUses.in(file, api, name -> !sourceTypes.declaring(name).isEmpty()));
            }
        }
        return found;
    }

    /** The types that Flink extracts from the code, and the classes that they name. */
    public ProjectTypes types() {
        return types;
    }

    /** Class files and jars that could not be read so far. */
    public List<Problem> classProblems() {
        return classPaths.problems();
    }

    private static <T> List<T> mains(Modules modules, List<T> facts, Function<T, String> path) {
        return facts.stream()
                .filter(fact -> modules.sourceSet(path.apply(fact)) == SourceSet.MAIN)
                .toList();
    }

    private static <T> List<T> deployed(Modules modules, List<T> facts, Function<T, String> path) {
        return facts.stream().filter(fact -> !modules.isAmongTests(path.apply(fact))).toList();
    }
}
