package dev.flint.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the Flink of a class path says of types.
 *
 * @param flinkVersion the whole version of that Flink, {@code 1.20.5}; empty where it does not tell
 * @param answers one for each question, in their order; none where Flink could not be asked at all
 * @param failure why Flink could not be asked
 */
public record Verification(Optional<String> flinkVersion, List<Answer> answers, Optional<String> failure) {

    /** How long a JVM may take to find its Flink. */
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(30);

    /** How long an answer may take, the loading of classes included. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How often a JVM may come down before the rest of the questions is given up. */
    private static final int MOST_FALLS = 3;

    public Verification {
        answers = List.copyOf(answers);
    }

    /**
     * Asks Flink, which runs the factories that the types name. It does so in another JVM: where that hangs or ends,
     * the question is without an answer, and the others are asked in a new one.
     *
     * @param classPath jars and folders of class files, Flink's among them
     */
    public static Verification ask(List<Path> classPath, List<Question> questions) {
        return ask(classPath, questions, PATIENCE);
    }

    static Verification ask(List<Path> classPath, List<Question> questions, Duration patience) {
        List<Answer> answers = new ArrayList<>();
        Optional<String> version = Optional.empty();
        int falls = 0;
        while (answers.size() < questions.size() && falls < MOST_FALLS) {
            List<Question> rest = questions.subList(answers.size(), questions.size());
            try (FlinkJvm jvm = new FlinkJvm(classPath, rest)) {
                Optional<Wire.Greeting> greeting = jvm.greeting(PATIENCE_AT_START);
                if (greeting.isEmpty() || !greeting.get().ready()) {
                    String why = greeting.isEmpty() ? jvm.silence(PATIENCE_AT_START) : greeting.get().text();
                    return new Verification(Optional.empty(), List.of(), Optional.of(why));
                }
                version = Optional.of(greeting.get().text()).filter(text -> !text.isEmpty());
                falls += read(jvm, rest.size(), answers, patience);
            } catch (IOException e) {
                return new Verification(
                        Optional.empty(),
                        List.of(),
                        Optional.of("no JVM can be started: " + e.getMessage()));
            }
        }
        while (answers.size() < questions.size()) {
            answers.add(Answer.none("it was not asked: the JVM that asks came down " + falls + " times before"));
        }
        return new Verification(version, answers, Optional.empty());
    }

    /** @return 1 if the JVM came down on the way, whose question then has an answer that says so */
    private static int read(FlinkJvm jvm, int count, List<Answer> answers, Duration patience) {
        for (int i = 0; i < count; i++) {
            Optional<Answer> answer = jvm.answer(patience);
            answers.add(answer.orElseGet(() -> Answer.none(jvm.silence(patience))));
            if (answer.isEmpty()) {
                return 1;
            }
        }
        return 0;
    }
}
