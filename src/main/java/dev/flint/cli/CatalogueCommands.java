package dev.flint.cli;

import dev.flint.findings.catalogue.Catalogue;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.report.RuleList;
import dev.flint.report.RulePage;
import dev.flint.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code flint explain} and {@code flint rules}: what flint knows. */
final class CatalogueCommands {

    private static final String FORMAT = "--format";

    private CatalogueCommands() {}

    static CommandSpec explainSpec() {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("ID")
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .description("The id of the rule, or its name.")
                .build());
        spec.usageMessage()
                .description("Shows the page of one rule: what it finds, why that hurts and what to do.")
                .footer("", "Examples:", "  flint explain FLINT414", "  flint explain rocksdb-full-checkpoints");
        return spec;
    }

    static CommandSpec rulesSpec() {
        CommandSpec spec = CommandSpec.create();
        spec.addOption(OptionSpec.builder("-f", FORMAT)
                .paramLabel("FORMAT")
                .type(String.class)
                .completionCandidates(Words.of(RuleList.values(), CatalogueCommands::word))
                .description("terminal (default), json or markdown.")
                .build());
        spec.usageMessage().description("Lists all rules.");
        return spec;
    }

    /** @return the exit status */
    static int explain(Surroundings surroundings, ParseResult options) throws Refusal {
        RuleDescription rule = find(options.matchedPositionalValue(0, ""));
        Screen.print(surroundings, out -> RulePage.write(rule, Screen.of(surroundings, Colour.AUTO), out));
        return ExitStatus.CLEAN;
    }

    /** @return the exit status */
    static int rules(Surroundings surroundings, ParseResult options) throws Refusal {
        List<RuleDescription> rules =
                Catalogue.load().rules().stream().map(Catalogue.Entry::description).toList();
        String word = options.matchedOptionValue(FORMAT, word(RuleList.TERMINAL));
        RuleList form = Words.read(FORMAT, word, RuleList.values(), CatalogueCommands::word);
        Screen.print(surroundings, out -> form.write(rules, Screen.of(surroundings, Colour.AUTO), out));
        return ExitStatus.CLEAN;
    }

    private static RuleDescription find(String word) throws Refusal {
        List<String> known = new ArrayList<>();
        for (Catalogue.Entry entry : Catalogue.load().rules()) {
            RuleDescription rule = entry.description();
            if (rule.id().equalsIgnoreCase(word) || rule.name().equalsIgnoreCase(word)) {
                return rule;
            }
            known.add(rule.id());
            known.add(rule.name());
        }
        String meant = Spelling.closest(word, known).map(near -> "; did you mean " + near + "?").orElse("");
        throw new Refusal("there is no rule " + word + meant + " (flint rules lists them)");
    }

    private static String word(RuleList form) {
        return form.name().toLowerCase(Locale.ROOT);
    }
}
