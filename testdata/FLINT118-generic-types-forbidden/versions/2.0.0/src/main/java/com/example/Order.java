package com.example;

import java.util.List;

public class Order {
    public long id;
    public List<String> articles;
}
