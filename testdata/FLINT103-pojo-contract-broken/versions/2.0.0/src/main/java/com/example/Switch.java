package com.example;

import org.apache.flink.api.common.state.ValueStateDescriptor;

public class Switch {
    private boolean isActive;

    public boolean isActive() {
        return isActive;
    }

    public void setActive(boolean active) {
        this.isActive = active;
    }

    static final ValueStateDescriptor<Switch> LAST = new ValueStateDescriptor<>("last", Switch.class);
}
