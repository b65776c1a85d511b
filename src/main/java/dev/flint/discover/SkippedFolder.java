package dev.flint.discover;

import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that hold no source of the project: what tools keep, what builds put out, what others wrote. */
final class SkippedFolder {

    private static final String[] MAVEN_AND_KIN = {"pom.xml", "build.sbt", "Cargo.toml"};
    private static final String[] GRADLE_AND_KIN = {
        "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts", "build.xml"
    };
    private static final String[] IDEA = {".idea", "pom.xml", "build.gradle", "build.gradle.kts"};
    private static final String[] VENDORING = {"go.mod", "composer.json", "Gemfile"};

    private SkippedFolder() {}

    /** Names that are words of every day ({@code target}, {@code build}) count only beside the build file to them. */
    static boolean is(Path parent, String name) {
        return switch (name) {
            case ".git", ".hg", ".svn", ".bzr" -> true;
            case ".idea", ".vscode", ".settings", ".metals", ".bloop", ".bsp", ".fleet" -> true;
            case ".gradle", ".m2", ".ivy2", ".sbt", ".cache", ".terraform", ".terragrunt-cache" -> true;
            case "node_modules", "bower_components", ".yarn", ".pnpm-store", "jspm_packages" -> true;
            case "__pycache__", ".venv", ".tox", ".nox", ".mypy_cache", ".pytest_cache", "site-packages" -> true;
            case "third_party", "third-party" -> true;
            case "target" -> besides(parent, MAVEN_AND_KIN) || Files.isDirectory(parent.resolve("target/classes"));
            case "build" -> besides(parent, GRADLE_AND_KIN);
            case "out" -> besides(parent, IDEA);
            case "vendor" -> besides(parent, VENDORING);
            case "venv", "env" -> Files.exists(parent.resolve(name).resolve("pyvenv.cfg"));
            default -> false;
        };
    }

    private static boolean besides(Path parent, String[] names) {
        for (String name : names) {
            if (Files.exists(parent.resolve(name))) {
                return true;
            }
        }
        return false;
    }
}
