package dev.flint.sizing;

import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Shown;
import dev.flint.model.workload.Unit;
import dev.flint.sizing.Limit.Verdict;
import dev.flint.sizing.Limit.What;
import dev.flint.sizing.Sheets.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for the smallest change that mends a sheet, by trying: incremental checkpoints, a longer interval, the next
 * larger machine of the family, more TaskManagers. A change counts if nothing is too small after it; where nothing is
 * so before, if nothing is tight.
 */
final class Mends {

    private static final double[] INTERVALS = {60, 120, 180, 300, 600, 900, 1_800};
    private static final int MOST_TIMES = 20;

    private final Pair pair;
    private final WhatIf whatIf;
    private final Sheet sheet;
    private final Verdict worst;
    private final List<Mend> found = new ArrayList<>();

    private Mends(Pair pair, WhatIf whatIf, Sheet sheet) {
        this.pair = pair;
        this.whatIf = whatIf;
        this.sheet = sheet;
        this.worst = sheet.limits(Verdict.TOO_SMALL).isEmpty() ? Verdict.TIGHT : Verdict.TOO_SMALL;
    }

    static Mend.Advice of(Pair pair, WhatIf whatIf, Sheet sheet) {
        Mends mends = new Mends(pair, whatIf, sheet);
        if (!sheet.limits(mends.worst).isEmpty()) {
            mends.enlarge();
            return new Mend.Advice(false, mends.found);
        }
        if (sheet.isOversized()) {
            mends.shrink();
            return new Mend.Advice(true, mends.found);
        }
        return new Mend.Advice(false, List.of());
    }

    private void enlarge() {
        Set<What> reached = sheet.limits(worst).stream().map(Limit::what).collect(Collectors.toSet());
        boolean byCheckpoint = reached.contains(What.CHECKPOINT_INTERVAL)
                || reached.contains(What.CHECKPOINT_TIMEOUT)
                || reached.contains(What.NETWORK_OUT)
                || reached.contains(What.DISK_THROUGHPUT);
        if (byCheckpoint) {
            incremental();
            interval();
        }
        machine();
        taskManagers(whatIf, "", "");
        if (found.isEmpty() && byCheckpoint && isFull()) {
            taskManagers(
                    whatIf.with(Measure.INCREMENTAL, 1), "incremental checkpoints and ", "incremental=true,");
        }
    }

    private boolean isFull() {
        return sheet.input(Measure.INCREMENTAL).filter(input -> input.value() == 0).isPresent()
                && sheet.lines().stream().anyMatch(line -> line.group() == Line.Group.DISK);
    }

    private void incremental() {
        if (isFull()) {
            attempt(whatIf.with(Measure.INCREMENTAL, 1), "incremental checkpoints", "incremental=true");
        }
    }

    private void interval() {
        double now = sheet.input(Measure.CHECKPOINT_INTERVAL).map(Input::value).orElse(Double.NaN);
        for (double interval : INTERVALS) {
            String shown = Shown.of(interval, Unit.SECONDS);
            if (interval > now
                    && attempt(whatIf.with(Measure.CHECKPOINT_INTERVAL, interval),
                            "a checkpoint every " + shown + " in place of " + Shown.of(now, Unit.SECONDS),
                            "interval=" + shown.replace(" ", ""))) {
                return;
            }
        }
    }

    private void machine() {
        Optional<Machine> now = pair.machine(whatIf);
        if (now.isEmpty()) {
            return;
        }
        for (Machine other : Machines.family(now.get().family())) {
            boolean larger = other.network() > now.get().network()
                    || other.disk().orElse(0) > now.get().disk().orElse(0);
            if (larger && attempt(whatIf.on(other),
                    "machines of type " + other.name() + " in place of " + now.get().name(),
                    "machine=" + other.name())) {
                return;
            }
        }
    }

    private void taskManagers(WhatIf base, String before, String option) {
        double now = sheet.input(Measure.TASK_MANAGERS).map(Input::value).orElse(Double.NaN);
        double most = now * MOST_TIMES;
        if (Double.isNaN(now) || !isEnough(base, most)) {
            return;
        }
        double tooFew = now;
        double enough = most;
        while (enough - tooFew > 1) {
            double between = Math.floor((tooFew + enough) / 2);
            if (isEnough(base, between)) {
                enough = between;
            } else {
                tooFew = between;
            }
        }
        attempt(base.with(Measure.TASK_MANAGERS, enough),
                before + Shown.of(enough, Unit.COUNT) + " TaskManagers in place of " + Shown.of(now, Unit.COUNT),
                option + "taskmanagers=" + (long) enough);
    }

    private boolean isEnough(WhatIf base, double taskManagers) {
        Sheet tried = pair.sheet(base.with(Measure.TASK_MANAGERS, taskManagers));
        return tried.limits(Verdict.TOO_SMALL).isEmpty() && tried.limits(worst).isEmpty();
    }

    /** The fewest TaskManagers that leave everything as much room as it ought to have. */
    private void shrink() {
        double now = sheet.input(Measure.TASK_MANAGERS).map(Input::value).orElse(Double.NaN);
        double tooFew = 0;
        double enough = now;
        while (enough - tooFew > 1) {
            double between = Math.floor((tooFew + enough) / 2);
            if (hasRoom(pair.sheet(whatIf.with(Measure.TASK_MANAGERS, between)))) {
                enough = between;
            } else {
                tooFew = between;
            }
        }
        if (enough < now) {
            found.add(new Mend(
                    Shown.of(enough, Unit.COUNT) + (enough == 1 ? " TaskManager" : " TaskManagers") + " in place of "
                            + Shown.of(now, Unit.COUNT),
                    "taskmanagers=" + (long) enough,
                    most(pair.sheet(whatIf.with(Measure.TASK_MANAGERS, enough)))));
        }
    }

    private static boolean hasRoom(Sheet sheet) {
        return sheet.limits(Verdict.TOO_SMALL).isEmpty() && sheet.limits(Verdict.TIGHT).isEmpty();
    }

    private boolean attempt(WhatIf change, String text, String option) {
        Sheet tried = pair.sheet(change);
        if (!tried.limits(Verdict.TOO_SMALL).isEmpty() || !tried.limits(worst).isEmpty()) {
            return false;
        }
        found.add(new Mend(text, option, tried.limit(sheet.limits(worst).get(0).what())));
        return true;
    }

    private static Optional<Limit> most(Sheet sheet) {
        Limit most = null;
        for (Limit limit : sheet.limits()) {
            boolean counts = limit.verdict() != Verdict.UNKNOWN && limit.what().isProvisioned();
            if (counts && (most == null || limit.utilisation() > most.utilisation())) {
                most = limit;
            }
        }
        return Optional.ofNullable(most);
    }
}
