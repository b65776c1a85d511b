package com.example.clicks;

import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;

/** What the job reads and writes; a library of the company makes both. */
final class Kafka {

    private Kafka() {}

    static KafkaSource<Click> source() {
        return com.example.kafka.Sources.of("clicks", Click.class);
    }

    static KafkaSink<Counts> sink() {
        return com.example.kafka.Sinks.of("click-counts", Counts.class);
    }
}
