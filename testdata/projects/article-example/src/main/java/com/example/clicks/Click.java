package com.example.clicks;

public class Click {

    public long page;
    public long time;
    public long bytes;
    public String agent;
    public String referrer;
}
