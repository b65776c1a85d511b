package com.example;

import org.junit.jupiter.api.Test;

class WordJobTest {

    @Test
    void runs() throws Exception {
        WordJob.main(new String[0]);
    }
}
