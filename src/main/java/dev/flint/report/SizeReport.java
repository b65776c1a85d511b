package dev.flint.report;

import dev.flint.text.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What workloads demand of their deployments, ready to be written in any format. Figures are in bytes, seconds and
 * messages; NaN where they are not known. Texts are not escaped yet: the writers do that, at the one border.
 *
 * @param flintVersion the version of flint itself
 * @param entries in the order in which they are shown
 * @param brief whether a person wants only what is set against what there is, and what mends it
 * @param problems what concerns a deployment or a workload and could not be told
 * @param errors what could not be read
 * @param defects defects of flint itself, one line each
 */
public record SizeReport(
        String flintVersion,
        List<Entry> entries,
        boolean brief,
        List<Problem> problems,
        List<Problem> errors,
        List<String> defects) {

    public SizeReport {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
        errors = List.copyOf(errors);
        defects = List.copyOf(defects);
    }

    /**
     * One workload, or one deployment for which none is declared.
     *
     * @param title the line below the name: what it runs on
     * @param sheet as it is
     * @param whatIf as it would be; empty where nobody asks
     * @param question what was asked, as it was written
     */
    public record Entry(String name, String title, Sheet sheet, Optional<Sheet> whatIf, String question) {}

    /**
     * @param taskManagers NaN where it is not known
     * @param slots of one TaskManager
     * @param memory the pools of a TaskManager; empty where they are not known
     * @param memoryNote why they are not known, or what else is to be said of them; empty for nothing
     * @param required network buffers that the job needs on a TaskManager to start
     * @param available network buffers of a TaskManager
     * @param hasDemand whether a workload is declared: else there are no lines and no limits
     * @param traffic the figures that other tools build on
     * @param catchUpSeconds infinite where the job never catches up
     * @param catchUpMeasured whether that rests on a capacity that is measured
     * @param tooLarge whether the mends are to make it smaller
     */
    public record Sheet(
            double taskManagers,
            double slots,
            Optional<Memory> memory,
            String memoryNote,
            double required,
            double available,
            boolean hasDemand,
            Traffic traffic,
            double catchUpSeconds,
            boolean catchUpMeasured,
            List<Group> groups,
            List<Limit> limits,
            List<Input> inputs,
            List<Point> backlog,
            List<String> notes,
            boolean tooLarge,
            List<Mend> mends) {

        public Sheet {
            groups = List.copyOf(groups);
            limits = List.copyOf(limits);
            inputs = List.copyOf(inputs);
            backlog = List.copyOf(backlog);
            notes = List.copyOf(notes);
            mends = List.copyOf(mends);
        }

        /** What is assumed, a sentence each. */
        public List<String> assumptions() {
            return inputs.stream()
                    .filter(input -> input.kind().equals("assumed"))
                    .map(input -> input.name() + " " + input.shown() + ": " + input.why())
                    .toList();
        }
    }

    /**
     * The memory of a TaskManager, in bytes.
     *
     * @param limit of the container; NaN where there is none, or it is not known
     */
    public record Memory(
            long process,
            long flink,
            long frameworkHeap,
            long taskHeap,
            long frameworkOffHeap,
            long taskOffHeap,
            long network,
            long managed,
            long metaspace,
            long overhead,
            double limit) {}

    /**
     * One TaskManager: bytes a second, and bytes of state, of a checkpoint and of disk space.
     *
     * @param diskWrite what the job writes of its state
     * @param diskAmplified the same with what compaction writes again
     */
    public record Traffic(
            double source,
            double shuffle,
            double totalIn,
            double sink,
            double checkpointOut,
            double totalOut,
            double state,
            double checkpoint,
            double diskWrite,
            double diskAmplified,
            double diskRead,
            double diskSpace) {}

    /** Lines of one subject. */
    public record Group(String title, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param each of one TaskManager, or alike for all; empty where there is none
     * @param all of all TaskManagers together; empty where that is the same, or means nothing
     * @param worked the formula with its figures
     */
    public record Line(String key, String label, String each, String all, String formula, String worked) {}

    /**
     * @param what in one word
     * @param utilisation the share of the capacity that is used; NaN where it is not known
     * @param verdict in one word
     * @param advised the share up to which all is well
     * @param shownDemand for people
     * @param missing what would have to be known; empty for nothing
     */
    public record Limit(
            String what,
            String label,
            double demand,
            double capacity,
            double utilisation,
            String verdict,
            double advised,
            String shownDemand,
            String shownCapacity,
            String shownUtilisation,
            String missing) {}

    /**
     * @param kind where it comes from in one word: {@code declared}, {@code deployment}, {@code code}, {@code assumed}
     * @param why what is known of where it comes from; of what is assumed the reason
     */
    public record Input(String name, String shown, String kind, String why, String origin) {}

    /** So many messages wait so many seconds after a failure. */
    public record Point(double seconds, double messages, String time, String count) {}

    /** A change that mends it; {@code option} is what {@code --what-if} takes for it. */
    public record Mend(String text, String option, String then) {}
}
