package dev.flint.read.build;

import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A plug-in of the build with what is configured for it.
 *
 * @param group empty for Gradle and sbt
 * @param artifact Maven's artifactId; Gradle's plug-in id, or the name of the task that is configured
 * @param managed whether it only says how the plug-in works where it is used ({@code pluginManagement},
 *     {@code apply false})
 */
public record Plugin(
        String group, String artifact, Value<String> version, boolean managed, List<Setting> settings, Place place) {

    /** One value of the configuration under the names that lead to it, {@code artifactSet/excludes/exclude}. */
    public record Setting(String path, String text, Place place) {}

    public Plugin {
        settings = List.copyOf(settings);
    }

    /**
     * The settings whose path ends with the given names, wherever the configuration stands (the plug-in's own or that
     * of an execution).
     */
    public List<Setting> settings(String pathEnd) {
        List<Setting> found = new ArrayList<>();
        for (Setting setting : settings) {
            if (setting.path.equals(pathEnd)
                    || (setting.path.endsWith(pathEnd)
                            && setting.path.charAt(setting.path.length() - pathEnd.length() - 1) == '/')) {
                found.add(setting);
            }
        }
        return found;
    }
}
