package dev.flint.read.compose;

import dev.flint.read.container.Container;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.Value;
import java.util.List;
import java.util.Map;

/**
 * What a compose file says of Flink.
 *
 * @param services those that run Flink, and those whose image is built, which may hold it; in order
 * @param replicas how many of a service are started, by the place of the service; none where nothing says so: one
 */
public record ComposeFile(
        String path,
        List<Container> services,
        Map<Place, Value<String>> replicas,
        List<Problem> notEvaluated,
        List<Problem> problems) {

    public ComposeFile {
        services = List.copyOf(services);
        replicas = Map.copyOf(replicas);
        notEvaluated = List.copyOf(notEvaluated);
        problems = List.copyOf(problems);
    }
}
