package dev.flint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.text.SourceFile;
import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void linesAreCounted() {
        assertEquals(3, new SourceFile("x", "a\r\nb\n").lineCount());
    }
}
