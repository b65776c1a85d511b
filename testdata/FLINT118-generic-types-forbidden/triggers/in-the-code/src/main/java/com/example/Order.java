package com.example;

import java.util.List;

public class Order {
    public long id;
    // flint:expect FLINT118 «in 'OrdersJob', which forbids Kryo: the field 'articles' of 'Order' goes to Kryo»
    public List<String> articles;
}
