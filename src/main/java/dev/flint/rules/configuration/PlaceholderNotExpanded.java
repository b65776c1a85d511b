package dev.flint.rules.configuration;

import dev.flint.model.Project;
import dev.flint.model.deployment.LiteralPlaceholder;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;

/** FLINT618. */
final class PlaceholderNotExpanded implements Rule {

    PlaceholderNotExpanded() {}

    @Override
    public void check(Project project, Findings findings) {
        for (LiteralPlaceholder literal : project.literalPlaceholders()) {
            String message = switch (literal.kind()) {
                case CONFIGURATION -> "configuration";
                case MOUNTED -> "mounted";
                case FORM -> "form";
            };
            findings.at(literal.place(), message, literal.key())
                    .with("placeholder", literal.placeholder())
                    .with("key", literal.key())
                    .with("where", literal.where());
        }
    }
}
