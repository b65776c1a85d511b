package dev.flint.engine;

import dev.flint.discover.Discovered;
import dev.flint.findings.catalogue.Catalogue;
import dev.flint.model.Facts;
import dev.flint.model.Project;
import dev.flint.report.CheckReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a project: find the files, read them, join what they say, ask the rules. */
public final class Engine {

    private final CheckRequest request;
    private final Timer timer = new Timer();
    private final List<String> defects = new ArrayList<>();

    private Engine(CheckRequest request) {
        this.request = request;
    }

    /** Never throws for what a project or a request holds. */
    public static CheckOutcome check(CheckRequest request) {
        return LargeStack.call(new Engine(request)::check);
    }

    /** Tells what Flink makes of types. Never throws for what a project or a request holds. */
    public static TypesOutcome types(TypesRequest request) {
        return LargeStack.call(new TypesRun(request)::run);
    }

    /** Tells what deployments run with. Never throws for what a project or a request holds. */
    public static ConfigOutcome config(ConfigRequest request) {
        return LargeStack.call(new ConfigRun(request)::run);
    }

    /** Makes the sizing sheet. Never throws for what a project or a request holds. */
    public static SizeOutcome size(SizeRequest request) {
        return LargeStack.call(new SizeRun(request)::run);
    }

    private CheckOutcome check() {
        Catalogue catalogue = timer.timed("rules", Catalogue::load);
        Start start = Start.at(
                request.workingDirectory(),
                request.input().isPresent() ? List.of() : request.paths(),
                request.configFile().map(request.workingDirectory()::resolve),
                catalogue);
        RuleSelection rules =
                RuleSelection.of(catalogue, request.rules(), request.skip(), start.settings().off());
        List<String> refusals = new ArrayList<>(rules.refusals());
        refusals.addAll(start.refusals());
        if (!refusals.isEmpty()) {
            return new CheckOutcome.Refused(refusals);
        }
        Discovered discovered =
                timer.timed("discover", () -> start.tree().walk(start.settings().ignore()));
        Reading reading = timer.timed("read", () -> read(start, discovered));
        Facts facts = reading.facts().build(reading::parse, discovered.otherSources());
        Optional<Project> project = timer.timed("model", () -> project(facts, start));
        Judgement judgement = timer.timed("judge", () -> project.isPresent()
                ? Judgement.of(rules.entries(), project.get())
                : new Judgement(List.of(), List.of(), defects));
        project.ifPresent(judged -> {
            reading.errors().addAll(judged.refusedConfigurations());
            reading.errors().addAll(judged.classProblems());
        });
        project.ifPresent(Project::close);
        CheckReport report =
                new Assembly(request, start.settings(), rules, discovered, reading, judgement).report();
        return new CheckOutcome.Checked(report, start.tree().root(), notices(project), timer.timings());
    }

    /** @return empty if the facts could not be joined, which is a defect */
    private Optional<Project> project(Facts facts, Start start) {
        try {
            return Optional.of(Project.of(
                    facts,
                    start.demandedVersion(request.flinkVersion()),
                    start.settings().workloads(),
                    start.origins(request.classPath(), request.caches())));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            defects.add(Defects.line("joining what the files say", e));
            return Optional.empty();
        }
    }

    private static List<String> notices(Optional<Project> project) {
        return project.isPresent() ? project.get().notices() : List.of();
    }

    private Reading read(Start start, Discovered discovered) {
        Reading reading = new Reading(Wanted.EVERYTHING);
        if (request.input().isPresent()) {
            CheckRequest.Input input = request.input().get();
            Path file = request.workingDirectory().resolve(input.path());
            reading.read(start.tree().relative(file), input.bytes());
        } else {
            reading.read(discovered.files(), request.jobs());
        }
        return reading;
    }
}
