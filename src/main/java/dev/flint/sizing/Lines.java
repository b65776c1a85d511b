package dev.flint.sizing;

import dev.flint.model.workload.Unit;
import dev.flint.sizing.Line.Group;
import dev.flint.sizing.Line.Scope;
import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a sheet in their order. */
final class Lines {

    private final List<Line> lines = new ArrayList<>();

    List<Line> all() {
        return lines;
    }

    /** Adds a line of one TaskManager, and gives its figure under its name. */
    Figure each(Group group, String key, String label, Figure figure, Unit unit) {
        return add(group, key, label, figure, unit, Scope.TASK_MANAGER);
    }

    /** Adds a line that is alike for one TaskManager and for all. */
    Figure any(Group group, String key, String label, Figure figure, Unit unit) {
        return add(group, key, label, figure, unit, Scope.ANY);
    }

    /** Adds a line of all TaskManagers together. */
    Figure cluster(Group group, String key, String label, Figure figure, Unit unit) {
        return add(group, key, label, figure, unit, Scope.CLUSTER);
    }

    private Figure add(Group group, String key, String label, Figure figure, Unit unit, Scope scope) {
        lines.add(new Line(group, key, label, figure, unit, scope));
        return figure.as(label, unit);
    }
}
