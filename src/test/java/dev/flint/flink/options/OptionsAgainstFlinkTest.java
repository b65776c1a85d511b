package dev.flint.flink.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.RealConfiguration;
import dev.flint.flink.options.OptionIndex.Line;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the index tells of the options that flink-core declares is what the real flink-core declares. */
class OptionsAgainstFlinkTest {

    private static final Path BY_HAND = Path.of("src/test/resources/dev/flint/flink/options/by-hand.txt");

    /** Classes that want a library which the generator has beside them and this test has not. */
    private static final Set<String> WANT_MORE = Set.of("CleanupOptions", "RestartStrategyOptions");

    private final OptionIndex index = OptionIndex.load();

    @TestFactory
    List<DynamicTest> theIndexTellsWhatFlinkDeclares() throws Exception {
        return RealConfiguration.all().stream()
                .map(flink -> DynamicTest.dynamicTest(flink.toString(), () -> compare(flink)))
                .toList();
    }

    private void compare(RealConfiguration flink) throws Exception {
        Map<String, Path> declaring = new LinkedHashMap<>();
        flink.jars().forEach(jar -> declaring.put(jar.getFileName().toString(), jar));
        PublishedJars.Group group = new PublishedJars.Group(flink.version().toString(), declaring, List.of());
        List<String> minors = index.versions().stream().map(Object::toString).toList();
        OptionReflection real = OptionReflection.read(group, HandWritten.read(BY_HAND, minors).notSettings());
        for (String unread : real.unread()) {
            assertTrue(WANT_MORE.stream().anyMatch(unread::contains), unread);
        }
        int version = index.position(flink.version());
        int compared = 0;
        for (DeclaredOption option : real.options()) {
            if (IndexWriter.isSetting(option) && !option.deprecated()) {
                Line line = index.line(option.key(), version);
                assertEquals(text(option.fallbackKeys()), text(line.others()), option.field());
                assertEquals(kind(option.type()), kind(line.type()), option.field());
                assertEquals(defaultText(option), line.defaultText(), option.field());
                compared++;
            }
        }
        assertTrue(compared > 250, compared + " options");
    }

    private static String text(List<String> keys) {
        return String.join(",", keys);
    }

    private static String kind(String type) {
        return type.replaceAll("e.*", "e");
    }

    private static String defaultText(DeclaredOption option) {
        if (option.defaultText() == null) {
            return "";
        }
        return option.defaultText().isEmpty() ? "''" : option.defaultText();
    }
}
