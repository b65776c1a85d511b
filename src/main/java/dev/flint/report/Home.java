package dev.flint.report;

import dev.flint.findings.catalogue.RuleDescription;

/** Where flint lives on the web. */
final class Home {

    static final String URI = "https://github.com/flint-for-flink/flint";

    static final String ISSUES = URI + "/issues";

    private Home() {}

    /** The page of a rule. */
    static String page(RuleDescription rule) {
        return URI + "/blob/main/" + pathOfPage(rule);
    }

    /** Where the page of a rule stands in flint's own repository. */
    static String pathOfPage(RuleDescription rule) {
        return "rules/" + rule.id() + "-" + rule.name() + "/rule.md";
    }
}
