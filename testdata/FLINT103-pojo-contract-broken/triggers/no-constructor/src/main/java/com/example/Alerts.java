package com.example;

import org.apache.flink.api.common.functions.MapFunction;

public class Alerts implements MapFunction<String, Alert> {
    @Override
    public Alert map(String customer) {
        return new Alert(customer);
    }
}
