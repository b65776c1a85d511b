package dev.flint.cli;

import dev.flint.findings.catalogue.Catalogue;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.report.RuleList;
import dev.flint.report.RulePage;
import dev.flint.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code flint explain} and {@code flint rules}: what flint knows. */
final class CatalogueCommands {

    private CatalogueCommands() {}

    /** @return the exit status */
    static int explain(Surroundings surroundings, Arguments arguments) throws Refusal {
        RuleDescription rule = find(arguments.operands().get(0));
        Screen.print(surroundings, out -> RulePage.write(rule, Screen.of(surroundings, Colour.AUTO), out));
        return ExitStatus.CLEAN;
    }

    /** @return the exit status */
    static int rules(Surroundings surroundings, Arguments arguments) throws Refusal {
        String word = arguments.value(Option.FORMAT).orElse(word(RuleList.TERMINAL));
        RuleList form = Words.read(Option.FORMAT, word, RuleList.values(), CatalogueCommands::word);
        List<RuleDescription> rules =
                Catalogue.load().rules().stream().map(Catalogue.Entry::description).toList();
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
