package dev.flint.model.configuration;

import dev.flint.flink.settings.Setting;
import dev.flint.text.Place;
import java.util.List;

/**
 * One layer of a configuration: what somebody sets at one place, above some layers and below others.
 *
 * @param name as a person calls it: {@code FLINK_PROPERTIES}, {@code ConfigMap flink-config}
 * @param settings in the order in which they are applied, duplicates and all
 * @param rest whether it may set more than is seen
 * @param why what may set more, as a clause; empty where nothing may
 * @param place where the layer begins
 */
public record Layer(String name, List<Setting> settings, Rest rest, String why, Place place) {

    /** The name of what a job's own code sets. */
    public static final String CODE = "code";

    /** What is there beside the settings that are seen. */
    public enum Rest {
        /** Nothing. */
        NOTHING,
        /** It stands outside of the tree (an operator's defaults, a client's conf) and is taken for what it ships as. */
        OUTSIDE,
        /** A template, a variable or a file that is not there may set anything. */
        ANYTHING
    }

    public Layer {
        settings = List.copyOf(settings);
    }

    /** Whether the layer is somebody's of this project: not what an image, its entry point or an operator brings. */
    public boolean isWritten() {
        return !name.startsWith("image ") && !name.startsWith("entry point") && !name.startsWith("operator");
    }

    /** A layer of which everything is seen. */
    public static Layer whole(String name, List<Setting> settings, Place place) {
        return new Layer(name, settings, Rest.NOTHING, "", place);
    }

    /** A layer that stands outside of the tree. */
    public static Layer outside(String name, String why, Place place) {
        return new Layer(name, List.of(), Rest.OUTSIDE, why, place);
    }

    /** A layer that is there, and of which nothing is seen. */
    public static Layer unseen(String name, String why, Place place) {
        return new Layer(name, List.of(), Rest.ANYTHING, why, place);
    }

    Origin origin(Setting setting) {
        return new Origin(name, setting.keyPlace());
    }
}
