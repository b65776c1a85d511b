package dev.flint.read.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.flink.settings.Setting;
import dev.flint.read.container.FlinkProcess;
import dev.flint.read.container.Mount;
import dev.flint.read.kubernetes.FlinkResource.Kind;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesReaderTest {

    private static KubernetesFile read(String text) {
        return KubernetesReader.read(new SourceFile("k8s.yaml", text));
    }

    private static FlinkResource only(String text) {
        KubernetesFile file = read(text);
        assertEquals(List.of(), file.problems());
        assertEquals(1, file.flinkResources().size());
        return file.flinkResources().get(0);
    }

    private static Value<String> known(String value, int line, int column) {
        return Value.known(value, new Place("k8s.yaml", new Span(line, column, line, column + value.length())));
    }

    private static List<String> keys(ConfCarrier carrier) {
        return carrier.settings().stream().map(Setting::key).toList();
    }

    @Test
    void aDeploymentOfTheApacheOperator() {
        FlinkResource flink = only("""
                apiVersion: flink.apache.org/v1beta1
                kind: FlinkDeployment
                metadata:
                  name: orders
                  namespace: shop
                  annotations: {owner: "team-a"}
                spec:
                  image: flink:1.18
                  flinkVersion: v1_18
                  mode: standalone
                  flinkConfiguration:
                    taskmanager.numberOfTaskSlots: "2"
                    state:
                      backend: rocksdb
                      checkpoints.dir: s3://a/b
                  serviceAccount: flink
                  jobManager:
                    resource: {memory: "2048m", cpu: 1}
                  taskManager:
                    replicas: 3
                    resources: {requests: {memory: 4Gi}, limits: {memory: 8Gi}}
                  podTemplate:
                    spec:
                      containers:
                        - name: flink-main-container
                          env:
                            - {name: A, value: b}
                  job:
                    jarURI: local:///opt/job.jar
                    entryClass: com.example.Job
                    args: ["--topic", "orders"]
                    parallelism: 4
                    upgradeMode: stateless
                    state: running
                """);
        assertTrue(flink.isApache());
        assertEquals(Kind.DEPLOYMENT, flink.kind());
        assertEquals(known("orders", 4, 9), flink.resource().name());
        assertEquals("team-a", flink.resource().annotations().get("owner"));
        assertEquals(known("flink:1.18", 8, 10), flink.image());
        assertEquals(known("v1_18", 9, 17), flink.flinkVersion());
        assertEquals(known("standalone", 10, 9), flink.mode());
        assertEquals(
                List.of("taskmanager.numberOfTaskSlots", "state.backend", "state.checkpoints.dir"),
                keys(flink.configuration()));
        assertEquals(known("2", 12, 37), flink.configuration().settings().get(0).value());
        assertEquals(new Span(14, 7, 14, 14), flink.configuration().settings().get(1).keyPlace().span());
        assertEquals(new Span(11, 3, 11, 21), flink.configuration().place().span());
        assertEquals(Syntax.PAIRS, flink.configuration().syntax());
        assertEquals(known("2048m", 18, 25), flink.jobManager().memory());
        assertEquals(known("4Gi", 21, 36), flink.taskManager().requestedMemory());
        assertEquals(known("8Gi", 21, 59), flink.taskManager().memoryLimit());
        assertEquals("b", flink.containers().get(0).environment().get(0).value().ifKnown().orElseThrow());
        FlinkResource.Job job = flink.job().ifKnown().orElseThrow();
        assertEquals(known("stateless", 33, 18), job.upgradeMode());
        assertEquals(known("orders", 31, 24), job.args().get(1));
        assertEquals(new Span(28, 3, 28, 6), job.place().span());
        assertFalse(flink.partial());
    }

    @Test
    void aSessionClusterAndItsJob() {
        KubernetesFile file = read("""
                apiVersion: flink.apache.org/v1beta1
                kind: FlinkDeployment
                metadata: {name: session}
                spec: {flinkVersion: v1_20, serviceAccount: flink}
                ---
                apiVersion: flink.apache.org/v1beta1
                kind: FlinkSessionJob
                metadata: {name: job}
                spec:
                  deploymentName: session
                  job: {jarURI: https://example.com/a.jar}
                """);
        FlinkResource cluster = file.flinkResources().get(0);
        FlinkResource job = file.flinkResources().get(1);
        assertTrue(cluster.job().isAbsent());
        assertEquals(List.of(), cluster.configuration().settings());
        assertEquals(Kind.SESSION_JOB, job.kind());
        assertEquals("session", job.deploymentName().ifKnown().orElseThrow());
        assertTrue(job.job().ifKnown().orElseThrow().upgradeMode().isAbsent());
        assertFalse(cluster.partial() || job.partial());
    }

    @Test
    void blueAndGreen() {
        FlinkResource flink = only("""
                apiVersion: flink.apache.org/v1beta1
                kind: FlinkBlueGreenDeployment
                metadata: {name: bg}
                spec:
                  template:
                    spec:
                      flinkVersion: v1_20
                      serviceAccount: flink
                      flinkConfiguration: {a: 1}
                      job: {upgradeMode: savepoint}
                """);
        assertEquals(Kind.BLUE_GREEN_DEPLOYMENT, flink.kind());
        assertEquals(List.of("a"), keys(flink.configuration()));
        assertEquals(known("savepoint", 10, 26), flink.job().ifKnown().orElseThrow().upgradeMode());
    }

    @ParameterizedTest
    @CsvSource({
        "flink.apache.org/v1beta1, FlinkDeployment, APACHE, DEPLOYMENT, flinkConfiguration",
        "cmf.confluent.io/v1, FlinkApplication, CONFLUENT, OTHER, flinkConfiguration",
        "flink.k8s.io/v1beta1, FlinkApplication, LYFT, OTHER, flinkConfig",
        "flinkoperator.k8s.io/v1beta1, FlinkCluster, GOOGLE, OTHER, flinkProperties",
        "nextbreakpoint.com/v1, FlinkDeployment, OTHER, OTHER, flinkConfiguration"
    })
    void theApiVersionTellsTheOperator(
            String apiVersion, String kind, FlinkOperator operator, Kind read, String configuration) {
        FlinkResource flink = only("apiVersion: \"" + apiVersion + "\"\nkind: " + kind + "\nspec:\n  " + configuration
                + ":\n    state.backend: rocksdb\n  job: {}\n");
        assertEquals(operator, flink.operator());
        assertEquals(read, flink.kind());
        assertEquals(List.of("state.backend"), keys(flink.configuration()));
        assertEquals(!operator.hasApacheSpec(), flink.job().isUnknown());
    }

    @Test
    void templatesMakeAResourcePartlyUnknown() {
        FlinkResource flink = only("""
                apiVersion: flink.apache.org/v1beta1
                kind: FlinkDeployment
                metadata:
                  name: {{ .Release.Name }}
                spec:
                  flinkVersion: v1_18
                  serviceAccount: flink
                  flinkConfiguration:
                    {{- range $k, $v := .Values.conf }}
                    {{ $k }}: {{ $v | quote }}
                    {{- end }}
                    state.backend: rocksdb
                  {{- if .Values.job }}
                  job:
                    parallelism: 2
                  {{- end }}
                """);
        assertEquals("", flink.resource().shownName());
        assertEquals(List.of("state.backend"), keys(flink.configuration()));
        assertTrue(flink.configuration().partial());
        assertTrue(flink.job().ifKnown().orElseThrow().upgradeMode().isUnknown());
        assertTrue(flink.partial());
    }

    @Test
    void aConfigurationMadeByATemplateIsPartial() {
        KubernetesFile file = read("""
                apiVersion: flink.apache.org/v1beta1
                kind: FlinkDeployment
                spec:
                  flinkConfiguration: {{- toYaml .Values.conf | nindent 4 }}
                  job: {{ toYaml .Values.job | nindent 4 }}
                """);
        assertTrue(file.flinkResources().get(0).configuration().partial());
        assertTrue(file.flinkResources().get(0).job().isUnknown());
    }

    @Test
    void aPatchIsPartial() {
        assertTrue(only("""
                apiVersion: flink.apache.org/v1beta1
                kind: FlinkDeployment
                metadata: {name: orders}
                spec: {job: {parallelism: 8}}
                """).partial());
    }

    @Test
    void aConfInAConfigMap() {
        KubernetesFile file = read("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: flink-config}
                data:
                  flink-conf.yaml: |+
                    state.backend: rocksdb\t
                    key:value
                  reactive.yaml: |
                    scheduler-mode: reactive
                  config.yaml: "state:\\n  backend:\\n    type: hashmap\\n"
                  FLINK_PROPERTIES: "parallelism.default: 2"
                  log4j.properties: |
                    rootLogger.level = INFO
                  application.yaml: |
                    server: {port: 80}
                """);
        assertEquals(
                List.of("flink-conf.yaml", "reactive.yaml", "config.yaml", "FLINK_PROPERTIES"),
                file.configMaps().stream().map(ConfCarrier::key).toList());
        ConfCarrier lines = file.configMaps().get(0);
        assertEquals("flink-config", lines.name());
        assertEquals(known("rocksdb", 6, 20), lines.settings().get(0).value());
        assertEquals(new Span(7, 5, 7, 14), lines.ignored().get(0).place().span());
        assertEquals(ConfCarrier.Kind.CONFIG_MAP, lines.kind());
        ConfCarrier yaml = file.configMaps().get(2);
        assertEquals(Syntax.YAML, yaml.syntax());
        assertEquals(List.of("state.backend.type"), keys(yaml));
        assertEquals(known("hashmap", 10, 47), yaml.settings().get(0).value());
        assertEquals(ConfCarrier.Kind.FLINK_PROPERTIES, file.configMaps().get(3).kind());
    }

    @Test
    void aConfigMapOfAList() {
        assertEquals(1, read("""
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: v1
                    kind: ConfigMap
                    data: {flink-conf.yaml: "a: b"}
                """).configMaps().size());
    }

    @Test
    void secretsAreReadWhereTheyAreNotEncoded() {
        KubernetesFile file = read("""
                apiVersion: v1
                kind: Secret
                data:
                  flink-conf.yaml: c3RhdGUuYmFja2VuZDogcm9ja3NkYg==
                stringData:
                  FLINK_PROPERTIES: |
                    s3.access-key: abc
                """);
        assertEquals(List.of("s3.access-key"), keys(file.configMaps().get(0)));
        assertEquals(1, file.notEvaluated().size());
    }

    @Test
    void aWorkloadThatRunsFlink() {
        KubernetesFile file = read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: tm}
                spec:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: sidecar
                          image: busybox
                        - name: taskmanager
                          image: registry.example.com:5000/shop/flink-orders:7
                          args: ["taskmanager", "-Dtaskmanager.numberOfTaskSlots=4", "-D", "a.b=$(POD_IP)"]
                          env:
                            - name: FLINK_PROPERTIES
                              value: |
                                jobmanager.rpc.address: jm
                          envFrom:
                            - configMapRef: {name: more}
                          volumeMounts:
                            - {name: conf, mountPath: /opt/flink/conf}
                      volumes:
                        - {name: conf, configMap: {name: flink-config}}
                """);
        Workload workload = file.workloads().get(0);
        assertEquals(1, workload.containers().size());
        assertEquals(FlinkProcess.TASKMANAGER, workload.containers().get(0).process());
        assertEquals("2", workload.replicas().ifKnown().orElseThrow());
        ConfCarrier properties = workload.containers().get(0).configuration("tm").get(0);
        assertEquals(ConfCarrier.Kind.FLINK_PROPERTIES, properties.kind());
        assertEquals(known("jm", 17, 41), properties.settings().get(0).value());
        ConfCarrier dynamic = workload.containers().get(0).configuration("tm").get(1);
        assertEquals(List.of("taskmanager.numberOfTaskSlots", "a.b"), keys(dynamic));
        assertEquals(known("4", 13, 66), dynamic.settings().get(0).value());
        assertTrue(dynamic.settings().get(1).value().isUnknown());
        assertEquals(
                List.of("flink-config", "more"),
                workload.containers().get(0).mounts().stream()
                        .filter(m -> m.kind() == Mount.Kind.CONFIG_MAP)
                        .map(m -> m.source().ifKnown().orElseThrow())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"flink:1.18, true", "apache/flink, true", "a.b/c/flink-job@sha256:00, true", "x/y:flink, false",
        "apache/flink-kubernetes-operator:1.8, false", "busybox, false"})
    void theImageTellsOfFlink(String image, boolean flink) {
        KubernetesFile file = read("apiVersion: v1\nkind: Pod\nspec: {containers: [{image: '" + image + "'}]}\n");
        assertEquals(flink, !file.workloads().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "a", "a: 1", "kind: FlinkDeployment", "apiVersion: flink.apache.org/v1\nkind: FlinkDeployment",
        "apiVersion: flink.apache.org/v1\nkind: FlinkDeployment\nspec: text",
        "apiVersion: [1]\nkind: FlinkDeployment\nspec: [a]\nmetadata: b",
        "apiVersion: v1\nkind: ConfigMap\ndata: [a]", "apiVersion: v1\nkind: Pod\nspec: {containers: {a: b}}",
        "apiVersion: v1\nkind: Pod\nspec: {containers: [a, {args: {b: c}, env: [x, {name: [y]}]}]}",
        "apiVersion: flink.apache.org/v1\nkind: FlinkStateSnapshot\nspec: {}", "apiVersion: v1\nkind: List\nitems: a"
    })
    void strangeDocumentsAreRead(String text) {
        assertEquals(List.of(), read(text.replace("\\n", "\n")).problems());
    }
}
