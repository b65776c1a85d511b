package com.example;

import com.acme.testing.StreamingTestBase;
import org.junit.jupiter.api.Test;

class WordJobTest extends StreamingTestBase {

    @Test
    void runs() {
        start("words");
    }
}
