package com.example;

import lombok.Data;
import lombok.EqualsAndHashCode;

@Data
public class Place {
    private String city;
    @EqualsAndHashCode.Exclude
    private Kind kind;
    private byte[] code;
}
