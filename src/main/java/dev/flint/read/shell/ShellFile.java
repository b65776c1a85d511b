package dev.flint.read.shell;

import dev.flint.read.container.ImageBuild;
import java.util.List;

/**
 * What a script starts of Flink, in the order of the text.
 *
 * @param builds the images that it builds
 */
public record ShellFile(String path, List<FlinkCommand> commands, List<ImageBuild> builds) {

    public ShellFile {
        builds = List.copyOf(builds);
        commands = List.copyOf(commands);
    }
}
