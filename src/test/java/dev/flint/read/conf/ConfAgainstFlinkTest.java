package dev.flint.read.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.RealConfiguration;
import dev.flint.flink.settings.Setting;
import dev.flint.text.SourceFile;
import dev.flint.text.Value;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutated conf files, read here and by {@code GlobalConfiguration.loadConfiguration} of real Flinks. */
class ConfAgainstFlinkTest {

    private static final int TEXTS = 1_000;

    private static final List<String> SEEDS = List.of(
            """
            # a cluster
            jobmanager.rpc.address: localhost
            taskmanager.memory.process.size: 1728m # why
            parallelism.default: 0123
            state:
              backend:
                type: rocksdb
              checkpoints.dir: s3://a/b
            metrics.reporters: [a, b]
            env.java.opts.all: "--add-exports a=b"
            x.y: 1.20
            b: True
            """,
            "a: b\nc: 'd e'\nl:\n  - x\n  - 1.50\n  - 007\nk: |\n  a\n  b\nf: >-\n  a\n\n  b\nn: ~\n");

    private static final List<String> PIECES = List.of(
            ":", ": ", " ", "  ", "\n", "\r\n", "#", " #",
            "'", "\"", "-", "- ", "0x1F", "0o17", "1e3", "+5", ".5", "5.",
            "true", "FALSE", "null", "~", "[", "]", "{", "}",
            "\t", "*", "&", "!", "1_000", ".inf", "yes", "0.10", "10:30",
            "2020-01-01", ",", "a.b: ", "|", "\u00a0");

    @TempDir
    Path folder;

    @Test
    void linesAreReadAsByFlink() throws Exception {
        for (RealConfiguration flink : RealConfiguration.all()) {
            if (flink.version().below(2, 0)) {
                compare(flink, "flink-conf.yaml", TEXTS);
            }
        }
    }

    @Test
    void yamlIsReadAsByFlink() throws Exception {
        for (RealConfiguration flink : RealConfiguration.all()) {
            if (flink.version().atLeast(2, 0)) {
                compare(flink, "config.yaml", TEXTS / 10);
            }
        }
    }

    private void compare(RealConfiguration flink, String fileName, int enough) throws Exception {
        Method load = flink.load("org.apache.flink.configuration.GlobalConfiguration")
                .getMethod("loadConfiguration", String.class);
        Random random = new Random(20261123);
        int same = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = mutated(random);
            Files.writeString(folder.resolve(fileName), text);
            Optional<Object> real = RealConfiguration.ask(load, folder.toString()).value();
            ConfFile conf = ConfReader.read(new SourceFile(fileName, text).slice(), fileName);
            if (real.isPresent() && isComparable(conf, fileName)) {
                assertEquals(strings(real.get()), known(conf), flink.version() + "\n" + text);
                same++;
            }
        }
        Files.delete(folder.resolve(fileName));
        assertTrue(same >= enough, "texts that were compared: " + same);
    }

    /** Flink quotes items of lists as its dumper sees fit; here all that are not a plain word are quoted. */
    private static boolean isComparable(ConfFile conf, String fileName) {
        boolean lists = conf.settings().stream()
                .anyMatch(s -> s.value().ifKnown().filter(v -> v.startsWith("[") && v.contains("'")).isPresent());
        return fileName.startsWith("flink") || !lists && conf.problems().isEmpty();
    }

    private static Map<String, String> known(ConfFile conf) {
        Map<String, String> known = new TreeMap<>();
        for (Setting setting : conf.settings()) {
            if (setting.value() instanceof Value.Known<String> value) {
                known.put(setting.key(), value.value());
            }
        }
        return known;
    }

    private static Map<String, String> strings(Object configuration) throws ReflectiveOperationException {
        Map<String, String> strings = new TreeMap<>();
        Map<?, ?> map = (Map<?, ?>) configuration.getClass().getMethod("toMap").invoke(configuration);
        map.forEach((key, value) -> strings.put(String.valueOf(key), String.valueOf(value)));
        return strings;
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            if (random.nextBoolean()) {
                text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            } else {
                text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
            }
        }
        return text.toString();
    }
}
