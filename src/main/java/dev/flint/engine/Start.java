package dev.flint.engine;

import dev.flint.discover.Tree;
import dev.flint.engine.settings.Settings;
import dev.flint.engine.settings.SettingsFile;
import dev.flint.engine.settings.SettingsReader;
import dev.flint.findings.catalogue.Catalogue;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.classpath.Origins;
import dev.flint.model.versions.VersionFact;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What every run begins with.
 *
 * @param refusals why there can be no run, one line each
 */
record Start(Tree tree, Settings settings, List<String> refusals) {

    /** @param configFile absolute; empty: the one at the root of the tree, if there is one */
    static Start at(Path workingDirectory, List<Path> paths, Optional<Path> configFile, Catalogue catalogue) {
        Tree tree = Tree.of(workingDirectory, paths);
        SettingsFile file = SettingsReader.load(tree, configFile, catalogue);
        List<String> refusals = new ArrayList<>();
        for (Problem problem : file.problems().stream().sorted().toList()) {
            Span at = problem.place().span();
            refusals.add(problem.path() + ":" + at.startLine() + ":" + at.startColumn() + ": " + problem.message());
        }
        for (Path missing : tree.missing()) {
            refusals.add(missing + ": there is no such file or folder");
        }
        return new Start(tree, file.settings(), refusals);
    }

    /** The version of Flink that the user says: the flag beats {@code flint.yaml}. */
    Optional<VersionFact> demandedVersion(Optional<FlinkVersion> flag) {
        Optional<VersionFact> byFlag = flag.map(version -> new VersionFact(
                version, new Place(".", Span.FIRST_LINE), VersionFact.Kind.FLAG, version.toString()));
        return byFlag.or(() -> settings.flinkVersion()
                .map(said -> new VersionFact(
                        said.version(), said.place(), VersionFact.Kind.FLINT_YAML, said.version().toString())));
    }

    /** Where compiled classes may come from. */
    Origins origins(List<Path> classPath, Optional<CheckRequest.LocalCaches> caches) {
        return new Origins(
                Optional.of(tree.root()),
                classPath,
                caches.map(told -> new Origins.Caches(told.home(), told.environment(), told.repository())));
    }
}
