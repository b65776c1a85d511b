package dev.flint.flink.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.version.FlinkVersion;
import java.util.Set;

/** The names at which type extraction stops, as {@code BasicTypeInfo} and its neighbours list them. */
final class Names {

    static final String OBJECT = "java.lang.Object";
    static final String CLASS = "java.lang.Class";
    static final String ENUM = "java.lang.Enum";
    static final String RECORD = "java.lang.Record";
    static final String TYPE_INFO = "org.apache.flink.api.common.typeinfo.TypeInfo";
    static final String TUPLE = "org.apache.flink.api.java.tuple.Tuple";
    static final String TUPLE0 = "org.apache.flink.api.java.tuple.Tuple0";
    static final String EITHER = "org.apache.flink.types.Either";
    static final String VALUE = "org.apache.flink.types.Value";
    static final String ROW = "org.apache.flink.types.Row";
    static final String VARIANT = "org.apache.flink.types.variant.Variant";
    static final String BITMAP = "org.apache.flink.types.bitmap.Bitmap";
    static final String AVRO_SPECIFIC_RECORD_BASE = "org.apache.avro.specific.SpecificRecordBase";
    static final String WRITABLE = "org.apache.hadoop.io.Writable";

    /** BasicTypeInfo.TYPES, without the primitive types, and SqlTimeTypeInfo.TYPES. */
    private static final Set<String> BASIC = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.Character",
            "java.lang.Void",
            "java.util.Date",
            "java.math.BigInteger",
            "java.math.BigDecimal",
            "java.time.Instant",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp");

    /** The supertypes of List, Set and Map, which 2.0 tests by {@code isAssignableFrom}. */
    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.List",
            "java.util.Set",
            "java.util.Collection",
            "java.lang.Iterable",
            "java.util.SequencedCollection");

    /** Libraries that know neither Flink nor Hadoop: no type of theirs is a Value, a Writable or annotated. */
    private static final String[] WITHOUT_FLINK = {
        "java.", "javax.", "jakarta.", "kotlin.", "scala.", "org.apache.avro.", "org.apache.thrift.",
        "com.google.protobuf.", "com.fasterxml.jackson."
    };

    private Names() {}

    static boolean isBasic(String name) {
        return BASIC.contains(name);
    }

    static boolean isMap(String name) {
        return name.equals("java.util.Map");
    }

    static boolean isListOrSet(String name) {
        return COLLECTIONS.contains(name);
    }

    static boolean knowsNoFlink(String name) {
        for (String prefix : WITHOUT_FLINK) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Variant came with 2.1 and Bitmap with 2.3; both are recognised by {@code isAssignableFrom}. */
    static boolean hasOwnTypeInfo(Set<String> supertypes, FlinkVersion version) {
        return (version.atLeast(2, 1) && supertypes.contains(VARIANT))
                || (version.atLeast(2, 3) && supertypes.contains(BITMAP));
    }

    static TypeRef.ClassType object() {
        return TypeRef.of(OBJECT);
    }
}
