package com.example.orders;

public class Alert {

    private final String customer;
    private final long total;

    public Alert(String customer, long total) {
        this.customer = customer;
        this.total = total;
    }

    public String getCustomer() {
        return customer;
    }

    public long getTotal() {
        return total;
    }
}
