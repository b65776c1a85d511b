package dev.flint.engine;

import dev.flint.findings.catalogue.Catalogue;
import dev.flint.model.Project;
import dev.flint.model.classpath.Origins;
import dev.flint.model.deployment.Deployment;
import dev.flint.report.ConfigReport;
import dev.flint.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Tells what deployments run with: find the files, read what configures, join it, look every option up. */
final class ConfigRun {

    private final ConfigRequest request;
    private final Timer timer = new Timer();
    private final List<String> defects = new ArrayList<>();

    ConfigRun(ConfigRequest request) {
        this.request = request;
    }

    ConfigOutcome run() {
        Start start = Start.at(
                request.workingDirectory(),
                request.paths(),
                request.configFile().map(request.workingDirectory()::resolve),
                Catalogue.load());
        if (!start.refusals().isEmpty()) {
            return new ConfigOutcome.Refused(start.refusals());
        }
        ReadTree read = ReadTree.of(start, Wanted.CONFIGURATION, request.jobs(), timer);
        Project project = timer.timed(
                "model", () -> Project.of(read.facts(), start.demandedVersion(request.flinkVersion()), Origins.NONE));
        List<ConfigReport.Deployment> deployments = timer.timed("join", () -> deployments(project));
        defects.addAll(0, read.reading().defects());
        TreeSet<Problem> errors = read.errors(project);
        ConfigReport report = new ConfigReport(
                FlintVersion.current(),
                deployments,
                request.key().map(KeyStories::of),
                request.all(),
                project.unjoined(),
                List.copyOf(errors),
                defects);
        return new ConfigOutcome.Told(report, start.tree().root(), project.notices(), timer.timings());
    }

    private List<ConfigReport.Deployment> deployments(Project project) {
        List<ConfigReport.Deployment> shown = new ArrayList<>();
        try {
            for (Deployment deployment : project.deployments()) {
                shown.add(ConfigEntries.of(deployment, project.modules(), request.key(), request.all()));
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            defects.add(Defects.line("joining what configures", e));
        }
        return shown;
    }
}
