package dev.flint.engine;

import dev.flint.discover.Discovered;
import dev.flint.findings.catalogue.Catalogue;
import dev.flint.model.Facts;
import dev.flint.model.Project;
import dev.flint.model.types.TypeQuestions;
import dev.flint.model.types.TypeQuestions.Answer;
import dev.flint.model.types.TypeSite;
import dev.flint.report.TypesReport;
import dev.flint.text.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells what Flink makes of types: find the files, read what is needed of them, join what they say, judge. */
final class TypesRun {

    private final TypesRequest request;
    private final Timer timer = new Timer();
    private final List<String> defects = new ArrayList<>();

    TypesRun(TypesRequest request) {
        this.request = request;
    }

    TypesOutcome run() {
        Start start = Start.at(
                request.workingDirectory(),
                request.paths(),
                request.configFile().map(request.workingDirectory()::resolve),
                Catalogue.load());
        if (!start.refusals().isEmpty()) {
            return new TypesOutcome.Refused(start.refusals());
        }
        Discovered discovered =
                timer.timed("discover", () -> start.tree().walk(start.settings().ignore()));
        Reading reading = new Reading(request.questions().isEmpty() ? Wanted.EVERYTHING : Wanted.DECLARATIONS);
        timer.timed("read", () -> {
            reading.read(discovered.files(), request.jobs());
            return reading;
        });
        Facts facts = reading.facts().build(reading::parse, discovered.otherSources());
        Project project = timer.timed(
                "model",
                () -> Project.of(facts, start.demandedVersion(request.flinkVersion()), request.classPath()));
        List<TypesReport.Entry> entries = timer.timed("judge", () -> entries(project));
        List<String> allDefects = new ArrayList<>(reading.defects());
        allDefects.addAll(defects);
        TreeSet<Problem> errors = new TreeSet<>(discovered.problems());
        errors.addAll(reading.errors());
        errors.addAll(project.classProblems());
        TypesReport report = new TypesReport(
                FlintVersion.current(),
                oneVersion(entries),
                entries,
                request.questions().isEmpty(),
                request.questions().isEmpty() ? List.copyOf(new TreeSet<>(project.untoldTypes())) : List.of(),
                List.copyOf(errors),
                allDefects);
        return new TypesOutcome.Told(report, start.tree().root(), project.notices(), timer.timings());
    }

    private List<TypesReport.Entry> entries(Project project) {
        List<TypesReport.Entry> entries = new ArrayList<>();
        if (request.questions().isEmpty()) {
            TypeSubjects.of(project).forEach(subject -> entries.addAll(TypeEntries.of(subject)));
        } else {
            TypeQuestions questions = project.typeQuestions();
            request.questions().forEach(asked -> answers(questions, asked, entries));
        }
        return entries;
    }

    /** One question that fails costs only itself. */
    private void answers(TypeQuestions questions, String asked, List<TypesReport.Entry> entries) {
        try {
            for (Answer answer : questions.ask(asked)) {
                if (answer instanceof Answer.Judged judged) {
                    entries.addAll(TypeEntries.of(subject(asked, judged)));
                } else if (answer instanceof Answer.NotUnderstood not) {
                    String where = not.column() == 0 ? "" : "column " + not.column() + ": ";
                    entries.add(TypeEntries.unknown(asked, asked, where + not.why()));
                } else if (answer instanceof Answer.TooOld old) {
                    String why = "the code runs on a Flink that is older than flint knows";
                    entries.add(TypeEntries.unknown(asked, old.type().toString(), why));
                }
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            defects.add(Defects.line("judging " + asked, e));
            entries.add(TypeEntries.unknown(asked, asked, "flint failed; see the errors"));
        }
    }

    private static TypeSubject subject(String asked, Answer.Judged judged) {
        return new TypeSubject(
                Optional.of(asked),
                judged.type(),
                TypeSite.Way.CLASS,
                judged.module(),
                judged.path().orElse(""),
                judged.byVersion(),
                List.of());
    }

    private static Optional<String> oneVersion(List<TypesReport.Entry> entries) {
        Set<String> versions = new HashSet<>();
        entries.forEach(entry -> versions.addAll(entry.flinkVersions()));
        return versions.size() == 1 ? Optional.of(versions.iterator().next()) : Optional.empty();
    }
}
