package com.example;

import com.example.avro.Order;

public class Batch {
    public Order first;
    public long size;
}
