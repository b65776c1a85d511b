package dev.flint.report;

import dev.flint.findings.Confidence;
import dev.flint.findings.Finding;
import dev.flint.findings.Severity;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a check has to say, ready to be written in any format. Nothing in it is redacted or escaped yet: the writers do
 * that, at the one border.
 *
 * @param flintVersion the version of flint itself
 * @param findings in {@link Finding#ORDER}: those to be shown, and those that a suppression holds back, marked so
 * @param rules every rule that ran, by id
 * @param sources the texts of the files that findings, notes and fixes point into, by path; a file that is missing here
 *     is named without its lines
 * @param notEvaluated what could not be judged, and why
 * @param errors what could not be read
 * @param defects defects of flint itself, one line each
 * @param filesRead how many files were read
 * @param hiddenLowConfidence how many findings of low confidence are held back
 * @param revision what was checked, where the caller knows it
 */
public record CheckReport(
        String flintVersion,
        List<Shown> findings,
        List<RuleDescription> rules,
        Map<String, SourceFile> sources,
        List<Problem> notEvaluated,
        List<Problem> errors,
        List<String> defects,
        int filesRead,
        int hiddenLowConfidence,
        Optional<Revision> revision) {

    /**
     * A finding with its rule and with severity, confidence and message as they hold for it.
     *
     * @param message the rule's message with its placeholders filled
     * @param suppressed why it is held back; empty: it is not
     */
    public record Shown(
            Finding finding,
            RuleDescription rule,
            Severity severity,
            Confidence confidence,
            String message,
            Optional<Suppression> suppressed) {}

    /**
     * @param until the last day on which it holds, {@code 2027-01-31}
     */
    public record Suppression(String reason, Optional<String> until) {}

    /**
     * The state of a repository.
     *
     * @param repository its URI, {@code https://github.com/acme/orders}
     * @param id the commit
     */
    public record Revision(String repository, String id, Optional<String> branch) {}

    public CheckReport {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
        sources = Map.copyOf(sources);
        notEvaluated = List.copyOf(notEvaluated);
        errors = List.copyOf(errors);
        defects = List.copyOf(defects);
    }
}
