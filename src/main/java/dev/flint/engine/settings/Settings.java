package dev.flint.engine.settings;

import dev.flint.discover.PathPattern;
import dev.flint.engine.Profile;
import dev.flint.findings.Severity;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.workload.Workload;
import dev.flint.text.Place;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code flint.yaml} says.
 *
 * @param flinkVersion the Flink of the whole tree, with the place that says so
 * @param ignore patterns as in {@code .flintignore}
 * @param severities the severity of every finding of a rule, by the rule's id
 * @param off ids of rules that are not to run
 * @param workloads in the order in which they are written
 */
public record Settings(
        Optional<Version> flinkVersion,
        Optional<Profile> profile,
        List<String> ignore,
        Map<String, Severity> severities,
        Set<String> off,
        List<Suppression> suppress,
        List<Workload> workloads) {

    /** A tree without a {@code flint.yaml}. */
    public static final Settings NONE =
            new Settings(
                    Optional.empty(), Optional.empty(), List.of(), Map.of(), Set.of(), List.of(), List.of());

    /** Workloads alone. */
    static Settings of(List<Workload> workloads) {
        return new Settings(
                Optional.empty(), Optional.empty(), List.of(), Map.of(), Set.of(), List.of(), workloads);
    }

    public Settings {
        ignore = List.copyOf(ignore);
        severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
        off = Collections.unmodifiableSet(new TreeSet<>(off));
        suppress = List.copyOf(suppress);
        workloads = List.copyOf(workloads);
    }

    /** The version, and where it is written. */
    public record Version(FlinkVersion version, Place place) {}

    /**
     * Findings of a rule that are held back.
     *
     * @param rule the rule's id
     * @param until the last day on which it holds
     * @param place of the entry
     */
    public record Suppression(String rule, PathPattern path, String reason, Optional<LocalDate> until, Place place) {}
}
