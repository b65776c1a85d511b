package com.example;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.GenericTypeInfo;

public class Node {
    public String name;

    @TypeInfo(ChildrenFactory.class)
    public List<Node> children;

    public Node[] others;

    public Node() {}

    static final ValueStateDescriptor<Node> ROOT = new ValueStateDescriptor<>("root", Node.class);

    public static class ChildrenFactory extends TypeInfoFactory<List<Node>> {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public TypeInformation<List<Node>> createTypeInfo(Type type, Map<String, TypeInformation<?>> parameters) {
            return new GenericTypeInfo(List.class);
        }
    }
}
