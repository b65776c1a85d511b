package dev.flint.rules.sizing;

import dev.flint.model.Project;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;

/** FLINT412. */
final class FsPluginMissing implements Rule {

    FsPluginMissing() {}

    @Override
    public void check(Project project, Findings findings) {
        for (PluginUse use : PluginUse.in(project)) {
            if (use.isMissing() && !use.hasSibling()) {
                findings.at(use.uri().place(), "missing", use.setting().key())
                        .with("key", use.setting().key())
                        .with("scheme", use.scheme())
                        .with("needed", use.neededWords())
                        .related(use.plugins().place(), "the plugins that the image is to enable");
            }
        }
    }
}
