package dev.flint.model.configuration;

import java.util.Locale;

/** What of Flink reads a configuration; each has its own result. */
public enum Role {
    JOBMANAGER,
    TASKMANAGER,
    /** The job, whose options its own code may set above those of the cluster. */
    JOB;

    /** As written in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
