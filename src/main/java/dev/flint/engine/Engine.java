package dev.flint.engine;

import dev.flint.discover.Discovered;
import dev.flint.discover.Tree;
import dev.flint.engine.settings.Settings;
import dev.flint.engine.settings.SettingsFile;
import dev.flint.engine.settings.SettingsReader;
import dev.flint.findings.catalogue.Catalogue;
import dev.flint.model.Facts;
import dev.flint.model.Project;
import dev.flint.model.classpath.Origins;
import dev.flint.model.versions.VersionFact;
import dev.flint.report.CheckReport;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks a project: find the files, read them, join what they say, ask the rules. */
public final class Engine {

    private final CheckRequest request;
    private final List<CheckOutcome.Timing> timings = new ArrayList<>();
    private final List<String> defects = new ArrayList<>();

    private Engine(CheckRequest request) {
        this.request = request;
    }

    /** Never throws for what a project or a request holds. */
    public static CheckOutcome check(CheckRequest request) {
        return LargeStack.call(new Engine(request)::check);
    }

    private CheckOutcome check() {
        Tree tree = Tree.of(request.workingDirectory(), request.input().isPresent() ? List.of() : request.paths());
        Catalogue catalogue = timed("rules", Catalogue::load);
        Optional<Path> configFile = request.configFile().map(request.workingDirectory()::resolve);
        SettingsFile settingsFile = SettingsReader.load(tree, configFile, catalogue);
        Settings settings = settingsFile.settings();
        RuleSelection rules = RuleSelection.of(catalogue, request.rules(), request.skip(), settings.off());
        List<String> refusals = new ArrayList<>(rules.refusals());
        for (Problem problem : settingsFile.problems().stream().sorted().toList()) {
            Span at = problem.place().span();
            refusals.add(problem.path() + ":" + at.startLine() + ":" + at.startColumn() + ": " + problem.message());
        }
        for (Path missing : tree.missing()) {
            refusals.add(missing + ": there is no such file or folder");
        }
        if (!refusals.isEmpty()) {
            return new CheckOutcome.Refused(refusals);
        }
        Discovered discovered = timed("discover", () -> tree.walk(settings.ignore()));
        Reading reading = timed("read", () -> read(tree, discovered));
        Facts facts = reading.facts().build(reading::parse, discovered.otherSources());
        Optional<Project> project = timed("model", () -> project(facts, settings, tree.root()));
        Judgement judgement = timed("judge", () -> project.isPresent()
                ? Judgement.of(rules.entries(), project.get())
                : new Judgement(List.of(), List.of(), defects));
        project.ifPresent(Project::close);
        CheckReport report = new Assembly(request, settings, rules, discovered, reading, judgement).report();
        return new CheckOutcome.Checked(report, tree.root(), notices(project), timings);
    }

    /** @return empty if the facts could not be joined, which is a defect */
    private Optional<Project> project(Facts facts, Settings settings, Path root) {
        try {
            return Optional.of(Project.of(facts, demandedVersion(settings), origins(root)));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            defects.add(Defects.line("joining what the files say", e));
            return Optional.empty();
        }
    }

    private Origins origins(Path root) {
        return new Origins(
                Optional.of(root),
                request.classPath(),
                request.caches().map(caches -> new Origins.Caches(
                        caches.home(), caches.environment(), caches.repository())));
    }

    private static List<String> notices(Optional<Project> project) {
        return project.isPresent() ? project.get().notices() : List.of();
    }

    /** The flag beats {@code flint.yaml}. */
    private Optional<VersionFact> demandedVersion(Settings settings) {
        Optional<VersionFact> flag = request.flinkVersion()
                .map(version -> new VersionFact(
                        version, new Place(".", Span.FIRST_LINE), VersionFact.Kind.FLAG, version.toString()));
        return flag.or(() -> settings.flinkVersion()
                .map(said -> new VersionFact(
                        said.version(), said.place(), VersionFact.Kind.FLINT_YAML, said.version().toString())));
    }

    private Reading read(Tree tree, Discovered discovered) {
        Reading reading = new Reading();
        if (request.input().isPresent()) {
            CheckRequest.Input input = request.input().get();
            reading.read(tree.relative(request.workingDirectory().resolve(input.path())), input.bytes());
        } else {
            int jobs = request.jobs() > 0 ? request.jobs() : Runtime.getRuntime().availableProcessors();
            reading.read(discovered.files(), jobs);
        }
        return reading;
    }

    private <T> T timed(String part, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        timings.add(new CheckOutcome.Timing(part, Duration.ofNanos(System.nanoTime() - start)));
        return result;
    }
}
