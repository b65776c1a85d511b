package com.example;

import java.util.List;
import org.apache.flink.api.common.state.ValueStateDescriptor;

public class Node {
    public String name;
    public List<Node> children;

    public Node() {}

    static final ValueStateDescriptor<Node> ROOT = new ValueStateDescriptor<>("root", Node.class);
}
