package dev.flint.engine;

import dev.flint.flink.types.Verdict;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.types.TypeSite;
import dev.flint.model.types.VersionedVerdict;
import dev.flint.report.TypesReport.Flink;
import dev.flint.verify.Answer;
import dev.flint.verify.Question;
import dev.flint.verify.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What the Flink on the class paths says of types, held against what flint says. */
final class FlinkAnswers {

    private static final String OPTION = "--verify: ";

    /** What the module at the root is called. */
    private static final String WHOLE_TREE = ".";

    private final Map<TypeSubject, Said> said = new IdentityHashMap<>();
    private final Set<String> notices = new LinkedHashSet<>();

    /** One answer, and the version of the Flink that gave it. */
    private record Said(Optional<String> version, Answer answer) {}

    private FlinkAnswers() {}

    /** Nobody is asked. */
    static FlinkAnswers none() {
        return new FlinkAnswers();
    }

    /**
     * @param classPath of the module of a file; of the one at the root of the tree for an empty path
     * @param module the folder of that module
     */
    static FlinkAnswers of(
            List<TypeSubject> subjects, Function<String, List<Path>> classPath, Function<String, String> module) {
        FlinkAnswers answers = new FlinkAnswers();
        Map<List<Path>, List<TypeSubject>> byClassPath = new LinkedHashMap<>();
        for (TypeSubject subject : subjects) {
            byClassPath
                    .computeIfAbsent(classPath.apply(subject.path()), unused -> new ArrayList<>())
                    .add(subject);
        }
        byClassPath.forEach((entries, sharing) -> answers.ask(entries, sharing, module));
        return answers;
    }

    private void ask(List<Path> classPath, List<TypeSubject> subjects, Function<String, String> module) {
        List<Question> questions = new ArrayList<>(subjects.size());
        for (TypeSubject subject : subjects) {
            Question.Way way = subject.way() == TypeSite.Way.CLASS ? Question.Way.TYPE : Question.Way.ARGUMENT;
            questions.add(new Question(subject.type(), way));
        }
        Verification verification = Verification.ask(classPath, questions);
        if (verification.failure().isPresent()) {
            Set<String> modules = new TreeSet<>();
            subjects.forEach(subject -> modules.add(module.apply(subject.path())));
            String whose = modules.equals(Set.of(WHOLE_TREE)) ? "" : String.join(", ", modules) + ": ";
            notices.add(OPTION + whose + verification.failure().get() + (classPath.isEmpty()
                    ? ", which is empty: compile the project, or name jars and folders with --classpath"
                    : "; --classpath adds to it"));
            return;
        }
        notices.add(OPTION + "the TypeInfoFactory classes that the types name were run");
        for (int i = 0; i < subjects.size(); i++) {
            said.put(subjects.get(i), new Said(verification.flinkVersion(), verification.answers().get(i)));
            noteVersion(subjects.get(i), verification.flinkVersion());
        }
    }

    private void noteVersion(TypeSubject subject, Optional<String> version) {
        Optional<FlinkVersion> parsed = version.flatMap(FlinkVersion::parse);
        if (parsed.isEmpty()) {
            notices.add(OPTION + "the Flink on the class path does not tell its version");
        } else if (!isJudgedBy(subject, parsed.get())) {
            FlinkVersions judged = subject.byVersion().get(0).versions();
            notices.add(OPTION + "the class path has Flink " + version.get() + ", and types are judged by "
                    + judged.words() + ": where the two differ it may be for that");
        }
    }

    private static boolean isJudgedBy(TypeSubject subject, FlinkVersion version) {
        return subject.byVersion().stream().anyMatch(versioned -> holds(versioned, version));
    }

    private static boolean holds(VersionedVerdict versioned, FlinkVersion version) {
        return versioned.versions().candidates().containsAll(FlinkVersions.exactly(version).candidates());
    }

    /** What the user should know beside the report, one line each. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    /**
     * What Flink says of a type, beside the verdict for its version; beside the last one where no verdict is for that.
     */
    Optional<Flink> about(TypeSubject subject, VersionedVerdict versioned) {
        Said answer = said.get(subject);
        if (answer == null) {
            return Optional.empty();
        }
        Optional<FlinkVersion> version = answer.version().flatMap(FlinkVersion::parse);
        boolean isJudgedBy = version.isPresent() && isJudgedBy(subject, version.get());
        List<VersionedVerdict> all = subject.byVersion();
        boolean isPlace = isJudgedBy ? holds(versioned, version.get()) : versioned == all.get(all.size() - 1);
        return isPlace ? Optional.of(flink(answer, versioned.verdict(), isJudgedBy)) : Optional.empty();
    }

    private static Flink flink(Said said, Verdict verdict, boolean isJudgedBy) {
        Answer answer = said.answer();
        boolean same = answer.kind().equals(Optional.of(verdict.kind()))
                && new HashSet<>(answer.generic()).equals(new HashSet<>(verdict.generic()));
        boolean comparable = isJudgedBy && answer.kind().isPresent() && verdict.isComplete();
        return new Flink(
                said.version(),
                answer.kind().map(Verdict.Kind::word),
                same ? verdict.generic() : answer.generic(),
                same ? Optional.of(true) : comparable ? Optional.of(false) : Optional.empty(),
                answer.message());
    }
}
