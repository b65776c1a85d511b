package dev.flint.flink.types;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the generated sources rest on: a factory, interfaces with default accessors, plain classes and enums. */
final class GeneratedSupport {

    static final Map<String, String> SOURCES = ordered(
            "gen/Odd.java", """
                    package gen;
                    import java.lang.reflect.Type;
                    import java.util.Map;
                    import org.apache.flink.api.common.ExecutionConfig;
                    import org.apache.flink.api.common.typeinfo.*;
                    import org.apache.flink.api.common.typeutils.TypeSerializer;
                    public class Odd<T> extends TypeInfoFactory<T> {
                        @Override public TypeInformation<T> createTypeInfo(Type t, Map<String, TypeInformation<?>> p) {
                            return new Info<>();
                        }
                        public static class Info<T> extends TypeInformation<T> {
                            @Override public boolean isBasicType() { return false; }
                            @Override public boolean isTupleType() { return false; }
                            @Override public int getArity() { return 1; }
                            @Override public int getTotalFields() { return 1; }
                            @SuppressWarnings("unchecked")
                            @Override public Class<T> getTypeClass() { return (Class<T>) Object.class; }
                            @Override public boolean isKeyType() { return false; }
                            @Override public TypeSerializer<T> createSerializer(ExecutionConfig c) { return null; }
                            @Override public String toString() { return "odd"; }
                            @Override public boolean equals(Object o) { return o instanceof Info; }
                            @Override public int hashCode() { return 1; }
                            @Override public boolean canEqual(Object o) { return true; }
                        }
                    }
                    """,
            "gen/Named.java", """
                    package gen;
                    public interface Named {
                        default String getName() { return null; }
                        default void setName(String name) {}
                        static int getSize() { return 0; }
                        enum Kind { BIG, SMALL }
                        class Tag { public String text; public java.util.Set<String> all; }
                    }
                    """,
            "gen/Held.java", """
                    package gen;
                    public interface Held<T> {
                        default T getValue() { return null; }
                        void setValue(T value);
                    }
                    """,
            "gen/Gives.java", "package gen; public interface Gives<T> { default T getValue() { return null; }"
                    + " default void setValue(T value) {} default Gives<T> setId(int id) { return this; } }",
            "gen/Left.java", "package gen; public interface Left<T> extends Gives<T> { default T getX() { return null; }"
                    + " @Override default void setValue(T value) {} }",
            "gen/Right.java", "package gen; public interface Right<T> extends Gives<T> { default void setX(T x) {}"
                    + " @Override default void setValue(T value) {} }",
            "gen/Plain.java", "package gen; public class Plain { public int id; public String text; }",
            "gen/Closed.java", "package gen; public class Closed { private int id; public int getId() { return id; } }",
            "gen/Hidden.java", "package gen; class Hidden { public int id; }",
            "gen/Base.java", "package gen; class Base { private int id; public int getId() { return id; }"
                    + " public void setId(int id) { this.id = id; } public static class Part { public String text; } }",
            "gen/Self.java", "package gen; public abstract class Self<S extends Self<S>> { private int id; private S up;"
                    + " public int getId() { return id; } @SuppressWarnings(\"unchecked\") public S setId(int id)"
                    + " { this.id = id; return (S) this; } public S getUp() { return up; } public void setUp(S up) {} }",
            "gen/Color.java", "package gen; public enum Color { RED, BLUE { @Override int i() { return 2; } };"
                    + " int i() { return 1; } }",
            "gen/Box.java", "package gen; public class Box<T> { public T value; public java.util.List<T> all; }",
            "gen/Ring.java", "package gen; public class Ring<T> { public class Link { public T item; public Link next; }"
                    + " public Link first; public static class Free<U> { public U item; private int n; } }",
            "gen/Kept.java", "package gen; public class Kept<T extends Comparable<T>> { private T value;"
                    + " public T getValue() { return value; } public void setValue(T value) { this.value = value; } }",
            "gen/Shape.java", "package gen; public sealed interface Shape permits Shape.Circle, Shape.Square {"
                    + " record Circle(double radius) implements Shape {} record Square(int side) implements Shape {} }",
            "gen/Marked.java", "package gen;"
                    + " @org.apache.flink.api.common.typeinfo.TypeInfo(Odd.class) public class Marked<T> { T value; }",
            "gen/Same.java", "package gen; public class Same { public int here; }",
            "gen/other/Same.java", "package gen.other; public class Same { public java.util.UUID other; }",
            "gen/other/Plain.java", "package gen.other; public class Plain { private int id; }",
            "gen/other/deep/Same.java", "package gen.other.deep; public record Same(Object deep) {}",
            "gen/other/Near.java", "package gen.other; public class Near extends gen.Ring<String> {"
                    + " protected int guarded; class Within { public int x; } public static class Tag { public int t; }"
                    + " public int getGuarded() { return 0; } public void setGuarded(int guarded) {} }");

    private GeneratedSupport() {}

    private static Map<String, String> ordered(String... namesAndTexts) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            map.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return map;
    }
}
