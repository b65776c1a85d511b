package com.example;

public record Place(
        String city,
        // flint:expect FLINT119 «'hashCode' of 'Place' uses 'code', and 'byte[]' has the hash of an object»
        byte[] code) {}
