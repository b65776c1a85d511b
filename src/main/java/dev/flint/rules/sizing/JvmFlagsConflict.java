package dev.flint.rules.sizing;

import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * FLINT426. Of two flags the JVM takes the later one, and the user's stand behind Flink's: flink-console.sh and
 * flink-daemon.sh start {@code $JAVA_RUN $JVM_ARGS ${FLINK_ENV_JAVA_OPTS}}, with what Flink has computed in the first
 * (jobmanager.sh, taskmanager.sh; kubernetes-jobmanager.sh and kubernetes-taskmanager.sh go the same way); on YARN
 * {@code %java% %jvmmem% %jvmopts%} makes the order ({@code yarn.container-start-command-template}).
 */
final class JvmFlagsConflict implements Rule {

    private static final String ALL = "env.java.opts.all";

    /** What the flags begin with that Flink passes itself, and the memory that each sets. */
    private static final Map<String, String> FLAGS = flags();

    JvmFlagsConflict() {}

    private static Map<String, String> flags() {
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put("-Xmx", "heap");
        flags.put("-Xms", "heap");
        flags.put("-XX:MaxDirectMemorySize=", "direct memory");
        flags.put("-XX:MaxMetaspaceSize=", "metaspace");
        return flags;
    }

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (Deployment deployment : project.deployments()) {
            for (Role role : List.of(Role.JOBMANAGER, Role.TASKMANAGER)) {
                EffectiveConfiguration configuration = deployment.roles().get(role);
                if (configuration != null) {
                    check(configuration.value(ALL), told, findings);
                    check(configuration.value("env.java.opts." + role.word()), told, findings);
                }
            }
        }
    }

    private static void check(EffectiveValue options, Set<Place> told, Findings findings) {
        String text = options.value().ifKnown().orElse("");
        for (String word : text.split("\\s+")) {
            for (Map.Entry<String, String> flag : FLAGS.entrySet()) {
                if (word.startsWith(flag.getKey()) && word.length() > flag.getKey().length()) {
                    Assignment written = options.decisive().orElseThrow();
                    if (told.add(written.setting().keyPlace())) {
                        findings.at(written.setting().keyPlace(), "memory-flag", written.setting().key())
                                .with("flag", word)
                                .with("key", written.setting().key())
                                .with("memory", flag.getValue());
                    }
                    return;
                }
            }
        }
    }
}
