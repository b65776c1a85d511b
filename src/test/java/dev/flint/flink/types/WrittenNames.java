package dev.flint.flink.types;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the names of classes as Java allows it: a generated text holds them as {@code «a.b.Outer.Inner»}, and the file
 * names them in full, by an import of one name or on demand, of the class or the one around it, static or not.
 */
final class WrittenNames {

    private static final Pattern MARKED = Pattern.compile("«([^»]+)»");
    private static final Pattern OF_LIBRARY = Pattern.compile(
            "(?<![\\w.«])((?:java\\.util|java\\.time|java\\.math|org\\.apache\\.flink\\.(?:types|api\\.java\\.tuple))"
                    + "(?:\\.[A-Z]\\w*)+)");

    private final Dice dice;
    private final String packageName;
    private final String simpleName;
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Map<String, String> imported = new LinkedHashMap<>();
    private final Set<String> imports = new TreeSet<>();

    WrittenNames(Dice dice, String packageName, String simpleName) {
        this.dice = dice;
        this.packageName = packageName;
        this.simpleName = simpleName;
    }

    /** The whole file around a text that declares the class. */
    String file(String text) {
        boolean shortens = dice.oneIn(2);
        String marked = shortens ? OF_LIBRARY.matcher(text).replaceAll("«$1»") : text;
        Matcher matcher = MARKED.matcher(marked);
        StringBuilder body = new StringBuilder();
        while (matcher.find()) {
            String name = written.computeIfAbsent(matcher.group(1), this::write);
            matcher.appendReplacement(body, Matcher.quoteReplacement(name));
        }
        matcher.appendTail(body);
        String header = packageName.isEmpty() ? "" : "package " + packageName + ";\n";
        return header + String.join("", imports) + body;
    }

    private String write(String canonical) {
        int start = 0;
        while (Character.isLowerCase(canonical.charAt(start))) {
            start = canonical.indexOf('.', start) + 1;
        }
        String itsPackage = start == 0 ? "" : canonical.substring(0, start - 1);
        String nested = canonical.substring(start);
        int dot = nested.indexOf('.');
        String top = dot < 0 ? nested : nested.substring(0, dot);
        String last = nested.substring(nested.lastIndexOf('.') + 1);
        String around = canonical.substring(0, canonical.lastIndexOf('.'));
        int style = dice.below(8);
        if (dot >= 0 && style < 2 && isFree(last, canonical)) {
            imports.add("import " + dice.pick("", "static ") + canonical + ";\n");
            return last;
        }
        if (dot >= 0 && style == 2 && !last.equals(simpleName)) {
            imports.add("import " + dice.pick("", "static ") + around + ".*;\n");
            return last;
        }
        if (itsPackage.equals(packageName) && style < 7) {
            return nested;
        }
        if (style == 7 || top.equals(simpleName)) {
            return canonical;
        }
        if (style == 6) {
            imports.add("import " + itsPackage + ".*;\n");
            return nested;
        }
        if (!isFree(top, itsPackage + "." + top)) {
            return canonical;
        }
        imports.add("import " + itsPackage + "." + top + ";\n");
        return nested;
    }

    private boolean isFree(String simple, String canonical) {
        return !simple.equals(simpleName) && imported.computeIfAbsent(simple, unused -> canonical).equals(canonical);
    }
}
