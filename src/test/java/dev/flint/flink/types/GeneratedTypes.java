package dev.flint.flink.types;

import java.util.ArrayList;
import java.util.List;

/** Types for the fields, arguments and supertypes of generated classes: those of libraries and of the classes so far. */
final class GeneratedTypes {

    private static final String[] SIMPLE = {
        "int", "long", "boolean", "double", "char", "byte", "short", "float", "String", "Integer", "Boolean", "Long",
        "Void", "java.time.Instant", "java.math.BigDecimal", "java.util.Date", "java.sql.Timestamp",
        "java.time.LocalDate", "java.util.UUID", "Object", "Number", "CharSequence", "java.io.Serializable",
        "java.util.TimeZone", "java.util.concurrent.TimeUnit", "Thread.State", "Class<?>", "java.util.BitSet",
        "int[]", "String[]", "Integer[]", "Object[]", "int[][]", "java.time.LocalDate[]", "«gen.Color»[]",
        "«gen.Plain»[]", "«gen.Plain»", "«gen.Closed»", "«gen.Color»", "«gen.Named»", "«gen.Named.Kind»",
        "«gen.Named.Tag»", "«gen.Marked»<String>", "«gen.Marked»", "«gen.Shape»", "«gen.Shape.Circle»", "«gen.Same»",
        "«gen.other.Same»", "«gen.other.deep.Same»", "«gen.other.Plain»", "«gen.other.Near»", "«gen.other.Near.Tag»",
        "«gen.Ring»<String>.Link", "«gen.Ring».Link", "«gen.Ring.Free»<Integer>", "«gen.other.Near».Link",
        "org.apache.flink.types.Row", "org.apache.flink.types.StringValue", "org.apache.flink.types.RowKind",
        "java.nio.file.AccessMode", "java.util.Locale.Category", "Enum<?>", "java.util.Optional<String>"
    };

    private static final String[] REFERENCES = {
        "String", "Integer", "Long", "java.time.Instant", "java.time.LocalDate", "Object", "«gen.Plain»",
        "«gen.Closed»", "«gen.Color»", "int[]", "String[]", "«gen.Marked»<String>", "java.util.List<String>",
        "java.util.Map<String,«gen.Plain»>", "«gen.Box»<String>", "«gen.Ring»<Integer>.Link", "«gen.Named.Tag»"
    };

    /** A class that others may name: its name as a marker, and its package where only that may. */
    record Known(String name, String packageName) {
        boolean isSeenFrom(String other) {
            return packageName.isEmpty() || packageName.equals(other);
        }
    }

    private final Dice dice;
    private final List<Known> data = new ArrayList<>();
    private final List<Known> generics = new ArrayList<>();
    private final List<Known> tuples = new ArrayList<>();
    /** With {@code %s} where a type argument stands. */
    private final List<Known> extendable = new ArrayList<>();
    private final List<Known> interfaces = new ArrayList<>();

    GeneratedTypes(Dice dice) {
        this.dice = dice;
    }

    List<Known> data() {
        return data;
    }

    List<Known> generics() {
        return generics;
    }

    List<Known> tuples() {
        return tuples;
    }

    List<Known> extendable() {
        return extendable;
    }

    List<Known> interfaces() {
        return interfaces;
    }

    /** One of the classes that can be named from a package, or the other text where there is none. */
    String known(List<Known> classes, String from, String otherwise) {
        for (int attempt = 0; attempt < 3 && !classes.isEmpty(); attempt++) {
            Known chosen = dice.pick(classes);
            if (chosen.isSeenFrom(from)) {
                return chosen.name();
            }
        }
        return otherwise;
    }

    String reference() {
        return dice.pick(REFERENCES);
    }

