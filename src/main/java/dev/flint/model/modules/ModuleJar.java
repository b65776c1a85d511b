package dev.flint.model.modules;

import dev.flint.read.build.Plugin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The jar that a module's build makes.
 *
 * @param names what the file may be called, {@code .jar} and what the build adds behind a hyphen left out
 * @param mainClass what its manifest names; empty where the build does not tell, or tells several
 */
public record ModuleJar(List<String> names, Optional<String> mainClass) {

    static final ModuleJar NONE = new ModuleJar(List.of(), Optional.empty());

    private static final String SUFFIX = ".jar";
    private static final Set<String> JAR_PLUGINS = Set.of(
            "maven-shade-plugin", "maven-assembly-plugin", "maven-jar-plugin", "jar", "shadowJar", "application");

    public ModuleJar {
        names = List.copyOf(names);
    }

    /**
     * @param resolve fills in what a text refers to
     * @param named a class that the build names apart from its plug-ins
     */
    static ModuleJar of(
            List<String> names, List<Plugin> plugins, Optional<String> named, UnaryOperator<String> resolve) {
        Set<String> classes = new LinkedHashSet<>();
        named.map(resolve).filter(ModuleJar::isClass).ifPresent(classes::add);
        for (Plugin plugin : plugins) {
            if (JAR_PLUGINS.contains(plugin.artifact())) {
                mainClasses(plugin, resolve, classes);
            }
        }
        List<String> known = new ArrayList<>();
        for (String name : names) {
            if (!name.isEmpty() && !name.contains("${")) {
                known.add(name);
            }
        }
        return new ModuleJar(
                known, classes.size() == 1 ? Optional.of(classes.iterator().next()) : Optional.empty());
    }

    /** {@code mainClass}, and what the manifest is told itself, in Maven's words and in Gradle's. */
    private static void mainClasses(Plugin plugin, UnaryOperator<String> resolve, Set<String> classes) {
        boolean attribute = false;
        for (Plugin.Setting setting : plugin.settings()) {
            String name = setting.path().substring(setting.path().lastIndexOf('/') + 1);
            boolean tells = name.equals("mainClass") || name.equals("Main-Class") || name.equals("program-class");
            String text = resolve.apply(setting.text());
            if ((tells || attribute) && isClass(text)) {
                classes.add(text);
            }
            attribute = setting.path().endsWith("manifest/attributes") && setting.text().equals("Main-Class");
        }
    }

    private static boolean isClass(String text) {
        return text.indexOf('.') > 0 && text.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '.');
    }

    /**
     * Whether a file may be this jar: by its name, with or without a version and a classifier behind it.
     *
     * @param file its name, or the pattern of one
     */
    boolean mayBe(String file) {
        if (!file.endsWith(SUFFIX)) {
            return false;
        }
        String name = file.substring(0, file.length() - SUFFIX.length());
        for (String own : names) {
            boolean more = name.startsWith(own + "-") && isVersionOrMore(name.substring(own.length() + 1));
            if (name.equals(own) || more) {
                return true;
            }
        }
        return false;
    }

    /** A version, a pattern, or a word that builds add ({@code all}, {@code jar-with-dependencies}). */
    private static boolean isVersionOrMore(String rest) {
        char first = rest.isEmpty() ? ' ' : rest.charAt(0);
        return first >= '0' && first <= '9' || first == '*' || first == '$'
                || rest.startsWith("all") || rest.startsWith("jar-with-") || rest.startsWith("shaded")
                || rest.startsWith("fat") || rest.startsWith("uber");
    }
}
