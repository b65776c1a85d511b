package com.example;

import java.util.List;
import java.util.UUID;

public class Order {
    // flint:expect FLINT110 «Flink 2.0 cannot read the state of Flink 1.20 here: the field 'id' of 'Order' goes to Kryo»
    public UUID id;
    // flint:expect FLINT110 «the field 'articles' of 'Order'»
    public List<String> articles;
}
