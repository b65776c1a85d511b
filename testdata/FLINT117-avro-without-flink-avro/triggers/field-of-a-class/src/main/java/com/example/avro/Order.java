package com.example.avro;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;

@org.apache.avro.specific.AvroGenerated
public class Order extends SpecificRecordBase implements SpecificRecord {
    private CharSequence customer;
    private long amount;

    public Order() {}

    @Override
    public Schema getSchema() {
        return null;
    }

    @Override
    public Object get(int field) {
        return field == 0 ? customer : amount;
    }

    @Override
    public void put(int field, Object value) {
        if (field == 0) {
            customer = (CharSequence) value;
        } else {
            amount = (Long) value;
        }
    }

    public CharSequence getCustomer() {
        return customer;
    }

    public void setCustomer(CharSequence value) {
        customer = value;
    }

    public long getAmount() {
        return amount;
    }

    public void setAmount(long value) {
        amount = value;
    }
}
