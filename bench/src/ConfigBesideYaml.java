import dev.flint.discover.FileKind;
import dev.flint.discover.FileKinds;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.model.Facts;
import dev.flint.model.Project;
import dev.flint.model.classpath.Origins;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.deployment.Deployment;
import dev.flint.read.compose.ComposeFile;
import dev.flint.read.compose.ComposeReader;
import dev.flint.read.conf.ConfFile;
import dev.flint.read.conf.ConfReader;
import dev.flint.read.helm.HelmValuesReader;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.read.kubernetes.KubernetesReader;
import dev.flint.read.yaml.YamlReader;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What it costs to parse the YAML of a tree twice, by snakeyaml alone and with the places that flint needs, and what it
 * costs to read the same files, join deployments and look every option up that they set. All in the time of the
 * processor, which other work on the machine does not prolong.
 */
public final class ConfigBesideYaml {

    /** Rounds in which the JVM gets to know the code. */
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 15;

    private static final int FILES = 200;

    private static final String OPTIONS = """
            taskmanager.numberOfTaskSlots: "@"
                parallelism.default: "8"
                state.backend.type: rocksdb
                execution.checkpointing.incremental: "true"
                execution.checkpointing.interval: 30 s
                execution.checkpointing.timeout: 10 min
                execution.checkpointing.max-concurrent-checkpoints: "1"
                execution.checkpointing.dir: s3://flink/@/checkpoints
                execution.checkpointing.savepoint-dir: s3://flink/@/savepoints
                high-availability.type: kubernetes
                high-availability.storageDir: s3://flink/@/ha
                restart-strategy.type: exponential-delay
                taskmanager.memory.managed.fraction: "0.5"
                taskmanager.memory.network.max: 512m
                metrics.reporters: prom
                metrics.reporter.prom.factory.class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory
            """;
    private static final String POD = """
                  containers:
                    - name: flink-main-container
                      image: flink:1.20.1
                      args: ["jobmanager"]
                      env:
                        - name: POD_NAME
                          valueFrom: {fieldRef: {fieldPath: metadata.name}}
                        - name: LOG_LEVEL
                          value: info
                      ports:
                        - {name: metrics, containerPort: 9249, protocol: TCP}
                        - {name: rest, containerPort: 8081, protocol: TCP}
                      livenessProbe:
                        tcpSocket: {port: 6123}
                        initialDelaySeconds: 30
                        periodSeconds: 60
                      resources:
                        requests: {cpu: "2", memory: 4Gi, ephemeral-storage: 20Gi}
                        limits: {cpu: "4", memory: 4Gi}
                      volumeMounts:
                        - {name: flink-config-volume, mountPath: /opt/flink/conf}
                        - {name: scratch, mountPath: /data/flink}
                  securityContext: {runAsUser: 9999, fsGroup: 9999}
                  nodeSelector: {pool: streaming}
                  tolerations:
                    - {key: streaming, operator: Exists, effect: NoSchedule}
                  volumes:
                    - name: flink-config-volume
                      configMap: {name: flink-config-@}
                    - name: scratch
                      ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce]}}}
            """;
    private static final String LOGGING = """
                  rootLogger.level = INFO
                  rootLogger.appenderRef.console.ref = ConsoleAppender
                  appender.console.name = ConsoleAppender
                  appender.console.type = CONSOLE
                  appender.console.layout.type = PatternLayout
                  appender.console.layout.pattern = %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-60c %x - %m%n
                  logger.netty.name = org.jboss.netty.channel.DefaultChannelPipeline
                  logger.netty.level = OFF
            """;
    private static final String DEPLOYMENT = """
            apiVersion: flink.apache.org/v1beta1
            kind: FlinkDeployment
            metadata:
              name: job-@
              namespace: streaming
              labels: {app.kubernetes.io/name: job-@, app.kubernetes.io/part-of: orders, team: orders}
              annotations: {owner: orders}
            spec:
              image: registry.example.org/streaming/job-@:1.20.1-4
              flinkVersion: v1_20
              serviceAccount: flink
              flinkConfiguration:
                OPTIONS
              jobManager:
                resource: {memory: 2g, cpu: 1}
              taskManager:
                resource: {memory: 8g, cpu: 4}
              podTemplate:
                spec:
            POD
              logConfiguration:
                log4j-console.properties: |+
            LOGGING
              job:
                jarURI: local:///opt/flink/usrlib/job.jar
                parallelism: 8
                upgradeMode: savepoint
            """.replace("OPTIONS\n", OPTIONS).replace("POD\n", POD).replace("LOGGING\n", LOGGING);
    private static final String CLUSTER = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: flink-config-@
            data:
              config.yaml: |+
                OPTIONS
              log4j-console.properties: |+
            LOGGING
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: jobmanager-@
              labels: {app: cluster-@}
            spec:
              replicas: 1
              template:
                spec:
            POD
            """.replace("OPTIONS\n", OPTIONS).replace("POD\n", POD).replace("LOGGING\n", LOGGING);

    private ConfigBesideYaml() {}

    /** Prints seconds: snakeyaml twice, parsing twice, reading and merging; then the last by the second, as medians. */
    public static void main(String[] args) {
        List<List<SourceFile>> trees = new ArrayList<>();
        int count = 0;
        for (String folder : args) {
            trees.add(in(Path.of(folder)));
        }
        if (args.length == 0) {
            trees.add(generated());
        }
        for (List<SourceFile> tree : trees) {
            count += tree.size();
        }
        List<double[]> rounds = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            double start = seconds();
            for (int twice = 0; twice < 2; twice++) {
                trees.forEach(ConfigBesideYaml::compose);
            }
            double composed = seconds();
            for (int twice = 0; twice < 2; twice++) {
                trees.forEach(ConfigBesideYaml::parse);
            }
            double parsed = seconds();
            told = 0;
            for (List<SourceFile> tree : trees) {
                told += merge(tree);
            }
            double merged = seconds();
            if (i >= WARM_UP) {
                rounds.add(new double[] {
                    composed - start, parsed - composed, merged - parsed, (merged - parsed) / (parsed - composed)
                });
            }
        }
        rounds.sort((one, other) -> Double.compare(one[3], other[3]));
        double[] median = rounds.get(rounds.size() / 2);
        System.out.printf("%.3f %.3f %.3f %.3f %d files, %d values%n",
                median[0], median[1], median[2], median[3], count, told);
    }

    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static void parse(List<SourceFile> files) {
        files.forEach(file -> YamlReader.read(file.slice()));
    }

    private static List<SourceFile> in(Path folder) {
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                    files.add(new SourceFile(folder.relativize(file).toString(), Files.readString(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Resources as people write them: labels, probes, volumes and a logging configuration around some options. */
    private static List<SourceFile> generated() {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            String text = i % 3 == 0 ? CLUSTER : DEPLOYMENT;
            files.add(new SourceFile("team-" + i + "/job.yaml", text.replace("@", String.valueOf(i))));
        }
        return files;
    }

    /** What is no YAML costs up to where it ceases to be some. */
    private static void compose(List<SourceFile> files) {
        Yaml yaml = new Yaml(new LoaderOptions());
        for (SourceFile file : files) {
            try {
                yaml.composeAll(new StringReader(file.text())).forEach(node -> { });
            } catch (YAMLException refused) {
                continue;
            }
        }
    }

    private static int merge(List<SourceFile> files) {
        List<ConfCarrier> carriers = new ArrayList<>();
        List<KubernetesFile> manifests = new ArrayList<>();
        List<ComposeFile> composeFiles = new ArrayList<>();
        for (SourceFile file : files) {
            FileKind kind = FileKinds.of(file);
            switch (kind) {
                case KUBERNETES -> manifests.add(KubernetesReader.read(file));
                case COMPOSE -> composeFiles.add(ComposeReader.read(file));
                case HELM_VALUES -> carriers.addAll(HelmValuesReader.read(YamlReader.read(file.slice())));
                case FLINK_CONF, CONFIG_YAML -> carriers.add(conf(file, kind));
                default -> {
                    // It configures nothing.
                }
            }
        }
        Facts facts = new Facts(
                List.of(), List.of(), outline -> null, carriers, manifests, composeFiles, List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of());
        int told = 0;
        try (Project project = Project.of(facts, Optional.empty(), Origins.NONE)) {
            for (Deployment deployment : project.deployments()) {
                for (EffectiveConfiguration role : deployment.roles().values()) {
                    told += role.values().size();
                }
            }
        }
        return told;
    }

    private static ConfCarrier conf(SourceFile file, FileKind kind) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        ConfFile conf = ConfReader.read(file.slice(), name);
        ConfCarrier.Kind carries =
                kind == FileKind.FLINK_CONF ? ConfCarrier.Kind.FLINK_CONF : ConfCarrier.Kind.CONFIG_YAML;
        return ConfReader.carrier(conf, name, carries, name, "", new Place(file.path(), Span.FIRST_LINE));
    }
}
