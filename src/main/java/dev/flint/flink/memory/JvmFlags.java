package dev.flint.flink.memory;

import java.util.List;

/** The flags that hold a JVM to what Flink has derived, in Flink's order ({@code generateJvmParametersStr}). */
final class JvmFlags {

    private JvmFlags() {}

    static List<String> of(long heap, long direct, long metaspace) {
        return List.of("-Xmx" + heap, "-Xms" + heap, "-XX:MaxDirectMemorySize=" + direct, metaspace(metaspace));
    }

    static List<String> of(long heap, long metaspace) {
        return List.of("-Xmx" + heap, "-Xms" + heap, metaspace(metaspace));
    }

    private static String metaspace(long metaspace) {
        return "-XX:MaxMetaspaceSize=" + metaspace;
    }
}
