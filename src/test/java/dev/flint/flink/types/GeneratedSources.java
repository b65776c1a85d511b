package dev.flint.flink.types;

import dev.flint.flink.types.GeneratedTypes.Known;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Java classes as nobody would write them all: every visibility, nesting, spelling of accessors, inheritance over files
 * and packages, generics, records, enums, tuples, collections, {@code @TypeInfo} and way of naming a type. The same
 * seed gives the same sources. Some do not compile; they are left out.
 */
final class GeneratedSources {

    static final String PACKAGE = "gen";

    private static final String[] PACKAGES = {PACKAGE, PACKAGE, "gen.other", "gen.other.deep"};

    private final Dice dice;
    private final GeneratedTypes types;
    private final int count;
    private final Map<String, String> files = new LinkedHashMap<>();
    private String packageName = PACKAGE;

    GeneratedSources(long seed, int count) {
        this.dice = new Dice(seed);
        this.types = new GeneratedTypes(dice);
        this.count = count;
    }

    /** The sources by file name. */
    Map<String, String> sources() {
        files.putAll(GeneratedSupport.SOURCES);
        for (int i = 0; i < count; i++) {
            String name = dice.oneIn(40) ? "D$" + i : "C" + i;
            packageName = dice.pick(PACKAGES);
            dice.nextClass();
            String text = topLevel(name);
            files.put(
                    packageName.replace('.', '/') + "/" + name + ".java",
                    new WrittenNames(dice, packageName, name).file(text));
        }
        return files;
    }

    private String topLevel(String name) {
        return switch (dice.below(24)) {
            case 0, 1 -> record(name, "public ");
            case 2 -> enumeration(name, dice.pick("public ", ""));
            case 3, 4 -> nest(name);
            case 5 -> uses(name);
            case 6 -> tuple(name);
            case 7 -> value(name);
            case 8 -> accessorInterface(name);
            case 9 -> sealedHierarchy(name);
            default -> dataClass(name, name, dice.oneIn(12) ? "" : "public ", List.of(), true);
        };
    }

    private String mark(String name) {
        return "«" + packageName + "." + name + "»";
    }

    private Known known(String name, boolean isPublic) {
        return new Known(mark(name), isPublic ? "" : packageName);
    }

    /** Several classes inside one. */
    private String nest(String name) {
        boolean inInterface = dice.oneIn(4);
        List<String> variables = !inInterface && dice.oneIn(3) ? List.of("T") : List.of();
        StringBuilder text = new StringBuilder("public ")
                .append(inInterface ? "interface " : "class ").append(name)
                .append(variables.isEmpty() ? "" : "<T>").append(" {\n");
        int inner = 1 + dice.below(3);
        for (int i = 0; i < inner; i++) {
            String modifiers = inInterface
                    ? dice.pick("", "public ", "static ")
                    : dice.pick("public static ", "public static ", "public ", "static ", "protected static ",
                            "private static ", "public abstract ");
            boolean isStatic = inInterface || modifiers.contains("static");
            boolean isPublic = inInterface || modifiers.contains("public");
            text.append(nested(name, "N" + i, modifiers, isStatic ? List.of() : variables));
            if (isPublic && isStatic) {
                types.data().add(known(name + ".N" + i, true));
            }
        }
        if (!inInterface && dice.chance(2)) {
            text.append("    public ").append(name).append(dice.pick("", ".N0", "[]")).append(" n;\n");
        }
        if (!inInterface && dice.oneIn(4)) {
            text.append("    void local() { class Local { public int x; } new Local(); }\n");
        }
        return text.append("}\n").toString();
    }

    private String nested(String outer, String name, String modifiers, List<String> variables) {
        boolean plain = !modifiers.contains("abstract") && variables.isEmpty();
        if (plain && dice.chance(5)) {
            return record(name, modifiers);
        }
        if (plain && dice.chance(8)) {
            return enumeration(name, modifiers);
        }
        String text = dataClass(outer + "." + name, name, modifiers, variables, false);
        if (!modifiers.contains("static") || !dice.oneIn(5)) {
            return text;
        }
        String deep = dataClass(outer + "." + name + ".Deep", "Deep", "public static ", List.of(), false);
        return text.substring(0, text.lastIndexOf('}')) + deep + "}\n";
    }

