package com.example;

import lombok.AllArgsConstructor;
import lombok.Data;

@Data
@AllArgsConstructor
// flint:expect FLINT103 «'Reading'»
public class Reading {
    private String sensor;
    private double value;
}
