package dev.flint.flink.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Java classes as nobody would write them all: every visibility, nesting, spelling of accessors, inheritance, generics,
 * records, enums, tuples, collections and {@code @TypeInfo}. The same seed gives the same sources. Some do not compile;
 * they are left out.
 */
final class GeneratedSources {

    static final String PACKAGE = "gen";

    /** What the generated sources rest on: a factory, interfaces with default accessors, plain classes and enums. */
    private static final Map<String, String> SUPPORT = ordered(
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
            "gen/Plain.java", "package gen; public class Plain { public int id; public String text; }",
            "gen/Closed.java", "package gen; public class Closed { private int id; public int getId() { return id; } }",
            "gen/Hidden.java", "package gen; class Hidden { public int id; }",
            "gen/Color.java", "package gen; public enum Color { RED, BLUE { @Override int i() { return 2; } };"
                    + " int i() { return 1; } }",
            "gen/Box.java", "package gen; public class Box<T> { public T value; public java.util.List<T> all; }",
            "gen/Kept.java", "package gen; public class Kept<T extends Comparable<T>> { private T value;"
                    + " public T getValue() { return value; } public void setValue(T value) { this.value = value; } }",
            "gen/Marked.java", "package gen;"
                    + " @org.apache.flink.api.common.typeinfo.TypeInfo(Odd.class) public class Marked<T> { T value; }");

    private static final String[] SIMPLE = {
        "int", "long", "boolean", "double", "char", "byte", "String", "Integer", "Boolean", "Long", "Void",
        "java.time.Instant", "java.math.BigDecimal", "java.util.Date", "java.sql.Timestamp",
        "java.time.LocalDate", "java.util.UUID", "Object", "Number", "CharSequence", "java.io.Serializable",
        "java.util.TimeZone", "java.util.concurrent.TimeUnit", "Thread.State", "Class<?>", "java.util.BitSet",
        "int[]", "String[]", "Integer[]", "Object[]", "int[][]", "java.time.LocalDate[]", "Color[]", "Plain[]",
        "Plain", "Closed", "Hidden", "Color", "Named", "Marked<String>", "Marked",
        "org.apache.flink.types.Row", "org.apache.flink.types.StringValue", "org.apache.flink.types.RowKind",
        "java.nio.file.AccessMode", "java.util.Locale.Category", "Enum<?>", "java.util.Optional<String>"
    };

    private static final String[] REFERENCES = {
        "String", "Integer", "Long", "java.time.Instant", "java.time.LocalDate", "Object", "Plain", "Closed", "Color",
        "int[]", "String[]", "Marked<String>", "java.util.List<String>", "java.util.Map<String,Plain>", "Box<String>"
    };

    private static final String[] NAMES = {
        "name", "value", "id", "isActive", "active", "mName", "some_field", "Upper", "x", "xAxis", "issue", "is",
        "hashCode", "class_", "URL", "getIt", "setter", "_under", "f0", "arity"
    };

    private final Random random;
    private final int count;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> extendable = new ArrayList<>();
    private final List<String> genericClasses = new ArrayList<>();
    private final List<String> data = new ArrayList<>();
    private final List<String> tuples = new ArrayList<>();
    private final Set<String> usedNames = new HashSet<>();
    /** How rarely the class at hand breaks a rule: half of them break one at most, so that it alone decides. */
    private int calm = 1;

    GeneratedSources(long seed, int count) {
        this.random = new Random(seed);
        this.count = count;
    }

    /** The sources by file name. */
    Map<String, String> sources() {
        files.putAll(SUPPORT);
        for (int i = 0; i < count; i++) {
            String name = "C" + i;
            calm = random.nextBoolean() ? 1 : 10;
            files.put(PACKAGE + "/" + name + ".java", "package " + PACKAGE + ";\n" + topLevel(name));
        }
        return files;
    }

