package com.example;

import java.util.Map;

public class Trip {
    public String id;
    // flint:expect FLINT101 «'locations' of 'Trip'»
    public Map<String, Double> locations;

    public Trip() {}
}
