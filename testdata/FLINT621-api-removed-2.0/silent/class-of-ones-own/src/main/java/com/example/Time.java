package com.example;

public class Time {
    static Time seconds(int seconds) {
        return new Time();
    }
}
