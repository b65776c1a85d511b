package dev.flint.read.compose;

import dev.flint.read.container.Container;
import dev.flint.text.Problem;
import java.util.List;

/**
 * What a compose file says of Flink.
 *
 * @param services those that run Flink, and those whose image is built, which may hold it; in order
 */
public record ComposeFile(String path, List<Container> services, List<Problem> notEvaluated, List<Problem> problems) {

    public ComposeFile {
        services = List.copyOf(services);
        notEvaluated = List.copyOf(notEvaluated);
        problems = List.copyOf(problems);
    }
}
