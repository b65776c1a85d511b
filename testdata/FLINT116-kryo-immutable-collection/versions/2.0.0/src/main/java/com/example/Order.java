package com.example;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class Order {
    public long id;
    public List<List<String>> groups = List.of(List.of("a"));
    // flint:expect FLINT116 «Flink 2.0 throws when it copies or reads this: 'Collections.unmodifiableList'»
    public List<List<String>> wrapped = Collections.unmodifiableList(new ArrayList<>());
    public List<String> plain = Collections.unmodifiableList(new ArrayList<>());
}
