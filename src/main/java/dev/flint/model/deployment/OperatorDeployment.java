package dev.flint.model.deployment;

import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.versions.VersionFact;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.List;

/**
 * A FlinkDeployment or FlinkSessionJob of the Apache operator (or of one that shares its spec).
 *
 * @param name empty where a template makes it
 * @param isSessionJob a FlinkSessionJob: it runs in a cluster that another resource describes
 * @param mode {@code native}, which it is where nothing is written, or {@code standalone}
 * @param job absent for a session cluster
 * @param stated what {@code flinkVersion} and the image say of the version
 * @param properties where its pod templates set {@code FLINK_PROPERTIES}
 * @param builtInPlugins what they set {@code ENABLE_BUILT_IN_PLUGINS} to; unknown where they do not agree
 * @param configuration its {@code flinkConfiguration}
 * @param partial whether parts of it stand where flint does not see them: it may be a patch of another resource
 * @param place of the resource's kind
 */
public record OperatorDeployment(
        String name,
        boolean isSessionJob,
        Value<String> mode,
        Value<Job> job,
        List<VersionFact> stated,
        List<Place> properties,
        Value<String> builtInPlugins,
        WrittenConfiguration configuration,
        boolean partial,
        Place place) {

    public OperatorDeployment {
        stated = List.copyOf(stated);
        properties = List.copyOf(properties);
    }

    /**
     * The job that it runs.
     *
     * @param jarUri absent in a patch of another resource
     * @param upgradeMode absent means stateless: {@code JobSpec.upgradeMode} of the operator
     * @param place of the key {@code job}
     */
    public record Job(Value<String> jarUri, Value<String> upgradeMode, Place place) {}
}
