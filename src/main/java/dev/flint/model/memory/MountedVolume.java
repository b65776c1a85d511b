package dev.flint.model.memory;

import dev.flint.read.container.Volume;
import dev.flint.text.Place;
import dev.flint.text.Value;

/**
 * A volume that a process sees.
 *
 * @param target the folder in the container
 * @param place of what makes it what it is
 */
public record MountedVolume(Medium medium, Value<String> target, Place place) {

    /** What it is made of. */
    public enum Medium {
        MEMORY,
        /** A disk, or whatever else is no memory. */
        OTHER,
        UNKNOWN
    }

    static MountedVolume of(Volume volume) {
        Medium medium = switch (volume.kind()) {
            case MEMORY -> Medium.MEMORY;
            case UNKNOWN -> Medium.UNKNOWN;
            default -> Medium.OTHER;
        };
        return new MountedVolume(medium, volume.target(), volume.place());
    }
}
