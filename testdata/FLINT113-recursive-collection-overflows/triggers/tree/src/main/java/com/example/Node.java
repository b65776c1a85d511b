package com.example;

import java.util.List;

public class Node {
    public String name;
    // flint:expect FLINT113 «the field 'children' of 'Node'»
    public List<Node> children;

    public Node() {}
}
