package com.example;

// flint:expect FLINT110 «Flink 2.1 cannot read the state of Flink 1.19 here: 'Order', which is state here, goes to Kryo»
public class Order {
    private final long id;

    public Order(long id) {
        this.id = id;
    }

    public long getId() {
        return id;
    }
}
