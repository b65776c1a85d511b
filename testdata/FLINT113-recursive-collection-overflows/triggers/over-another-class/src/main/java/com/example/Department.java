package com.example;

import java.util.Map;

public class Department {
    public String name;
    // flint:expect FLINT113 «the field 'members' of 'Department'»
    public Map<String, Person> members;

    public Department() {}
}
