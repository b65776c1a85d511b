package com.example.clicks;

/** Sends clicks to Kafka; no job of Flink. */
public class ClickGenerator {

    public static void main(String[] args) throws Exception {
        Thread.sleep(1);
    }
}
