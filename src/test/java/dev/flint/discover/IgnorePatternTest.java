package dev.flint.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnorePatternTest {

    /** The answers are those of {@code git check-ignore} 2.39 for the same pattern and path. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a|a|true",
                "a|x/a|true",
                "/a|a|true",
                "/a|x/a|false",
                "x/a|x/a|true",
                "x/a|y/x/a|false",
                "a/|a|false",
                "a/|a/|true",
                "*.txt|x/y.txt|true",
                "/*.txt|x/y.txt|false",
                "x/*|x/y|true",
                "x/*.z|x/y/a.z|false",
                "x/**|x/y/z|true",
                "x/**|x|false",
                "**/y|y|true",
                "**/y|a/b/y|true",
                "a/**/b|a/b|true",
                "a/**/b|a/x/y/b|true",
                "a/**/b|a/xb|false",
                "a**/b|a/b|true",
                "a**/b|ax/y/b|true",
                "a**b|axyb|true",
                "x/a**b|x/ay/zb|false",
                "***/y|a/b/y|true",
                "?|a|true",
                "x/?|x/y|true",
                "[ab]c|bc|true",
                "[!ab]c|bc|false",
                "[^ab]c|xc|true",
                "[]]|]|true",
                "[!]]|]|false",
                "[a-]|-|true",
                "[z-a]|m|false",
                "[[:digit:]x]|7|true",
                "[[:digit:]x]|x|true",
                "[[:nothing:]]|n|false",
                "[[:digit]|d|true",
                "[a|[a|false",
                "x[!y]z|x/z|false",
                "\\#a|#a|true",
                "#a|#a|false",
                "\\!a|!a|true",
                "\\*|*|true",
                "\\*|a|false",
                "a\\|a\\|false",
                "a  |a|true",
                "a\\ |a |true",
                "a\\  |a |true",
                "a\\\\ |a\\|true",
                "a\t|a|false",
                "**|x/y|true",
                "/|a|false",
                "//a|a|false",
            })
    void onePatternAndPath(String pattern, String path, boolean ignored) {
        boolean directory = path.endsWith("/");
        String below = directory ? path.substring(0, path.length() - 1) : path;
        String name = below.substring(below.lastIndexOf('/') + 1);
        boolean matches = IgnorePattern.parse(pattern).map(p -> p.matches(below, name, directory)).orElse(false);
        assertEquals(ignored, matches);
    }

    @Test
    void linesEndWithOrWithoutCarriageReturn() {
        assertEquals(2, IgnorePattern.parseAll("a\r\n\r\n# b\r\n!c\r\n").size());
        assertTrue(IgnorePattern.parseAll("a\r\n").get(0).matches("a", "a", false));
    }

    @Test
    void noPatternTakesForever() {
        String pattern = "x/" + "*a".repeat(500) + "*b/**/".repeat(50) + "c";
        String path = "x/" + "a".repeat(3_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        false, IgnorePattern.parse(pattern).orElseThrow().matches(path, path.substring(2), false)));
    }
}