    private String topLevel(String name) {
        return switch (random.nextInt(20)) {
            case 0, 1 -> record(name, "public ");
            case 2 -> pick("public ", "") + "enum " + name + " { A, B; private java.util.List<String> l; }";
            case 3 -> nest(name);
            case 4 -> uses(name);
            case 5 -> tuple(name);
            case 6 -> value(name);
            default -> dataClass(name, random.nextInt(12) == 0 ? "" : "public ", true);
        };
    }

    /** Several classes inside one. */
    private String nest(String name) {
        boolean inInterface = oneIn(4);
        String parameters = !inInterface && oneIn(3) ? "<T>" : "";
        StringBuilder text = new StringBuilder("public ")
                .append(inInterface ? "interface " : "class ").append(name).append(parameters).append(" {\n");
        int inner = 1 + random.nextInt(3);
        for (int i = 0; i < inner; i++) {
            String modifiers = inInterface
                    ? pick("", "public ", "static ")
                    : pick("public static ", "public static ", "public ", "static ", "protected static ",
                            "private static ", "public abstract ");
            String nested = "N" + i;
            boolean isStatic = inInterface || modifiers.contains("static");
            boolean isPublic = inInterface || modifiers.contains("public");
            text.append(chance(5) && !modifiers.contains("abstract")
                    ? record(nested, modifiers)
                    : dataClass(nested, modifiers, false));
            if (isPublic && isStatic) {
                data.add(name + "." + nested);
            }
        }
        if (!inInterface && chance(2)) {
            text.append(field("n", name + pick("", ".N0"), "public "));
        }
        return text.append("}\n").toString();
    }

    private String record(String name, String modifiers) {
        boolean generic = oneIn(4);
        StringBuilder components = new StringBuilder();
        int fields = random.nextInt(4);
        for (int i = 0; i < fields; i++) {
            String type = generic && oneIn(3) ? pick("T", "java.util.List<T>", "T[]") : anyType(name, List.of());
            components.append(i == 0 ? "" : ", ").append(type).append(" c").append(i);
        }
        String body = chance(6) ? "public Object readObject(int i) { return null; }" : "";
        body += chance(6) && fields > 0 ? " public " + name + " {}" : "";
        body += chance(6) ? " static int counter;" : "";
        if (modifiers.contains("public") && name.startsWith("C") && !generic) {
            data.add(name);
        }
        return modifiers + "record " + name + (generic ? "<T>" : "") + "(" + components + ")"
                + (chance(4) ? " implements java.io.Serializable" : "") + " {" + body + " }\n";
    }

    private String value(String name) {
        return "public class " + name + " implements org.apache.flink.types.Value {\n"
                + "    public Object o;\n"
                + "    public void write(org.apache.flink.core.memory.DataOutputView out) {}\n"
                + "    public void read(org.apache.flink.core.memory.DataInputView in) {}\n}\n";
    }

    private String tuple(String name) {
        boolean generic = oneIn(3);
        String first = generic ? pick("T", "java.util.List<T>") : pick(REFERENCES);
        String base = switch (random.nextInt(8)) {
            case 0 -> "Tuple2";
            case 1 -> "Tuple3<" + first + ",String," + pick(REFERENCES) + ">";
            case 2 -> "Tuple1<" + name + (generic ? "<T>" : "") + ">";
            case 3 -> "Tuple0";
            default -> "Tuple2<" + first + "," + pick(REFERENCES) + ">";
        };
        String extended = "org.apache.flink.api.java.tuple." + base;
        if (!tuples.isEmpty() && oneIn(3)) {
            extended = tuples.get(random.nextInt(tuples.size()));
        }
        StringBuilder text = new StringBuilder(pick("public ", "public ", ""))
                .append("class ").append(name).append(generic ? "<T>" : "")
                .append(" extends ").append(extended).append(" {\n");
        if (chance(3)) {
            text.append(field("extra", anyType(name, List.of()), pick("public ", "private ", "public transient ")));
        }
        text.append(chance(4) ? "    private " + name + "() {}\n" : "    public " + name + "() {}\n");
        if (!generic) {
            tuples.add(name);
            data.add(name);
        } else {
            genericClasses.add(name);
        }
        return text.append("}\n").toString();
    }

