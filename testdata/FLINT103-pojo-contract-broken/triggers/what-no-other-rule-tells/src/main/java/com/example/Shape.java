package com.example;

// flint:expect FLINT103 «'Shape' with Kryo: it is an interface»
public interface Shape {
    double area();
}
