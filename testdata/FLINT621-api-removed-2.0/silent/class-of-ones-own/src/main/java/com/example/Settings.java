package com.example;

public class Settings {
    void setRestartStrategy(String name) {}
}
