package dev.flint.sizing;

import dev.flint.model.deployment.Deployment;
import dev.flint.model.workload.Unit;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.Optional;

/**
 * What is known of what a workload runs on.
 *
 * @param taskManagers how many are started; absent where nothing says so
 * @param onDemand whether Flink starts as many as a job needs
 * @param taskHeap bytes of a TaskManager
 * @param window that the job's code makes, where it makes one alone
 */
record Deployed(
        Optional<Deployment> deployment,
        Value<Integer> taskManagers,
        boolean onDemand,
        Optional<Window> window,
        Figure taskHeap) {

    static final Deployed NOTHING = new Deployed(
            Optional.empty(), Value.absent(), false, Optional.empty(), noHeap("no deployment is known"));

    /** A task heap of which nothing is known. */
    static Figure noHeap(String why) {
        return Figure.of(Input.unknown("task heap", Unit.BYTES, Origin.unknown(why, Optional.empty())));
    }

    /**
     * A window of the code.
     *
     * @param size seconds
     * @param slide seconds
     * @param assigner the class of Flink
     */
    record Window(double size, double slide, String assigner, Place place) {}
}
