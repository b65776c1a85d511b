package com.example;

import org.apache.flink.streaming.api.datastream.DataStream;

public class Visits {

    // flint:expect FLINT115 «because 'Visits.Stay' has no hashCode»
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
