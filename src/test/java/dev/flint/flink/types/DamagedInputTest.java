package dev.flint.flink.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.classes.ClassFiles;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.version.FlinkVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated classes of which some are lost, cut short or scrambled: no exception, and whatever flint still says is what
 * it says with everything in sight.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamagedInputTest {

    private static final int GENERATED = Math.min(600, Integer.getInteger("flint.generated", 120));
    private static final long SEED = Long.getLong("flint.seed", 20261123L);
    private static final int ROUNDS = 4;
    private static final List<FlinkVersion> VERSIONS = List.of(FlinkVersion.of(1, 18), FlinkVersion.of(2, 0));

    private final Random random = new Random(SEED);
    private final Map<String, Verdict> whole = new HashMap<>();
    private final Set<String> names = new TreeSet<>();
    private Map<String, String> sources;

    private Path folder;
    private Path classes;

    @BeforeAll
    void compile(@TempDir Path temporary) throws IOException {
        folder = temporary;
        classes = Files.createDirectory(folder.resolve("classes"));
        sources = new Javac(RealFlink.jars("1.18.1"))
                .compileSome(new GeneratedSources(SEED, GENERATED).sources(), classes);
        try (ClassFiles shapes = new ClassFiles(List.of(classes));
                Stream<Path> files = Files.walk(classes)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> {
                String binary = classes.relativize(file).toString();
                String name = binary.substring(0, binary.length() - ".class".length()).replace('/', '.');
                String canonical = name.contains("D$") ? name : name.replace('$', '.');
                if (shapes.find(canonical).isPresent()) {
                    names.add(canonical);
                }
            });
            ask(shapes, whole::put);
        }
    }

    private interface Told {
        void of(String question, Verdict verdict);
    }

    private void ask(ShapeSource shapes, Told told) {
        for (FlinkVersion version : VERSIONS) {
            TypeExtraction extraction = new TypeExtraction(shapes, version, Libraries.UNKNOWN);
            for (String name : names) {
                told.of(version + " " + name, extraction.of(TypeRef.of(name)));
            }
        }
    }

    @Test
    void lostSourcesLeaveTheRestTrue() {
        List<String> wrong = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> left = new LinkedHashMap<>(sources);
            // Without gen.other.Plain, the name means gen.Plain where that is imported on demand, to any compiler.
            left.keySet().removeIf(file -> random.nextInt(8) == 0 && !file.equals("gen/other/Plain.java"));
            ask(SourceTree.shapes(left, ClassFiles.ofRunningJdk()),
                    (question, verdict) -> check(question, verdict, wrong));
        }
        assertEquals("", String.join("\n", wrong.subList(0, Math.min(10, wrong.size()))));
    }

    @Test
    void lostClassFilesLeaveTheRestTrue() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> lost = new HashSet<>();
            names.stream().filter(name -> random.nextInt(8) == 0).forEach(lost::add);
            try (ClassFiles shapes = new ClassFiles(List.of(classes))) {
                ask(name -> lost.contains(name) ? Optional.empty() : shapes.find(name),
                        (question, verdict) -> check(question, verdict, wrong));
            }
        }
        assertEquals("", String.join("\n", wrong.subList(0, Math.min(10, wrong.size()))));
    }

    private void check(String question, Verdict verdict, List<String> wrong) {
        Verdict complete = whole.get(question);
        boolean thrown = complete.kind() == Verdict.Kind.ERROR || complete.kind() == Verdict.Kind.MISSING;
        if (thrown) {
            // What Flink throws for a part that cannot be seen ends the whole, be it a POJO or not.
            return;
        }
        boolean sameKind = verdict.kind() == Verdict.Kind.UNKNOWN || verdict.kind() == complete.kind();
        Set<String> added = new TreeSet<>(verdict.generic());
        added.removeAll(complete.generic());
        boolean lostOne = verdict.isComplete() && !complete.generic().equals(verdict.generic());
        if (!sameKind || !added.isEmpty() || lostOne) {
            wrong.add(question + ": with everything " + complete.kind() + complete.generic() + "\n  without some "
                    + verdict.kind() + verdict.generic() + verdict.unknown() + verdict.why());
        }
    }

    @Test
    void scrambledSourcesAndClassFilesThrowNothing() throws IOException {
        int unknown = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> scrambled = new LinkedHashMap<>();
            sources.forEach((name, text) -> scrambled.put(name, random.nextInt(4) == 0 ? scrambled(text) : text));
            int[] asked = {0};
            ask(SourceTree.shapes(scrambled, ClassFiles.ofRunningJdk()), (question, verdict) -> asked[0]++);
            assertEquals(whole.size(), asked[0]);
            Path copy = Files.createDirectory(folder.resolve("scrambled" + round));
            scramble(copy);
            try (ClassFiles shapes = new ClassFiles(List.of(copy))) {
                List<Verdict> told = new ArrayList<>();
                ask(shapes, (question, verdict) -> told.add(verdict));
                unknown += (int) told.stream().filter(verdict -> !verdict.isComplete()).count();
                shapes.problems().forEach(problem -> assertEquals(1, problem.message().lines().count()));
            }
        }
        assertTrue(unknown > ROUNDS, unknown + " unknown only");
    }

    private String scrambled(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0 && changed.length() > 1; i--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(4)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, "<>(){};,.@&?\"'$ ".charAt(random.nextInt(16)));
                case 2 -> changed.setLength(at);
                default -> changed.insert(at, text, 0, Math.min(text.length(), 40));
            }
        }
        return changed.toString();
    }

    private void scramble(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = random.nextInt(6); i > 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                Path target = copy.resolve(classes.relativize(file));
                Files.createDirectories(target.getParent());
                Files.write(target, random.nextInt(10) == 0
                        ? Arrays.copyOf(bytes, random.nextInt(bytes.length))
                        : bytes);
            }
        }
    }
}
