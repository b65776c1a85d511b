package dev.flint.flink.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.classes.ClassFiles;
import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.version.FlinkVersion;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * flint's verdicts beside those of the real TypeExtractor, on generated classes: from their class files, and from their
 * sources as a run reads them. The system property {@code flint.generated} says how many files; {@code flint.seed}
 * which.
 */
class DifferentialTest {

    private static final int GENERATED = Integer.getInteger("flint.generated", 500);
    private static final long SEED = Long.getLong("flint.seed", 20261123L);
    private static final int BATCH = 600;
    /** The annotation of a field compiles from this release on; the older ones read the class files as well. */
    private static final String COMPILED_WITH = "1.18.1";

    /** Supertypes of which Flink extracts a type argument, and which. */
    private static final Map<String, Integer> EXTRACTED = Map.of(
            "org.apache.flink.api.common.functions.MapFunction", 1,
            "org.apache.flink.api.common.functions.JoinFunction", 2,
            "org.apache.flink.api.common.functions.AggregateFunction", 1,
            "org.apache.flink.api.common.typeinfo.TypeHint", 0);

    @TempDir
    private Path folder;

    private final List<String> differences = new ArrayList<>();
    private int classes;
    private int asked;

    @Test
    void everyVerdictIsFlinks() throws IOException {
        int left = GENERATED;
        for (int batch = 0; left > 0; batch++, left -= BATCH) {
            Path compiled = Files.createDirectory(folder.resolve("batch" + batch));
            Map<String, String> all = new GeneratedSources(SEED + batch, Math.min(BATCH, left)).sources();
            Map<String, String> sources = new Javac(RealFlink.jars(COMPILED_WITH)).compileSome(all, compiled);
            try (ClassFiles classFiles = new ClassFiles(List.of(compiled))) {
                ShapeSource fromSources = SourceTree.shapes(sources, ClassFiles.ofRunningJdk());
                List<TypeExtraction> ours = List.of(extraction(classFiles), extraction(fromSources));
                for (String release : RealFlink.RELEASES) {
                    compare(release, ours, compiled);
                }
                for (String name : classNames(compiled)) {
                    sameShape(name, classFiles, fromSources);
                }
                assertEquals(List.of(), classFiles.problems());
            }
        }
        if (System.getProperty("flint.generated") != null) {
            System.out.printf("%d classes, %d verdicts compared%n", classes, asked);
        }
        assertEquals("", String.join("\n", differences.subList(0, Math.min(40, differences.size()))));
        assertTrue(classes > GENERATED, classes + " classes only");
    }

    private static TypeExtraction extraction(ShapeSource shapes) {
        return new TypeExtraction(shapes, FlinkVersion.NEWEST_KNOWN, Libraries.UNKNOWN);
    }

    /** Whether source and class file tell the same of a class. */
    private void sameShape(String binaryName, ShapeSource classFiles, ShapeSource fromSources) {
        Optional<ClassShape> source = fromSources.find(binaryName.replace('$', '.'));
        Optional<ClassShape> read = source.flatMap(shape -> classFiles.find(shape.name()));
        if (source.isPresent() && read.isPresent()) {
            classes++;
            String told = ShapeText.of(source.get());
            String real = ShapeText.of(read.get());
            if (!told.equals(real)) {
                differences.add("Class file: " + real + "\nSource: " + told);
            }
        }
    }

    private void compare(String release, List<TypeExtraction> newest, Path compiled) throws IOException {
        FlinkVersion version = RealFlink.version(release);
        List<TypeExtraction> ours = newest.stream().map(extraction -> extraction.in(version)).toList();
        try (RealFlink flink = new RealFlink(release, List.of(compiled))) {
            for (String name : classNames(compiled)) {
                Class<?> type = flink.load(name);
                if ((type.isAnonymousClass() && !name.contains("$F")) || name.startsWith("gen.Odd")) {
                    continue;
                }
                // A local class has no name by which other files could ask for it.
                List<TypeExtraction> asked = type.isLocalClass() ? ours.subList(0, 1) : ours;
                if (name.contains("$F")) {
                    functions(release + " " + type, flink, asked, type);
                } else {
                    type(release + " " + type, flink, asked, type);
                    for (Field field : type.getDeclaredFields()) {
                        type(release + " " + field, flink, asked, field.getGenericType());
                    }
                }
            }
        }
    }

    /** What Flink extracts from a function or hint; of one that names its type itself, also as the type is written. */
    private void functions(String what, RealFlink flink, List<TypeExtraction> ours, Class<?> type) {
        for (Map.Entry<String, Integer> extracted : EXTRACTED.entrySet()) {
            Class<?> base = flink.load(extracted.getKey());
            if (base.isAssignableFrom(type) && type != base) {
                RealFlink.Answer real = flink.createTypeInfo(base, type, extracted.getValue());
                String name = ReflectedTypes.nameOf(type);
                same(what, real, ours, e -> e.ofFunction(name, extracted.getKey(), extracted.getValue()));
                if (type.getGenericSuperclass() instanceof ParameterizedType direct && direct.getRawType() == base) {
                    TypeRef written = ReflectedTypes.of(direct.getActualTypeArguments()[extracted.getValue()]);
                    same(what + " as written", real, ours, extraction -> extraction.ofHint(written));
                }
            }
        }
    }

    private void type(String what, RealFlink flink, List<TypeExtraction> ours, Type type) {
        TypeRef read = ReflectedTypes.of(type);
        same(what, flink.createTypeInfo(type), ours, extraction -> extraction.of(read));
    }

    private void same(
            String what, RealFlink.Answer real, List<TypeExtraction> ours, Function<TypeExtraction, Verdict> question) {
        for (int i = 0; i < ours.size(); i++) {
            Verdict verdict = question.apply(ours.get(i));
            String told = verdict.kind().word() + " " + new TreeSet<>(verdict.generic());
            asked++;
            if (dependsOnInput(verdict) && isMissingThere(real, verdict)) {
                continue;
            }
            if (!verdict.isComplete() || !told.equals(real.kind() + " " + real.generic())) {
                differences.add(what + (i == 0 ? " from its class file" : " from its source") + ": Flink says " + real
                        + ", flint " + told + " " + verdict.unknown() + " " + sentences(verdict));
            }
        }
    }

    /** Flink was told of no input here, so it misses what flint leaves open. */
    private static boolean isMissingThere(RealFlink.Answer real, Verdict verdict) {
        Set<String> others = new TreeSet<>(real.generic());
        others.removeIf(path -> verdict.unknown().stream().anyMatch(unknown -> unknown.startsWith(path)));
        return real.kind().equals("missing")
                || (real.kind().equals(verdict.kind().word()) && others.equals(new TreeSet<>(verdict.generic())));
    }

    private static boolean dependsOnInput(Verdict verdict) {
        return verdict.why().stream().anyMatch(step -> step.reason() instanceof Reason.DependsOnInput);
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
