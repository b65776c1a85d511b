package com.example;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void counts() throws Exception {
        var env = LocalFlink.environment();
        env.fromElements("a").map(new Length()).print();
        env.execute();
    }
}
