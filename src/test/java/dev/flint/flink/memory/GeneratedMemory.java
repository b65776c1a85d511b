package dev.flint.flink.memory;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Memory configurations as people write them, and as they should not. */
final class GeneratedMemory {

    private static final List<String> UNITS =
            List.of("", "b", " bytes", "k", "kb", "m", "mb", " mebibytes", "M", "g", "gb");
    private static final List<String> BROKEN =
            List.of("8Gi", "1.5g", "", "-1", "much", "99999999999999999999", "16384p");
    private static final List<String> FRACTIONS =
            List.of("0", "0.0", "0.1", "0.05", "0.3", "0.4", "0.7", "0.9", "0.333333", "1e-3", "0.99", " 0.2 ");
    private static final List<String> BROKEN_FRACTIONS = List.of("1.0", "-0.1", "NaN", "40%", "1.5", "");

    private final Random random;

    GeneratedMemory(long seed) {
        this.random = new Random(seed);
    }

    Map<String, String> taskManager() {
        Map<String, String> settings = new TreeMap<>();
        totals("taskmanager", settings);
        String memory = "taskmanager.memory.";
        maybe(5, settings, memory + "task.heap.size", size(64, 4096));
        maybe(5, settings, one(memory + "managed.size", "taskmanager.memory.size"), size(0, 4096));
        maybe(6, settings, memory + "managed.fraction", fraction());
        maybe(8, settings, memory + "framework.heap.size", size(16, 512));
        maybe(8, settings, memory + "framework.off-heap.size", size(16, 512));
        maybe(6, settings, memory + "task.off-heap.size", size(0, 512));
        maybe(6, settings, one(memory + "network.min", "taskmanager.network.memory.min"), size(16, 256));
        maybe(6, settings, one(memory + "network.max", "taskmanager.network.memory.max"), size(64, 2048));
        maybe(6, settings, one(memory + "network.fraction", "taskmanager.network.memory.fraction"), fraction());
        maybe(12, settings, "taskmanager.network.numberOfBuffers", one("2048", "4096", "100", "-5", "2k", "70000"));
        maybe(12, settings, memory + "segment-size", one("32kb", "64kb", "4096", "4095", "33kb", "3g", "1m", "x"));
        maybe(15, settings, "taskmanager.numberOfTaskSlots", one("1", "4", "16", "0", "-2", "2.0", "two"));
        maybe(15, settings, "taskmanager.cpu.cores", one("1", "2.5", "0", "-1", "0.0", "four"));
        return settings;
    }

    Map<String, String> jobManager() {
        Map<String, String> settings = new TreeMap<>();
        totals("jobmanager", settings);
        maybe(3, settings, "jobmanager.memory.heap.size", size(32, 4096));
        maybe(4, settings, "jobmanager.memory.off-heap.size", size(16, 512));
        return settings;
    }

    private void totals(String process, Map<String, String> settings) {
        String memory = process + ".memory.";
        boolean set = false;
        if (random.nextInt(10) < 7) {
            settings.put(memory + "process.size", size(256, 20_000));
            set = true;
        }
        if (random.nextInt(10) < (set ? 2 : 7)) {
            settings.put(memory + "flink.size", size(256, 16_000));
        }
        maybe(set ? 40 : 4, settings, process + ".heap.size", size(512, 8_000));
        maybe(set ? 40 : 8, settings, process + ".heap.mb", one("1024", "4096", "0", "-7", "1g"));
        maybe(4, settings, memory + "jvm-metaspace.size", size(32, 1024));
        maybe(6, settings, memory + "jvm-overhead.min", size(32, 512));
        maybe(6, settings, memory + "jvm-overhead.max", size(128, 4096));
        maybe(6, settings, memory + "jvm-overhead.fraction", fraction());
    }

    private void maybe(int oneOf, Map<String, String> settings, String key, String value) {
        if (random.nextInt(oneOf) == 0) {
            settings.put(key, value);
        }
    }

    /** Mostly about so many mebibytes. */
    private String size(int from, int to) {
        if (random.nextInt(60) == 0) {
            return one(BROKEN.toArray(String[]::new));
        }
        if (random.nextInt(80) == 0) {
            return one("0", "1", "9223372036854775807", "8388607t", "4096");
        }
        long mebibytes = from + random.nextInt(to - from);
        String unit = one(UNITS.toArray(String[]::new));
        return switch (unit.strip().isEmpty() ? 'b' : Character.toLowerCase(unit.strip().charAt(0))) {
            case 'b' -> ((mebibytes << 20) + random.nextInt(1 << 20)) + unit;
            case 'k' -> ((mebibytes << 10) + random.nextInt(1 << 10)) + unit;
            case 'g' -> Math.max(1, mebibytes >> 10) + unit;
            default -> mebibytes + unit;
        };
    }

    private String fraction() {
        if (random.nextInt(12) == 0) {
            return one(BROKEN_FRACTIONS.toArray(String[]::new));
        }
        return random.nextInt(4) == 0
                ? String.valueOf(random.nextFloat())
                : one(FRACTIONS.toArray(String[]::new));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
