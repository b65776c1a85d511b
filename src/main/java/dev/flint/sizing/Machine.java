package dev.flint.sizing;

import java.util.OptionalDouble;

/**
 * A type of machine that can be rented.
 *
 * @param name as its provider writes it
 * @param family types that differ in size alone
 * @param cores virtual ones
 * @param memory bytes
 * @param network bytes a second in each direction that it sustains, not what it reaches for minutes
 * @param disk bytes a second that it sustains to network-attached disks, where the provider publishes that
 * @param source who publishes the figures
 */
public record Machine(
        String name, String family, int cores, long memory, double network, OptionalDouble disk, String source) {}
