package dev.flint.engine;

import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.KeyStatus;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.configuration.EffectiveValue.Status;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.modules.Modules;
import dev.flint.report.ConfigReport;
import dev.flint.report.ConfigReport.Entry;
import dev.flint.report.ConfigReport.Written;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts what a deployment runs with into the words of the report. */
final class ConfigEntries {

    private final FlinkVersions versions;
    private final Optional<String> key;
    private final boolean all;

    private ConfigEntries(FlinkVersions versions, Optional<String> key, boolean all) {
        this.versions = versions;
        this.key = key;
        this.all = all;
    }

    /**
     * @param modules which tell where the job's class belongs
     * @param key the only key to tell of
     * @param all whether values are told too that are the defaults
     */
    static ConfigReport.Deployment of(Deployment deployment, Modules modules, Optional<String> key, boolean all) {
        ConfigEntries entries = new ConfigEntries(deployment.versions(), key, all);
        List<ConfigReport.Role> roles = new ArrayList<>();
        for (Map.Entry<Role, EffectiveConfiguration> role : deployment.roles().entrySet()) {
            roles.add(new ConfigReport.Role(role.getKey().word(), entries.entries(role.getValue())));
        }
        return new ConfigReport.Deployment(
                deployment.name(),
                deployment.kind().word(),
                deployment.versions().single().map(FlinkVersion::toString),
                deployment.jobClass().map(name -> new ConfigReport.Job(
                        name,
                        deployment.main().map(main -> modules.of(main.path()).name()),
                        deployment.main())),
                deployment.place(),
                roles,
                deployment.unjoined());
    }

    private List<Entry> entries(EffectiveConfiguration configuration) {
        if (key.isPresent()) {
            EffectiveValue value = configuration.value(key.get());
            EffectiveValue written = configuration.written(key.get());
            boolean unread = written.decisive().isPresent() && !written.key().equals(value.key());
            return unread ? List.of(entry(value), entry(written)) : List.of(entry(value));
        }
        Map<String, Entry> entries = new TreeMap<>();
        for (EffectiveValue value : configuration.values()) {
            if (all || value.differsFromDefault()) {
                entries.put(value.key(), entry(value));
            }
        }
        if (all && versions.single().isPresent()) {
            for (String declared : FlinkOptions.load().declared(versions.single().get())) {
                entries.computeIfAbsent(declared, option -> entry(configuration.value(option)));
            }
        }
        return List.copyOf(entries.values());
    }

    private Entry entry(EffectiveValue value) {
        List<Written> shadows = new ArrayList<>();
        for (Assignment shadowed : value.shadows()) {
            shadows.add(written(shadowed));
        }
        Optional<String> told = value.value().ifKnown();
        if (value.status() == Status.DEFAULT) {
            told = value.defaultText();
        }
        return new Entry(
                value.key(),
                told,
                value.status().name().toLowerCase(Locale.ROOT),
                value.value() instanceof Value.Unknown<String> unknown ? Optional.of(unknown.why()) : Optional.empty(),
                value.decisive().map(ConfigEntries::written),
                shadows,
                value.presumed(),
                note(value));
    }

    private static Written written(Assignment assignment) {
        return new Written(
                assignment.setting().key(),
                assignment.setting().value().ifKnown(),
                assignment.layer().name(),
                assignment.setting().keyPlace());
    }

    /** What the version makes of a key that none of its options reads. */
    private Optional<String> note(EffectiveValue value) {
        if (value.option().isPresent() || versions.single().isEmpty() || value.decisive().isEmpty()) {
            return Optional.empty();
        }
        FlinkVersion version = versions.single().get();
        KeyStatus status = FlinkOptions.load().status(value.key(), version);
        return status.accepted() ? Optional.empty() : Optional.of("Flink " + version + " does not read it");
    }
}
