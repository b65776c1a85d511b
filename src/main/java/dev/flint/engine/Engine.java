package dev.flint.engine;

import dev.flint.discover.Discovered;
import dev.flint.discover.Tree;
import dev.flint.engine.settings.Settings;
import dev.flint.engine.settings.SettingsFile;
import dev.flint.engine.settings.SettingsReader;
import dev.flint.findings.catalogue.Catalogue;
import dev.flint.model.Facts;
import dev.flint.model.Project;
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

    private Engine(CheckRequest request) {
        this.request = request;
    }

    /** Never throws for what a project or a request holds. */
    public static CheckOutcome check(CheckRequest request) {
        return new Engine(request).check();
    }

    private CheckOutcome check() {
        Tree tree = Tree.of(request.workingDirectory(), request.input().isPresent() ? List.of() : request.paths());
        Catalogue catalogue = timed("rules", Catalogue::load);
        Optional<Path> configFile = request.configFile().map(request.workingDirectory()::resolve);
        SettingsFile settingsFile = SettingsReader.load(tree, configFile, catalogue);
        Settings settings = settingsFile.settings();
        RuleSelection rules = RuleSelection.of(catalogue, request.rules(), request.skip(), settings.off());
        List<String> refusals = new ArrayList<>(rules.refusals());
        for (Problem problem : settingsFile.problems()) {
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
        Project project = timed("model", () -> Project.of(facts, demandedVersion(settings)));
        Judgement judgement = timed("judge", () -> Judgement.of(rules.entries(), project));
        CheckReport report = new Assembly(request, settings, rules, discovered, reading, judgement).report();
        return new CheckOutcome.Checked(report, tree.root(), project.notices(), timings);
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
