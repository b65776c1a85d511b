package com.example;

public class Order {

    public enum Status {
        OPEN,
        PAID
    }

    private Status status;
    public String id;

    public Status getStatus() {
        return status;
    }

    public void setStatus(Status status) {
        this.status = status;
    }
}
