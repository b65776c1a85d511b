package dev.flint.read.container;

import dev.flint.read.shell.Word;
import java.util.List;
import java.util.Set;

/** What of Flink a command line starts, by the words of the Docker image and the names of Flink's scripts. */
public enum FlinkProcess {
    /** The JobManager of a session cluster. */
    SESSION_JOBMANAGER,
    /** The JobManager of one application. */
    APPLICATION_JOBMANAGER,
    TASKMANAGER,
    /** A JobManager and a TaskManager beside each other. */
    CLUSTER,
    /** {@code flink run}, the SQL client. */
    CLIENT,
    /** Nothing of Flink, or the image's own default, or a word that is not known. */
    UNKNOWN;

    /** What a word may stand behind to be the command: the image's entry point, a shell's option, what replaces it. */
    private static final Set<String> BEFORE_COMMAND = Set.of("docker-entrypoint.sh", "-c", "-lc", "exec", "--");

    private static final Set<String> ACTIONS =
            Set.of("run", "run-application", "savepoint", "stop", "cancel", "list", "info");

    /** The first word that starts something of Flink decides. */
    static FlinkProcess of(List<Word> words) {
        String before = "--";
        for (Word word : words) {
            String name = fileName(word.value().ifKnown().orElse(""));
            FlinkProcess process = BEFORE_COMMAND.contains(before) ? ofCommand(name) : ofScript(name);
            if (process != UNKNOWN) {
                return process;
            }
            if (before.equals("flink") && ACTIONS.contains(name)) {
                return CLIENT;
            }
            before = name;
        }
        return UNKNOWN;
    }

    private static String fileName(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }

    private static FlinkProcess ofCommand(String name) {
        return switch (name) {
            case "jobmanager" -> SESSION_JOBMANAGER;
            case "standalone-job" -> APPLICATION_JOBMANAGER;
            case "taskmanager" -> TASKMANAGER;
            default -> ofScript(name);
        };
    }

    private static FlinkProcess ofScript(String name) {
        return switch (name) {
            case "jobmanager.sh", "kubernetes-session" -> SESSION_JOBMANAGER;
            case "standalone-job.sh", "kubernetes-application" -> APPLICATION_JOBMANAGER;
            case "taskmanager.sh", "kubernetes-taskmanager.sh" -> TASKMANAGER;
            case "start-cluster.sh" -> CLUSTER;
            case "sql-client.sh", "sql-gateway.sh" -> CLIENT;
            default -> UNKNOWN;
        };
    }
}
