package dev.flint.flink.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.options.OptionType.Kind;
import dev.flint.flink.version.FlinkVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlinkOptionsTest {

    private static final FlinkVersion V1_13 = FlinkVersion.of(1, 13);
    private static final FlinkVersion V1_16 = FlinkVersion.of(1, 16);
    private static final FlinkVersion V1_17 = FlinkVersion.of(1, 17);
    private static final FlinkVersion V1_18 = FlinkVersion.of(1, 18);
    private static final FlinkVersion V1_20 = FlinkVersion.of(1, 20);
    private static final FlinkVersion V2_0 = FlinkVersion.of(2, 0);
    private static final FlinkVersion V2_3 = FlinkVersion.of(2, 3);

    private final FlinkOptions options = FlinkOptions.load();

    @Test
    void tellsAnOptionWithTypeDefaultAndOtherNames() {
        Option option = options.option("taskmanager.memory.network.min", V1_18).orElseThrow();
        assertEquals("taskmanager.memory.network.min", option.key());
        assertTrue(option.type().is(Kind.MEMORY));
        assertEquals(new Option.Default.Text("64mb"), option.defaultValue());
        assertEquals(List.of("taskmanager.network.memory.min"), option.fallbackKeys());
        assertFalse(option.deprecated());
    }

    @Test
    void tellsTheOptionBehindAnOlderName() {
        assertEquals("state.backend.type", options.option("state.backend", V1_18).orElseThrow().key());
        assertEquals("state.backend", options.option("state.backend", V1_16).orElseThrow().key());
        assertInstanceOf(KeyStatus.Alias.class, options.status("state.backend", V2_3));
    }

    @Test
    void aNameMayStandForSeveralOptions() {
        KeyStatus status = options.status("web.port", V2_0);
        List<String> keys = ((KeyStatus.Alias) status).options().stream().map(Option::key).toList();
        assertEquals(List.of("rest.bind-port", "rest.port"), keys.stream().sorted().toList());
    }

    @Test
    void defaultsAreTextsNoneOrDepend() {
        assertEquals(new Option.Default.None(), options.option("state.backend", V1_16).orElseThrow().defaultValue());
        assertEquals(new Option.Default.Depends(), options.option("io.tmp.dirs", V1_18).orElseThrow().defaultValue());
        assertEquals(
                new Option.Default.Text("10 min"),
                options.option("execution.checkpointing.timeout", V1_18).orElseThrow().defaultValue());
        assertEquals(
                new Option.Default.Text(""), options.option("env.java.opts.all", V1_18).orElseThrow().defaultValue());
    }

    @Test
    void typesChangeWithTheVersion() {
        assertTrue(options.option("web.refresh-interval", V1_18).orElseThrow().type().is(Kind.LONG));
        assertTrue(options.option("web.refresh-interval", V2_0).orElseThrow().type().is(Kind.DURATION));
        OptionType patterns =
                options.option("classloader.parent-first-patterns.additional", V1_18).orElseThrow().type();
        assertTrue(patterns.list());
        assertEquals("list of string", patterns.word());
        OptionType mode = options.option("execution.checkpointing.mode", V1_18).orElseThrow().type();
        assertEquals(List.of("EXACTLY_ONCE", "AT_LEAST_ONCE"), mode.constants());
    }

    @ParameterizedTest
    @CsvSource({
        "state.backend.type, 1.16, 1.17, state.backend",
        "restart-strategy.type, 1.16, 1.17, restart-strategy",
        "high-availability.type, 1.15, 1.17, high-availability",
        "execution.checkpointing.dir, 1.19, 1.20, state.checkpoints.dir",
        "execution.checkpointing.savepoint-dir, 1.13, 1.20, state.savepoints.dir",
        "execution.checkpointing.incremental, 1.18, 1.20, state.backend.incremental"
    })
    void newNamesAreTooNewForOlderVersions(String key, String version, String first, String older) {
        KeyStatus.TooNew status = assertInstanceOf(
                KeyStatus.TooNew.class, options.status(key, FlinkVersion.parse(version).orElseThrow()));
        assertEquals(first, status.first().toString());
        assertTrue(status.olderNames().contains(older), status.toString());
        assertFalse(options.known(key, V1_13));
    }

    @ParameterizedTest
    @CsvSource({
        "taskmanager.network.memory.buffers-per-channel, 2.0, 1.20",
        "cluster.evenly-spread-out-slots, 2.0, 1.20",
        "taskmanager.heap.size, 2.0, 1.20",
        "jobmanager.heap.size, 2.3, 1.20",
        "pipeline.registered-kryo-types, 2.0, 1.20"
    })
    void droppedNamesAreRemoved(String key, String version, String last) {
        KeyStatus.Removed status = assertInstanceOf(
                KeyStatus.Removed.class, options.status(key, FlinkVersion.parse(version).orElseThrow()));
        assertEquals(last, status.last().orElseThrow().toString());
        assertTrue(options.known(key, V1_20));
    }

    @Test
    void whatWasDroppedBeforeTheOldestVersionIsRemovedToo() {
        assertEquals(
                new KeyStatus.Removed(Optional.empty(), List.of()),
                options.status("taskmanager.memory.preallocate", V1_13));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "taskmanager.heap.size", "jobmanager.heap.size", "jobmanager.heap.mb", "env.java.home", "env.pid.dir",
        "env.log.dir", "env.log.max", "env.ssh.opts", "env.hadoop.conf.dir", "blob.server.port", "recovery.mode",
        "recovery.zookeeper.quorum", "taskmanager.network.numberOfBuffers", "fs.default-scheme",
        "jobmanager.web.submit.enable", "jobmanager.web.upload.dir", "high-availability", "restart-strategy",
        "scheduler-mode", "zookeeper.heap.mb", "query.server.port", "queryable-state.server.ports",
        "taskmanager.memory.size", "taskmanager.network.memory.fraction", "web.port", "jobmanager.web.port",
        "akka.ask.timeout", "akka.framesize", "state.backend.fs.checkpointdir", "savepoints.state.backend.fs.dir",
        "external-resources", "metrics.reporters", "local.number-taskmanager"
    })
    void oldNamesThatTheVersionsOfTheirTimeReadAreKnown(String key) {
        for (FlinkVersion version : List.of(V1_13, V1_16, V1_18)) {
            assertTrue(options.known(key, version), key + " in " + version);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "metrics.reporter.prom.factory.class", "metrics.reporter.prom.port", "s3.access-key", "s3.endpoint",
        "fs.s3a.connection.maximum", "fs.azure.account.key.x.blob.core.windows.net", "flink.hadoop.dfs.replication",
        "containerized.master.env.LD_PRELOAD", "containerized.taskmanager.env.AWS_REGION",
        "kubernetes.operator.savepoint.history.max.age", "kubernetes.operator.anything.new", "job.autoscaler.enabled",
        "external-resource.gpu.amount", "table.exec.mini-batch.enabled", "table.anything", "python.executable",
        "security.delegation.token.provider.s3.region", "$internal.application.main",
        "sql-gateway.endpoint.rest.address"
    })
    void keysBehindOpenPrefixesAreKnown(String key) {
        for (FlinkVersion version : FlinkVersion.KNOWN) {
            assertTrue(options.known(key, version), key + " in " + version);
        }
    }

    @Test
    void anEntryOfAMapOptionIsKnownSinceMapsMayBeWrittenSo() {
        KeyStatus status = options.status("kubernetes.jobmanager.labels.team", V1_18);
        assertEquals("kubernetes.jobmanager.labels", ((KeyStatus.MapEntry) status).option().key());
        assertTrue(options.known("pipeline.global-job-parameters.app.name", V1_18));
        assertEquals(
                new KeyStatus.TooNew(FlinkVersion.of(1, 14), List.of()),
                options.status("kubernetes.jobmanager.labels.team", V1_13));
        assertEquals(
                new KeyStatus.TooNew(V1_17, List.of()),
                options.status("pipeline.jobvertex-parallelism-overrides.5f", V1_16));
        assertFalse(options.known("parallelism.default.x", V1_18));
    }

    @Test
    void whatStoodInAJarThatCouldNotBeReadIsNotCalledUnknown() {
        assertEquals(new KeyStatus.NotTold(), options.status("dstl.dfs.discard.num-threads", V1_17));
        assertTrue(options.known("dstl.dfs.base-path", V1_17));
        assertFalse(options.known("dstl.dfs.base-path", V1_13));
    }

    @Test
    void versionsOutsideTheIndex() {
        assertEquals(new KeyStatus.NotTold(), options.status("no.such.key", FlinkVersion.of(1, 12)));
        assertEquals(new KeyStatus.Unknown(), options.status("no.such.key", FlinkVersion.of(2, 9)));
        assertEquals("state.backend.type", options.option("state.backend", FlinkVersion.of(3, 0)).orElseThrow().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", ".", "..", "a", "state.", ".state", "state..backend", "STATE.BACKEND", "state.backend ", "versions",
        "enum", "open", "# Flink's options", "state.backend\tal", "state.backend\n", "\u0000", "\ud83d\ude00.x"
    })
    void keysThatNobodyMeansAreUnknown(String key) {
        assertEquals(new KeyStatus.Unknown(), options.status(key, V1_18));
    }

    @Test
    void tellsWhenAKeyCameAndWent() {
        assertEquals("1.17", options.firstVersion("state.backend.type").orElseThrow().toString());
        assertEquals("2.3", options.lastVersion("state.backend.type").orElseThrow().toString());
        assertEquals("1.13", options.firstVersion("taskmanager.heap.size").orElseThrow().toString());
        assertEquals("1.20", options.lastVersion("taskmanager.heap.size").orElseThrow().toString());
        assertEquals(Optional.empty(), options.firstVersion("no.such.key"));
        assertEquals(Optional.empty(), options.lastVersion("s3.access-key"));
    }

    @Test
    void tellsTheNamesBeforeAndAfter() {
        assertEquals(List.of("restart-strategy.type"), options.renamedTo("restart-strategy"));
        assertEquals(List.of("restart-strategy"), options.renamedFrom("restart-strategy.type"));
        assertEquals(List.of("pekko.ask.timeout"), options.renamedTo("akka.ask.timeout"));
        assertEquals(List.of(), options.renamedTo("no.such.key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"taskmanager.x", "state.x", "execution.x", "kubernetes.x", "web.x", "restart-strategy.x"})
    void namespacesOfFlink(String key) {
        assertTrue(options.isFlinkNamespace(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my.x", "job.name", "sink.topic", "log.level", "kafka.bootstrap.servers", "s", "", "."})
    void namespacesThatMayBeAnybodys(String key) {
        assertFalse(options.isFlinkNamespace(key));
    }

    @Test
    void successorsAreOptionsAndWhatTheySucceedIsGone() {
        for (String key : Successors.keys()) {
            assertTrue(options.status(key, FlinkVersion.NEWEST_KNOWN) instanceof KeyStatus.Removed, key);
            boolean read = false;
            for (FlinkVersion version : FlinkVersion.KNOWN) {
                read |= !options.successors(key, version).isEmpty();
            }
            assertTrue(read, key + " has successors that some version reads");
        }
        assertEquals(
                List.of("taskmanager.load-balance.mode"),
                options.successors("cluster.evenly-spread-out-slots", FlinkVersion.of(2, 0)));
    }
}
