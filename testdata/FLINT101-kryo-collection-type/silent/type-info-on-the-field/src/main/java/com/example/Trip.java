package com.example;

import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

public class Trip {
    public String id;

    @TypeInfo(LocationsFactory.class)
    public Map<String, Double> locations;

    public Trip() {}

    static ValueStateDescriptor<Trip> descriptor() {
        return new ValueStateDescriptor<>("trip", Trip.class);
    }

    public static class LocationsFactory extends TypeInfoFactory<Map<String, Double>> {
        @Override
        public TypeInformation<Map<String, Double>> createTypeInfo(
                Type type, Map<String, TypeInformation<?>> parameters) {
            return Types.MAP(Types.STRING, Types.DOUBLE);
        }
    }
}
