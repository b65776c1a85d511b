package dev.flint.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.flint.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkTest {

    @TempDir
    Path temporary;

    private Path root;

    @BeforeEach
    void aTree() throws IOException {
        root = Files.createDirectory(temporary.toRealPath().resolve("tree"));
    }

    @Test
    void whatFlintReadsIsToldByNameAndInOrder() throws IOException {
        write("src/Job.java", "conf/flink-conf.yaml", "pom.xml", "logo.png", "README.md", "conf/flink-conf.yaml.one");
        write("k8s/app.yml.j2", "k8s/app.yaml.bak", "Dockerfile", "docker/Dockerfile.dev", "q.sql", "main.tf");
        write("build.gradle.kts", "gradle/libs.versions.toml", "src/A.scala", "src/b.py", "log4j2.xml");
        assertEquals(
                List.of(
                        "Dockerfile",
                        "build.gradle.kts",
                        "conf/flink-conf.yaml",
                        "conf/flink-conf.yaml.one",
                        "docker/Dockerfile.dev",
                        "gradle/libs.versions.toml",
                        "k8s/app.yml.j2",
                        "main.tf",
                        "pom.xml",
                        "q.sql",
                        "src/Job.java"),
                found());
        assertEquals(List.of("src/A.scala", "src/b.py"), walk().otherSources());
    }

    @Test
    void aScriptWithoutExtensionIsToldByItsFirstLine() throws IOException {
        write("bin/submit", "#!/usr/bin/env bash\nflink run job.jar\n");
        write("bin/tool", "#!/usr/bin/python3\n");
        write("LICENSE", "Apache\n");
        write("mvnw", "#!/bin/sh\n");
        assertEquals(List.of("bin/submit"), found());
    }

    @Test
    void ignoreFilesOfEveryLevelCount() throws IOException {
        write(".gitignore", "*.yaml\n!/keep.yaml\nlocal/\n");
        write("sub/.gitignore", "!deep.yaml\nA.java\n");
        write("a.yaml", "keep.yaml", "local/B.java", "sub/deep.yaml", "sub/other.yaml", "sub/A.java", "A.java");
        assertEquals(List.of("A.java", "keep.yaml", "sub/deep.yaml"), found());
    }

    @Test
    void whatIsBelowAnIgnoredFolderCannotBeTakenBack() throws IOException {
        write(".gitignore", "x/\n!x/A.java\n");
        write("x/A.java", "B.java");
        assertEquals(List.of("B.java"), found());
    }

    @Test
    void flintignoreBeatsGitignoreAndWhatFlintSkipsByItself() throws IOException {
        write(".gitignore", "generated/\n");
        write(".flintignore", "!generated/\nold/\n!node_modules\n");
        write("generated/A.java", "old/B.java", "node_modules/x/C.java", "D.java");
        assertEquals(List.of("D.java", "generated/A.java", "node_modules/x/C.java"), found());
    }

    @Test
    void aListOfWhatIsWantedDoesNotBringBackBuildOutputs() throws IOException {
        write(".flintignore", "*\n!*/\n!*.java\n");
        write("pom.xml", "target/A.java", "node_modules/B.java", "src/C.java");
        assertEquals(List.of("src/C.java"), found());
    }

    @Test
    void settingsIgnoreLikeAFlintignoreAtTheRoot() throws IOException {
        write("a/A.java", "b/B.java", "b/.flintignore");
        write("b/.flintignore", "!B.java\n");
        Discovered discovered = Tree.of(root, List.of(Path.of("."))).walk(List.of("/a/", "*.java"));
        assertEquals(List.of("b/B.java"), paths(discovered));
    }

    @Test
    void theExcludeFileOfARepositoryCountsAndItsTopIsTheRoot() throws IOException {
        write(".git/HEAD", ".git/config.yaml");
        write(".git/info/exclude", "secret.yaml\n");
        write("secret.yaml", "sub/secret.yaml", "sub/a.yaml", "b.yaml");
        Tree tree = Tree.of(root.resolve("sub"), List.of(Path.of(".")));
        assertEquals(root, tree.root());
        assertEquals(List.of("sub/a.yaml"), paths(tree.walk(List.of())));
    }

    @Test
    void theExcludeFileOfALinkedWorktreeIsThatOfItsRepository() throws IOException {
        write("main/.git/info/exclude", "secret.yaml\n");
        write("main/.git/worktrees/w/commondir", "../..\n");
        write("w/.git", "gitdir: ../main/.git/worktrees/w\n");
        write("w/secret.yaml", "w/a.yaml");
        assertEquals(List.of("a.yaml"), paths(Tree.of(root, List.of(Path.of("w"))).walk(List.of())));
    }

    @Test
    void aRepositoryInsideARepositoryHasItsOwnRules() throws IOException {
        write(".git/HEAD", "inner/.git/HEAD");
        write(".gitignore", "*.yaml\n");
        write("a.yaml", "inner/b.yaml", "inner/C.java");
        assertEquals(List.of("inner/C.java", "inner/b.yaml"), found());
    }

    @Test
    void buildOutputsAreToldByTheirNeighbours() throws IOException {
        write("pom.xml", "target/A.java", "g/build.gradle", "g/build/B.java", "g/out/C.java");
        write("src/com/acme/target/D.java", "src/com/acme/build/E.java", "src/com/acme/out/F.java");
        write("node_modules/x/G.java", "web/node_modules/H.java", ".idea/workspace.yaml", "third_party/I.java");
        write("go/go.mod", "go/vendor/J.java", "src/com/acme/vendor/K.java", ".github/workflows/ci.yml");
        assertEquals(
                List.of(
                        ".github/workflows/ci.yml",
                        "g/build.gradle",
                        "pom.xml",
                        "src/com/acme/build/E.java",
                        "src/com/acme/out/F.java",
                        "src/com/acme/target/D.java",
                        "src/com/acme/vendor/K.java"),
                found());
    }

    @Test
    void whatIsNamedIsReadEvenIfIgnored() throws IOException {
        write(".gitignore", "gen/\n*.yaml\n");
        write("gen/A.java", "gen/sub/B.java", "a.yaml", "notes.txt", "pom.xml", "target/x/C.java", "gen/.gitignore");
        write("gen/.gitignore", "sub/\n");
        Tree tree = Tree.of(
                root,
                List.of(Path.of("gen"), Path.of("a.yaml"), Path.of("notes.txt"), Path.of("target"), Path.of("a.yaml")));
        assertEquals(List.of("a.yaml", "gen/A.java", "notes.txt", "target/x/C.java"), paths(tree.walk(List.of())));
    }

    @Test
    void pathsThatDoNotExistAreTold() throws IOException {
        write("A.java");
        Tree tree = Tree.of(root, List.of(Path.of("A.java"), Path.of("nowhere"), Path.of("A.java/x")));
        assertEquals(List.of(Path.of("nowhere"), Path.of("A.java/x")), tree.missing());
    }

    @Test
    void theRootWithoutARepository() throws IOException {
        write("one/a/A.java", "two/B.java");
        assertEquals(root, Tree.of(root, List.of(Path.of("one/a"))).root());
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        assertEquals(root.resolve("one/a"), Tree.of(elsewhere, List.of(root.resolve("one/a"))).root());
        assertEquals(root, Tree.of(elsewhere, List.of(root.resolve("one/a"), root.resolve("two/B.java"))).root());
    }

    @Test
    void aLinkIsFollowedInsideTheTreeAloneAndOnce() throws IOException {
        write("real/A.java", "conf/prod.conf", "skipped/B.java", "c/C.java");
        write(".gitignore", "skipped/\n");
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("D.java"), "");
        link("linked", root.resolve("real"));
        link("c/loop", root);
        link("c/self", root.resolve("c/self"));
        link("c/dangling.java", root.resolve("nothing"));
        link("c/out", outside);
        link("c/D.java", outside.resolve("D.java"));
        link("c/flink-conf.yaml", root.resolve("conf/prod.conf"));
        link("c/skipped", root.resolve("skipped"));
        assertEquals(List.of("c/C.java", "conf/prod.conf", "real/A.java"), found());
    }

    @Test
    void aLinkOutOfThePathButInsideTheTreeIsFollowed() throws IOException {
        write(".git/HEAD", "shared/conf/a.yaml", "job/pom.xml");
        link("job/conf", root.resolve("shared/conf"));
        assertEquals(
                List.of("job/pom.xml", "shared/conf/a.yaml"),
                paths(Tree.of(root, List.of(Path.of("job"))).walk(List.of())));
    }

    @Test
    void aNamedLinkIsFollowed() throws IOException {
        write("real/A.java");
        link("linked", root.resolve("real"));
        assertEquals(List.of("real/A.java"), paths(Tree.of(root, List.of(Path.of("linked"))).walk(List.of())));
    }

    @Test
    void aVeryDeepTreeIsWalked() throws IOException {
        Path at = root;
        for (int i = 0; i < 400; i++) {
            at = Files.createDirectory(at.resolve("d"));
        }
        Files.writeString(at.resolve("A.java"), "");
        assertEquals(List.of("d/".repeat(400) + "A.java"), found());
    }

    @Test
    void aFolderThatCannotBeReadIsAProblem() throws IOException {
        write("open/A.java", "closed/B.java");
        Path closed = root.resolve("closed");
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(closed), "the super-user reads everything");
        Discovered discovered = walk();
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals(List.of("open/A.java"), paths(discovered));
        assertEquals(
                List.of(Problem.of("closed", "the folder cannot be read: permission denied")), discovered.problems());
    }

    @Test
    void anEmptyTreeHoldsNothing() {
        assertTrue(found().isEmpty());
        assertTrue(walk().problems().isEmpty());
    }

    private List<String> found() {
        return paths(walk());
    }

    private Discovered walk() {
        return Tree.of(root, List.of(Path.of("."))).walk(List.of());
    }

    private static List<String> paths(Discovered discovered) {
        return discovered.files().stream().map(Candidate::path).toList();
    }

    private void write(String... paths) throws IOException {
        if (paths.length == 2 && paths[1].endsWith("\n")) {
            Path file = root.resolve(paths[0]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, paths[1]);
            return;
        }
        for (String path : paths) {
            write(path, "\n");
        }
    }

    private void link(String path, Path target) throws IOException {
        Files.createSymbolicLink(root.resolve(path), target);
    }
}
