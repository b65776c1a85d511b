package dev.flint.report;

/** Where flint lives on the web. */
final class Home {

    static final String URI = "https://github.com/flint-for-flink/flint";

    static final String ISSUES = URI + "/issues";

    private Home() {}

    /** The page of a rule. */
    static String page(String rule) {
        return URI + "/blob/main/docs/rules/" + rule + ".md";
    }
}
