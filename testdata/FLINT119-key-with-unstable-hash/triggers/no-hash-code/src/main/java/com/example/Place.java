package com.example;

// flint:expect FLINT119 «'Place' has no 'hashCode' of its own»
public class Place {
    private final String city;

    public Place(String city) {
        this.city = city;
    }

    public String getCity() {
        return city;
    }
}
