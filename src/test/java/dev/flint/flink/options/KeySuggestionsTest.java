package dev.flint.flink.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeySuggestionsTest {

    private final FlinkOptions options = FlinkOptions.load();

    @ParameterizedTest
    @CsvSource({
        "checkpoints.dir, 1.18, state.checkpoints.dir",
        "checkpoints.dir, 2.2, state.checkpoints.dir",
        "state.checkpoints.interval, 1.13, execution.checkpointing.interval",
        "state.checkpoints.interval, 2.3, execution.checkpointing.interval",
        "execution.checkpoints.dir, 1.18, state.checkpoints.dir",
        "execution.checkpoints.dir, 2.2, execution.checkpointing.dir",
        "execution.checkpoint.interval, 1.18, execution.checkpointing.interval",
        "execution.checkponting.interval, 1.18, execution.checkpointing.interval",
        "execution.checkpointing.intervall, 1.18, execution.checkpointing.interval",
        "execution.checkpointing.min_pause, 1.18, execution.checkpointing.min-pause",
        "execution.runtime.mode, 1.18, execution.runtime-mode",
        "taskmanager.slots, 1.18, taskmanager.numberOfTaskSlots",
        "taskmanager.numberoftaskslots, 1.18, taskmanager.numberOfTaskSlots",
        "taskmanger.numberOfTaskSlots, 1.18, taskmanager.numberOfTaskSlots",
        "parallelism.defualt, 1.18, parallelism.default",
        "parallelism, 1.18, parallelism.default",
        "state.checkpoint.dir, 1.18, state.checkpoints.dir",
        "state.backend.rocksdb.memory.manged, 2.2, state.backend.rocksdb.memory.managed",
        "state.backend.rocksdb.localDir, 2.2, state.backend.rocksdb.localdir",
        "high-availability.storage-dir, 1.18, high-availability.storageDir",
        "restart-strategy.fixed-delay.attempt, 1.18, restart-strategy.fixed-delay.attempts",
        "jobmanager.archive.dir, 1.18, jobmanager.archive.fs.dir",
        "metrics.reporter, 1.18, metrics.reporters",
        "rest.adress, 1.18, rest.address",
        "taskmanager.memory.process, 1.18, taskmanager.memory.process.size",
        "kubernetes.operator.savepoint.histroy.max.age, 1.18, kubernetes.operator.savepoint.history.max.age"
    })
    void findsWhatWasMeant(String wrong, String version, String meant) {
        List<KeySuggestion> found = options.suggestions(wrong, versions(version));
        assertEquals(List.of(meant), found.stream().map(KeySuggestion::key).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "my.app.timeout", "foo.timeout", "port", "a", "", ".", "kafka.bootstrap.servers", "spring.profiles.active",
        "process.size", "jobmanager.memory.size", "cluster.name", "web.console.libraries", "sink.table", "x.y.z.w.v"
    })
    void saysNothingWhereNothingIsNear(String wrong) {
        assertEquals(List.of(), options.suggestions(wrong, versions("1.18")));
    }

    @Test
    void suggestsOnlyWhatEveryVersionInQuestionReads() {
        assertEquals(List.of(), options.suggestions("kubernetes.jobmanager.replica", FlinkVersions.ANY));
        assertEquals(1, options.suggestions("kubernetes.jobmanager.replica", versions("1.14")).size());
        assertEquals(
                "state.checkpoints.dir",
                options.suggestions("execution.checkpoints.dir", FlinkVersions.ANY).get(0).key());
    }

    @Test
    void tellsSlipsOfThePenFromOtherNames() {
        assertTrue(options.suggestions("rest.adress", versions("1.18")).get(0).spelling());
        assertTrue(options.suggestions("state.savepoint-dir.", versions("1.18")).isEmpty());
        assertFalse(options.suggestions("checkpoints.dir", versions("1.18")).get(0).spelling());
    }

    @Test
    void oneWrongLetterInALongKeyIsForgiven() {
        Random random = new Random(7);
        FlinkVersions versions = versions("1.20");
        for (String key : List.of(
                "execution.checkpointing.interval",
                "taskmanager.memory.process.size",
                "jobmanager.memory.process.size",
                "high-availability.storageDir",
                "execution.checkpointing.externalized-checkpoint-retention")) {
            for (int i = 0; i < 40; i++) {
                String wrong = slip(key, random);
                if (!options.known(wrong, FlinkVersion.of(1, 20))) {
                    List<KeySuggestion> found = options.suggestions(wrong, versions);
                    assertEquals(key, found.isEmpty() ? "nothing" : found.get(0).key(), wrong);
                }
            }
        }
    }

    @Test
    void longAndOddKeysCostLittle() {
        String nested = "a.".repeat(5_000);
        assertEquals(List.of(), options.suggestions(nested, versions("1.18")));
        assertEquals(List.of(), options.suggestions("execution." + "x".repeat(20_000), versions("1.18")));
        assertEquals(List.of(), options.suggestions("-_-.--.__", versions("1.18")));
    }

    /** One letter doubled, dropped or swapped with the next, inside a part of at least four letters. */
    private static String slip(String key, Random random) {
        while (true) {
            int at = 1 + random.nextInt(key.length() - 2);
            String around = key.substring(at - 1, at + 2);
            int from = key.lastIndexOf('.', at) + 1;
            int to = key.indexOf('.', at) < 0 ? key.length() : key.indexOf('.', at);
            if (around.chars().allMatch(Character::isLetter) && to - from > 4) {
                return switch (random.nextInt(3)) {
                    case 0 -> key.substring(0, at) + key.charAt(at) + key.substring(at);
                    case 1 -> key.substring(0, at) + key.substring(at + 1);
                    default -> key.substring(0, at) + key.charAt(at + 1) + key.charAt(at) + key.substring(at + 2);
                };
            }
        }
    }

    private static FlinkVersions versions(String version) {
        return FlinkVersions.exactly(FlinkVersion.parse(version).orElseThrow());
    }
}
