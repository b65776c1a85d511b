package dev.flint.model.code;

import dev.flint.flink.settings.Setting;
import dev.flint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * What a main method sets for its job.
 *
 * @param settings in the order in which they take effect, each option by the newest of its names
 * @param open why it may set more than is seen; empty where everything is followed
 * @param obtains whether it was seen to get an environment of Flink at all
 * @param local whether it makes an environment of its own, which no cluster runs
 * @param place of the main method's name
 */
public record CodeSettings(List<Setting> settings, Optional<String> open, boolean obtains, boolean local, Place place) {
    public CodeSettings {
        settings = List.copyOf(settings);
    }
}
