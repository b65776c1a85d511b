package com.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class Order {
    public static final List<String> KINDS = List.of("a", "b");
    public List<String> articles = new ArrayList<>(List.of("a"));
    public List<String> tags = Collections.emptyList();
    public List<String> notes = Arrays.asList("a", "b");
    public Set<String> none = Set.of();
    public Map<String, String> labels = Collections.singletonMap("a", "b");
    public transient List<String> cached = List.of();
    private List<String> parts;

    public List<String> getParts() {
        return parts;
    }

    public void setParts(List<String> parts) {
        this.parts = new ArrayList<>(parts);
    }

    static Order sample() {
        Order order = new Order();
        order.setParts(List.of("a"));
        List<String> articles = List.of("local");
        return order;
    }
}
