package com.example;

public enum Kind {
    SHOP,
    HOME
}