    /** A class whose fields are types to be asked for, and hints of the same types. */
    private String uses(String name) {
        StringBuilder text = new StringBuilder("public class " + name + " {\n");
        for (int i = 0; i < 4; i++) {
            String type = parameterized(List.of());
            text.append("    public ").append(type).append(" u").append(i).append(";\n");
            text.append("    public static class H").append(i)
                    .append(" extends org.apache.flink.api.common.typeinfo.TypeHint<").append(type).append("> {}\n");
        }
        return text.append("}\n").toString();
    }

    private String dataClass(String name, String modifiers, boolean topLevel) {
        List<String> variables = oneIn(5) ? List.of("T") : oneIn(12) ? List.of("K", "V") : List.of();
        String bound = oneIn(10) ? " extends Comparable<T>" : "";
        String parameters = variables.isEmpty()
                ? ""
                : variables.size() == 1 ? "<T" + bound + ">" : "<K,V>";
        String above = superclass(variables) + interfaces(variables);
        boolean isAbstract = modifiers.contains("abstract") || chance(14) || leavesMethodsOpen(above);
        usedNames.clear();
        StringBuilder text = new StringBuilder();
        if (chance(25)) {
            text.append("@org.apache.flink.api.common.typeinfo.TypeInfo(Odd.class)\n");
        }
        text.append(modifiers).append(isAbstract && !modifiers.contains("abstract") ? "abstract " : "")
                .append("class ").append(name).append(parameters)
                .append(above).append(" {\n");
        int fields = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(4);
        for (int i = 0; i < fields; i++) {
            text.append(property(name, variables, modifiers));
        }
        String constructor = constructor(name);
        boolean constructible = constructor.isEmpty() || constructor.contains("()") && !constructor.contains("private");
        text.append(constructor);
        if (chance(20)) {
            text.append(pick("    private void readObject(java.io.ObjectInputStream in) {}\n",
                    "    public int writeObject() { return 0; }\n", "    static void readObject(int a, int b) {}\n"));
        }
        if (topLevel && modifiers.contains("public")) {
            (variables.size() == 1 ? genericClasses : data).add(name);
        }
        if (topLevel && constructible) {
            extendable.add(variables.isEmpty() ? name : name + (variables.size() == 1 ? "<%s>" : "<String,%s>"));
        }
        return text.append("}\n").toString();
    }

    private static boolean leavesMethodsOpen(String supertypes) {
        return supertypes.contains("Held<") || supertypes.contains("ToIntFunction") || supertypes.contains("TimerTask");
    }

    private String superclass(List<String> variables) {
        if (chance(12)) {
            return " extends " + pick("java.util.ArrayList<String>", "java.util.HashMap<String,Integer>",
                    "RuntimeException", "java.util.Date", "java.util.TimerTask", "Marked<String>", "Plain", "Closed");
        }
        if (extendable.isEmpty() || !oneIn(3)) {
            return "";
        }
        String chosen = extendable.get(random.nextInt(extendable.size()));
        String argument = variables.isEmpty() || chance(3)
                ? pick("String", "Integer", "java.util.List<String>", "Plain", "Box<String>")
                : variables.get(0);
        if (chosen.indexOf('<') >= 0 && chance(5)) {
            return " extends " + chosen.substring(0, chosen.indexOf('<'));
        }
        return " extends " + chosen.replace("%s", argument);
    }

    private String interfaces(List<String> variables) {
        if (!oneIn(4)) {
            return "";
        }
        String held = variables.isEmpty() ? "String" : variables.get(0);
        return " implements " + pick("java.io.Serializable", "Named", "Named", "Gives<" + held + ">", "Cloneable",
                "Held<" + held + ">", "java.util.function.ToIntFunction<String>", "java.util.EventListener");
    }

