package dev.flint.flink.types;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A {@code lombok.config} in several folders, with imports. The same seed gives the same files. */
final class GeneratedLombokSettings {

    private final Dice dice;

    GeneratedLombokSettings(long seed) {
        this.dice = new Dice(seed);
    }

    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        boolean imports = dice.oneIn(2);
        if (dice.below(3) > 0) {
            files.put("lombok.config", (imports ? "# what all share\nimport conf/base.config\n" : "") + lines());
        }
        if (dice.below(3) > 0) {
            files.put("gen/lombok.config", (imports ? "import ../conf/more.config\n" : "") + lines());
        }
        if (imports) {
            // What is imported is there: that of which the tree has no file is unknown to flint.
            String upward = files.containsKey("lombok.config") ? dice.pick("", "import ../lombok.config\n") : "";
            files.put("conf/base.config", dice.pick("", "import more.config\n") + lines());
            files.put("conf/more.config", upward + lines());
        }
        return files;
    }

    /** The settings among the files, for a message. */
    static String in(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".config"))
                .map(file -> "== " + file.getKey() + "\n" + file.getValue())
                .collect(Collectors.joining());
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        int count = dice.below(4);
        for (int i = 0; i < count; i++) {
            String line = line();
            lines.append(dice.oneIn(6) ? line.toUpperCase(Locale.ROOT).replace("CLEAR ", "clear ") : line)
                    .append(dice.pick("\n", "\n", "\r\n", " \n\n"));
        }
        return lines.toString();
    }

    private String line() {
        String flag = dice.pick("true", "true", "false", " TRUE");
        return switch (dice.below(14)) {
            case 0 -> "lombok.accessors.fluent = " + flag;
            case 1 -> "lombok.accessors.chain = " + flag;
            case 2 -> "lombok.accessors.prefix += " + dice.pick("m", "m_", "f");
            case 3 -> "lombok.accessors.prefix -= " + dice.pick("m", "m_");
            case 4 -> "clear " + dice.pick(
                    "lombok.accessors.prefix", "lombok.accessors.chain", "lombok.accessors.fluent");
            case 5 -> "lombok.getter.noIsPrefix=" + flag;
            case 6 -> "lombok.noArgsConstructor.extraPrivate = " + flag;
            case 7 -> "lombok.fieldDefaults.defaultPrivate = " + flag;
            case 8 -> "lombok.fieldDefaults.defaultFinal = " + flag;
            case 9 -> "lombok.log.fieldIsStatic = " + flag;
            case 10 -> "lombok.log.fieldName = " + dice.pick("log", "logger");
            case 11 -> "config.stopBubbling = " + flag;
            case 12 -> dice.pick("lombok.accessors.capitalization = beanspec", "lombok.toString.callSuper = call",
                    "lombok.addLombokGeneratedAnnotation = true", "lombok.equalsAndHashCode.callSuper = skip");
            default -> "lombok.builder.className = " + dice.pick("*Builder", "Make*", "Builder");
        };
    }
}
