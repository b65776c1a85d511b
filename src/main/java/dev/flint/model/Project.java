package dev.flint.model;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.code.RocksDbInCode;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.deployment.ContainerDeployment;
import dev.flint.model.deployment.Deployments;
import dev.flint.model.deployment.OperatorDeployment;
import dev.flint.read.container.Container;
import dev.flint.read.java.JavaFile;
import dev.flint.read.kubernetes.FlinkResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that flint knows of a project: what the rules ask. */
public final class Project {

    private final List<WrittenConfiguration> configurations;
    private final Deployments deployments;
    private final List<RocksDbInCode> rocksDbInCode;
    private final boolean namesIncrementalOption;

    private Project(
            List<WrittenConfiguration> configurations,
            Deployments deployments,
            List<RocksDbInCode> rocksDbInCode,
            boolean namesIncrementalOption) {
        this.configurations = List.copyOf(configurations);
        this.deployments = deployments;
        this.rocksDbInCode = List.copyOf(rocksDbInCode);
        this.namesIncrementalOption = namesIncrementalOption;
    }

    /** Joins the facts. */
    public static Project of(Facts facts) {
        Deployments deployments =
                Deployments.of(facts.manifests(), facts.composeFiles(), new Deployments.VersionsOf() {
                    @Override
                    public FlinkVersions resource(FlinkResource resource) {
                        return FlinkVersions.ANY;
                    }

                    @Override
                    public FlinkVersions container(Container container, String path) {
                        return FlinkVersions.ANY;
                    }

                    @Override
                    public FlinkVersions file(String path) {
                        return FlinkVersions.ANY;
                    }
                });
        List<WrittenConfiguration> configurations = new ArrayList<>(deployments.configurations());
        for (ConfCarrier carrier : facts.carriers()) {
            configurations.add(new WrittenConfiguration(carrier, FlinkVersions.ANY));
        }
        configurations.sort(Comparator.comparing(configuration -> configuration.carrier().place()));
        List<RocksDbInCode> backends = new ArrayList<>();
        boolean namesIncremental = false;
        for (JavaFile file : facts.javaFiles()) {
            backends.addAll(RocksDbInCode.in(file));
            namesIncremental |= RocksDbInCode.namesIncrementalOption(file);
        }
        return new Project(configurations, deployments, backends, namesIncremental);
    }

    /** Everything that carries Flink's configuration, in the order of the places. */
    public List<WrittenConfiguration> configurations() {
        return configurations;
    }

    /** The resources of the Apache operator. */
    public List<OperatorDeployment> operatorDeployments() {
        return deployments.operator();
    }

    /** The containers that run Flink by hand. */
    public List<ContainerDeployment> containers() {
        return deployments.containers();
    }

    /** The RocksDB state backends that jobs make in their code; tests are left out. */
    public List<RocksDbInCode> rocksDbInCode() {
        return rocksDbInCode;
    }

    /** Whether the option of incremental checkpoints is named anywhere in the code. */
    public boolean namesIncrementalOption() {
        return namesIncrementalOption;
    }
}
