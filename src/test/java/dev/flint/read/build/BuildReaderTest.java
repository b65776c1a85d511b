package dev.flint.read.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.text.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildReaderTest {

    @ParameterizedTest
    @CsvSource({
        "a/pom.xml, MAVEN",
        "build.gradle, GRADLE",
        "a/b/build.gradle.kts, GRADLE",
        "gradle/flink.gradle, GRADLE",
        "settings.gradle.kts, GRADLE_SETTINGS",
        "gradle.properties, GRADLE_PROPERTIES",
        "gradle/libs.versions.toml, VERSION_CATALOG",
        "build.sbt, SBT",
        "project/Dependencies.scala, SBT"
    })
    void theNameTellsTheKind(String path, BuildFile.Kind kind) {
        assertEquals(kind, BuildReader.kind(path).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/scala/Job.scala", "pom.xml.bak", "my-pom.xml", "gradle/wrapper/x.properties"})
    void otherFilesAreNotRead(String path) {
        assertTrue(BuildReader.read(new SourceFile(path, "")).isEmpty());
    }

    /** Every beginning of every script, and what people and machines put into them, costs at most itself. */
    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "gradle.properties",
        "libs.versions.toml", "build.sbt"})
    void nothingThrows(String path) {
        String text = "<project a='b'><!-- c --><![CDATA[x]]>&amp;&#x41;&no;<properties><a>${b}</a></properties></project>"
                + "\next.a = [b: \"${c.d()}$e\", 'f': [1, 2]]\r\ndependencies { implementation('g:h:1') { version { strictly '2' } }"
                + "\n add(\"x\", libs.y) ; compile group: 'a', name: \"b\" }\n[libraries]\nk = { module = \"a:b\", version.ref = 'c' }"
                + "\n\"a\" %% \"b\" % v % Test\ninclude ':a'\nx = /a\"b/ \\";
        for (int end = 0; end <= text.length(); end++) {
            assertEquals(path, BuildReader.read(new SourceFile(path, text.substring(0, end))).orElseThrow().path());
            assertFalse(BuildReader.read(new SourceFile(path, text.substring(end))).orElseThrow().parts().isEmpty());
        }
        for (String nested : List.of("{", "(", "[", "<a>", "\"${", "?:", "</", "<!--", "a.", "a=[", "!", "'''", "{\n", "x{")) {
            BuildReader.read(new SourceFile(path, nested.repeat(20_000))).orElseThrow();
        }
    }

    @Test
    void deepNestingIsOneProblem() {
        BuildFile pom = BuildReader.read(new SourceFile("pom.xml", "<project>" + "<a>".repeat(10_000))).orElseThrow();
        assertEquals(1, pom.problems().size());
        BuildFile gradle = BuildReader.read(new SourceFile("build.gradle", "a {".repeat(10_000))).orElseThrow();
        assertEquals(1, gradle.problems().size());
    }
}
