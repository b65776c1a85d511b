package com.example;

import org.apache.flink.api.java.utils.ParameterTool;

public class Submit {

    public static void main(String[] args) {
        System.out.println(ParameterTool.fromArgs(args).toMap());
    }
}
