package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LengthTest {

    @Test
    void countsCharacters() {
        assertEquals(2, new Length().map("ab"));
    }
}
