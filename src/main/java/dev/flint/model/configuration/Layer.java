package dev.flint.model.configuration;

import dev.flint.flink.settings.Setting;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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

    /** The layer without the settings whose keys are not asked for. */
    public Layer only(Predicate<String> keys) {
        List<Setting> kept = new ArrayList<>();
        for (Setting setting : settings) {
            if (keys.test(setting.key())) {
                kept.add(setting);
            }
        }
        return new Layer(name, kept, rest, why, place);
    }

    Origin origin(Setting setting) {
        return new Origin(name, setting.keyPlace());
    }
}
