package dev.flint.model.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.model.types.TypeSite.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {

    private static final String IMPORTS =
            """
            package p;
            import java.util.*;
            import org.apache.flink.api.common.functions.*;
            import org.apache.flink.api.common.serialization.*;
            import org.apache.flink.api.common.state.*;
            import org.apache.flink.api.common.typeinfo.*;
            import org.apache.flink.api.java.functions.KeySelector;
            import org.apache.flink.api.java.tuple.*;
            import org.apache.flink.api.java.typeutils.*;
            import org.apache.flink.streaming.api.datastream.*;
            import org.apache.flink.streaming.api.functions.*;
            import org.apache.flink.util.*;
            import static org.apache.flink.api.java.typeutils.TypeExtractor.getForClass;
            """;

    private static List<String> sites(String members) {
        String source = IMPORTS + "class A {\n" + members + "\n}\nclass E {}\n"
                + "class Fn implements MapFunction<String, E> { public E map(String s) { return null; } }\n"
                + "class Asked extends Fn implements ResultTypeQueryable<E> { }\n"
                + "class Agg implements AggregateFunction<E, List<E>, Long> { }\n"
                + "class Any<T> extends RichMapFunction<T, Tuple2<T, E>> { }\n"
                + "class Schema extends AbstractDeserializationSchema<E> { }\n"
                + "class Told extends AbstractDeserializationSchema<E> { Told() { super(E.class); } }\n"
                + "class Other implements DeserializationSchema<E> {"
                + " public TypeInformation<E> getProducedType() { return getForClass(E.class); } }\n";
        return Trees.of(source).types().sites().stream()
                .filter(site -> site.enclosingClass().startsWith("p.A"))
                .map(site -> site.role() + " " + origin(site.origin()) + " " + site.type())
                .toList();
    }

    private static String origin(Origin origin) {
        if (origin instanceof Origin.Extracted extracted) {
            return extracted.way().name();
        }
        return origin instanceof Origin.Given ? "GIVEN" : "UNKNOWN";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "new ValueStateDescriptor<>(\"x\", E.class) | STATE CLASS p.E",
                "new ValueStateDescriptor<List<E>>(\"x\", (Class) List.class, null) |"
                        + " STATE UNKNOWN java.util.List<p.E>",
                "new ListStateDescriptor<>(\"x\", Map.class) | STATE CLASS java.util.Map",
                "new ReducingStateDescriptor<>(\"x\", fn, E.class) | STATE CLASS p.E",
                "new AggregatingStateDescriptor<>(\"x\", agg, E.class) | STATE CLASS p.E",
                "new ValueStateDescriptor<>(\"x\", TypeInformation.of(E.class)) | STATE CLASS p.E",
                "new ValueStateDescriptor<>(\"x\", Types.POJO(E.class)) | STATE CLASS p.E",
                "new ValueStateDescriptor<>(\"x\", TypeExtractor.getForClass(E.class)) | STATE CLASS p.E",
                "new ListStateDescriptor<>(\"x\", Types.LIST(TypeInformation.of(E.class))) | STATE CLASS p.E",
                "new ValueStateDescriptor<E>(\"x\", Types.GENERIC(E.class)) | STATE GIVEN p.E",
                "new ValueStateDescriptor<Long>(\"x\", BasicTypeInfo.LONG_TYPE_INFO) | STATE GIVEN java.lang.Long",
                "new ValueStateDescriptor<E>(\"x\", new MySerializer()) | STATE GIVEN p.E",
                "new ValueStateDescriptor<E>(\"x\", LongSerializer.INSTANCE) | STATE GIVEN p.E",
                "new OutputTag<E>(\"x\") {} | OUTPUT HINT p.E",
                "new OutputTag<E>(\"x\", TypeInformation.of(E.class)) | OUTPUT CLASS p.E",
                "new OutputTag<E>(\"x\", new MyTypeInfo()) | OUTPUT GIVEN p.E",
                "TypeInformation.of(E.class) | ELEMENT CLASS p.E",
                "TypeInformation.of(new TypeHint<Map<String, E>>() {}) |"
                        + " ELEMENT HINT java.util.Map<java.lang.String,p.E>",
                "s.map(x).returns(E.class) | ELEMENT CLASS p.E",
                "s.map(x -> y).returns(new TypeHint<Tuple2<E, E>>() {}) |"
                        + " ELEMENT HINT org.apache.flink.api.java.tuple.Tuple2<p.E,p.E>",
                "s.map(new Fn()) | ELEMENT FUNCTION p.E",
                "s.map(new Fn()).name(\"x\").uid(\"y\") | ELEMENT FUNCTION p.E",
                "s.map(new Fn(), info) | ELEMENT GIVEN p.E",
                "s.map(new Fn(), info()) | ELEMENT GIVEN p.E",
                "s.map(new Fn()).name(\"x\").returns(info) | ELEMENT GIVEN p.E",
                "s.map(new Asked()) | ELEMENT GIVEN p.E",
                "s.map(new Any<String>()) | ELEMENT FUNCTION org.apache.flink.api.java.tuple.Tuple2<T,p.E>",
                "s.map(new Any<String>() {}) |"
                        + " ELEMENT FUNCTION org.apache.flink.api.java.tuple.Tuple2<java.lang.String,p.E>",
                "s.process(new ProcessFunction<E, Set<E>>() {}) | ELEMENT FUNCTION java.util.Set<p.E>",
                "s.keyBy(new KeySelector<E, Tuple2<E, Long>>() {}) |"
                        + " KEY FUNCTION org.apache.flink.api.java.tuple.Tuple2<p.E,java.lang.Long>",
                "env.addSource(new org.apache.flink.x.Consumer<>(\"t\", new Schema(), p)) | ELEMENT FUNCTION p.E",
                "env.addSource(new org.apache.flink.x.Consumer<>(\"t\", new Other(), p)) | ELEMENT CLASS p.E",
                "env.fromSource(K.<E>builder().setValueOnlyDeserializer(new Schema()).build(), w, \"x\") |"
                        + " ELEMENT FUNCTION p.E",
                "env.fromSource(K.<E>builder().setDeserializer(D.valueOnly(new Other())).build(), w, \"x\") |"
                        + " ELEMENT CLASS p.E",
                "env.fromCollection(list, E.class) | ELEMENT CLASS p.E",
                "new org.apache.flink.formats.json.JsonDeserializationSchema<>(E.class) | ELEMENT CLASS p.E",
            })
    void findsASite(String code, String expected) {
        assertEquals(List.of(expected), sites("Object o = " + code + ";"));
        assertEquals(List.of(expected), sites("void m() { f(" + code + "); }"));
    }

    @Test
    void findsBothTypesOfAMapAndOfAnAggregation() {
        assertEquals(
                List.of("STATE CLASS java.lang.String", "STATE CLASS p.E"),
                sites("Object o = new MapStateDescriptor<>(\"x\", String.class, E.class);"));
        assertEquals(
                List.of("STATE GIVEN java.lang.String", "STATE CLASS p.E"),
                sites("Object o = new MapStateDescriptor<String, E>(\"x\", Types.STRING, Types.POJO(E.class));"));
        assertEquals(
                List.of("ACCUMULATOR FUNCTION java.util.List<p.E>", "ELEMENT FUNCTION java.lang.Long"),
                sites("Object o = s.aggregate(new Agg());"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DataStream<E> d = s.map(x -> f(x)) | ELEMENT CLASS p.E",
                "SingleOutputStreamOperator<E> d = s.map(x -> f(x)).name(\"y\").filter(e -> true) | ELEMENT CLASS p.E",
                "KeyedStream<E, String> d = s.map(x -> f(x)).keyBy(e -> e.k) | ELEMENT CLASS p.E, KEY CLASS java.lang.String",
                "DataStream<E> d = env.fromElements(new E(), new E()) | ELEMENT CLASS p.E",
            })
    void takesWhatALambdaReturnsFromTheDeclaredStream(String code, String expected) {
        assertEquals(List.of(expected.split(", ")), sites("void m() { " + code + "; }"));
        String value = code.substring(code.indexOf('=') + 1);
        String type = code.substring(0, code.indexOf(" d ="));
        assertEquals(List.of(expected.split(", ")), sites(type + " m() { return " + value + "; }"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DataStream<List<E>> d = s.map(x -> f(x)); | a generic class is missing from a lambda, not generic",
                "DataStream<E> d = s.map(A::f); | a method may return a subclass",
                "DataStream<E> d = s.flatMap((x, out) -> {}); | a collector says nothing",
                "DataStream<E> d = s.map(x -> f(x), info); | given",
                "DataStream<E> d = s.map(x -> f(x)).returns(info); | given",
                "DataStream<E> d = s.map(x -> f(x)); d.returns(info); | given later",
                "DataStream<E> d = env.fromElements(one, two); | whatever one is",
                "DataStream<E> d = env.fromSource(source, w, name); | a source that is not in sight",
                "DataStream<E> d = other; | made elsewhere",
                "Stream<E> d = list.stream().map(x -> f(x)); | not Flink's",
                "E local = new E(); Class<E> c = E.class; | locals never matter",
                "table.toDataStream(t, E.class); | the table planner's own type",
                "helper(new Fn()); | where it goes cannot be seen",
                "new OutputTag<E>(\"x\"); | throws at run time, says nothing",
                "MapFunction<String, E> f = new Fn(); f = other(); s.map(f); | which one cannot be told",
            })
    void isSilentWhereItCannotBeTold(String code, String why) {
        assertEquals(List.of(), sites("void m() { " + code + " }"), why);
    }

    @Test
    void followsVariablesAndFieldsToTheFunction() {
        assertEquals(List.of("ELEMENT FUNCTION p.E"), sites("void m() { Fn f = new Fn(); s.map(f); }"));
        assertEquals(List.of("ELEMENT FUNCTION p.E"), sites("static final Fn F = new Fn(); void m() { s.map(F); }"));
        assertEquals(
                List.of("ELEMENT FUNCTION p.E"),
                sites("void m() { X<E> c = new org.apache.flink.x.X<>(new Schema()); env.addSource(c); }"));
    }

    @Test
    void leavesASchemaThatIsToldItsTypeToTheLiteral() {
        assertEquals(List.of(), sites("void m() { env.addSource(new org.apache.flink.x.X<>(new Told())); }"));
    }

    @Test
    void tellsBroadcastState() {
        assertEquals(
                List.of("BROADCAST CLASS java.lang.String", "BROADCAST CLASS p.E"),
                sites("static final MapStateDescriptor<String, E> RULES ="
                        + " new MapStateDescriptor<>(\"r\", String.class, E.class);"
                        + " void m() { s.broadcast(A.RULES); }"));
    }

    @Test
    void seesLocalClassesAndCodeWithinThem() {
        assertEquals(
                List.of("STATE CLASS p.A.$1Local", "ELEMENT FUNCTION p.A.$1Local"),
                sites("void m() { class Local {} class F implements MapFunction<E, Local> {"
                        + " ValueStateDescriptor<Local> d = new ValueStateDescriptor<>(\"x\", Local.class); }"
                        + " s.map(new F()); }"));
    }

    @Test
    void saysUnknownWhereASupertypeOfTheFunctionCannotBeSeen() {
        assertEquals(
                List.of("ELEMENT UNKNOWN p.E"),
                sites("static class G extends lib.Base implements MapFunction<String, E> {}"
                        + " void m() { s.map(new G()); }"));
    }

    @Test
    void givesPlacesInOrder() {
        List<TypeSite> sites = Trees.of(IMPORTS + "class A {\n  Object a = TypeInformation.of(\n    A.class);\n"
                        + "  Object b = s\n    .map(new Fn());\n}\n"
                        + "class Fn implements MapFunction<String, A> {}\n")
                .types()
                .sites();
        assertEquals(
                List.of("16:5", "18:10"),
                sites.stream()
                        .map(site -> site.place().span().startLine() + ":" + site.place().span().startColumn())
                        .toList());
    }
}
