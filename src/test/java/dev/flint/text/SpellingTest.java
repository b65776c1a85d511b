package dev.flint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> WORDS = List.of("profile", "version", "ignore", "rules", "FLINT101");

    @ParameterizedTest
    @CsvSource({
        "profil, profile",
        "porfile, profile",
        "Ignore, ignore",
        "verzion, version",
        "flint101, FLINT101",
        "rule, rules",
        "x, ''",
        "suppress, ''",
        "'', ''"
    })
    void theNearestWordOrNone(String written, String closest) {
        assertEquals(closest, Spelling.closest(written, WORDS).orElse(""));
    }
}
