package dev.flint.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A run that the launcher makes to learn which classes belong into the class-data archive: it checks a small project
 * with something of everything, in the formats that are asked for most.
 */
public final class Training {

    private static final String[] PROJECT = {
        "pom.xml", "src/main/java/org/example/TrainingJob.java", "conf/flink-conf.yaml", "k8s/deployment.yaml", "submit.sh"
    };

    private Training() {}

    /** @param args the folder to put the project into */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]).toAbsolutePath();
        for (String name : PROJECT) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream in = Training.class.getResourceAsStream("training/" + name)) {
                Files.copy(in, file);
            }
        }
        try (PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            InputStream nothing = new ByteArrayInputStream(new byte[0]);
            Surroundings.Terminal terminal = new Surroundings.Terminal(true, true, 100, true);
            Surroundings surroundings = new Surroundings(nothing, nowhere, nowhere, Map.of(), folder, terminal);
            FlintCommand.run(surroundings, "check", "--pedantic", "--color", "always");
            FlintCommand.run(surroundings, "check", "--format", "github", "-o", "sarif=" + folder.resolve("x.sarif"));
        }
    }
}
