package dev.flint.engine;

import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Shown;
import dev.flint.model.workload.Unit;
import dev.flint.report.SizeReport;
import dev.flint.report.SizeReport.Group;
import dev.flint.sizing.CatchUp;
import dev.flint.sizing.Figure;
import dev.flint.sizing.Input;
import dev.flint.sizing.Limit;
import dev.flint.sizing.Line;
import dev.flint.sizing.Mend;
import dev.flint.sizing.Sheet;
import dev.flint.sizing.Sheets;
import dev.flint.sizing.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts sheets into the words of the report. */
final class SizeEntries {

    private static final String UNKNOWN = "not known";

    private final Optional<WhatIf> whatIf;
    private final String question;

    SizeEntries(Optional<WhatIf> whatIf, String question) {
        this.whatIf = whatIf;
        this.question = question;
    }

    SizeReport.Entry of(Sheets.Pair pair) {
        return new SizeReport.Entry(
                pair.name(),
                title(pair.deployment()),
                sheet(pair, WhatIf.NOTHING),
                whatIf.filter(asked -> pair.hasWorkload()).map(asked -> sheet(pair, asked)),
                question);
    }

    private static String title(Optional<Deployment> deployment) {
        if (deployment.isEmpty()) {
            return "no deployment of this tree; the workload says what it runs on";
        }
        Deployment found = deployment.get();
        String version = found.versions().single().map(FlinkVersion::toString).orElse("of unknown version");
        return found.kind().word() + ", Flink " + version + ", " + found.place().path() + ":"
                + found.place().span().startLine();
    }

    private static SizeReport.Sheet sheet(Sheets.Pair pair, WhatIf whatIf) {
        Sheet sheet = pair.sheet(whatIf);
        Mend.Advice advice = pair.advice(whatIf);
        double managers = sheet.input(Measure.TASK_MANAGERS).map(Input::value).orElse(Double.NaN);
        return new SizeReport.Sheet(
                managers,
                sheet.input(Measure.SLOTS).map(Input::value).orElse(Double.NaN),
                SizeMemory.of(pair.memory()),
                SizeMemory.note(pair.memory()),
                sheet.limit(Limit.What.NETWORK_BUFFERS).map(limit -> limit.demand().value()).orElse(Double.NaN),
                SizeMemory.buffers(pair.memory()),
                pair.hasWorkload(),
                traffic(sheet),
                sheet.value("catch-up"),
                sheet.input(Measure.CAPACITY).filter(Input::isKnown).isPresent(),
                groups(sheet, managers),
                sheet.limits().stream().map(SizeEntries::limit).toList(),
                sheet.inputs().stream().map(SizeEntries::input).toList(),
                sheet.catchUp().points().stream().map(SizeEntries::point).toList(),
                sheet.notes(),
                advice.tooLarge(),
                advice.mends().stream().map(SizeEntries::mend).toList());
    }

    private static SizeReport.Traffic traffic(Sheet sheet) {
        return new SizeReport.Traffic(
                sheet.value("source"),
                sheet.value("shuffle-in"),
                sheet.value("total-in"),
                sheet.value("sink"),
                sheet.value("checkpoint"),
                sheet.value("total-out"),
                sheet.value("state"),
                sheet.checkpointSize(),
                sheet.diskValue("disk-write"),
                sheet.diskValue("disk-amplified"),
                sheet.diskValue("disk-read"),
                sheet.diskValue("disk-space"));
    }

    private static List<Group> groups(Sheet sheet, double managers) {
        List<Group> groups = new ArrayList<>();
        for (Line.Group group : Line.Group.values()) {
            List<SizeReport.Line> lines = new ArrayList<>();
            for (Line line : sheet.lines()) {
                if (line.group() == group) {
                    lines.add(line(line, managers));
                }
            }
            if (!lines.isEmpty()) {
                groups.add(new Group(group.title(), lines));
            }
        }
        return groups;
    }

    private static SizeReport.Line line(Line line, double managers) {
        Figure figure = line.figure();
        String shown = shown(figure.value(), line.unit());
        String each = line.scope() == Line.Scope.CLUSTER ? "" : shown;
        String all = switch (line.scope()) {
            case TASK_MANAGER -> shown(figure.value() * managers, line.unit());
            case CLUSTER -> shown;
            case ANY -> "";
        };
        return new SizeReport.Line(line.key(), line.label(), each, all, figure.formula(), figure.worked());
    }

    private static SizeReport.Limit limit(Limit limit) {
        List<String> missing = new ArrayList<>();
        for (Figure figure : List.of(limit.demand(), limit.capacity())) {
            for (Input input : figure.missing()) {
                String text = input.name() + " (" + input.origin().told() + ")";
                if (!missing.contains(text)) {
                    missing.add(text);
                }
            }
        }
        double used = limit.utilisation();
        return new SizeReport.Limit(
                limit.what().word(),
                limit.label(),
                limit.demand().value(),
                limit.capacity().value(),
                used,
                limit.verdict().word(),
                1 - limit.free(),
                shown(limit.demand().value(), limit.unit()),
                shown(limit.capacity().value(), limit.unit()),
                Double.isNaN(used) ? UNKNOWN : Double.isInfinite(used) ? "without end" : Shown.of(used, Unit.SHARE),
                String.join(", ", missing));
    }

    private static SizeReport.Input input(Input input) {
        return new SizeReport.Input(
                input.name(),
                input.shown(),
                input.origin().kind().word(),
                input.origin().told(),
                input.origin().text());
    }

    private static SizeReport.Point point(CatchUp.Point point) {
        return new SizeReport.Point(
                point.seconds(),
                point.messages(),
                Shown.of(point.seconds(), Unit.SECONDS),
                Shown.of(point.messages(), Unit.COUNT));
    }

    private static SizeReport.Mend mend(Mend mend) {
        String then = mend.most()
                .map(limit -> limit.label() + " at " + Shown.of(limit.utilisation(), Unit.SHARE))
                .orElse("");
        return new SizeReport.Mend(mend.text(), mend.option(), then);
    }

    private static String shown(double value, Unit unit) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        return Double.isInfinite(value) ? "for ever" : Shown.of(value, unit);
    }
}
