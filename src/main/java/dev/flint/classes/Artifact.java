package dev.flint.classes;

/**
 * A file in a repository, by what names it there.
 *
 * @param classifier empty where there is none
 * @param extension {@code jar}, {@code pom}
 */
public record Artifact(String group, String artifact, String version, String classifier, String extension) {

    public static Artifact jar(String group, String artifact, String version, String classifier) {
        return new Artifact(group, artifact, version, classifier, "jar");
    }

    public static Artifact pom(String group, String artifact, String version) {
        return new Artifact(group, artifact, version, "", "pom");
    }

    /** Whether another file is of the same artifact in the same version. */
    public boolean isBeside(Artifact other) {
        return group.equals(other.group) && artifact.equals(other.artifact) && version.equals(other.version);
    }

    /** {@code flink-core-1.20.0.jar}, alike in Maven's repository and in Gradle's cache. */
    String fileName() {
        return artifact + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + "." + extension;
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version + (classifier.isEmpty() ? "" : ":" + classifier);
    }
}
