package com.example;

import lombok.Data;

@Data
public class Place {
    private String country;
    private String city;
}
