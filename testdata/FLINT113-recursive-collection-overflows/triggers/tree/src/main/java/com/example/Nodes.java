package com.example;

import org.apache.flink.api.common.state.ValueStateDescriptor;

public class Nodes {
    static final ValueStateDescriptor<Node> ROOT = new ValueStateDescriptor<>("root", Node.class);
}
