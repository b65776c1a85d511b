import dev.flint.classes.ClassFiles;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Libraries;
import dev.flint.flink.types.TypeExtraction;
import dev.flint.flink.types.Verdict;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Facts;
import dev.flint.model.types.SourceTypes;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaReader;
import dev.flint.text.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How long flint parses Java files that hold a thousand types, and how long it then takes to judge those. */
public final class VerdictsBesideParsing {

    private static final long STACK = 512L << 20;
    private static final int VERDICTS = 1_000;

    private VerdictsBesideParsing() {}

    /** Prints seconds of parsing, seconds of judging, and their ratio. */
    public static void main(String[] args) throws Exception {
        Thread thread = new Thread(null, () -> measure(Path.of(args[0])), "bench", STACK);
        thread.start();
        thread.join();
    }

    private static void measure(Path project) {
        JavaReader reader = new JavaReader();
        List<SourceFile> sources = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(project)) {
            for (Path file : walk.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                if (names.size() < VERDICTS) {
                    SourceFile source = new SourceFile(project.relativize(file).toString(), Files.readString(file));
                    sources.add(source);
                    names.addAll(reader.outline(source).typeNames());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        long start = System.nanoTime();
        List<JavaFile> files = new ArrayList<>();
        sources.forEach(source -> files.add(reader.read(source)));
        long parsed = System.nanoTime();
        Facts facts = new Facts(
                files, List.of(), outline -> null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of());
        SourceTypes types = SourceTypes.of(facts, ClassFiles.ofRunningJdk());
        TypeExtraction extraction = new TypeExtraction(
                types.seenFrom(files.get(0).path()), FlinkVersion.of(2, 2), Libraries.UNKNOWN);
        int told = 0;
        for (int i = 0; i < VERDICTS; i++) {
            Verdict verdict = extraction.of(TypeRef.of(names.get(i)));
            told += verdict.kind() == Verdict.Kind.UNKNOWN ? 0 : 1;
        }
        long judged = System.nanoTime();
        System.out.printf(
                "%.3f %.3f %.3f of %d files, %d known%n",
                (parsed - start) / 1e9,
                (judged - parsed) / 1e9,
                (double) (judged - parsed) / (parsed - start),
                files.size(),
                told);
    }
}
