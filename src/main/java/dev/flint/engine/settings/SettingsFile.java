package dev.flint.engine.settings;

import dev.flint.text.Problem;
import java.util.List;

/**
 * A {@code flint.yaml} as it was read.
 *
 * @param problems what is wrong with it; where there is any, the settings are not to be used
 */
public record SettingsFile(Settings settings, List<Problem> problems) {

    public SettingsFile {
        problems = List.copyOf(problems);
    }
}
