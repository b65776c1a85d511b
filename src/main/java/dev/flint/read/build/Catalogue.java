package dev.flint.read.build;

/** Names in Gradle's version catalogues. */
final class Catalogue {

    private Catalogue() {}

    /** The accessor that Gradle makes of an alias: {@code flink-streaming_java} is {@code flink.streaming.java}. */
    static String accessor(String alias) {
        return alias.replace('-', '.').replace('_', '.');
    }
}
