package dev.flint.read.shell;

import java.util.Optional;

/** The programs of Flink's distribution that start something, by the names of their scripts. */
public enum FlinkProgram {
    /** The client: {@code flink run} and the like. */
    FLINK("flink"),
    YARN_SESSION("yarn-session.sh"),
    KUBERNETES_SESSION("kubernetes-session.sh"),
    /** The JobManager of one application. */
    STANDALONE_JOB("standalone-job.sh"),
    /** The JobManager of a session cluster. */
    JOBMANAGER("jobmanager.sh"),
    TASKMANAGER("taskmanager.sh"),
    /** What Flink itself starts in pods. */
    KUBERNETES_JOBMANAGER("kubernetes-jobmanager.sh"),
    KUBERNETES_TASKMANAGER("kubernetes-taskmanager.sh"),
    START_CLUSTER("start-cluster.sh"),
    SQL_CLIENT("sql-client.sh"),
    SQL_GATEWAY("sql-gateway.sh"),
    HISTORY_SERVER("historyserver.sh");

    private final String script;

    FlinkProgram(String script) {
        this.script = script;
    }

    /** The file name. */
    public String script() {
        return script;
    }

    /** The program that a path or name runs. */
    static Optional<FlinkProgram> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (FlinkProgram program : values()) {
            if (program.script.equals(name)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /** The program that the entry point of the official images runs for its first word. */
    static Optional<FlinkProgram> ofImageWord(String word) {
        return switch (word) {
            case "jobmanager" -> Optional.of(JOBMANAGER);
            case "standalone-job" -> Optional.of(STANDALONE_JOB);
            case "taskmanager" -> Optional.of(TASKMANAGER);
            case "history-server" -> Optional.of(HISTORY_SERVER);
            default -> Optional.empty();
        };
    }
}
