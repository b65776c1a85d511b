package dev.flint.flink.memory;

import dev.flint.text.Value;

/** What a process of Flink is configured with, as one version of Flink finds it. */
public interface MemorySettings {

    /** The value of an option, as it is written; absent where nothing sets it. */
    Value<String> value(String key);

    /** Whether something that is not seen may set an option for which {@link #value} tells nothing else. */
    boolean mayBeSetElsewhere(String key);

    /** A variable of the process's environment; absent where nothing sets it. */
    Value<String> environment(String name);
}
