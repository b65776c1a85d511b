package dev.flint.read.container;

/** What becomes of the entry point of Flink's image, {@code docker-entrypoint.sh}, in a container. */
public enum EntryPoint {
    /** It runs, whatever command is handed to it. */
    IMAGES,
    /** A script of Flink is started in its place: {@code FLINK_PROPERTIES} and its like are read by nobody. */
    PASSED_OVER,
    /** Something of the user's stands in its place, which may call it. */
    UNKNOWN;

    static final String SCRIPT = "docker-entrypoint.sh";
}