    /** @param owner the class that has a member of the type, by its name in its own body */
    String any(String from, String owner, List<String> variables) {
        int choice = dice.below(10);
        if (choice < 4) {
            return dice.pick(SIMPLE);
        }
        if (choice < 6) {
            return known(data, from, "«gen.Plain»") + dice.pick("", "", "", "[]");
        }
        if (choice == 6 && !variables.isEmpty()) {
            String variable = dice.pick(variables);
            return dice.pick(variable, variable, variable + "[]", variable + "[][]", "java.util.List<" + variable + ">",
                    "java.util.List<" + variable + "[]>", "java.util.List<" + variable + ">[]",
                    "org.apache.flink.api.java.tuple.Tuple2<String," + variable + ">", "«gen.Box»<" + variable + ">",
                    "«gen.Ring»<" + variable + ">.Link", "«gen.Marked»<" + variable + ">");
        }
        if (choice == 7 && variables.isEmpty()) {
            return dice.pick(owner, owner + "[]", "java.util.List<" + owner + ">",
                    "java.util.Map<String," + owner + ">", "java.util.List<" + owner + "[]>",
                    "«gen.Box»<" + owner + ">", "java.util.Set<java.util.List<" + owner + ">>", "String", "int");
        }
        return parameterized(from, variables);
    }

    String parameterized(String from, List<String> variables) {
        String some = argument(from, variables);
        String other = argument(from, variables);
        String type = dice.pick("java.util.List", "java.util.Set", "java.util.Collection", "Iterable", "Map", "Map",
                "java.util.ArrayList", "java.util.LinkedList", "HashMap", "TreeMap", "Tuple2", "Tuple2", "Tuple3",
                "Either", "Either.Left", "«gen.Box»", "«gen.Box»", "Kept", "«gen.Marked»", "java.util.Optional",
                "java.util.Map.Entry", "any", "any", "java.util.SortedSet", "java.util.Deque", "java.util.Queue",
                "Link", "«gen.Ring.Free»", "«gen.Gives»");
        String text = switch (type) {
            case "Map" -> "java.util.Map<" + some + "," + other + ">";
            case "HashMap", "TreeMap" -> "java.util." + type + "<" + some + "," + other + ">";
            case "java.util.Map.Entry" -> type + "<" + some + "," + other + ">";
            case "Tuple2" -> "org.apache.flink.api.java.tuple.Tuple2<" + some + "," + other + ">";
            case "Tuple3" -> "org.apache.flink.api.java.tuple.Tuple3<" + some + "," + other + ",Long>";
            case "Either", "Either.Left" -> "org.apache.flink.types." + type + "<" + some + "," + other + ">";
            case "Kept" -> "«gen.Kept»<" + dice.pick("String", "Integer", "?") + ">";
            case "Link" -> "«gen.Ring»<" + some + ">.Link";
            case "any" -> known(generics, from, "«gen.Box»") + "<" + some + ">";
            default -> type + "<" + some + ">";
        };
        boolean raw = dice.chance(10) && !type.equals("Link");
        return (raw ? text.substring(0, text.indexOf('<')) : text) + (dice.chance(10) ? "[]" : "");
    }

    String argument(String from, List<String> variables) {
        int choice = dice.below(12);
        if (choice == 0) {
            return dice.pick("?", "? extends Number", "? super Integer", "? extends «gen.Plain»");
        }
        if (choice == 1 && !variables.isEmpty()) {
            return dice.pick(variables);
        }
        if (choice < 4) {
            return known(data, from, "«gen.Plain»");
        }
        return choice == 4 ? parameterized(from, variables) : reference();
    }

    /** A type that is almost the given one. */
    String near(String type) {
        return switch (type) {
            case "int" -> "Integer";
            case "Integer" -> "int";
            case "long" -> "Long";
            case "Long" -> "long";
            case "boolean" -> "Boolean";
            case "Boolean" -> "boolean";
            default -> type.indexOf('<') > 0
                    ? dice.pick(type.substring(0, type.indexOf('<')), type.replace("ArrayList", "List"), "Object")
                    : dice.pick("Object", "String", type);
        };
    }
}
