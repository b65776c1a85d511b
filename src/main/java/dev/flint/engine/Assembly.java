package dev.flint.engine;

import dev.flint.discover.Discovered;
import dev.flint.engine.settings.Settings;
import dev.flint.findings.Confidence;
import dev.flint.findings.Finding;
import dev.flint.findings.Severity;
import dev.flint.findings.catalogue.Catalogue;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.report.CheckReport;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts the report together: which findings are shown, in which order, with which texts beside them. */
final class Assembly {

    private final CheckRequest request;
    private final Settings settings;
    private final RuleSelection rules;
    private final Discovered discovered;
    private final Reading reading;
    private final Judgement judgement;
    private final Map<String, SourceFile> sources = new TreeMap<>();
    private int hidden;

    Assembly(
            CheckRequest request,
            Settings settings,
            RuleSelection rules,
            Discovered discovered,
            Reading reading,
            Judgement judgement) {
        this.request = request;
        this.settings = settings;
        this.rules = rules;
        this.discovered = discovered;
        this.reading = reading;
        this.judgement = judgement;
    }

    CheckReport report() {
        List<CheckReport.Shown> shown = shown();
        List<Problem> notEvaluated = new ArrayList<>(reading.facts().notEvaluated());
        notEvaluated.addAll(judgement.notEvaluated());
        List<Problem> errors = new ArrayList<>(discovered.problems());
        errors.addAll(reading.errors());
        List<String> defects = new ArrayList<>(reading.defects());
        defects.addAll(judgement.defects());
        return new CheckReport(
                FlintVersion.current(),
                shown,
                rules.entries().stream().map(Catalogue.Entry::description).toList(),
                sources,
                sorted(notEvaluated),
                sorted(errors),
                defects,
                reading.filesRead(),
                hidden,
                request.revision());
    }

    private List<CheckReport.Shown> shown() {
        Map<String, RuleDescription> byId = new HashMap<>();
        rules.entries().forEach(entry -> byId.put(entry.description().id(), entry.description()));
        List<CheckReport.Shown> shown = new ArrayList<>();
        for (Finding finding : judgement.findings().stream().sorted(Finding.ORDER).toList()) {
            RuleDescription rule = byId.get(finding.rule());
            RuleDescription.Message message = rule.message(finding.messageId()).orElseThrow();
            Confidence confidence = finding.confidence().orElse(message.confidence());
            if (confidence == Confidence.LOW && !request.pedantic()) {
                hidden++;
                continue;
            }
            shown.add(new CheckReport.Shown(
                    finding,
                    rule,
                    severity(finding, message),
                    confidence,
                    message.fill(finding.arguments()),
                    suppression(finding)));
            keepSources(finding);
        }
        return shown;
    }

    private Severity severity(Finding finding, RuleDescription.Message message) {
        Severity asked = settings.severities().get(finding.rule());
        return asked != null ? asked : finding.severity().orElse(message.severity());
    }

    private Optional<CheckReport.Suppression> suppression(Finding finding) {
        for (Settings.Suppression suppression : settings.suppress()) {
            if (suppression.rule().equals(finding.rule())
                    && suppression.path().covers(finding.place().path())
                    && suppression.until().map(this::isYetToCome).orElse(true)) {
                return Optional.of(new CheckReport.Suppression(
                        suppression.reason(), suppression.until().map(LocalDate::toString)));
            }
        }
        return Optional.empty();
    }

    private boolean isYetToCome(LocalDate until) {
        return !request.today().orElseGet(LocalDate::now).isAfter(until);
    }

    private void keepSources(Finding finding) {
        keepSource(finding.place());
        finding.related().forEach(note -> keepSource(note.place()));
        finding.steps().forEach(note -> keepSource(note.place()));
        finding.fix().ifPresent(fix -> fix.edits().forEach(edit -> keepSource(edit.place())));
    }

    private void keepSource(Place place) {
        SourceFile source = reading.sources().get(place.path());
        if (source != null) {
            sources.put(place.path(), source);
        }
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return List.copyOf(new TreeSet<>(problems));
    }
}
