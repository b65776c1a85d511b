package dev.flint.rules.configuration;

import dev.flint.flink.settings.Setting;
import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.deployment.OperatorDeployment;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** FLINT619. */
final class ClusterKeyInJobScope implements Rule {

    /**
     * Read by the processes of a cluster when they start, before there is any job. Addresses, high availability and
     * security are left out: the operator's own client reads them of a session job.
     */
    private static final List<String> CLUSTER_ALONE = List.of(
            "taskmanager.memory.",
            "taskmanager.numberOfTaskSlots",
            "taskmanager.host",
            "taskmanager.bind-host",
            "jobmanager.memory.",
            "jobmanager.bind-host",
            "jobmanager.scheduler",
            "scheduler-mode",
            "blob.",
            "io.tmp.dirs",
            "env.java.",
            "metrics.reporter",
            "slotmanager.",
            "resourcemanager.",
            "state.changelog.storage",
            "dstl.dfs.");

    ClusterKeyInJobScope() {}

    @Override
    public void check(Project project, Findings findings) {
        for (OperatorDeployment deployment : project.operatorDeployments()) {
            if (deployment.isSessionJob()) {
                for (Setting setting : deployment.configuration().carrier().settings()) {
                    if (isClusters(setting.key())) {
                        findings.at(setting.keyPlace(), "session-job", setting.key()).with("key", setting.key());
                    }
                }
            }
        }
        Set<Place> told = new HashSet<>();
        for (Deployment deployment : project.deployments()) {
            EffectiveConfiguration job = deployment.roles().get(Role.JOB);
            if (job != null && startsBeforeItsCode(deployment, job)) {
                code(job, told, findings);
            }
        }
    }

    /** With {@code flink run} per job the code runs in the client, and what it sets goes into the cluster it starts. */
    private static boolean startsBeforeItsCode(Deployment deployment, EffectiveConfiguration job) {
        boolean byItself = deployment.kind() == Deployment.Kind.OPERATOR
                || deployment.kind() == Deployment.Kind.COMPOSE
                || deployment.kind() == Deployment.Kind.KUBERNETES;
        Optional<String> target = job.value("execution.target").value().ifKnown();
        boolean clusterFirst = byItself && deployment.roles().containsKey(Role.JOBMANAGER);
        return clusterFirst || target.filter(text -> text.endsWith("-application")).isPresent();
    }

    private static void code(EffectiveConfiguration job, Set<Place> told, Findings findings) {
        for (Layer layer : job.layers()) {
            for (Setting setting : layer.name().equals(Layer.CODE) ? layer.settings() : List.<Setting>of()) {
                if (isClusters(setting.key()) && told.add(setting.keyPlace())) {
                    findings.at(setting.keyPlace(), "code", setting.key()).with("key", setting.key());
                }
            }
        }
    }

    private static boolean isClusters(String key) {
        for (String beginning : CLUSTER_ALONE) {
            if (key.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
