package com.example;

public class Visit {
    public Place place;
    public long count;

    public Place place() {
        return place;
    }
}
