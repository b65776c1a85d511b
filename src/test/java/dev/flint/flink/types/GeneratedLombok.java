package dev.flint.flink.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Classes with Lombok's annotations in every mixture. The same seed gives the same sources; some do not compile. */
final class GeneratedLombok {

    private static final String[] TYPES = {
        "int", "long", "boolean", "boolean", "Boolean", "String", "String", "java.util.List<String>", "String[]", "T"
    };
    private static final String[] NAMES = {
        "name", "isActive", "isReady", "active", "issue", "mName", "m_name", "value", "x", "xAxis", "is", "isX", "log", "$odd", "URL"
    };
    private static final String[] LEVELS = {"PUBLIC", "PROTECTED", "PACKAGE", "PRIVATE", "NONE", "MODULE"};

    private final Random random;
    private final int count;
    private final List<String> extendable = new ArrayList<>();
    /** How rarely the class at hand has what is not plain @Data over private fields; so for two classes of three. */
    private int calm = 1;

    GeneratedLombok(long seed, int count) {
        this.random = new Random(seed);
        this.count = count;
    }

    Map<String, String> sources() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String name = "L" + i;
            calm = oneIn(3) ? 1 : 8;
            String text = oneIn(6)
                    ? annotationsOfNest() + "public class " + name + " {\n"
                            + lombokClass("Inner", "public static ") + "}\n"
                    : lombokClass(name, "public ");
            files.put(GeneratedSources.PACKAGE + "/" + name + ".java", "package gen;\n" + text);
        }
        return files;
    }

    private String annotationsOfNest() {
        return oneIn(2) ? "@lombok.experimental.Accessors(chain = true)\n" : "";
    }

    private String lombokClass(String name, String modifiers) {
        boolean generic = oneIn(6);
        StringBuilder text = new StringBuilder(classAnnotations());
        text.append(modifiers).append(oneIn(20) ? "abstract " : "").append("class ").append(name)
                .append(generic ? "<T>" : "").append(superclass()).append(" {\n");
        List<String> names = new ArrayList<>(List.of(NAMES));
        int fields = random.nextInt(4);
        for (int i = 0; i < fields; i++) {
            text.append(field(names.remove(random.nextInt(names.size())), generic));
        }
        text.append(members(name));
        if (modifiers.equals("public ") && !generic) {
            extendable.add(name);
        }
        return text.append("}\n").toString();
    }

    private String superclass() {
        return !extendable.isEmpty() && oneIn(6)
                ? " extends " + extendable.get(random.nextInt(extendable.size()))
                : "";
    }

    private String classAnnotations() {
        StringBuilder text = new StringBuilder(!rarely(1) ? "@lombok.Data" : pick(
                "@lombok.Data", "@lombok.Data", "@lombok.Data", "@lombok.Value", "@lombok.Getter @lombok.Setter",
                "@lombok.Getter @lombok.Setter", "@lombok.Getter", "@lombok.Setter", "",
                "@lombok.Data(staticConstructor = \"of\")", "@lombok.Data @lombok.Setter(" + level() + ")",
                "@lombok.Data @lombok.Getter(" + level() + ")", "@lombok.experimental.UtilityClass"));
        text.append('\n');
        if (rarely(4)) {
            text.append("@lombok.NoArgsConstructor").append(pick("", "", "(access = " + level() + ")",
                    "(force = true)", "(staticName = \"make\")")).append('\n');
        }
        if (rarely(5)) {
            text.append("@lombok.AllArgsConstructor").append(pick("", "(access = " + level() + ")")).append('\n');
        }
        if (rarely(10)) {
            text.append("@lombok.RequiredArgsConstructor").append(pick("", "(access = " + level() + ")")).append('\n');
        }
        if (rarely(6)) {
            text.append(pick("@lombok.Builder", "@lombok.Builder(toBuilder = true)",
                    "@lombok.experimental.SuperBuilder")).append('\n');
        }
        if (rarely(8)) {
            text.append("@lombok.experimental.Accessors").append(pick("(chain = true)", "(fluent = true)",
                    "(fluent = true, chain = false)", "(prefix = \"m\")", "(prefix = {\"m_\", \"\"})")).append('\n');
        }
        if (rarely(8)) {
            text.append("@lombok.experimental.FieldDefaults").append(pick("(level = lombok.AccessLevel.PRIVATE)",
                    "(level = lombok.AccessLevel.PUBLIC)", "(makeFinal = true)",
                    "(level = lombok.AccessLevel.PUBLIC, makeFinal = true)")).append('\n');
        }
        if (rarely(10)) {
            text.append(pick("@lombok.ToString", "@lombok.EqualsAndHashCode(callSuper = false)",
                    "@lombok.extern.java.Log", "@lombok.With")).append('\n');
        }
        return text.toString();
    }

    private String field(String name, boolean generic) {
        String type = pick(TYPES);
        type = type.equals("T") && !generic ? "String" : type;
        StringBuilder text = new StringBuilder("    ");
        if (rarely(8)) {
            text.append("@lombok.Getter").append(pick("", "(" + level() + ")")).append(' ');
        }
        if (rarely(8)) {
            text.append("@lombok.Setter").append(pick("", "(" + level() + ")")).append(' ');
        }
        if (rarely(10)) {
            text.append("@lombok.NonNull ");
        }
        if (rarely(14)) {
            text.append("@lombok.experimental.Accessors").append(pick("(fluent = true)", "(chain = true)")).append(' ');
        }
        if (rarely(14)) {
            text.append(pick("@lombok.experimental.NonFinal ", "@lombok.experimental.PackagePrivate "));
        }
        boolean isDefault = rarely(14);
        if (isDefault) {
            text.append("@lombok.Builder.Default ");
        }
        text.append(!rarely(1) ? "private " : pick("private ", "private ", "private ", "", "", "public ", "protected ", "private final ",
                "private static ", "private transient ", "public final "));
        boolean initialised = isDefault || oneIn(6);
        return text.append(type).append(' ').append(name)
                .append(initialised ? " = " + valueOf(type) : "").append(";\n").toString();
    }

    private String members(String name) {
        StringBuilder text = new StringBuilder();
        if (rarely(14)) {
            text.append("    ").append(oneIn(3) ? "@lombok.experimental.Tolerate " : "")
                    .append(pick("public ", "private ")).append(name)
                    .append(pick("() {}\n", "(int a, int b, int c, int d, int e) {}\n"));
        }
        if (rarely(14)) {
            text.append("    public ").append(pick("String getName()", "Boolean getActive()", "Boolean isActive()",
                    "Object GETVALUE()", "String getValue(int... i)")).append(" { return null; }\n");
        }
        if (rarely(14)) {
            text.append("    public void ").append(pick("setName(Object o)", "setname(String s)",
                    "setActive(boolean b)", "setValue(String... s)")).append(" {}\n");
        }
        if (rarely(20)) {
            text.append("    public class Deep { public int deep; }\n    ").append(pick("@lombok.Synchronized ", "@lombok.Synchronized static ", "@lombok.SneakyThrows "))
                    .append("void work() {}\n");
        }
        return text.toString();
    }

    private static String valueOf(String type) {
        return switch (type) {
            case "int", "long" -> "0";
            case "boolean" -> "false";
            default -> "null";
        };
    }

    private String level() {
        return "lombok.AccessLevel." + pick(LEVELS);
    }

    private boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    private boolean rarely(int oneIn) {
        return random.nextInt(oneIn * calm) == 0;
    }

    private String pick(String... options) {
        return options[random.nextInt(options.length)];
    }
}