    private String constructor(String name) {
        return switch (roll(12)) {
            case 0 -> "    private " + name + "() {}\n";
            case 1 -> "    protected " + name + "() {}\n";
            case 2 -> "    " + name + "() {}\n";
            case 3 -> "    public " + name + "(int a) {}\n";
            case 4 -> "    public " + name + "(int a) {}\n    public " + name + "() {}\n";
            case 5 -> "    public " + name + "() {}\n";
            default -> "";
        };
    }

    private String property(String owner, List<String> variables, String modifiers) {
        String type = anyType(owner, variables);
        String name = oneIn(2) ? pick(NAMES) : "p" + random.nextInt(1000);
        if (!usedNames.add(name)) {
            return "";
        }
        String access = chance(2)
                ? pick("public ", "public final ", "public static ", "private static ", "public transient ",
                        "private transient ", "private final ", "protected ", "")
                : pick("public ", "private ", "private ");
        StringBuilder text = new StringBuilder(field(name, type, access));
        boolean isStatic = modifiers.contains("static");
        if (!access.contains("public") || chance(6)) {
            text.append(getter(name, type, isStatic)).append(setter(owner, name, type, variables));
        }
        return text.toString();
    }

    private String field(String name, String type, String access) {
        String annotation = chance(20) && Character.isUpperCase(type.charAt(0))
                ? "@org.apache.flink.api.common.typeinfo.TypeInfo(Odd.class) "
                : "";
        return "    " + annotation + access + type + " " + name
                + (access.contains("final") ? " = " + defaultOf(type) : "") + ";\n";
    }

    private String getter(String name, String type, boolean isStatic) {
        String method = switch (roll(12)) {
            case 0 -> "is" + capital(name);
            case 1 -> name;
            case 2 -> "get" + name;
            case 3 -> "get_" + name;
            case 4 -> "GET" + name.toUpperCase(java.util.Locale.ROOT);
            case 5 -> "fetch" + capital(name);
            default -> "get" + capital(name);
        };
        String returns = chance(6) ? near(type) : type;
        String access = chance(3)
                ? pick("public final ", "protected ", "", "private ", "public synchronized ",
                        isStatic ? "public static " : "public ")
                : "public ";
        return "    " + access + (chance(30) ? "<X> X" : returns) + " " + method + "("
                + (chance(20) ? "int i" : "") + ") { return " + defaultOf(returns) + "; }\n";
    }

    private String setter(String owner, String name, String type, List<String> variables) {
        String method = switch (roll(12)) {
            case 0 -> name + "_$eq";
            case 1 -> "with" + capital(name);
            case 2 -> "set" + name;
            case 3 -> "set_" + name;
            case 4 -> name.startsWith("is") ? "set" + capital(name.substring(2)) : "set" + capital(name);
            default -> "set" + capital(name);
        };
        String self = variables.isEmpty() ? owner : owner + "<" + String.join(",", variables) + ">";
        String returns = chance(5) ? pick(self, owner, "Object", "boolean", "Plain") : "void";
        String takes = chance(6) ? near(type) : type;
        String access = chance(4) ? pick("protected ", "", "private ") : "public ";
        String body = returns.equals("void") ? "" : "return " + defaultOf(returns) + ";";
        String second = chance(20) ? ", int more" : "";
        return "    " + access + returns + " " + method + "(" + takes + " v" + second + ") { " + body + " }\n";
    }

    /** A type that is almost the given one. */
    private String near(String type) {
        return switch (type) {
            case "int" -> "Integer";
            case "Integer" -> "int";
            case "long" -> "Long";
            case "Long" -> "long";
            case "boolean" -> "Boolean";
            case "Boolean" -> "boolean";
            default -> type.indexOf('<') > 0 ? type.substring(0, type.indexOf('<')) : pick("Object", "String", type);
        };
    }

