package com.example.one;

import org.apache.flink.streaming.api.operators.StreamMap;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class LengthsTest {

    @Test
    void mapsEachWord() throws Exception {
        try (OneInputStreamOperatorTestHarness<String, Integer> harness =
                new OneInputStreamOperatorTestHarness<>(new StreamMap<>(String::length))) {
            harness.open();
            harness.processElement("ab", 0);
        }
    }
}
