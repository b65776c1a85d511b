package dev.flint.model.deployment;

import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.KeyStatus;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.code.CodeSettings;
import dev.flint.model.code.MainProgram;
import dev.flint.model.code.SourceClasses;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Layer.Rest;
import dev.flint.model.configuration.Role;
import dev.flint.text.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts what a job's code sets on top of what it is deployed with: code wins over every layer of the deployment
 * ({@code StreamContextEnvironment.setAsContext}).
 */
final class CodeLayers {

    private final SourceClasses classes;

    CodeLayers(SourceClasses classes) {
        this.classes = classes;
    }

    /** The deployment with the code of the class that it names, if it has a job. */
    Deployment joined(Deployment deployment) {
        EffectiveConfiguration job = deployment.roles().get(Role.JOB);
        if (job == null) {
            return deployment;
        }
        List<Problem> unjoined = new ArrayList<>(deployment.unjoined());
        Layer layer = layer(deployment, unjoined);
        Map<Role, EffectiveConfiguration> roles = new EnumMap<>(deployment.roles());
        roles.put(Role.JOB, job.with(List.of(layer)));
        return new Deployment(
                deployment.name(),
                deployment.kind(),
                deployment.versions(),
                roles,
                deployment.jobClass(),
                unjoined,
                deployment.resources(),
                deployment.place());
    }

    private Layer layer(Deployment deployment, List<Problem> unjoined) {
        if (deployment.jobClass().isEmpty()) {
            return Layer.outside(Layer.CODE, "nothing names the job's class", deployment.place());
        }
        String name = deployment.jobClass().get();
        Optional<CodeSettings> code = MainProgram.of(name, classes);
        if (code.isEmpty()) {
            unjoined.add(new Problem(
                    deployment.place(), "the class " + name + " with its main method is not read in this tree"));
            return Layer.outside(Layer.CODE, "the class " + name + " is not in this tree", deployment.place());
        }
        if (code.get().local()) {
            String why = "the code makes an environment of its own, which no cluster runs";
            return Layer.unseen(Layer.CODE, why, code.get().place());
        }
        List<Setting> settings = new ArrayList<>();
        for (Setting setting : code.get().settings()) {
            settings.add(new Setting(
                    nameIn(deployment.versions(), setting.key()), setting.keyPlace(), setting.value()));
        }
        String why = code.get().open().orElse("");
        return new Layer(Layer.CODE, settings, why.isEmpty() ? Rest.NOTHING : Rest.ANYTHING, why, code.get().place());
    }

    /** Setters and constants set an option under the own name that it has in the version. */
    private static String nameIn(FlinkVersions versions, String key) {
        List<FlinkVersion> candidates = versions.candidates();
        if (candidates.isEmpty()) {
            return key;
        }
        KeyStatus status = FlinkOptions.load().status(key, candidates.get(candidates.size() - 1));
        if (status instanceof KeyStatus.TooNew tooNew && !tooNew.olderNames().isEmpty()) {
            return tooNew.olderNames().get(0);
        }
        return key;
    }
}
