package com.example;

import java.util.List;

public class Order {
    public long id;
    public List<List<String>> groups = List.of(List.of("a"));
}
