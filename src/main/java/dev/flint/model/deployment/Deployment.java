package dev.flint.model.deployment;

import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.Role;
import dev.flint.read.container.Resources;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One running thing: a cluster, an application, or the submission of a job, with what each of its processes runs with.
 *
 * @param name of the resource, service, file or script; empty where a template makes it
 * @param roles those that the tree tells of, never none
 * @param jobClass the class with the main method, where something names it; canonical as far as it is written so
 * @param main the name of its main method, where the tree declares it
 * @param unjoined what may belong to it and could not be joined, one line each
 * @param resources what the containers of its processes may take, where the tree describes containers
 * @param place where it is described
 */
public record Deployment(
        String name,
        Kind kind,
        FlinkVersions versions,
        Map<Role, EffectiveConfiguration> roles,
        Optional<String> jobClass,
        Optional<Place> main,
        List<Problem> unjoined,
        Map<Role, Resources> resources,
        Place place) {

    /** What describes it. */
    public enum Kind {
        /** A conf folder of a distribution, be it the cluster's or a client's. */
        FLINK_CONF("flink-conf"),
        OPERATOR("operator"),
        KUBERNETES("kubernetes"),
        COMPOSE("compose"),
        YARN("yarn"),
        LOCAL("local");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As written in reports. */
        public String word() {
            return word;
        }
    }

    public Deployment {
        roles = Collections.unmodifiableMap(new EnumMap<>(roles));
        unjoined = List.copyOf(unjoined);
        resources = resources.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(resources));
    }

    /** One without containers that the tree describes. */
    Deployment(
            String name,
            Kind kind,
            FlinkVersions versions,
            Map<Role, EffectiveConfiguration> roles,
            Optional<String> jobClass,
            List<Problem> unjoined,
            Place place) {
        this(name, kind, versions, roles, jobClass, unjoined, Map.of(), place);
    }

    /** One whose code nobody has looked at. */
    public Deployment(
            String name,
            Kind kind,
            FlinkVersions versions,
            Map<Role, EffectiveConfiguration> roles,
            Optional<String> jobClass,
            List<Problem> unjoined,
            Map<Role, Resources> resources,
            Place place) {
        this(name, kind, versions, roles, jobClass, Optional.empty(), unjoined, resources, place);
    }

    /** What a job of it runs with: its own configuration, else that of the cluster it would run on. */
    public EffectiveConfiguration forJobs() {
        EffectiveConfiguration job = roles.get(Role.JOB);
        EffectiveConfiguration cluster = roles.getOrDefault(Role.JOBMANAGER, job);
        EffectiveConfiguration told = job == null ? cluster : job;
        return told == null ? roles.values().iterator().next() : told;
    }
}
