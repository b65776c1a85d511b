package com.example;

// flint:expect FLINT115 «because 'Place' has no hashCode of its own»
public class Place {
    public String country;
    public String city;

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place && place.city.equals(city) && place.country.equals(country);
    }
}
