package dev.flint.engine;

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
        ReadTree read = ReadTree.of(start, request.questions().isEmpty() ? Wanted.EVERYTHING : Wanted.DECLARATIONS, request.jobs(), timer);
        try (Project project = timer.timed("model", () -> project(read.facts(), start))) {
            List<TypeRow> rows = timer.timed("judge", () -> rows(project));
            FlinkAnswers flink =
                    request.verify() ? timer.timed("verify", () -> verified(rows, project)) : FlinkAnswers.none();
            List<Problem> notEvaluated = request.questions().isEmpty() ? project.types().untold() : List.of();
            TreeSet<Problem> errors = read.errors(project);
            defects.addAll(0, read.reading().defects());
            List<String> notices = new ArrayList<>(project.notices());
            notices.addAll(flink.notices());
            return new TypesOutcome.Told(
                    report(entries(rows, flink), notEvaluated, errors),
                    start.tree().root(),
                    notices,
                    timer.timings());
        }
    }

    private Project project(Facts facts, Start start) {
        return Project.of(
                facts,
                start.demandedVersion(request.flinkVersion()),
                start.origins(request.classPath(), request.caches()));
    }

    private TypesReport report(
            List<TypesReport.Entry> entries, List<Problem> notEvaluated, TreeSet<Problem> errors) {
        return new TypesReport(
                FlintVersion.current(),
                oneVersion(entries),
                entries,
                request.questions().isEmpty(),
                List.copyOf(new TreeSet<>(notEvaluated)),
                List.copyOf(errors),
                defects);
    }

    private List<TypeRow> rows(Project project) {
        List<TypeRow> rows = new ArrayList<>();
        if (request.questions().isEmpty()) {
            TypeSubjects.of(project).forEach(subject -> rows.add(new TypeRow.Judged(subject)));
        } else {
            TypeQuestions questions = project.types().questions();
            request.questions().forEach(asked -> answers(questions, asked, rows));
        }
        return rows;
    }

    /** One question that fails costs only itself. */
    private void answers(TypeQuestions questions, String asked, List<TypeRow> rows) {
        try {
            for (Answer answer : questions.ask(asked)) {
                if (answer instanceof Answer.Judged judged) {
                    rows.add(new TypeRow.Judged(subject(asked, judged)));
                } else if (answer instanceof Answer.NotUnderstood not) {
                    String where = not.column() == 0 ? "" : "column " + not.column() + ": ";
                    rows.add(new TypeRow.Unanswered(TypeEntries.unknown(asked, asked, where + not.why())));
                } else if (answer instanceof Answer.TooOld old) {
                    String why = "the code runs on a Flink that is older than flint knows";
                    rows.add(new TypeRow.Unanswered(TypeEntries.unknown(asked, old.type().toString(), why)));
                }
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            defects.add(Defects.line("judging " + asked, e));
            rows.add(new TypeRow.Unanswered(TypeEntries.unknown(asked, asked, "flint failed; see the errors")));
        }
    }

    private static FlinkAnswers verified(List<TypeRow> rows, Project project) {
        List<TypeSubject> subjects = new ArrayList<>();
        for (TypeRow row : rows) {
            if (row instanceof TypeRow.Judged judged) {
                subjects.add(judged.subject());
            }
        }
        return FlinkAnswers.of(
                subjects,
                path -> project.classPathOf(path).entries(),
                path -> project.modules().of(path).name());
    }

    private static List<TypesReport.Entry> entries(List<TypeRow> rows, FlinkAnswers flink) {
        List<TypesReport.Entry> entries = new ArrayList<>();
        for (TypeRow row : rows) {
            if (row instanceof TypeRow.Judged judged) {
                entries.addAll(TypeEntries.of(judged.subject(), flink));
            } else if (row instanceof TypeRow.Unanswered unanswered) {
                entries.add(unanswered.entry());
            }
        }
        return entries;
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
