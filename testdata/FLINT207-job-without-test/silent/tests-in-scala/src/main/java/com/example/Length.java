package com.example;

import org.apache.flink.api.common.functions.MapFunction;

public class Length implements MapFunction<String, Integer> {

    @Override
    public Integer map(String word) {
        return word.length();
    }
}
