package com.example.orders;

import java.util.HashMap;
import java.util.Map;

public class Order {

    public String id;
    public String customer;
    public long createdAt;
    public Map<String, Integer> articles = new HashMap<>();

    public Order() {}
}
