package dev.flint.model.classpath;

import dev.flint.classes.Artifact;
import dev.flint.model.modules.ModuleDependency;
import dev.flint.text.Value;
import java.util.Optional;
import java.util.Set;

/** What the version and the type of a declared dependency say of the file that it stands for. */
final class DeclaredVersion {

    /** Maven's types whose file is a jar (its default artifact handlers), and what bundles of OSGi call themselves. */
    private static final Set<String> JARS =
            Set.of("", "jar", "bundle", "ejb", "ejb-client", "java-source", "maven-plugin", "test-jar");

    private DeclaredVersion() {}

    /** The one version that is meant; empty where it is not known, a range, or whatever is the newest. */
    static Optional<String> exact(Value<String> declared) {
        String text = declared.ifKnown().orElse("").strip();
        if (text.startsWith("[") && text.endsWith("]") && text.indexOf(',') < 0) {
            text = text.substring(1, text.length() - 1);
        } else if (text.endsWith("!!")) {
            text = text.substring(0, text.length() - 2);
        }
        boolean open = text.isEmpty()
                || text.contains("${")
                || text.indexOf(',') >= 0
                || text.endsWith("+")
                || text.startsWith("[")
                || text.startsWith("(")
                || text.startsWith("latest.")
                || text.equals("LATEST")
                || text.equals("RELEASE");
        return open ? Optional.empty() : Optional.of(text);
    }

    /** The jar; empty for a dependency that stands for others (type {@code pom}) or for no classes. */
    static Optional<Artifact> jar(ModuleDependency dependency, String version) {
        return JARS.contains(dependency.type())
                ? Optional.of(Artifact.jar(
                        dependency.group(), dependency.artifact(), version, dependency.classifier()))
                : Optional.empty();
    }
}
