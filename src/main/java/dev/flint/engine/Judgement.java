package dev.flint.engine;

import dev.flint.findings.Finding;
import dev.flint.findings.catalogue.Catalogue;
import dev.flint.model.Project;
import dev.flint.rules.Findings;
import dev.flint.rules.Rules;
import dev.flint.sizing.Sheets;
import dev.flint.text.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules say of a project. A rule that fails costs only itself.
 *
 * @param notEvaluated what rules could not judge
 * @param defects rules that failed
 */
record Judgement(List<Finding> findings, List<Problem> notEvaluated, List<String> defects) {

    static Judgement of(List<Catalogue.Entry> rules, Project project) {
        List<Finding> findings = new ArrayList<>();
        List<Problem> notEvaluated = new ArrayList<>();
        List<String> defects = new ArrayList<>();
        for (Catalogue.Entry entry : rules) {
            Findings found = new Findings(entry.description());
            try {
                Rules.instantiate(entry).check(project, found);
                findings.addAll(found.found());
                notEvaluated.addAll(found.notEvaluated());
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                defects.add(Defects.line("rule " + entry.description().id(), e));
            }
        }
        notEvaluated.addAll(project.types().notEvaluated());
        if (!project.workloads().isEmpty()) {
            notEvaluated.addAll(Sheets.pair(project).problems());
        }
        return new Judgement(findings, notEvaluated, defects);
    }
}
