package com.example;

import com.acme.Identified;

public class Place extends Identified {
    public Kind kind;
}
