package dev.flint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lays out a small project with something of everything. The launcher has flint check it to learn which classes belong
 * into the class-data archive.
 */
public final class Training {

    private static final String[] PROJECT = {
        ".flintignore",
        "Dockerfile",
        "build.gradle",
        "docker-compose.yml",
        "pom.xml",
        "src/main/java/org/example/TrainingJob.java",
        "conf/flink-conf.yaml",
        "k8s/deployment.yaml",
        "q.sql",
        "submit.sh",
        "workload.yaml"
    };

    private Training() {}

    /** @param args the folder to put the project into */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (String name : PROJECT) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream in = Training.class.getResourceAsStream("training/" + name)) {
                Files.copy(in, file);
            }
        }
    }
}
