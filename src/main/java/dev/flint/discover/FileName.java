package dev.flint.discover;

import java.util.Locale;
import java.util.Set;

/** What the name of a file tells: whether flint may have something to read in it. */
final class FileName {

    /** What stands behind {@code .yaml} in the names of files that nobody deploys. */
    private static final Set<String> LEFT_ALONE =
            Set.of("asc", "bak", "gz", "lock", "md5", "old", "orig", "rej", "sha1", "sha256", "sig", "swp", "tmp", "zip");

    /** What stands behind {@code Dockerfile.} in the names of files that build nothing. */
    private static final Set<String> NO_DOCKERFILES = Set.of("dockerignore", "md", "txt", "yaml", "yml", "json");

    private static final Set<String> WRAPPERS = Set.of("mvnw", "gradlew");

    private FileName() {}

    /** Java, YAML and its templates, build files, scripts, SQL, Dockerfiles, Terraform. */
    static boolean isRead(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "java", "yaml", "yml", "ftl", "tpl", "gradle", "kts", "sbt", "toml", "properties", "pom" -> true;
            // lombok.config, and what it may import.
            case "config" -> true;
            case "sh", "bash", "ksh", "zsh", "sql", "tf", "dockerfile" -> true;
            case "xml" -> name.startsWith("pom");
            default -> isDockerfile(name) || isYamlUnderAnotherName(name, extension);
        };
    }

    /** Languages that are listed, so that it is known what was not read. */
    static boolean isOtherSource(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "scala", "kt", "py", "groovy", "clj" -> true;
            default -> false;
        };
    }

    /** A name that tells nothing, so that its first line may tell of a shell script. */
    static boolean mayBeScript(String fileName) {
        return fileName.indexOf('.') < 0 && !WRAPPERS.contains(fileName);
    }

    /** {@code Dockerfile}, {@code Dockerfile.prod}, {@code Dockerfile-sql}, {@code Containerfile}. */
    static boolean isDockerfile(String name) {
        boolean named = name.startsWith("dockerfile") || name.startsWith("containerfile");
        int end = name.startsWith("d") ? "dockerfile".length() : "containerfile".length();
        boolean another = NO_DOCKERFILES.contains(name.substring(name.lastIndexOf('.') + 1));
        return named && !another && (name.length() == end || ".-_".indexOf(name.charAt(end)) >= 0);
    }

    /** {@code flink-conf.yaml.standalone}, {@code deployment.yml.j2}. */
    private static boolean isYamlUnderAnotherName(String name, String extension) {
        return (name.contains(".yaml.") || name.contains(".yml.")) && !LEFT_ALONE.contains(extension);
    }
}
