package dev.flint.verify;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The other JVM: reads a class path and questions from standard input and writes the answers to standard output. What
 * the project's code prints goes nowhere.
 */
public final class FlinkMain {

    private FlinkMain() {}

    /** @param args none are looked at */
    public static void main(String[] args) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        List<Path> classPath = new ArrayList<>();
        for (String entry : Wire.readTexts(in)) {
            classPath.add(Path.of(entry));
        }
        List<Question> questions = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            questions.add(Wire.readQuestion(in));
        }
        System.setIn(InputStream.nullInputStream());
        answer(classPath, questions, out);
        // Threads of the project must not keep this JVM.
        Runtime.getRuntime().halt(0);
    }

    /** First whether there is a Flink and which, then one answer for each question. */
    private static void answer(List<Path> classPath, List<Question> questions, DataOutputStream out)
            throws IOException {
        try (ProjectFlink flink = new ProjectFlink(classPath)) {
            send(out, new Wire.Greeting(true, flink.version().orElse("")));
            for (Question question : questions) {
                Wire.write(out, answer(flink, question));
                out.flush();
            }
        } catch (ClassNotFoundException e) {
            send(out, new Wire.Greeting(false, "there is no Flink on the class path"));
        } catch (LinkageError e) {
            send(out, new Wire.Greeting(false, "its Flink cannot be loaded: " + Answer.oneLine(e)));
        }
    }

    private static void send(DataOutputStream out, Wire.Greeting greeting) throws IOException {
        Wire.write(out, greeting);
        out.flush();
    }

    private static Answer answer(ProjectFlink flink, Question question) {
        try {
            return flink.ask(question);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return Answer.none(Answer.oneLine(e));
        }
    }
}
