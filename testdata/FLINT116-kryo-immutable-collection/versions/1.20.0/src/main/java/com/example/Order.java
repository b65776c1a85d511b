package com.example;

import java.util.List;

public class Order {
    public long id;
    // flint:expect FLINT116 «'List.of' fills the field 'groups' of 'Order'»
    public List<List<String>> groups = List.of(List.of("a"));
}
