package dev.flint.flink.types;

import java.util.Set;

/**
 * Classes of libraries that jobs use every day and that no version of Flink takes for a POJO, by name: where their class
 * files are not in sight they are still known. Each was given to the TypeExtractor of 1.20.5 with the library's jar.
 */
final class LibraryNames {

    /** Flink's own copy of Jackson, the same from 1.13 to 2.3. */
    private static final String SHADED = "org.apache.flink.shaded.jackson2.";

    private static final Set<String> GENERIC = Set.of(
            "com.alibaba.fastjson.JSONArray",
            "com.alibaba.fastjson.JSONObject",
            "com.alibaba.fastjson2.JSONArray",
            "com.alibaba.fastjson2.JSONObject",
            "com.fasterxml.jackson.databind.JsonNode",
            "com.fasterxml.jackson.databind.node.ArrayNode",
            "com.fasterxml.jackson.databind.node.ObjectNode",
            "com.google.gson.JsonArray",
            "com.google.gson.JsonElement",
            "com.google.gson.JsonObject",
            "com.google.protobuf.ByteString",
            "com.google.protobuf.DynamicMessage",
            "com.google.protobuf.Message",
            "com.google.protobuf.Timestamp",
            "org.apache.avro.generic.GenericData.Record",
            "org.apache.avro.generic.GenericRecord",
            "org.apache.avro.generic.IndexedRecord",
            "org.apache.avro.specific.SpecificRecord",
            "org.apache.kafka.clients.consumer.ConsumerRecord",
            "org.apache.kafka.clients.producer.ProducerRecord",
            "org.json.JSONArray",
            "org.json.JSONObject");

    private LibraryNames() {}

    static boolean isGeneric(String name) {
        return GENERIC.contains(name.startsWith(SHADED) ? name.substring(SHADED.length()) : name);
    }
}
