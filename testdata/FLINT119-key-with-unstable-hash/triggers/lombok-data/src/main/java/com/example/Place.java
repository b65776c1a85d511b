package com.example;

import lombok.AllArgsConstructor;
import lombok.Data;
import lombok.NoArgsConstructor;

@Data
@NoArgsConstructor
@AllArgsConstructor
public class Place {
    private String city;
    // flint:expect FLINT119 «'hashCode' of 'Place' uses 'kind', and 'Kind' is an enum»
    private Kind kind;
}