    private String anyType(String owner, List<String> variables) {
        int choice = random.nextInt(10);
        if (choice < 4) {
            return pick(SIMPLE);
        }
        if (choice < 6 && !data.isEmpty()) {
            return data.get(random.nextInt(data.size())) + pick("", "", "", "[]");
        }
        if (choice == 6 && !variables.isEmpty()) {
            String variable = variables.get(random.nextInt(variables.size()));
            return pick(variable, variable, variable + "[]", "java.util.List<" + variable + ">",
                    "org.apache.flink.api.java.tuple.Tuple2<String," + variable + ">", "Box<" + variable + ">");
        }
        if (choice == 7 && variables.isEmpty()) {
            return pick(owner, owner + "[]", "java.util.List<" + owner + ">", "java.util.Map<String," + owner + ">",
                    "java.util.List<" + owner + "[]>", "Box<" + owner + ">", "String", "int");
        }
        return parameterized(variables);
    }

    private String parameterized(List<String> variables) {
        String some = argument(variables);
        String other = argument(variables);
        String type = pick("java.util.List", "java.util.Set", "java.util.Collection", "Iterable", "Map", "Map",
                "java.util.ArrayList", "HashMap", "Tuple2", "Tuple2", "Tuple3", "Either", "Either.Left", "Box", "Box",
                "Kept", "Marked", "java.util.Optional", "java.util.Map.Entry", "any", "any", "java.util.SortedSet");
        String text = switch (type) {
            case "Map" -> "java.util.Map<" + some + "," + other + ">";
            case "HashMap" -> "java.util.HashMap<" + some + "," + other + ">";
            case "java.util.Map.Entry" -> type + "<" + some + "," + other + ">";
            case "Tuple2" -> "org.apache.flink.api.java.tuple.Tuple2<" + some + "," + other + ">";
            case "Tuple3" -> "org.apache.flink.api.java.tuple.Tuple3<" + some + "," + other + ",Long>";
            case "Either", "Either.Left" -> "org.apache.flink.types." + type + "<" + some + "," + other + ">";
            case "Kept" -> "Kept<" + pick("String", "Integer", "?") + ">";
            case "any" -> genericClasses.isEmpty()
                    ? "Box<" + some + ">"
                    : genericClasses.get(random.nextInt(genericClasses.size())) + "<" + some + ">";
            default -> type + "<" + some + ">";
        };
        boolean raw = chance(10);
        return (raw ? text.substring(0, text.indexOf('<')) : text) + (chance(10) ? "[]" : "");
    }

    private String argument(List<String> variables) {
        int choice = random.nextInt(12);
        if (choice == 0) {
            return pick("?", "? extends Number", "? super Integer", "? extends Plain");
        }
        if (choice == 1 && !variables.isEmpty()) {
            return variables.get(0);
        }
        if (choice < 4 && !data.isEmpty()) {
            return data.get(random.nextInt(data.size()));
        }
        return choice == 4 ? parameterized(variables) : pick(REFERENCES);
    }


    private static Map<String, String> ordered(String... namesAndTexts) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            map.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return map;
    }

    private static String defaultOf(String type) {
        return switch (type) {
            case "int", "long", "double", "char", "byte", "short", "float" -> "0";
            case "boolean" -> "false";
            default -> "null";
        };
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    /** As {@link #oneIn}, for what breaks a rule. */
    private boolean chance(int oneIn) {
        return random.nextInt(oneIn * calm) == 0;
    }

    /** One of the numbers below {@code sides}; the last one, by far, where the class is calm. */
    private int roll(int sides) {
        return calm == 1 || random.nextInt(calm) == 0 ? random.nextInt(sides) : sides - 1;
    }

    private String pick(String... options) {
        return options[random.nextInt(options.length)];
    }
}
