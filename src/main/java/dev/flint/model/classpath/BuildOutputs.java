package dev.flint.model.classpath;

import dev.flint.model.modules.Module;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Where a module's build leaves its classes, those of its tests left out. */
final class BuildOutputs {

    private static final List<String> GRADLE_LANGUAGES = List.of("java", "kotlin", "scala", "groovy");

    private BuildOutputs() {}

    /** The folders that are there. */
    static List<Path> of(Path root, Module module) {
        Path folder = root.resolve(module.folder());
        List<Path> found = new ArrayList<>();
        addIfThere(folder.resolve("target/classes"), found);
        for (String language : GRADLE_LANGUAGES) {
            addIfThere(folder.resolve("build/classes").resolve(language).resolve("main"), found);
        }
        for (Path scala : scalaTargets(folder.resolve("target"))) {
            addIfThere(scala.resolve("classes"), found);
        }
        return found;
    }

    private static void addIfThere(Path folder, List<Path> found) {
        if (Files.isDirectory(folder)) {
            found.add(folder);
        }
    }

    /** sbt has a folder for each Scala version. */
    private static TreeSet<Path> scalaTargets(Path target) {
        TreeSet<Path> found = new TreeSet<>();
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(target, "scala-*")) {
                folders.forEach(found::add);
            } catch (IOException e) {
                return new TreeSet<>();
            }
        }
        return found;
    }
}
