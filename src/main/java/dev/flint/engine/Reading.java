package dev.flint.engine;

import dev.flint.discover.Candidate;
import dev.flint.discover.FileLoader;
import dev.flint.discover.Loaded;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import dev.flint.read.java.JavaReader;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads all files, each once and alone, many at a time. What comes out does not depend on the threads: the parts are
 * put together in the order of the files.
 */
final class Reading {

    private final JavaReader javaReader = new JavaReader();
    private final Wanted wanted;
    private final Map<String, SourceFile> sources = new TreeMap<>();
    private final FactsBuilder facts = new FactsBuilder();
    private final List<Problem> errors = new ArrayList<>();
    private final List<String> defects = new ArrayList<>();
    private int filesRead;

    Reading(Wanted wanted) {
        this.wanted = wanted;
    }

    /** What became of one file. */
    private sealed interface Outcome {

        record Read(SourceFile file, FileFacts facts) implements Outcome {}

        record Unreadable(Problem problem) implements Outcome {}

        record Defect(String line) implements Outcome {}

        record Nothing() implements Outcome {}
    }

    Map<String, SourceFile> sources() {
        return sources;
    }

    FactsBuilder facts() {
        return facts;
    }

    List<Problem> errors() {
        return errors;
    }

    List<String> defects() {
        return defects;
    }

    int filesRead() {
        return filesRead;
    }

    /**
     * Reads files from disk.
     *
     * @param jobs how many at once; 0: as many as there are processors
     */
    void read(List<Candidate> candidates, int jobs) {
        int threads = jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors();
        Outcome[] outcomes = new Outcome[candidates.size()];
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < outcomes.length; i = next.getAndIncrement()) {
                Candidate candidate = candidates.get(i);
                outcomes[i] = guarded(candidate.path(), () -> read(FileLoader.load(candidate)));
            }
        };
        LargeStack.run(worker, Math.max(1, Math.min(threads, outcomes.length)));
        for (Outcome outcome : outcomes) {
            take(outcome);
        }
    }

    /** Reads one text that is already there. */
    void read(String path, ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        Outcome[] outcome = new Outcome[1];
        LargeStack.run(() -> outcome[0] = guarded(path, () -> read(FileLoader.decode(path, bytes))), 1);
        take(outcome[0]);
    }

    /** Reads a Java file whole of which only the outline was wanted so far. */
    JavaFile parse(JavaOutline outline) {
        JavaFile file = javaReader.read(sources.get(outline.path()));
        errors.addAll(file.problems());
        return file;
    }

    private interface Reader {
        Outcome read();
    }

    private static Outcome guarded(String path, Reader reader) {
        try {
            return reader.read();
        } catch (StackOverflowError e) {
            return new Outcome.Unreadable(Problem.of(path, "is nested too deeply to be read"));
        } catch (OutOfMemoryError e) {
            return new Outcome.Unreadable(Problem.of(path, "takes more memory to read than there is"));
        } catch (RuntimeException | LinkageError e) {
            return new Outcome.Defect(Defects.line("reading " + path, e));
        }
    }

    private Outcome read(Loaded loaded) {
        if (loaded instanceof Loaded.Text text) {
            return new Outcome.Read(text.file(), FileFacts.of(text.file(), javaReader, wanted));
        }
        if (loaded instanceof Loaded.Failed failed) {
            return new Outcome.Unreadable(failed.problem());
        }
        return new Outcome.Nothing();
    }

    private void take(Outcome outcome) {
        if (outcome instanceof Outcome.Read read) {
            filesRead++;
            sources.put(read.file().path(), read.file());
            errors.addAll(read.facts().problems());
            facts.add(read.facts());
        } else if (outcome instanceof Outcome.Unreadable unreadable) {
            errors.add(unreadable.problem());
        } else if (outcome instanceof Outcome.Defect defect) {
            defects.add(defect.line());
        }
    }
}
