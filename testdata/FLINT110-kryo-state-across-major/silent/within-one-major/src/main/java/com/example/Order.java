package com.example;

import java.util.List;
import java.util.UUID;

public class Order {
    public UUID id;
    public List<String> articles;
}
