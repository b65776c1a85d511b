package dev.flint.engine;

import dev.flint.engine.settings.SettingsFile;
import dev.flint.engine.settings.SettingsReader;
import dev.flint.engine.settings.WhatIfReader;
import dev.flint.findings.catalogue.Catalogue;
import dev.flint.model.Project;
import dev.flint.model.classpath.Origins;
import dev.flint.model.workload.Workload;
import dev.flint.report.SizeReport;
import dev.flint.sizing.Sheets;
import dev.flint.sizing.WhatIf;
import dev.flint.text.Problem;
import dev.flint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Makes the sizing sheet: find the files, read what configures, join it, set the demand against it. */
final class SizeRun {

    private final SizeRequest request;
    private final Timer timer = new Timer();
    private final List<String> defects = new ArrayList<>();

    SizeRun(SizeRequest request) {
        this.request = request;
    }

    SizeOutcome run() {
        Start start = Start.at(
                request.workingDirectory(),
                request.paths(),
                request.configFile().map(request.workingDirectory()::resolve),
                Catalogue.load());
        List<String> refusals = new ArrayList<>(start.refusals());
        List<Workload> workloads = workloads(start, refusals);
        WhatIfReader asked = WhatIfReader.read(request.whatIf());
        refusals.addAll(asked.problems());
        if (!refusals.isEmpty()) {
            return new SizeOutcome.Refused(refusals);
        }
        ReadTree read = ReadTree.of(start, Wanted.CONFIGURATION, request.jobs(), timer);
        Project project = timer.timed("model", () -> Project.of(
                read.facts(), start.demandedVersion(request.flinkVersion()), workloads, Origins.NONE));
        Sheets.Paired paired = timer.timed("join", () -> Sheets.pair(project));
        if (!paired.problems().isEmpty()) {
            return new SizeOutcome.Refused(lines(paired.problems()));
        }
        Optional<WhatIf> whatIf = request.whatIf().isEmpty() ? Optional.empty() : Optional.of(asked.whatIf());
        List<SizeReport.Entry> entries = timer.timed("reckon", () -> entries(project, paired, whatIf));
        defects.addAll(0, read.reading().defects());
        TreeSet<Problem> errors = read.errors(project);
        SizeReport report = new SizeReport(
                FlintVersion.current(), entries, request.brief(), project.unjoined(), List.copyOf(errors), defects);
        return new SizeOutcome.Told(report, start.tree().root(), project.notices(), timer.timings());
    }

    private List<Workload> workloads(Start start, List<String> refusals) {
        if (request.workloadFile().isEmpty()) {
            return start.settings().workloads();
        }
        SettingsFile file = SettingsReader.loadWorkloads(
                start.tree(), request.workingDirectory().resolve(request.workloadFile().get()));
        refusals.addAll(lines(file.problems()));
        return file.settings().workloads();
    }

    private static List<String> lines(List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems.stream().sorted().toList()) {
            Span at = problem.place().span();
            lines.add(problem.path() + ":" + at.startLine() + ":" + at.startColumn() + ": " + problem.message());
        }
        return lines;
    }

    private List<SizeReport.Entry> entries(Project project, Sheets.Paired paired, Optional<WhatIf> whatIf) {
        List<SizeReport.Entry> entries = new ArrayList<>();
        try {
            SizeEntries made = new SizeEntries(whatIf, String.join(",", request.whatIf()));
            paired.pairs().forEach(pair -> entries.add(made.of(pair)));
            Sheets.unloaded(project, paired).forEach(pair -> entries.add(made.of(pair)));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            defects.add(Defects.line("making the sheet", e));
        }
        return entries;
    }
}
