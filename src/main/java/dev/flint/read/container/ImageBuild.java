package dev.flint.read.container;

import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.List;
import java.util.Map;

/**
 * The order to build an image: {@code build} of a compose service, {@code docker build} in a script.
 *
 * @param tool who is told: it decides where paths begin
 * @param names what the image is called; none where nothing says it
 * @param context the folder that files are copied from
 * @param dockerfile as it is told; absent for the usual name
 * @param target the stage to build; absent for the last
 * @param arguments what it sets of the {@code ARG}s
 * @param place where it stands
 */
public record ImageBuild(
        Tool tool,
        List<Value<String>> names,
        Value<String> context,
        Value<String> dockerfile,
        Value<String> target,
        Map<String, Value<String>> arguments,
        Place place) {

    /** Who builds. */
    public enum Tool {
        /** Paths begin at the folder of the file, that of the Dockerfile at the context. */
        COMPOSE,
        /** All paths begin where the command runs. */
        DOCKER
    }

    public ImageBuild {
        names = List.copyOf(names);
        arguments = Map.copyOf(arguments);
    }
}
