package com.example;

import org.apache.flink.streaming.api.datastream.DataStream;

public class Visits {

    /** No POJO before 2.0, where the setter had to be called setIsLong; so its hashCode is not looked for. */
    public static class Stay {
        private boolean isLong;

        public boolean isLong() {
            return isLong;
        }

        public void setLong(boolean isLong) {
            this.isLong = isLong;
        }
    }

    static void build(DataStream<Stay> stays) {
        stays.keyBy(stay -> stay);
    }
}
