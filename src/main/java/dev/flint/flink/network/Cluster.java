package dev.flint.flink.network;

import java.util.OptionalInt;

/**
 * Where the subtasks of a job run.
 *
 * @param taskManagers empty where nothing tells: then as many as the job's slots fill, one where {@code slots} is empty
 * @param slots of one TaskManager; empty where nothing tells: then as many as the job takes
 */
public record Cluster(OptionalInt taskManagers, OptionalInt slots, Spread spread) {

    /** How a job's slots are laid out over the TaskManagers. */
    public enum Spread {
        /** One TaskManager is filled before the next: the most subtasks on one of them. */
        FILLED,
        /** All TaskManagers in turn ({@code cluster.evenly-spread-out-slots}): the fewest. */
        EVEN
    }

    /** One TaskManager that takes the whole job. */
    public static final Cluster ONE = new Cluster(OptionalInt.of(1), OptionalInt.empty(), Spread.FILLED);

    /** How many TaskManagers the slots of a job are laid out over; never more than it has slots. */
    int taskManagersFor(int jobSlots) {
        int fewest = slots.isPresent() ? (jobSlots + slots.getAsInt() - 1) / slots.getAsInt() : 1;
        return Math.min(jobSlots, Math.max(fewest, taskManagers.orElse(fewest)));
    }

    /** How many slots of a job one TaskManager takes at most. */
    int slotsOn(int jobSlots) {
        int even = (jobSlots + taskManagersFor(jobSlots) - 1) / taskManagersFor(jobSlots);
        return spread == Spread.EVEN ? even : Math.min(jobSlots, slots.orElse(even));
    }

    /** The TaskManager of a job's slot. */
    int taskManagerOf(int slot, int jobSlots) {
        return spread == Spread.EVEN ? slot % taskManagersFor(jobSlots) : slot / slotsOn(jobSlots);
    }
}
