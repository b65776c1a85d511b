package dev.flint.flink.memory;

/** What starts a process of Flink. The old options of its heap mean something else to each. */
public enum Launch {
    /** The scripts of a distribution, which the entry point of the image calls too ({@code BashJavaUtils}). */
    SCRIPTS("taskmanager.memory.flink.size", "jobmanager.memory.heap.size"),
    /** Flink itself, on YARN and natively on Kubernetes ({@code AbstractContainerizedClusterClientFactory}). */
    RESOURCE_MANAGER("taskmanager.memory.process.size", "jobmanager.memory.process.size");

    private final String taskManagerHeap;
    private final String jobManagerHeap;

    Launch(String taskManagerHeap, String jobManagerHeap) {
        this.taskManagerHeap = taskManagerHeap;
        this.jobManagerHeap = jobManagerHeap;
    }

    /** The option that {@code taskmanager.heap.size} is taken for. */
    String taskManagerHeap() {
        return taskManagerHeap;
    }

    /** The option that {@code jobmanager.heap.size} is taken for. */
    String jobManagerHeap() {
        return jobManagerHeap;
    }
}
