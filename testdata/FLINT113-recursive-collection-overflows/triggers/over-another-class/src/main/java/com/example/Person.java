package com.example;

public class Person {
    public String name;
    public Department department;

    public Person() {}
}
