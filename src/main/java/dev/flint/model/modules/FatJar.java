package dev.flint.model.modules;

import dev.flint.read.build.Plugin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A jar that a module's build fills with the module's dependencies.
 *
 * @param tool the plug-in that makes it, as people call it
 * @param bundled the dependencies that surely go into it; where an option of the plug-in may keep one out, it is left
 *     out here
 */
public record FatJar(Module module, String tool, List<ModuleDependency> bundled) {

    private static final Set<String> GRADLE_RUNTIME =
            Set.of("implementation", "api", "compile", "runtime", "runtimeOnly");

    public FatJar {
        bundled = List.copyOf(bundled);
    }

    /** The jar that a module makes with maven-shade-plugin, maven-assembly-plugin or Gradle's Shadow, if it does. */
    public static Optional<FatJar> of(Module module) {
        Optional<String> shadow = Optional.empty();
        for (Plugin plugin : module.plugins()) {
            String name = plugin.artifact();
            if (name.equals("maven-shade-plugin") && shades(plugin)) {
                return Optional.of(new FatJar(module, name, shaded(module, plugin)));
            }
            if (name.equals("maven-assembly-plugin") && assembles(plugin)) {
                return Optional.of(new FatJar(module, name, inScope(module)));
            }
            if (name.toLowerCase(Locale.ROOT).endsWith(".shadow")) {
                shadow = Optional.of(name);
            }
        }
        return shadow.map(name -> new FatJar(module, name, shadowed(module)));
    }

    private static boolean shades(Plugin shade) {
        boolean goal = false;
        for (Plugin.Setting setting : shade.settings("goals/goal")) {
            goal |= setting.text().equals("shade");
        }
        return goal && !isSkipped(shade);
    }

    /** A descriptor of the project's own may leave out anything. */
    private static boolean assembles(Plugin assembly) {
        boolean whole = false;
        for (Plugin.Setting setting : assembly.settings("descriptorRefs/descriptorRef")) {
            whole |= setting.text().equals("jar-with-dependencies");
        }
        return whole && !assembly.settings("goals/goal").isEmpty() && !isSkipped(assembly);
    }

    private static boolean isSkipped(Plugin plugin) {
        for (String option : List.of("phase", "configuration/skip", "configuration/skipAssembly")) {
            for (Plugin.Setting setting : plugin.settings(option)) {
                if (setting.text().equals("none") || !option.equals("phase") && !setting.text().equals("false")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<ModuleDependency> shaded(Module module, Plugin shade) {
        List<Plugin.Setting> includes = shade.settings("artifactSet/includes/include");
        List<Plugin.Setting> keptOut = new ArrayList<>(shade.settings("artifactSet/excludes/exclude"));
        // A filter may take every class of an artifact out again.
        for (Plugin.Setting filter : shade.settings("filters/filter/artifact")) {
            if (!filter.text().equals("*:*")) {
                keptOut.add(filter);
            }
        }
        List<ModuleDependency> bundled = new ArrayList<>();
        for (ModuleDependency dependency : inScope(module)) {
            boolean in = includes.isEmpty() || matchesAny(includes, dependency);
            if (in && !matchesAny(keptOut, dependency)) {
                bundled.add(dependency);
            }
        }
        return bundled;
    }

    private static boolean matchesAny(List<Plugin.Setting> patterns, ModuleDependency dependency) {
        for (Plugin.Setting pattern : patterns) {
            String[] parts = pattern.text().split(":", -1);
            boolean group = matches(parts[0], dependency.group());
            if (group && (parts.length < 2 || matches(parts[1], dependency.artifact()))) {
                return true;
            }
        }
        return false;
    }

    /** The plug-in's wildcards; a reference may stand for anything. */
    private static boolean matches(String pattern, String name) {
        if (pattern.contains("${") || name.contains("${")) {
            return true;
        }
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(name);
        }
        String rest = pattern.substring(star + 1);
        return name.startsWith(pattern.substring(0, star))
                && (rest.contains("*") || rest.contains("?") || name.substring(star).endsWith(rest));
    }

    /** Maven's scopes that end up in a jar of the runtime class path. */
    private static List<ModuleDependency> inScope(Module module) {
        List<ModuleDependency> found = new ArrayList<>();
        for (ModuleDependency dependency : module.dependencies()) {
            String scope = dependency.scope().isAbsent() ? "compile" : dependency.scope().ifKnown().orElse("");
            if ((scope.equals("compile") || scope.equals("runtime")) && isWhole(dependency)) {
                found.add(dependency);
            }
        }
        return found;
    }

    private static boolean isWhole(ModuleDependency dependency) {
        return !dependency.alternative()
                && !dependency.optional()
                && dependency.type().equals("jar")
                && dependency.classifier().isEmpty();
    }

    private static List<ModuleDependency> shadowed(Module module) {
        List<String> configurations = new ArrayList<>();
        for (Plugin plugin : module.plugins()) {
            if (plugin.artifact().equals("shadowJar")) {
                plugin.settings("configurations").forEach(setting -> configurations.add(setting.text()));
                // What is included and excluded here is told by regular expressions, or computed.
                for (Plugin.Setting setting : plugin.settings()) {
                    if (setting.path().startsWith("dependencies/")) {
                        return List.of();
                    }
                }
            }
        }
        List<ModuleDependency> found = new ArrayList<>();
        for (ModuleDependency dependency : module.dependencies()) {
            String configuration = dependency.scope().ifKnown().orElse("");
            boolean in = configurations.isEmpty()
                    ? GRADLE_RUNTIME.contains(configuration)
                    : configurations.contains(configuration);
            if (in && isWhole(dependency)) {
                found.add(dependency);
            }
        }
        return found;
    }
}
