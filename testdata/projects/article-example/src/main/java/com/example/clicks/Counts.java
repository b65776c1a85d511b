package com.example.clicks;

/** A key and four figures: 40 bytes. */
public class Counts {

    public long page;
    public long clicks;
    public long bytes;
    public long first;
    public long last;
}
