package dev.flint.rules.configuration;

import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.flink.settings.ConfParser;
import dev.flint.flink.settings.Ignored;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import dev.flint.text.Span;
import java.util.List;

/** FLINT611. */
final class LegacyNoSpace implements Rule {

    LegacyNoSpace() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            Reader.of(configuration, ConfParser.LINES).ifPresent(flink -> {
                for (Ignored line : configuration.carrier().ignored()) {
                    if (line.reason() == Ignored.Reason.NO_BLANK_BEHIND_COLON && isKey(line.key())) {
                        report(line, flink, findings);
                    }
                }
            });
        }
    }

    private static void report(Ignored line, String flink, Findings findings) {
        Finding.Builder finding = findings.at(line.place(), "dropped", line.key())
                .with("flink", flink)
                .with("key", line.key());
        line.value().where().ifPresent(value -> finding.fix(new Fix(
                Fix.Safety.UNSAFE, "put a blank behind the colon", List.of(new Edit(start(value), " ")))));
    }

    private static Place start(Place value) {
        Span span = value.span();
        return new Place(
                value.path(), new Span(span.startLine(), span.startColumn(), span.startLine(), span.startColumn()));
    }

    /** Whether a key stands before the colon, and not a part of some longer text: a URL, a clock time. */
    private static boolean isKey(String text) {
        boolean dot = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letter && c != '-' && c != '_' && c != '.') {
                return false;
            }
            dot |= c == '.' && i > 0;
        }
        return dot;
    }
}
