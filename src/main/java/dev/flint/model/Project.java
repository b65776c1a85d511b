package dev.flint.model;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.code.RocksDbInCode;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.read.java.JavaFile;
import java.util.ArrayList;
import java.util.List;

/** Everything that flint knows of a project: what the rules ask. */
public final class Project {

    private final List<WrittenConfiguration> configurations;
    private final List<RocksDbInCode> rocksDbInCode;
    private final boolean namesIncrementalOption;

    private Project(
            List<WrittenConfiguration> configurations,
            List<RocksDbInCode> rocksDbInCode,
            boolean namesIncrementalOption) {
        this.configurations = List.copyOf(configurations);
        this.rocksDbInCode = List.copyOf(rocksDbInCode);
        this.namesIncrementalOption = namesIncrementalOption;
    }

    /** Joins the facts. */
    public static Project of(Facts facts) {
        List<WrittenConfiguration> configurations = new ArrayList<>();
        for (ConfCarrier carrier : facts.carriers()) {
            configurations.add(new WrittenConfiguration(carrier, FlinkVersions.ANY));
        }
        List<RocksDbInCode> backends = new ArrayList<>();
        boolean namesIncremental = false;
        for (JavaFile file : facts.javaFiles()) {
            backends.addAll(RocksDbInCode.in(file));
            namesIncremental |= RocksDbInCode.namesIncrementalOption(file);
        }
        return new Project(configurations, backends, namesIncremental);
    }

    /** What carries Flink's configuration, in the order of the files. */
    public List<WrittenConfiguration> configurations() {
        return configurations;
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
