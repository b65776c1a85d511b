package com.example;

import java.util.Objects;

public class Place {
    public String city;
    public Kind kind;

    @Override
    public boolean equals(Object other) {
        return other instanceof Place && ((Place) other).city.equals(city) && ((Place) other).kind == kind;
    }

    public Kind getKind() {
        return kind;
    }

    // flint:expect FLINT119 «'hashCode' of 'Place' uses 'getKind'»
    @Override public int hashCode() {
        return 31 * Objects.hashCode(city) + getKind().hashCode();
    }
}
