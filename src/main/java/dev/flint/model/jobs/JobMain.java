package dev.flint.model.jobs;

import dev.flint.text.Place;

/**
 * A main method that obtains an environment of Flink and starts a job in it, itself or by methods that it calls.
 *
 * @param className canonical
 * @param place of the method's name
 */
public record JobMain(String className, Place place) {

    /** The class without its package. */
    public String simpleName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
