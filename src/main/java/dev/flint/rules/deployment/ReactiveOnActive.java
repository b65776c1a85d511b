package dev.flint.rules.deployment;

import dev.flint.flink.settings.Setting;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.deployment.ContainerDeployment;
import dev.flint.model.deployment.OperatorDeployment;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Value;
import java.util.Optional;

/** FLINT303. The check is Flink's own, in {@code ClusterEntrypoint}, the same from 1.13 to 2.3. */
final class ReactiveOnActive implements Rule {

    private static final String SCHEDULER_MODE = "scheduler-mode";
    private static final String TARGET = "execution.target";

    ReactiveOnActive() {}

    @Override
    public void check(Project project, Findings findings) {
        for (OperatorDeployment deployment : project.operatorDeployments()) {
            if (!deployment.isSessionJob() && !deployment.partial()) {
                check(deployment, findings);
            }
        }
        for (ContainerDeployment container : project.containers()) {
            if (container.isSessionJobManager()) {
                check(container, findings);
            }
        }
        for (WrittenConfiguration configuration : project.configurations()) {
            checkTarget(configuration, findings);
        }
    }

    private static void check(OperatorDeployment deployment, Findings findings) {
        Optional<Setting> reactive = reactive(deployment.configuration());
        if (reactive.isEmpty()) {
            return;
        }
        if (isNative(deployment.mode())) {
            findings.at(reactive.get().keyPlace(), "native", SCHEDULER_MODE)
                    .with("name", deployment.name())
                    .with("key", reactive.get().key())
                    .with("origin", deployment.mode().isAbsent() ? "the default of spec.mode" : "spec.mode");
        } else if (deployment.job().isAbsent() && deployment.mode().ifKnown().isPresent()) {
            session(reactive.get(), deployment.name(), "there is no spec.job", findings);
        }
    }

    private static void check(ContainerDeployment container, Findings findings) {
        for (WrittenConfiguration layer : container.layers()) {
            reactive(layer).ifPresent(setting ->
                    session(setting, container.name(), "it is started as 'jobmanager'", findings));
        }
    }

    private static void session(Setting reactive, String name, String origin, Findings findings) {
        findings.at(reactive.keyPlace(), "session", SCHEDULER_MODE)
                .with("name", name)
                .with("key", reactive.key())
                .with("origin", origin);
    }

    private static void checkTarget(WrittenConfiguration configuration, Findings findings) {
        Optional<Setting> target = configuration.last(TARGET);
        Optional<Setting> reactive = reactive(configuration);
        String name = target.flatMap(setting -> setting.value().ifKnown()).orElse("").strip();
        if (reactive.isPresent() && (name.startsWith("kubernetes-") || name.startsWith("yarn-"))) {
            findings.at(reactive.get().keyPlace(), "target", SCHEDULER_MODE)
                    .with("key", reactive.get().key())
                    .with("targetKey", TARGET)
                    .with("target", name)
                    .related(target.get().keyPlace(), "the target is an active one");
        }
    }

    private static Optional<Setting> reactive(WrittenConfiguration configuration) {
        return configuration.last(SCHEDULER_MODE).filter(ReactiveOnActive::isReactive);
    }

    private static boolean isReactive(Setting mode) {
        return mode.value().ifKnown().map(String::strip).filter("reactive"::equalsIgnoreCase).isPresent();
    }

    private static boolean isNative(Value<String> mode) {
        return mode.isAbsent() || mode.ifKnown().map(String::strip).filter("native"::equalsIgnoreCase).isPresent();
    }
}
