package dev.flint.model.configuration;

import dev.flint.text.Place;

/**
 * Where a setting comes from.
 *
 * @param layer as a person calls it: {@code FLINK_PROPERTIES}, {@code ConfigMap flink-config}
 * @param place of the key, or of what stands for it
 */
public record Origin(String layer, Place place) {}
