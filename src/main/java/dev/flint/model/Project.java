package dev.flint.model;

import dev.flint.classes.ClassFiles;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.code.RocksDbInCode;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.deployment.ContainerDeployment;
import dev.flint.model.deployment.DeployedVersions;
import dev.flint.model.deployment.Deployments;
import dev.flint.model.deployment.OperatorDeployment;
import dev.flint.model.deployment.Submission;
import dev.flint.model.deployment.Submissions;
import dev.flint.model.jobs.JobModule;
import dev.flint.model.jobs.Jobs;
import dev.flint.model.modules.Modules;
import dev.flint.model.modules.SourceSet;
import dev.flint.model.types.SourceTypes;
import dev.flint.model.types.TypeSite;
import dev.flint.model.types.TypeUse;
import dev.flint.model.versions.VersionFact;
import dev.flint.model.versions.Versions;
import dev.flint.read.compose.ComposeFile;
import dev.flint.read.java.JavaFile;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.read.shell.ShellFile;
import dev.flint.text.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Everything that flint knows of a project: what the rules ask. Tests and their resources are left out. */
public final class Project {

    private final Facts facts;
    private final Modules modules;
    private final Versions versions;
    private final List<WrittenConfiguration> configurations;
    private final Deployments deployments;
    private final List<Submission> submissions;
    private final List<RocksDbInCode> rocksDbInCode;
    private final boolean namesIncrementalOption;
    private final SourceTypes sourceTypes;
    private List<JobModule> jobModules;
    private List<TypeUse> typeUses;

    private Project(Facts facts, Modules modules, Versions versions, List<Path> classPath) {
        this.facts = facts;
        this.modules = modules;
        this.versions = versions;
        this.deployments = Deployments.of(
                deployed(modules, facts.manifests(), KubernetesFile::path),
                deployed(modules, facts.composeFiles(), ComposeFile::path),
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
        this.sourceTypes = new SourceTypes(
                facts.javaFiles(), facts.outlines(), facts.parse(), new ClassFiles(classPath));
    }

    /**
     * Joins the facts.
     *
     * @param demanded the version of Flink that the user says, which beats what the tree says
     * @param classPath jars and folders of class files that the user names
     */
    public static Project of(Facts facts, Optional<VersionFact> demanded, List<Path> classPath) {
        Modules modules = Modules.of(facts.buildFiles());
        List<VersionFact> deployed = DeployedVersions.in(facts.manifests(), facts.composeFiles());
        return new Project(facts, modules, Versions.of(modules, demanded, deployed), classPath);
    }

    private List<WrittenConfiguration> configurations(List<ConfCarrier> files) {
        List<WrittenConfiguration> all = new ArrayList<>(deployments.configurations());
        for (Submission submission : submissions) {
            submission.configuration().ifPresent(all::add);
        }
        for (ConfCarrier carrier : files) {
            all.add(WrittenConfiguration.of(carrier, versions.of(carrier.place().path())));
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

    /** What the user should know of the versions, one line each. */
    public List<String> notices() {
        return versions.notices();
    }

    /** Everything that carries Flink's configuration, in the order of the places. */
    public List<WrittenConfiguration> configurations() {
        return List.copyOf(configurations);
    }

    /** The resources of the Apache operator. */
    public List<OperatorDeployment> operatorDeployments() {
        return deployments.operator();
    }

    /** The containers that run Flink by hand. */
    public List<ContainerDeployment> containers() {
        return deployments.containers();
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

    /** The places where Flink extracts a type, tests left out, with what it makes of it; found on the first call. */
    public synchronized List<TypeUse> typeUses() {
        if (typeUses == null) {
            typeUses = TypeUse.in(sourceTypes, path -> modules.sourceSet(path) == SourceSet.MAIN, versions::of);
        }
        return typeUses;
    }

    /** Where the tree declares the class that code at a site means by a type; empty for a class of a library. */
    public Optional<Place> declarationOf(TypeRef type, TypeSite site) {
        return type instanceof TypeRef.ClassType named
                ? sourceTypes.seenFrom(site.place().path()).find(named.name()).flatMap(ClassShape::declaredAt)
                : Optional.empty();
    }

    private static <T> List<T> deployed(Modules modules, List<T> facts, Function<T, String> path) {
        return facts.stream().filter(fact -> !modules.isAmongTests(path.apply(fact))).toList();
    }
}
