package dev.flint.report;

import dev.flint.findings.Confidence;
import dev.flint.findings.Finding;
import dev.flint.findings.Severity;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import java.util.List;
import java.util.Map;

/**
 * What a check has to say, ready to be written in any format. Nothing in it is redacted or escaped yet: the writers do
 * that, at the one border.
 *
 * @param flintVersion the version of flint itself
 * @param findings in {@link Finding#ORDER}, those to be shown
 * @param rules every rule that ran, by id
 * @param sources the texts of the files that findings and notes point into, by path
 * @param notEvaluated what could not be judged, and why
 * @param errors what could not be read
 * @param hiddenLowConfidence how many findings of low confidence are held back
 */
public record CheckReport(
        String flintVersion,
        List<Shown> findings,
        List<RuleDescription> rules,
        Map<String, SourceFile> sources,
        List<Problem> notEvaluated,
        List<Problem> errors,
        int filesRead,
        int hiddenLowConfidence) {

    /** A finding with its rule and with severity, confidence and message as they hold for it. */
    public record Shown(
            Finding finding, RuleDescription rule, Severity severity, Confidence confidence, String message) {}
}
