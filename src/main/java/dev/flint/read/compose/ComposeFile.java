package dev.flint.read.compose;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.read.container.Container;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.Value;
import java.util.List;

/**
 * What a compose file says about Flink.
 *
 * @param services those that run Flink
 * @param problems why a part of the file, or a text in it, could not be read
 */
public record ComposeFile(
        String path, List<Service> services, List<Problem> notEvaluated, List<Problem> problems) {

    /**
     * A service.
     *
     * @param build the folder that its image is built in; absent where it is only pulled
     * @param replicas {@code deploy.replicas} or {@code scale}
     * @param configuration what its environment and arguments set; files are among the container's mounts
     * @param place of its name
     */
    public record Service(
            String name,
            Container container,
            Value<String> build,
            Value<String> replicas,
            List<ConfCarrier> configuration,
            Place place) {

        public Service {
            configuration = List.copyOf(configuration);
        }
    }

    public ComposeFile {
        services = List.copyOf(services);
        notEvaluated = List.copyOf(notEvaluated);
        problems = List.copyOf(problems);
    }
}