    private String record(String name, String modifiers) {
        boolean generic = dice.oneIn(4);
        StringBuilder components = new StringBuilder();
        int fields = dice.below(4);
        for (int i = 0; i < fields; i++) {
            String type = generic && dice.oneIn(3)
                    ? dice.pick("T", "java.util.List<T>", "T[]", "«gen.Box»<T>")
                    : types.any(packageName, name, List.of());
            components.append(i == 0 ? "" : ", ").append(type).append(dice.chance(20) && i == fields - 1 ? "..." : "")
                    .append(dice.oneIn(3) ? " id" : " c").append(i);
        }
        String body = dice.chance(6) ? "public Object readObject(int i) { return null; }" : "";
        body += dice.chance(6) && fields > 0 ? " public " + name + " {}" : "";
        body += dice.chance(6) ? " static int counter;" : "";
        body += dice.chance(8) ? " public record Part(int a, java.util.List<String> l) {}" : "";
        body += dice.chance(8) ? " public " + name + "() { this("
                + String.join(",", java.util.Collections.nCopies(fields, "null")) + "); }" : "";
        if (modifiers.contains("public") && name.startsWith("C") && !generic) {
            types.data().add(known(name, true));
        }
        return modifiers + "record " + name + (generic ? "<T>" : "") + "(" + components + ")"
                + (dice.chance(4) ? dice.pick(" implements java.io.Serializable", " implements «gen.Named»") : "")
                + " {" + body + " }\n";
    }

    private String enumeration(String name, String modifiers) {
        if (name.startsWith("C")) {
            types.data().add(known(name, modifiers.contains("public")));
        }
        return modifiers + "enum " + name + dice.pick("", " implements «gen.Named»", " implements Runnable") + " { "
                + dice.pick("A, B;", "A(1) { int j() { return 2; } }, B(2);", "A { int j() { return 1; } };")
                + " private java.util.List<String> l; " + name + "(int... i) {} int j() { return 0; }"
                + " public void run() {} }\n";
    }

    private String value(String name) {
        String supertypes = dice.pick(" implements org.apache.flink.types.Value",
                " implements org.apache.flink.types.Value, java.io.Serializable",
                " extends org.apache.flink.types.StringValue", " implements org.apache.flink.types.Value");
        types.data().add(known(name, true));
        return "public class " + name + supertypes + " {\n    public Object o;\n"
                + "    public void write(org.apache.flink.core.memory.DataOutputView out) {}\n"
                + "    public void read(org.apache.flink.core.memory.DataInputView in) {}\n}\n";
    }

    private String accessorInterface(String name) {
        String above = dice.pick("", " extends «gen.Left»<T>", " extends «gen.Right»<T>",
                " extends «gen.Left»<T>, «gen.Right»<T>", " extends " + types.known(
                        types.interfaces(), packageName, "«gen.Gives»<%s>").replace("%s", "T"));
        String clash = above.contains("Left»<T>, ") || above.contains("%")
                ? " @Override default void setValue(T value) {}"
                : "";
        types.interfaces().add(new Known(mark(name) + "<%s>", ""));
        return "public interface " + name + "<T>" + above + " {" + clash
                + " default " + dice.pick("Object", "Integer", "T") + " get" + dice.pick("Id", "X", "Up")
                + "() { return null; }"
                + dice.pick("", " default void setName(String name) {}", " static void setX(int x) {}",
                        " default boolean isActive() { return true; }") + " }\n";
    }

    private String sealedHierarchy(String name) {
        types.data().add(known(name, true));
        return dice.oneIn(2)
                ? "public sealed interface " + name + " permits " + name + ".A, " + name + ".B {\n"
                        + "    record A(int a, java.util.List<String> l) implements " + name + " {}\n"
                        + "    final class B implements " + name + " { public int b; } }\n"
                : "public abstract sealed class " + name + " {\n    public int top;\n"
                        + "    public static final class A extends " + name + " { public String a; }\n"
                        + "    public static non-sealed class B extends " + name + " { private int b; } }\n";
    }

