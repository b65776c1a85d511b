package com.example;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

public class Order {
    // flint:expect FLINT102 «the field 'id' of 'Order'»
    public UUID id;
    public BigDecimal amount;
    public Instant created;
    // flint:expect FLINT102 «'LocalDate'»
    public LocalDate due;

    public Order() {}
}
