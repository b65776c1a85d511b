package com.example;

import java.util.List;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;

public class VisitsJob {

    public enum Kind {
        SHORT,
        LONG
    }

    public record Stay(String city, Kind kind) {}

    public static class Visit {
        public Place place;
        public Stay stay;
        public Kind kind;
        public Address address;
        public Sealed sealed;
        public List<Kind> kinds;
    }

    public static class Base {
        public String street;

        @Override
        public int hashCode() {
            return street.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Base base && base.street.equals(street);
        }
    }

    public static class Address extends Base {
        public int number;
    }

    /** No POJO: Flink does not look for its hashCode. */
    public static class Sealed {
        private final String name;

        public Sealed(String name) {
            this.name = name;
        }
    }

    static void build(DataStream<Visit> visits) {
        visits.keyBy(visit -> visit.place);
        visits.keyBy(visit -> visit.stay);
        visits.keyBy(visit -> visit.kind.name());
        visits.keyBy(visit -> visit.kind.ordinal());
        visits.keyBy(visit -> visit.address);
        visits.keyBy(visit -> visit.sealed);
        visits.keyBy(Visit::toString);
    }
}
