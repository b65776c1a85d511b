package com.example;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

public class Order {
    public String id;
    public BigDecimal amount;
    public Instant created;
    public Date changed;
    public java.sql.Date billed;
    public Thread.State state;

    @TypeInfo(DueFactory.class)
    public LocalDate due;

    public transient java.util.UUID session;
    public static final java.time.Duration PATIENCE = java.time.Duration.ofMinutes(5);

    public Order() {}

    static final ValueStateDescriptor<Order> LAST = new ValueStateDescriptor<>("last", Order.class);

    static final ValueStateDescriptor<LocalDate> DAY = new ValueStateDescriptor<>("day", Types.LOCAL_DATE);

    public static class DueFactory extends TypeInfoFactory<LocalDate> {
        @Override
        public TypeInformation<LocalDate> createTypeInfo(Type type, Map<String, TypeInformation<?>> parameters) {
            return Types.LOCAL_DATE;
        }
    }
}
