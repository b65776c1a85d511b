package dev.flint.flink.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.classes.ClassFiles;
import dev.flint.flink.shape.TypeRef;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * flint's verdicts beside those of the real TypeExtractor, on generated classes. The system property
 * {@code flint.generated} says how many; {@code flint.seed} which.
 */
class DifferentialTest {

    private static final int GENERATED = Integer.getInteger("flint.generated", 600);
    private static final long SEED = Long.getLong("flint.seed", 20261123L);
    private static final int BATCH = 600;
    /** The annotation of a field compiles from this release on; the older ones read the class files as well. */
    private static final String COMPILED_WITH = "1.18.1";

    @TempDir
    private Path folder;

    private final List<String> differences = new ArrayList<>();
    private int asked;
    private int unknown;

    @Test
    void everyVerdictIsFlinks() throws IOException {
        int left = GENERATED;
        for (int batch = 0; left > 0; batch++, left -= BATCH) {
            Path classes = Files.createDirectory(folder.resolve("batch" + batch));
            Map<String, String> sources = new GeneratedSources(SEED + batch, Math.min(BATCH, left)).sources();
            new Javac(RealFlink.jars(COMPILED_WITH)).compileSome(sources, classes);
            for (String release : RealFlink.releases()) {
                compare(release, classes);
            }
        }
        assertEquals("", String.join("\n", differences.subList(0, Math.min(40, differences.size()))));
        assertEquals(0, unknown, "verdicts that flint does not give, of " + asked);
        assertTrue(asked > GENERATED, "asked for " + asked + " types only");
    }

    private void compare(String release, Path classes) throws IOException {
        try (RealFlink flink = new RealFlink(release, List.of(classes));
                ClassFiles shapes = new ClassFiles(List.of(classes))) {
            TypeExtraction extraction =
                    new TypeExtraction(shapes, RealFlink.version(release), Libraries.UNKNOWN);
            for (String name : classNames(classes)) {
                Class<?> type = flink.load(name);
                if (name.startsWith("gen.Odd")) {
                    continue;
                }
                if (type.getSuperclass() != null && type.getSuperclass().getSimpleName().equals("TypeHint")) {
                    hint(release, flink, extraction, type);
                } else {
                    same(release, type.toString(), flink.createTypeInfo(type), extraction.of(ReflectedTypes.of(type)));
                    fields(release, flink, extraction, type);
                }
            }
            assertEquals(List.of(), shapes.problems());
        }
    }

    private void hint(String release, RealFlink flink, TypeExtraction extraction, Class<?> hint) {
        TypeRef hinted = ((TypeRef.ClassType) ReflectedTypes.of(hint.getGenericSuperclass())).arguments().get(0);
        same(release, hint.toString(), flink.createTypeInfoOfHint(hint), extraction.ofHint(hinted));
    }

    private void fields(String release, RealFlink flink, TypeExtraction extraction, Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            Type declared = field.getGenericType();
            if (field.isSynthetic()) {
                continue;
            }
            same(release, field.toString(), flink.createTypeInfo(declared), extraction.of(ReflectedTypes.of(declared)));
        }
    }

    private void same(String release, String what, RealFlink.Answer real, Verdict ours) {
        asked++;
        if (ours.kind() == Verdict.Kind.UNKNOWN || !ours.isComplete()) {
            unknown++;
            differences.add(release + " " + what + ": flint cannot tell: " + sentences(ours));
        } else if (!real.kind().equals(ours.kind().word()) || !real.generic().equals(new TreeSet<>(ours.generic()))) {
            differences.add(release + " " + what + ": Flink says " + real + ", flint " + ours.kind().word() + " "
                    + new TreeSet<>(ours.generic()) + " " + sentences(ours));
        }
    }

    private static List<String> sentences(Verdict verdict) {
        return verdict.why().stream()
                .map(step -> step.path() + ": " + step.reason().sentence())
                .toList();
    }

    private static List<String> classNames(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).toString())
                    .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }
}
