package com.example;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;

public class ReadingsJob {

    enum Unit {
        CELSIUS,
        KELVIN
    }

    static void build(DataStream<Tuple3<String, Unit, byte[]>> readings) {
        readings.keyBy(
                // flint:expect FLINT115 «refuses 'f1' of 'Tuple2<String,ReadingsJob.Unit>', a 'ReadingsJob.Unit', as a key»
                new KeySelector<Tuple3<String, Unit, byte[]>, Tuple2<String, Unit>>() {
                    @Override
                    public Tuple2<String, Unit> getKey(Tuple3<String, Unit, byte[]> reading) {
                        return Tuple2.of(reading.f0, reading.f1);
                    }
                });
        // flint:expect FLINT115 «'byte[]' as a key, because it is an array»
        readings.keyBy(reading -> reading.f2);
        // flint:expect FLINT115 «'ReadingsJob.Unit'»
        readings.keyBy(1);
        // flint:expect FLINT115 «'ReadingsJob.Unit'»
        readings.keyBy("f1");
        // flint:expect FLINT115 «'ReadingsJob.Unit'»
        readings.keyBy(reading -> unit(reading), TypeInformation.of(Unit.class));
        // flint:expect FLINT115 «'ReadingsJob.Unit'»
        KeyedStream<Tuple3<String, Unit, byte[]>, Unit> byUnit = readings.keyBy(reading -> decide(reading.f0));
        // flint:expect FLINT115 «'ReadingsJob.Unit'»
        readings.keyBy((KeySelector<Tuple3<String, Unit, byte[]>, Unit>) reading -> decide(reading.f0));
    }

    private static Unit unit(Tuple3<String, Unit, byte[]> reading) {
        return reading.f1;
    }

    private static <T> T decide(Object reading) {
        return null;
    }
}
