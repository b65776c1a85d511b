package com.example;

// flint:expect FLINT104 «record 'Reading'»
public record Reading(String sensor, double value) {}
