package dev.flint.flink.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.classes.ClassFiles;
import dev.flint.flink.shape.TypeRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each release in which type extraction changed, between it and the one before: flint's verdicts and Flink's own. The
 * types that came with a release are in no older one.
 */
class BreaksTest {

    private static final String ANNOTATED =
            "public class Asked { @org.apache.flink.api.common.typeinfo.TypeInfo(Odd.class) public Object x; }";

    @TempDir
    private Path classes;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.13.6 | 1.14.6 | pojo [x] | pojo [] | " + ANNOTATED,
                "1.18.1 | 1.19.3 | generic [.] | pojo [] | public record Asked(int id, String name) {}",
                "1.18.1 | 1.19.3 | pojo [x] | pojo [] |"
                        + " public class Asked { public Part x; public record Part(int id) {} }",
                "1.20.5 | 2.0.2 | pojo [x] | pojo [] | public class Asked { public java.util.List<String> x; }",
                "1.20.5 | 2.0.2 | pojo [x] | pojo [x{value}] |"
                        + " public class Asked { public java.util.Map<String,Object> x; }",
                "1.20.5 | 2.0.2 | generic [.] | pojo [] | public class Asked { private boolean isOn;"
                        + " public boolean isOn() { return isOn; } public void setOn(boolean on) {} }",
                "1.20.5 | 2.0.2 | pojo [x] | error [] | public class Asked { public java.util.Set<Asked> x; }",
                "- | 2.1.3 | | pojo [] |"
                        + " public class Asked { public org.apache.flink.types.variant.Variant x; }",
                "- | 2.3.0 | | pojo [] |"
                        + " public class Asked { public org.apache.flink.types.bitmap.Bitmap x; }",
            })
    void bothSidesOfABreak(String before, String after, String then, String now, String source) throws IOException {
        Map<String, String> sources = Map.of(
                "gen/Asked.java", "package gen; " + source,
                "gen/Odd.java", GeneratedSupport.SOURCES.get("gen/Odd.java"));
        boolean isNewType = source.contains("variant") || source.contains("bitmap");
        Map<String, String> all = new HashMap<>(sources);
        all.keySet().removeIf(file -> isNewType && file.contains("Odd"));
        new Javac(RealFlink.jars(isNewType ? after : "1.18.1")).compile(all, classes);
        for (String release : isNewType ? List.of(after) : List.of(before, after)) {
            try (RealFlink flink = new RealFlink(release, List.of(classes));
                    ClassFiles compiled = new ClassFiles(List.of(classes))) {
                RealFlink.Answer real = flink.createTypeInfo(flink.load("gen.Asked"));
                String expected = release.equals(before) ? then : now;
                assertEquals(expected, real.kind() + " " + real.generic(), release + " " + real);
                for (var shapes : List.of(compiled, SourceTree.shapes(sources, ClassFiles.ofRunningJdk()))) {
                    Verdict verdict = new TypeExtraction(shapes, RealFlink.version(release), Libraries.UNKNOWN)
                            .of(TypeRef.of("gen.Asked"));
                    assertEquals(
                            real.kind() + " " + real.generic(),
                            verdict.kind().word() + " " + new TreeSet<>(verdict.generic()),
                            release + " " + verdict.why());
                }
            }
        }
    }
}
