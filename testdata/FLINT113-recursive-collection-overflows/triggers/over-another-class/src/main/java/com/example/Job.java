package com.example;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.OutputTag;

public class Job {
    static final OutputTag<Person> LEAVERS = new OutputTag<Person>("leavers") {};

    static DataStream<Department> departments(DataStream<String> lines) {
        DataStream<Department> departments = lines.map(line -> new Department());
        return departments;
    }
}
