package com.example;

import java.util.Arrays;
import java.util.Objects;

public class Place {
    public String city;
    public Kind kind;
    public byte[] code;

    @Override
    public boolean equals(Object other) {
        return other instanceof Place && ((Place) other).city.equals(city);
    }

    @Override
    public int hashCode() {
        int result = Objects.hash(city, kind.name());
        result = 31 * result + kind.ordinal();
        return 31 * result + Arrays.hashCode(code);
    }
}
