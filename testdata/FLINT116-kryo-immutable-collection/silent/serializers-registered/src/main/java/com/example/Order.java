package com.example;

import java.util.List;
import java.util.Map;

public class Order {
    public long id;
    public List<String> articles = List.of();
    public Map<String, Integer> counts = new java.util.HashMap<>();
}
