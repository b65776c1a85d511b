package com.example;

// flint:expect FLINT103 «no constructor without arguments»
public class Alert {

    private final String customer;

    public Alert(String customer) {
        this.customer = customer;
    }

    public String getCustomer() {
        return customer;
    }
}
