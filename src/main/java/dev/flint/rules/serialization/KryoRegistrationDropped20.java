package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.Project;
import dev.flint.model.code.SerializerSetting;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** FLINT109. {@code PipelineOptions} and {@code ExecutionConfig} have lost them in 2.0. */
final class KryoRegistrationDropped20 implements Rule {

    private static final String REPLACEMENT = "pipeline.serialization-config";
    private static final List<String> DROPPED = List.of(
            "pipeline.default-kryo-serializers", "pipeline.registered-kryo-types", "pipeline.registered-pojo-types");

    KryoRegistrationDropped20() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            // Where the new key stands beside the old ones, somebody serves both versions from one file.
            if (isFrom20(configuration.versions()) && configuration.last(REPLACEMENT).isEmpty()) {
                check(configuration, findings);
            }
        }
        for (SerializerSetting setting : project.types().serializerSettings()) {
            FlinkVersions versions = project.versions().of(setting.place().path());
            if (setting.kind() == SerializerSetting.Kind.REGISTRATION && isFrom20(versions)) {
                findings.at(setting.place(), "coded", setting.within() + "." + setting.written())
                        .with("versions", Wording.versions(versions))
                        .with("call", setting.written());
            }
        }
    }

    private static boolean isFrom20(FlinkVersions versions) {
        return versions.all(version -> version.atLeast(2, 0));
    }

    private static void check(WrittenConfiguration configuration, Findings findings) {
        List<Setting> dropped = new ArrayList<>();
        for (String key : DROPPED) {
            configuration.last(key).ifPresent(dropped::add);
        }
        for (Setting setting : dropped) {
            Finding.Builder finding = findings.at(setting.keyPlace(), "ignored", setting.key())
                    .with("versions", Wording.versions(configuration.versions()))
                    .with("key", setting.key())
                    .with("newKey", REPLACEMENT);
            // Several old keys become one new one, which is no longer a matter of one line.
            if (dropped.size() == 1) {
                fix(setting, configuration.carrier().kind()).ifPresent(finding::fix);
            }
        }
    }

    /** Unsafe: the order of registration is part of what Kryo writes. */
    private static Optional<Finding.Fix> fix(Setting setting, ConfCarrier.Kind kind) {
        return SerializationConfig.of(setting, kind).map(edits -> new Finding.Fix(
                Finding.Fix.Safety.UNSAFE, "write '" + REPLACEMENT + "'", edits));
    }
}