    private String tuple(String name) {
        boolean generic = dice.oneIn(3);
        String first = generic ? dice.pick("T", "java.util.List<T>") : types.reference();
        String base = switch (dice.below(8)) {
            case 0 -> "Tuple2";
            case 1 -> "Tuple3<" + first + ",String," + types.reference() + ">";
            case 2 -> "Tuple1<" + name + (generic ? "<T>" : "") + ">";
            case 3 -> "Tuple0";
            default -> "Tuple2<" + first + "," + types.reference() + ">";
        };
        String extended = dice.oneIn(3)
                ? types.known(types.tuples(), packageName, "org.apache.flink.api.java.tuple." + base)
                : "org.apache.flink.api.java.tuple." + base;
        boolean isPublic = dice.below(3) > 0;
        StringBuilder text = new StringBuilder(isPublic ? "public " : "")
                .append("class ").append(name).append(generic ? "<T>" : "")
                .append(" extends ").append(extended).append(" {\n");
        if (dice.chance(3)) {
            text.append(members(name, List.of(), List.of(), true).field("extra",
                    types.any(packageName, name, List.of()),
                    dice.pick("public ", "private ", "public transient ", "public static ")));
        }
        text.append(dice.chance(4) ? "    private " + name + "() {}\n" : "    public " + name + "() {}\n");
        if (!generic) {
            types.tuples().add(known(name, isPublic));
            types.data().add(known(name, isPublic));
        } else {
            types.generics().add(known(name, isPublic));
        }
        return text.append("}\n").toString();
    }

    /** A class whose fields are types to be asked for, with hints and functions of the same types. */
    private String uses(String name) {
        StringBuilder text = new StringBuilder("public class " + name + " {\n");
        for (int i = 0; i < 4; i++) {
            String type = types.parameterized(packageName, List.of());
            text.append("    public ").append(type).append(" u").append(i).append(";\n");
            text.append("    public static class FH").append(i)
                    .append(" extends org.apache.flink.api.common.typeinfo.TypeHint<").append(type).append("> {}\n");
            if (dice.oneIn(2)) {
                text.append(functions(i, type));
            }
        }
        return text.append("}\n").toString();
    }

    /** A function class that leaves its types to type variables, and one that binds them. */
    private String functions(int number, String type) {
        String variable = types.parameterized(packageName, List.of("A"));
        String some = dice.pick(variable, "A", "A", "A[]", "java.util.List<A>", "java.util.Map<String,A>",
                "java.util.List<java.util.List<A>>", "«gen.Box»<A>", "«gen.Ring»<A>.Link",
                "org.apache.flink.api.java.tuple.Tuple2<A,java.util.Set<A>>", "«gen.Marked»<A>", "Object");
        String functions = "org.apache.flink.api.common.functions.";
        String above = dice.pick(
                " implements " + functions + "MapFunction<String," + some + ">",
                " extends " + functions + "RichMapFunction<A," + some + ">",
                " implements java.io.Serializable, " + functions + "JoinFunction<A,B," + some + ">",
                " implements " + functions + "MapFunction<B," + some + ">, " + functions + "JoinFunction<A,A,A>",
                " implements " + functions + "AggregateFunction<B," + some + ",B>",
                " extends org.apache.flink.api.common.typeinfo.TypeHint<" + some + ">");
        String generic = "    public static abstract class FG" + number + "<A,B>" + above + " {}\n";
        String base = "FG" + number + "<" + type + "," + types.reference() + ">";
        String middle = dice.pick("", "    public static abstract class FM" + number + "<A> extends FG" + number
                + "<java.util.List<A>,A> {}\n");
        String bound = middle.isEmpty() || dice.oneIn(3) ? base : "FM" + number + "<" + type + ">";
        return generic + middle + "    public static abstract class FB" + number + " extends "
                + (dice.chance(8) ? "FG" + number : bound) + " {}\n"
                + (above.contains("TypeHint") ? "    Object a" + number + " = new " + bound + "() {};\n" : "");
    }

