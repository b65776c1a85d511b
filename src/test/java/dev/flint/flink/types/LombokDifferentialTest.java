package dev.flint.flink.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.classes.ClassFiles;
import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ShapeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** flint's verdicts on sources with Lombok, beside Flink's on the classes that Lombok's own processor makes of them. */
class LombokDifferentialTest {

    private static final int GENERATED = Integer.getInteger("flint.generated", 600) / 4;
    private static final long SEED = Long.getLong("flint.seed", 20261123L);
    private static final int BATCH = 600;
    /** Few, as all of a folder share their settings. */
    private static final int BATCH_OF_SETTINGS = 40;

    @TempDir
    private Path folder;

    private final List<String> differences = new ArrayList<>();
    private int asked;

    @Test
    void everyVerdictIsFlinksOnTheProcessedClass() throws IOException {
        List<Path> lombok = jars(Path.of("target", "lombok"));
        int left = GENERATED;
        for (int batch = 0; left > 0; batch++, left -= BATCH) {
            Path classes = Files.createDirectory(folder.resolve("batch" + batch));
            Map<String, String> sources = new GeneratedLombok(SEED + batch, Math.min(BATCH, left)).sources();
            Map<String, String> compiled = new Javac(lombok, lombok).compileSome(sources, classes);
            sameShapes(compiled, classes, LombokDifferentialTest::isLeftOut);
            for (String release : List.of("1.18.1", "2.0.2")) {
                compare(release, compiled, classes);
            }
        }
        assertEquals("", String.join("\n", differences.subList(0, Math.min(10, differences.size()))));
        assertTrue(asked > GENERATED, "asked for " + asked + " types only");
    }

    @Test
    void theSettingsOfFoldersAreLomboksToo() throws IOException {
        List<Path> lombok = jars(Path.of("target", "lombok"));
        for (int batch = 0; batch * BATCH_OF_SETTINGS < GENERATED / 2; batch++) {
            Path root = Files.createDirectory(folder.resolve("settings" + batch));
            Path classes = Files.createDirectory(folder.resolve("compiled" + batch));
            Map<String, String> settings = new GeneratedLombokSettings(SEED + batch).files();
            Map<String, String> sources = new GeneratedLombok(SEED - batch, BATCH_OF_SETTINGS).sources();
            write(settings, root);
            write(sources, root);
            Map<String, String> compiled = new Javac(lombok, lombok).below(root).compileSome(sources, classes);
            compiled.putAll(settings);
            sameShapes(compiled, classes, LombokDifferentialTest::isLeftOutUnderSettings);
        }
        assertEquals("", String.join("\n", differences.subList(0, Math.min(10, differences.size()))));
    }

    private static void write(Map<String, String> files, Path root) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** Whether flint makes the members that Lombok makes; withers and what fills a builder are none of its business. */
    private void sameShapes(Map<String, String> sources, Path classes, Predicate<MethodShape> leftOut) {
        ShapeSource told = SourceTree.shapes(sources, ClassFiles.ofRunningJdk());
        try (ClassFiles made = new ClassFiles(List.of(classes))) {
            for (String file : sources.keySet()) {
                if (!file.endsWith(".java")) {
                    continue;
                }
                String name = file.substring(0, file.length() - ".java".length()).replace('/', '.');
                for (String one : List.of(name, name + ".Inner", name + ".Deep", name + ".Inner.Deep")) {
                    Optional<ClassShape> shape = told.find(one);
                    if (shape.isPresent()) {
                        String ours = ShapeText.of(shape.get(), leftOut);
                        String real = ShapeText.of(made.find(one).orElseThrow(), leftOut);
                        if (!ours.equals(real)) {
                            differences.add("Lombok makes " + real + "\nflint " + ours + "\n" + sources.get(file)
                                    + GeneratedLombokSettings.in(sources));
                        }
                    }
                }
            }
        }
    }

    private static boolean isLeftOut(MethodShape method) {
        return method.name().startsWith("with") || method.name().startsWith("$default$");
    }

    /**
     * Whether {@code extraPrivate} adds a constructor, and whether a logger of the instance has a getter, hangs on the
     * order of the annotations; to Flink the class is no POJO either way.
     */
    private static boolean isLeftOutUnderSettings(MethodShape method) {
        boolean extra = method.isConstructor() && method.parameters().isEmpty() && method.modifiers().isPrivate();
        return extra || isLeftOut(method) || method.name().toLowerCase(Locale.ROOT).matches("(get)?log(ger)?");
    }

    private void compare(String release, Map<String, String> sources, Path classes) throws IOException {
        TypeExtraction extraction = new TypeExtraction(
                SourceTree.shapes(sources, ClassFiles.ofRunningJdk()), RealFlink.version(release), Libraries.UNKNOWN);
        try (RealFlink flink = new RealFlink(release, List.of(classes))) {
            for (String file : sources.keySet()) {
                String name = file.substring(0, file.length() - ".java".length()).replace('/', '.');
                compare(release, flink, extraction, flink.load(name), sources.get(file));
                if (sources.get(file).contains("class Inner")) {
                    compare(release, flink, extraction, flink.load(name + "$Inner"), sources.get(file));
                }
            }
        }
    }

    private void compare(
            String release, RealFlink flink, TypeExtraction extraction, Class<?> type, String source) {
        asked++;
        RealFlink.Answer real = flink.createTypeInfo(type);
        Verdict verdict = extraction.of(ReflectedTypes.of(type));
        String told = verdict.kind().word() + " " + new TreeSet<>(verdict.generic());
        if (!verdict.isComplete() || !told.equals(real.kind() + " " + real.generic())) {
            differences.add(release + " " + type + ": Flink says " + real + ", flint " + told + " " + verdict.why()
                    + "\n" + source);
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
