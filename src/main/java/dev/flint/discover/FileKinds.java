package dev.flint.discover;

import dev.flint.text.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what a file is, without parsing it. */
public final class FileKinds {

    /** First parts of the keys that stand in configurations of Flink and hardly at the top of any other file. */
    private static final Set<String> FLINK_ROOTS = Set.of(
            "jobmanager",
            "taskmanager",
            "state",
            "execution",
            "parallelism",
            "high-availability",
            "restart-strategy",
            "pipeline",
            "jobstore",
            "blob",
            "akka",
            "pekko",
            "resourcemanager",
            "slotmanager",
            "historyserver",
            "scheduler-mode",
            "classloader",
            "fs",
            "s3",
            "env",
            "io",
            "rest",
            "web",
            "metrics",
            "table",
            "security",
            "kubernetes",
            "yarn",
            "zookeeper",
            "cluster",
            "process",
            "queryable-state");

    /** Of these one must be there: the others are words that anybody uses. */
    private static final Set<String> TELLING_ROOTS = Set.of(
            "jobmanager",
            "taskmanager",
            "parallelism",
            "high-availability",
            "restart-strategy",
            "jobstore",
            "resourcemanager",
            "slotmanager",
            "scheduler-mode",
            "queryable-state");

    private static final List<String> TELLING_KEYS =
            List.of("state.backend", "state.checkpoints", "state.savepoints", "execution.checkpointing", "env.java.opts");

    private FileKinds() {}

    /** The kind of a file whose text has been read. */
    public static FileKind of(SourceFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        // Before the extension: Dockerfile.sql holds no SQL.
        if (FileName.isDockerfile(name)) {
            return FileKind.DOCKERFILE;
        }
        return switch (extension) {
            case "java" -> FileKind.JAVA;
            case "xml", "pom" -> name.startsWith("pom") || extension.equals("pom") ? FileKind.MAVEN : FileKind.OTHER;
            case "gradle", "kts" -> FileKind.GRADLE;
            case "toml", "properties" -> name.equals("gradle.properties") || name.endsWith(".versions.toml")
                    ? FileKind.GRADLE
                    : FileKind.OTHER;
            case "sbt" -> FileKind.SBT;
            case "config" -> name.equals("lombok.config") || file.text().contains("lombok.")
                    ? FileKind.LOMBOK
                    : FileKind.OTHER;
            case "sh", "bash", "ksh", "zsh" -> FileKind.SHELL;
            case "sql" -> FileKind.SQL;
            case "tf" -> FileKind.TERRAFORM;
            case "dockerfile" -> FileKind.DOCKERFILE;
            default -> otherwise(name, file.text());
        };
    }

    private static FileKind otherwise(String name, String text) {
        if (name.indexOf('.') < 0) {
            return text.startsWith("#!") && firstLine(text).contains("sh") ? FileKind.SHELL : FileKind.OTHER;
        }
        return yaml(name, text);
    }

    private static FileKind yaml(String name, String text) {
        if (hasLine(text, "apiVersion:") && hasLine(text, "kind:")) {
            return FileKind.KUBERNETES;
        }
        if (name.startsWith("flink-conf")) {
            return name.startsWith("flink-config") ? FileKind.CONFIG_YAML : FileKind.FLINK_CONF;
        }
        if (name.startsWith("docker-compose") || name.startsWith("compose") || hasLine(text, "services:")) {
            return text.contains("image:") || text.contains("build:") ? FileKind.COMPOSE : FileKind.OTHER;
        }
        if (isFlinkConfiguration(text)) {
            return FileKind.CONFIG_YAML;
        }
        boolean holdsFlink = text.contains("flinkConfiguration:")
                || text.contains("flink-conf.yaml:")
                || hasLine(text, "defaultConfiguration:")
                || text.contains("flinkProperties:");
        return holdsFlink ? FileKind.HELM_VALUES : FileKind.OTHER;
    }

    /** Whether the keys at the margin are Flink's: all but a few, and among them one that nobody else has. */
    static boolean isFlinkConfiguration(String text) {
        Set<String> roots = new HashSet<>();
        int others = 0;
        boolean telling = false;
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            int colon = text.indexOf(':', line);
            if (colon > line && colon < end && isKeyStart(text.charAt(line))) {
                String key = text.substring(line, colon);
                int dot = key.indexOf('.');
                String root = dot < 0 ? key : key.substring(0, dot);
                if (FLINK_ROOTS.contains(root)) {
                    roots.add(root);
                } else {
                    others++;
                }
                telling |= TELLING_ROOTS.contains(root) || TELLING_KEYS.stream().anyMatch(key::startsWith);
            }
            line = end + 1;
        }
        return telling && roots.size() > others;
    }

    private static boolean isKeyStart(char first) {
        return first >= 'a' && first <= 'z';
    }

    private static boolean hasLine(String text, String start) {
        return text.startsWith(start) || text.contains("\n" + start);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