    /** @param around type variables of the classes around an inner class */
    private String dataClass(
            String path, String name, String modifiers, List<String> around, boolean topLevel) {
        List<String> variables = dice.oneIn(5) ? List.of("T") : dice.oneIn(12) ? List.of("K", "V") : List.of();
        List<String> all = new ArrayList<>(around);
        all.addAll(variables);
        String parameters = parameters(name, variables);
        boolean bounded = parameters.contains(" extends ");
        String above = superclass(all) + interfaces(all);
        boolean isAbstract = modifiers.contains("abstract") || dice.chance(14) || leavesMethodsOpen(above);
        StringBuilder text = new StringBuilder();
        if (dice.chance(25)) {
            text.append("@org.apache.flink.api.common.typeinfo.TypeInfo(«gen.Odd».class)\n");
        }
        text.append(modifiers).append(isAbstract && !modifiers.contains("abstract") ? "abstract " : "")
                .append("class ").append(name).append(parameters).append(above).append(" {\n");
        GeneratedMembers members = members(name, variables, all, topLevel || modifiers.contains("static"));
        text.append(members.some());
        String constructor = members.constructor();
        boolean constructible = constructor.isEmpty() || constructor.contains("()") && !constructor.contains("private");
        text.append(constructor);
        boolean isPublic = modifiers.contains("public");
        if (topLevel) {
            (variables.size() == 1 && !bounded ? types.generics() : types.data()).add(known(name, isPublic));
        }
        if (topLevel && constructible) {
            String arguments = variables.isEmpty() || bounded ? "" : variables.size() == 1 ? "<%s>" : "<String,%s>";
            boolean everywhere = isPublic && (constructor.isEmpty() || constructor.contains("p"));
            types.extendable().add(new Known(mark(path) + arguments, everywhere ? "" : packageName));
        }
        return text.append("}\n").toString();
    }

    private String parameters(String name, List<String> variables) {
        if (variables.isEmpty()) {
            return "";
        }
        if (variables.size() == 2) {
            return "<K," + dice.pick("V", "V", "V extends K", "V extends java.util.List<K>") + ">";
        }
        return "<T" + dice.pick("", "", "", "", "", "", " extends Comparable<T>", " extends Number",
                " extends Object & Runnable", " extends " + name + "<T>") + ">";
    }

    private GeneratedMembers members(String name, List<String> variables, List<String> all, boolean isStatic) {
        return new GeneratedMembers(dice, types, packageName, name, variables, all, isStatic);
    }

    private static boolean leavesMethodsOpen(String supertypes) {
        return supertypes.contains("Held»<") || supertypes.contains("ToIntFunction")
                || supertypes.contains("TimerTask") || supertypes.contains("Self»<");
    }

    private String superclass(List<String> variables) {
        if (dice.chance(12)) {
            return " extends " + dice.pick("java.util.ArrayList<String>", "java.util.HashMap<String,Integer>",
                    "RuntimeException", "java.util.Date", "java.util.TimerTask", "«gen.Marked»<String>", "«gen.Plain»",
                    "«gen.Closed»", "«gen.other.Near»", "«gen.Ring»<String>", "«gen.Base»", "«gen.Self»");
        }
        if (!dice.oneIn(3)) {
            return "";
        }
        String chosen = types.known(types.extendable(), packageName, "«gen.Plain»");
        String argument = variables.isEmpty() || dice.chance(3)
                ? dice.pick("String", "Integer", "java.util.List<String>", "«gen.Plain»", "«gen.Box»<String>", "int[]")
                : dice.pick(variables.get(0), variables.get(0), "java.util.List<" + variables.get(0) + ">",
                        variables.get(0) + "[]");
        if (chosen.indexOf('<') >= 0 && dice.chance(5)) {
            return " extends " + chosen.substring(0, chosen.indexOf('<'));
        }
        return " extends " + chosen.replace("%s", argument);
    }

    private String interfaces(List<String> variables) {
        if (!dice.oneIn(4)) {
            return "";
        }
        String held = variables.isEmpty() ? "String" : variables.get(0);
        return " implements " + dice.pick("java.io.Serializable", "«gen.Named»", "«gen.Named»",
                "«gen.Gives»<" + held + ">", "Cloneable", "«gen.Held»<" + held + ">",
                "java.util.function.ToIntFunction<String>", "java.util.EventListener", "«gen.Left»<" + held + ">",
                types.known(types.interfaces(), packageName, "«gen.Right»<%s>").replace("%s", held),
                types.known(types.interfaces(), packageName, "«gen.Right»<%s>").replace("%s", held));
    }
}
