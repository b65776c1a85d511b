package dev.flint.model.jobs;

import dev.flint.model.modules.Module;
import java.util.List;

/**
 * A module with jobs.
 *
 * @param jobs never empty, in the order of their places
 * @param testFiles how many Java files of tests were looked at that can run this module's jobs
 */
public record JobModule(Module module, List<JobMain> jobs, Coverage coverage, int testFiles) {

    /** Whether a test runs a job of the module. */
    public enum Coverage {
        TESTED,
        UNTESTED,
        /** There are sources that flint does not read, or tests whose base class it does not see. */
        UNKNOWN
    }

    public JobModule {
        jobs = List.copyOf(jobs);
    }
}
