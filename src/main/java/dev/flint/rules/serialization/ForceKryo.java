package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.values.OptionValues;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.Project;
import dev.flint.model.code.SerializerSetting;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;

/** FLINT108. {@code PojoTypeInfo.createSerializer} asks {@code isForceKryoEnabled}, alike from 1.13 to 2.3. */
final class ForceKryo implements Rule {

    private static final String KEY = "pipeline.force-kryo";
    private static final String GENERIC_TYPES = "pipeline.generic-types";

    ForceKryo() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            Optional<Setting> forced = configuration.last(KEY).filter(setting -> is(setting.value(), true));
            if (forced.isPresent() && !configuration.versions().candidates().isEmpty()) {
                Finding.Builder finding = findings.at(forced.get().keyPlace(), "configured", KEY)
                        .with("key", KEY);
                configuration.last(GENERIC_TYPES).filter(setting -> is(setting.value(), false)).ifPresent(forbidden ->
                        finding.related(forbidden.keyPlace(), "this forbids Kryo, but not while Kryo is forced"));
                fix(forced.get()).ifPresent(finding::fix);
            }
        }
        for (SerializerSetting setting : project.types().serializerSettings()) {
            FlinkVersions versions = project.versions().of(setting.place().path());
            if (setting.kind() == SerializerSetting.Kind.FORCE_KRYO && mayCompile(setting, versions)) {
                findings.at(setting.place(), "coded", setting.within() + "." + setting.written())
                        .with("call", setting.written());
            }
        }
    }

    private static boolean is(Value<String> value, boolean expected) {
        return OptionValues.parseBoolean(value.ifKnown().orElse("")).ifOk().equals(Optional.of(expected));
    }

    private static boolean mayCompile(SerializerSetting setting, FlinkVersions versions) {
        List<FlinkVersion> candidates = versions.candidates();
        return !candidates.isEmpty() && !(setting.until20() && candidates.get(0).atLeast(2, 0));
    }

    /** Unsafe: state that Kryo has written cannot be restored by the POJO serializer. */
    private static Optional<Finding.Fix> fix(Setting forced) {
        Optional<Place> value = forced.value().where();
        String text = forced.value().ifKnown().orElse("");
        if (value.isEmpty() || !isJust(text, value.get().span())) {
            return Optional.empty();
        }
        return Optional.of(new Finding.Fix(
                Finding.Fix.Safety.UNSAFE,
                "write 'false', which is the default",
                List.of(new Finding.Edit(value.get(), "false"))));
    }

    private static boolean isJust(String text, Span span) {
        return span.startLine() == span.endLine() && span.endColumn() - span.startColumn() == text.length();
    }
}
