package dev.flint.rules.sizing;

import dev.flint.flink.image.FileSystemPlugins;
import dev.flint.model.Project;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.List;

/** FLINT413. */
final class FsSchemePluginMismatch implements Rule {

    private static final List<String> BOTH = List.of(FileSystemPlugins.S3_HADOOP, FileSystemPlugins.S3_PRESTO);

    FsSchemePluginMismatch() {}

    @Override
    public void check(Project project, Findings findings) {
        for (PluginUse use : PluginUse.in(project)) {
            if (use.isMissing() && use.hasSibling()) {
                findings.at(use.uri().place(), "mismatch", use.setting().key())
                        .with("key", use.setting().key())
                        .with("scheme", use.scheme())
                        .with("enabled", String.join("' and '", use.enabled()))
                        .with("needed", use.neededWords())
                        .related(use.plugins().place(), "the plugins that the image is to enable");
            } else if (use.scheme().equals("s3") && use.enabled().containsAll(BOTH)) {
                findings.at(use.uri().place(), "both", use.setting().key())
                        .with("key", use.setting().key())
                        .related(use.plugins().place(), "the plugins that the image is to enable");
            }
        }
    }
}
