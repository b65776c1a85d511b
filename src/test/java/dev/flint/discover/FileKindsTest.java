package dev.flint.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.text.SourceFile;
import org.junit.jupiter.api.Test;

class FileKindsTest {

    private static void is(FileKind kind, String path, String text) {
        assertEquals(kind, FileKinds.of(new SourceFile(path, text)), path);
    }

    @Test
    void namesThatTellEnough() {
        is(FileKind.JAVA, "src/Job.java", "");
        is(FileKind.MAVEN, "a/pom.xml", "");
        is(FileKind.GRADLE, "build.gradle.kts", "");
        is(FileKind.GRADLE, "gradle/libs.versions.toml", "");
        is(FileKind.LOMBOK, "lombok.config", "");
        is(FileKind.LOMBOK, "conf/base.config", "lombok.accessors.chain = true\n");
        is(FileKind.OTHER, "App.config", "<configuration/>");
        is(FileKind.SHELL, "run.sh", "");
        is(FileKind.SHELL, "bin/start", "#!/usr/bin/env bash\n");
        is(FileKind.DOCKERFILE, "Dockerfile", "FROM flink:1.18");
        is(FileKind.DOCKERFILE, "docker/Dockerfile.sql", "FROM flink:1.18");
        is(FileKind.DOCKERFILE, "job.dockerfile", "FROM flink:1.18");
        is(FileKind.DOCKERFILE, "Containerfile", "FROM flink:1.18");
        is(FileKind.OTHER, "dockerfiles", "FROM flink:1.18");
        is(FileKind.OTHER, "Dockerfile.md", "FROM flink:1.18");
        is(FileKind.FLINK_CONF, "conf/flink-conf.yaml", "anything: goes");
        is(FileKind.FLINK_CONF, "flink-conf.yaml.standalone", "");
    }

    @Test
    void aConfigYamlIsFlinksOnlyByItsContent() {
        is(FileKind.CONFIG_YAML, "config.yaml", "jobmanager:\n  rpc:\n    address: x\n");
        is(FileKind.CONFIG_YAML, "config.yaml", "state.backend.type: rocksdb\n");
        is(FileKind.OTHER, "config.yaml", "savepoint:\n  path: x\njob:\n  name: y\n");
        is(FileKind.OTHER, "config.yaml", "server:\n  port: 1\nmetrics:\n  enabled: true\nstate: x\n");
        is(FileKind.OTHER, "config.yml", "");
    }

    @Test
    void resourcesAndServicesAreToldByWhatTheyHold() {
        is(FileKind.KUBERNETES, "a.yaml", "---\napiVersion: v1\nkind: ConfigMap\n");
        is(FileKind.KUBERNETES, "flink-configuration-configmap.yaml", "apiVersion: v1\nkind: ConfigMap\n");
        is(FileKind.KUBERNETES, "config.yaml", "kind: FlinkDeployment\napiVersion: flink.apache.org/v1beta1\n");
        is(FileKind.COMPOSE, "docker-compose.dev.yml", "version: '3'\nservices:\n  a:\n    image: flink\n");
        is(FileKind.COMPOSE, "stack.yaml", "services:\n  a:\n    image: flink\n");
        is(FileKind.HELM_VALUES, "values-production.yaml", "flink:\n  flinkConfiguration:\n    a: b\n");
        is(FileKind.OTHER, "values.yaml", "replicas: 2\n");
    }
}
