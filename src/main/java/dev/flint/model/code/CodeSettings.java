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
 * @param own the environment of its own that it makes, if it does
 * @param place of the main method's name
 */
public record CodeSettings(List<Setting> settings, Optional<String> open, boolean obtains, Own own, Place place) {

    /** An environment that is not the one that the job is started with. */
    public enum Own {
        NONE,
        /** In the same JVM. */
        LOCAL,
        /** In the same JVM, with a web interface at its usual port. */
        LOCAL_WITH_WEB_UI,
        /** A cluster that the code names. */
        REMOTE
    }

    public CodeSettings {
        settings = List.copyOf(settings);
    }

    /** Whether it makes an environment of its own, which the cluster that it is handed to does not run. */
    public boolean isApart() {
        return own != Own.NONE;
    }

    /** Whether it runs in the JVM that starts it. */
    public boolean isLocal() {
        return own == Own.LOCAL || own == Own.LOCAL_WITH_WEB_UI;
    }
}
