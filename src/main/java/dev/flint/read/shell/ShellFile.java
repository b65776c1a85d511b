package dev.flint.read.shell;

import java.util.List;

/** What a script starts of Flink, in the order of the text. */
public record ShellFile(String path, List<FlinkCommand> commands) {

    public ShellFile {
        commands = List.copyOf(commands);
    }
}
