package dev.flint.flink.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.classes.ClassFiles;
import dev.flint.flink.version.FlinkVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Classes that lead back to themselves and to each other in every way, beside Flink: what it follows, what it gives to
 * Kryo, and where 2.x overflows its stack.
 */
class RecursionTest {

    private static final int GROUPS = Integer.getInteger("flint.generated", 500) / 5;
    private static final long SEED = Long.getLong("flint.seed", 20261123L);
    private static final int MEMBERS = 3;
    private static final List<String> RELEASES = List.of("1.20.5", "2.0.2", "2.3.0");

    private final Dice dice = new Dice(SEED);
    private final List<String> differences = new ArrayList<>();
    private int overflows;
    private int followed;

    @TempDir
    private Path classes;

    @Test
    void whatLeadsBackIsWhatFlinkMakesOfIt() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("gen/Box.java", "package gen; public class Box<T> { public T value; }");
        sources.put("gen/Mark.java", "package gen; public interface Mark {}");
        for (int group = 0; group < GROUPS; group++) {
            for (int member = 0; member < MEMBERS; member++) {
                sources.put("gen/" + name(group, member) + ".java", source(group, member));
            }
        }
        Map<String, String> compiled = new Javac(RealFlink.jars("1.18.1")).compileSome(sources, classes);
        for (String release : RELEASES) {
            compare(release, compiled);
        }
        assertEquals("", String.join("\n", differences.subList(0, Math.min(20, differences.size()))));
        assertTrue(overflows > GROUPS / 20, overflows + " overflows only");
        assertTrue(followed > GROUPS / 20, followed + " verdicts without one only");
    }

    private void compare(String release, Map<String, String> sources) throws IOException {
        FlinkVersion version = RealFlink.version(release);
        TypeExtraction extraction = new TypeExtraction(
                SourceTree.shapes(sources, ClassFiles.ofRunningJdk()), version, Libraries.UNKNOWN);
        try (RealFlink flink = new RealFlink(release, List.of(classes))) {
            for (String file : sources.keySet()) {
                Class<?> type = flink.load(file.substring(0, file.length() - ".java".length()).replace('/', '.'));
                RealFlink.Answer real = flink.createTypeInfo(type);
                Verdict verdict = extraction.of(ReflectedTypes.of(type));
                String told = verdict.kind().word() + " " + new TreeSet<>(verdict.generic());
                if (verdict.kind() == Verdict.Kind.ERROR) {
                    overflows++;
                } else {
                    followed++;
                }
                if (!verdict.isComplete() || !told.equals(real.kind() + " " + real.generic())) {
                    differences.add(release + " Flink says " + real + ", flint " + told + " " + verdict.unknown() + "\n"
                            + sources.get(file));
                }
            }
        }
    }

    private static String name(int group, int member) {
        return "G" + group + "M" + member;
    }

    private String source(int group, int member) {
        String own = name(group, member);
        boolean isRecord = dice.oneIn(8);
        boolean extended = !isRecord && member > 0 && dice.oneIn(4);
        StringBuilder fields = new StringBuilder();
        int count = 1 + dice.below(2);
        for (int i = 0; i < count; i++) {
            String field = type(name(group, dice.below(MEMBERS))) + " x" + member + i;
            fields.append(isRecord ? (i == 0 ? "" : ", ") + field : " public " + field + ";");
        }
        return "package gen; public " + (isRecord
                ? "record " + own + "(" + fields + ") {}"
                : "class " + own + (extended ? " extends " + name(group, member - 1) : "")
                        + (dice.oneIn(6) ? " implements Mark" : "") + " {" + fields + " }");
    }

    private String type(String target) {
        return dice.pick(target, target, target + "[]", target + "[][]", "java.util.List<" + target + ">",
                "java.util.List<" + target + ">", "java.util.Set<" + target + ">",
                "java.util.Collection<" + target + ">",
                "Iterable<" + target + ">", "java.util.Map<String," + target + ">",
                "java.util.Map<" + target + ",Integer>", "java.util.List<" + target + "[]>",
                "java.util.List<java.util.List<" + target + ">>", "java.util.ArrayList<" + target + ">",
                "java.util.Map<String,java.util.List<" + target + ">>", "java.util.Optional<" + target + ">",
                "Box<" + target + ">", "Box<java.util.List<" + target + ">>", "java.util.List<Box<" + target + ">>",
                "org.apache.flink.api.java.tuple.Tuple2<String," + target + ">",
                "org.apache.flink.api.java.tuple.Tuple1<java.util.List<" + target + ">>",
                "org.apache.flink.types.Either<" + target + ",java.util.Set<" + target + ">>",
                "java.util.List<? extends " + target + ">", "java.util.List<Mark>", "Mark", "java.util.List<String>",
                "java.util.Map<String,Integer>");
    }
}
