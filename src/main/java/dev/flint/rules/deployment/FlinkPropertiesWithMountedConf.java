package dev.flint.rules.deployment;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.deployment.ContainerDeployment;
import dev.flint.model.deployment.ContainerDeployment.ConfMount;
import dev.flint.model.deployment.OperatorDeployment;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;

/**
 * FLINT330. The entrypoint writes what FLINK_PROPERTIES holds into the conf file, goes on if it cannot, and a ConfigMap
 * or Secret cannot be written. Flink's own Kubernetes code and the operator mount the conf from a ConfigMap always.
 */
final class FlinkPropertiesWithMountedConf implements Rule {

    FlinkPropertiesWithMountedConf() {}

    @Override
    public void check(Project project, Findings findings) {
        for (OperatorDeployment deployment : project.operatorDeployments()) {
            for (Place place : deployment.properties()) {
                findings.at(place, "operator", deployment.name()).with("name", deployment.name());
            }
        }
        for (ContainerDeployment container : project.containers()) {
            for (WrittenConfiguration layer : container.layers()) {
                boolean properties = layer.carrier().kind() == ConfCarrier.Kind.FLINK_PROPERTIES;
                if (properties && container.takesProperties() && container.confMount() == ConfMount.READ_ONLY) {
                    findings.at(layer.carrier().place(), "mounted", container.name())
                            .with("name", container.name());
                }
            }
        }
    }
}
