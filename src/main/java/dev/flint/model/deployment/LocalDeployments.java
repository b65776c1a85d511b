package dev.flint.model.deployment;

import dev.flint.flink.local.LocalEnvironment;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.code.CodeSettings;
import dev.flint.model.code.CodeSettings.Own;
import dev.flint.model.code.MainProgram;
import dev.flint.model.code.SourceClasses;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment.Kind;
import dev.flint.model.versions.Versions;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Jobs that run in the JVM which starts them: their code makes a local environment, whoever calls it. */
final class LocalDeployments {

    private static final String ENVIRONMENT = "local environment";
    private static final String PARALLELISM = "parallelism.default";
    private static final String SLOTS = "taskmanager.numberOfTaskSlots";
    private static final String NETWORK_MIN = "taskmanager.memory.network.min";
    private static final String NETWORK_MAX = "taskmanager.memory.network.max";

    private final SourceClasses classes;
    private final Versions versions;

    LocalDeployments(SourceClasses classes, Versions versions) {
        this.classes = classes;
        this.versions = versions;
    }

    /** Those whose classes no other deployment starts, in the order of the files. */
    List<Deployment> besides(List<Deployment> others) {
        Set<String> started = new HashSet<>();
        others.forEach(deployment -> deployment.jobClass().ifPresent(started::add));
        List<Deployment> found = new ArrayList<>();
        for (String name : classes.withLocalMain()) {
            Optional<CodeSettings> code = started.contains(name) ? Optional.empty() : MainProgram.of(name, classes);
            code.filter(CodeSettings::isLocal).ifPresent(local -> found.add(deployment(name, local)));
        }
        return found;
    }

    private Deployment deployment(String className, CodeSettings code) {
        FlinkVersions on = versions.of(code.place().path());
        List<Layer> layers = new ArrayList<>();
        layers.add(CodeLayers.layer(code, on));
        layers.add(Layer.whole(ENVIRONMENT, settings(environment(on).always(), code.place()), code.place()));
        EffectiveConfiguration set = new EffectiveConfiguration(layers, on);
        layers.add(0, whereNothingIsSet(code, set, environment(on)));
        EffectiveConfiguration whole = new EffectiveConfiguration(layers, on);
        return new Deployment(
                className.substring(className.lastIndexOf('.') + 1),
                Kind.LOCAL,
                on,
                Map.of(Role.JOBMANAGER, whole, Role.TASKMANAGER, whole, Role.JOB, whole),
                Optional.of(className),
                Optional.of(code.place()),
                List.of(),
                Map.of(),
                code.place());
    }

    /** Where several versions come into question, what the newest of them does. */
    private static LocalEnvironment environment(FlinkVersions on) {
        List<FlinkVersion> candidates = on.candidates();
        return new LocalEnvironment(
                candidates.isEmpty() ? FlinkVersion.OLDEST_KNOWN : candidates.get(candidates.size() - 1));
    }

    private static List<Setting> settings(Map<String, String> values, Place place) {
        List<Setting> settings = new ArrayList<>();
        values.forEach((key, value) -> settings.add(new Setting(key, place, Value.known(value, place))));
        return settings;
    }

    private static Layer whereNothingIsSet(
            CodeSettings code, EffectiveConfiguration set, LocalEnvironment environment) {
        Place place = code.place();
        List<Setting> defaults = new ArrayList<>();
        for (Setting setting : settings(environment.whereNothingIsSet(), place)) {
            // The port of a web interface is that of all REST calls, and it is set.
            boolean bound = code.own() == Own.LOCAL_WITH_WEB_UI && setting.key().equals("rest.bind-port");
            if (!bound && !isSet(set, setting.key()) && !isSet(set, otherBound(setting.key()))) {
                defaults.add(setting);
            }
        }
        for (String bound : List.of(NETWORK_MIN, NETWORK_MAX)) {
            if (!isSet(set, bound) && isSet(set, otherBound(bound))) {
                defaults.add(new Setting(bound, place, set.value(otherBound(bound)).value()));
            }
        }
        if (code.own() == Own.LOCAL_WITH_WEB_UI && !isSet(set, "rest.port")) {
            defaults.add(new Setting("rest.port", place, Value.known("8081", place)));
        }
        unknown(set, PARALLELISM, "it is the number of processors", place, defaults);
        unknown(set, SLOTS, "it is the highest parallelism in the job", place, defaults);
        return Layer.whole(ENVIRONMENT + ", where nothing is set", defaults, place);
    }

    private static String otherBound(String key) {
        return switch (key) {
            case NETWORK_MIN -> NETWORK_MAX;
            case NETWORK_MAX -> NETWORK_MIN;
            default -> key;
        };
    }

    private static void unknown(
            EffectiveConfiguration set, String key, String why, Place place, List<Setting> defaults) {
        if (!isSet(set, key)) {
            defaults.add(new Setting(key, place, Value.unknown(why, place)));
        }
    }

    private static boolean isSet(EffectiveConfiguration set, String key) {
        return set.value(key).decisive().isPresent();
    }
}
