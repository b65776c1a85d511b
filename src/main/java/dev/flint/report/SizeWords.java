package dev.flint.report;

import dev.flint.report.SizeReport.Limit;
import dev.flint.report.SizeReport.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sentences of the sizing sheet that every format has. */
final class SizeWords {

    static final String NO_WORKLOAD =
            "No workload is declared for it; write one under workloads: in flint.yaml (docs/size.md).";

    static final String NOTHING =
            "There is nothing to size: no workload in flint.yaml, and no deployment with TaskManagers.";

    static final String WELL = "Everything of which demand and supply are known has the room that it ought to have.";

    private static final double MEBIBYTE = 1L << 20;

    private SizeWords() {}

    /**
     * A part of a TaskManager's memory.
     *
     * @param ofSlot what each slot has of it; empty where slots do not share it
     */
    record Pool(String label, String size, String ofSlot, String remark) {}

    /** The memory of a TaskManager, part by part; none where it is not known. */
    static List<Pool> pools(Sheet sheet) {
        if (sheet.memory().isEmpty()) {
            return List.of();
        }
        SizeReport.Memory memory = sheet.memory().get();
        List<Pool> pools = new ArrayList<>();
        pool(pools, sheet, "framework heap", memory.frameworkHeap(), false, "");
        pool(pools, sheet, "task heap", memory.taskHeap(), true, "");
        pool(pools, sheet, "framework off-heap", memory.frameworkOffHeap(), false, "");
        pool(pools, sheet, "task off-heap", memory.taskOffHeap(), true, "");
        String buffers = Double.isNaN(sheet.available())
                ? ""
                : String.format(Locale.ROOT, "%,.0f buffers", sheet.available());
        pool(pools, sheet, "network", memory.network(), false, buffers);
        pool(pools, sheet, "managed", memory.managed(), true, "");
        pool(pools, sheet, "metaspace", memory.metaspace(), false, "");
        pool(pools, sheet, "overhead", memory.overhead(), false, "");
        String limit = Double.isNaN(memory.limit()) ? "" : "the container may have " + mebibytes(memory.limit());
        pools.add(new Pool("process", mebibytes(memory.process()), "", limit));
        return pools;
    }

    private static void pool(
            List<Pool> pools, Sheet sheet, String label, long bytes, boolean shared, String remark) {
        boolean bySlot = shared && !Double.isNaN(sheet.slots());
        pools.add(new Pool(
                label, mebibytes(bytes), bySlot ? mebibytes(Math.floor(bytes / sheet.slots())) : "", remark));
    }

    /** Memory of Flink, which counts by 1,024. */
    static String mebibytes(double bytes) {
        double tenths = Math.round(bytes * 10 / MEBIBYTE);
        return String.format(Locale.ROOT, tenths % 10 == 0 ? "%,.0f MiB" : "%,.1f MiB", tenths / 10);
    }

    /** A figure that stands for the whole sheet. */
    record Fact(String label, String value, String remark) {}

    /** What a person looks for first. */
    static List<Fact> facts(Sheet sheet) {
        List<Fact> facts = new ArrayList<>();
        used(sheet, "network-in", "network in", facts);
        used(sheet, "network-out", "network out", facts);
        line(sheet, "state", "state of a TaskManager", "all", facts);
        for (Limit limit : sheet.limits()) {
            if (limit.what().equals("checkpoint-interval")) {
                facts.add(new Fact("a checkpoint takes", limit.shownDemand(), "of " + limit.shownCapacity()));
            }
        }
        line(sheet, "disk-space", "disk to provide", "all", facts);
        String atLeast = sheet.catchUpMeasured() ? "catching up takes" : "catching up takes at least";
        line(sheet, "catch-up", atLeast, "", facts);
        return facts;
    }

    private static void used(Sheet sheet, String what, String label, List<Fact> facts) {
        for (Limit limit : sheet.limits()) {
            if (limit.what().equals(what)) {
                boolean known = !limit.verdict().equals("unknown");
                facts.add(new Fact(
                        label, known ? limit.shownUtilisation() : limit.shownDemand(),
                        known ? limit.shownDemand() + " of " + limit.shownCapacity() : "of what is not known"));
            }
        }
    }

    private static void line(Sheet sheet, String key, String label, String all, List<Fact> facts) {
        sheet.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.key().equals(key))
                .forEach(line -> facts.add(new Fact(
                        label, line.each(), all.isEmpty() || line.all().isEmpty() ? "" : line.all() + " in all")));
    }

    /** How the sheet is as a whole, in one word. */
    static String state(Sheet sheet) {
        if (sheet.limits().stream().anyMatch(limit -> limit.verdict().equals("too-small"))) {
            return "too-small";
        }
        if (sheet.tooLarge()) {
            return "too-large";
        }
        return sheet.limits().stream().anyMatch(limit -> limit.verdict().equals("tight")) ? "tight" : "well";
    }

    /** The name of an entry; a template may make it. */
    static String name(SizeReport.Entry entry) {
        return entry.name().isEmpty() ? "(named by a template)" : entry.name();
    }

    /** What there is: TaskManagers, slots. */
    static String provided(Sheet sheet) {
        if (Double.isNaN(sheet.taskManagers())) {
            return "how many TaskManagers there are is not known";
        }
        long managers = (long) sheet.taskManagers();
        String text = managers + (managers == 1 ? " TaskManager" : " TaskManagers");
        if (Double.isNaN(sheet.slots())) {
            return text;
        }
        long slots = (long) sheet.slots();
        return text + " with " + slots + (slots == 1 ? " slot" : " slots") + (managers == 1 ? "" : " each");
    }

    /** A verdict for people. */
    static String word(String verdict) {
        return switch (verdict) {
            case "too-small" -> "too small";
            case "unknown" -> "not known";
            default -> verdict;
        };
    }

    /** A verdict for people, with what would have to be known. */
    static String verdict(Limit limit) {
        return limit.missing().isEmpty() || !limit.verdict().equals("unknown")
                ? word(limit.verdict())
                : "not known: " + limit.missing();
    }

    /** What is too small or too large, and whether something mends it; empty where all is well. */
    static Optional<String> summary(Sheet sheet) {
        List<String> small = new ArrayList<>();
        List<String> tight = new ArrayList<>();
        for (Limit limit : sheet.limits()) {
            if (limit.verdict().equals("too-small")) {
                small.add(limit.label() + " (" + limit.shownUtilisation() + ")");
            } else if (limit.verdict().equals("tight")) {
                tight.add(limit.label() + " (" + limit.shownUtilisation() + ")");
            }
        }
        if (!small.isEmpty()) {
            String mend = sheet.mends().isEmpty() ? "No single change mends it." : "It is enough to have one of";
            return Optional.of("Too small: " + String.join(", ", small) + ". " + mend);
        }
        if (sheet.tooLarge()) {
            String mend = sheet.mends().isEmpty() ? "" : " It is enough to have";
            return Optional.of("Far too large: under a fifth of everything that is known is used." + mend);
        }
        if (tight.isEmpty()) {
            return Optional.empty();
        }
        String mend = sheet.mends().isEmpty() ? "" : " It is at ease with one of";
        return Optional.of("Tight: " + String.join(", ", tight) + "." + mend);
    }
}
