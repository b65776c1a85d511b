package dev.flint.flink.types;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Fields, accessors in every spelling, constructors and other methods of one generated class. */
final class GeneratedMembers {

    private static final String[] NAMES = {
        "name", "value", "id", "isActive", "active", "mName", "some_field", "Upper", "x", "xAxis", "issue", "is",
        "hashCode", "class_", "URL", "getIt", "setter", "_under", "f0", "arity", "größe", "is_open", "up", "$odd"
    };

    private final Dice dice;
    private final GeneratedTypes types;
    private final String packageName;
    private final String owner;
    private final List<String> variables;
    private final List<String> allVariables;
    private final boolean isStatic;
    private final Set<String> used = new HashSet<>();

    /**
     * @param variables those that the class declares
     * @param allVariables those that it sees
     * @param isStatic whether it may have static members
     */
    GeneratedMembers(
            Dice dice,
            GeneratedTypes types,
            String packageName,
            String owner,
            List<String> variables,
            List<String> allVariables,
            boolean isStatic) {
        this.dice = dice;
        this.types = types;
        this.packageName = packageName;
        this.owner = owner;
        this.variables = variables;
        this.allVariables = allVariables;
        this.isStatic = isStatic;
    }

    String some() {
        StringBuilder text = new StringBuilder();
        int fields = dice.below(8) == 0 ? 0 : 1 + dice.below(4);
        for (int i = 0; i < fields; i++) {
            text.append(property());
        }
        if (dice.chance(20)) {
            text.append(dice.pick("    private void readObject(java.io.ObjectInputStream in) {}\n",
                    "    public int writeObject() { return 0; }\n", "    static void readObject(int a, int b) {}\n"));
        }
        if (dice.chance(8)) {
            text.append(accessorsOfAbove());
        }
        if (dice.chance(12)) {
            text.append(dice.pick("    { System.nanoTime(); }\n", "    static { System.nanoTime(); }\n",
                    "    @Override public String toString() { return null; }\n",
                    "    @Override public int hashCode() { return 1; }\n", "    private static int count;\n",
                    "    interface Within { int x(); }\n", "    enum Way { IN, OUT }\n    public Way way;\n",
                    "    private Object o = new Object() { public int x; };\n"));
        }
        return text.toString();
    }

    /** Accessors of a field that a superclass may have. */
    private String accessorsOfAbove() {
        String name = dice.pick(NAMES);
        String type = dice.pick("String", "int", "Object", types.any(packageName, owner, allVariables));
        return used.add(name) ? getter(name, type) + setter(name, type) : "";
    }

    private String property() {
        String type = types.any(packageName, owner, allVariables);
        String name = dice.oneIn(2) ? dice.pick(NAMES) : "p" + dice.below(1000);
        if (!used.add(name)) {
            return "";
        }
        String access = dice.chance(2)
                ? dice.pick("public ", "public final ", "public static ", "private static ", "public transient ",
                        "private transient ", "private final ", "protected ", "", "public volatile ")
                : dice.pick("public ", "private ", "private ");
        StringBuilder text = new StringBuilder(field(name, type, access));
        if (!access.contains("public") || dice.chance(6)) {
            text.append(getter(name, type)).append(setter(name, type));
            if (dice.chance(8)) {
                text.append(setter(name, dice.pick("String", "int", "Object", "double")));
            }
        }
        return text.toString();
    }

    String field(String name, String type, String access) {
        String annotation = dice.chance(20) && !type.matches("(int|long|boolean|double|char|byte|short|float)")
                ? "@org.apache.flink.api.common.typeinfo.TypeInfo(«gen.Odd».class) "
                : "";
        return "    " + annotation + access + type + " " + name
                + (access.contains("final") ? " = " + defaultOf(type) : "") + ";\n";
    }

    private String getter(String name, String type) {
        String method = switch (dice.roll(12)) {
            case 0 -> "is" + capital(name);
            case 1 -> name;
            case 2 -> "get" + name;
            case 3 -> "get_" + name;
            case 4 -> "GET" + name.toUpperCase(Locale.ROOT);
            case 5 -> "fetch" + capital(name);
            default -> "get" + capital(name);
        };
        String returns = dice.chance(6) ? types.near(type) : type;
        String access = dice.chance(3)
                ? dice.pick("public final ", "protected ", "", "private ", "public synchronized ",
                        isStatic ? "public static " : "public ")
                : "public ";
        if (dice.chance(30)) {
            return "    " + access + "<X> X " + method + "() { return null; }\n";
        }
        return "    " + access + returns + " " + method + "("
                + (dice.chance(20) ? "int i" : dice.chance(40) ? "Object... more" : "") + ") { return "
                + defaultOf(returns) + "; }\n";
    }

    private String setter(String name, String type) {
        String method = switch (dice.roll(12)) {
            case 0 -> name + "_$eq";
            case 1 -> "with" + capital(name);
            case 2 -> "set" + name;
            case 3 -> "set_" + name;
            case 4 -> name.startsWith("is") ? "set" + capital(name.substring(2)) : "set" + capital(name);
            case 5 -> name;
            default -> "set" + capital(name);
        };
        String self = variables.isEmpty() ? owner : owner + "<" + String.join(",", variables) + ">";
        String returns = dice.chance(5) ? dice.pick(self, owner, "Object", "boolean", "«gen.Plain»") : "void";
        String takes = dice.chance(6) ? types.near(type) : type;
        String access = dice.chance(4)
                ? dice.pick("protected ", "", "private ", isStatic ? "public static " : "public ", "public final ")
                : "public ";
        String variable = dice.chance(40) ? "<X extends Number> " : "";
        String body = returns.equals("void") ? "" : "return " + defaultOf(returns) + ";";
        String rest = takes.endsWith("[]") && dice.chance(6) ? takes.substring(0, takes.length() - 2) + "..." : takes;
        return "    " + access + variable + returns + " " + method + "(" + rest + " v"
                + (dice.chance(20) ? ", int more" : "") + ") { " + body + " }\n";
    }

    /** Empty for the compiler's own. */
    String constructor() {
        String simple = owner.substring(owner.lastIndexOf('.') + 1);
        return switch (dice.roll(12)) {
            case 0 -> "    private " + simple + "() {}\n";
            case 1 -> "    protected " + simple + "() {}\n";
            case 2 -> "    " + simple + "() {}\n";
            case 3 -> "    public " + simple + "(int a) {}\n";
            case 4 -> "    public " + simple + "(int a) {}\n    public " + simple + "() {}\n";
            case 5 -> "    public " + simple + "() {}\n";
            case 6 -> "    public " + simple + "(String... all) {}\n";
            default -> "";
        };
    }

    static String defaultOf(String type) {
        return switch (type) {
            case "int", "long", "double", "char", "byte", "short", "float" -> "0";
            case "boolean" -> "false";
            default -> "null";
        };
    }

    static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
