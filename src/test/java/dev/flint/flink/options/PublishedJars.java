package dev.flint.flink.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The jars of the table on disk, brought there by Maven. */
record PublishedJars(List<Group> groups) {

    /** The name of the operator's group; the others are called by the minor version of Flink. */
    static final String OPERATOR = "operator";

    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy";

    /**
     * Jars that are loaded together.
     *
     * @param declaring those whose options go into the index, by artifact
     */
    record Group(String name, Map<String, Path> declaring, List<Path> beside) {}

    /**
     * @throws IOException if a jar cannot be had: then {@code artifacts.txt} wants a mark in its place
     */
    static PublishedJars fetch(ArtifactTable artifacts, Path folder) throws IOException, InterruptedException {
        List<Group> groups = new ArrayList<>();
        Set<String> items = new TreeSet<>();
        for (int i = 0; i < artifacts.minors().size(); i++) {
            groups.add(group(artifacts.minors().get(i), folder, artifacts.jars(i), items));
        }
        groups.add(group(OPERATOR, folder, artifacts.operatorJars(), items));
        copy(pom(folder.toAbsolutePath(), items));
        return new PublishedJars(List.copyOf(groups));
    }

    private static Group group(String name, Path folder, List<ArtifactTable.Jar> jars, Set<String> items) {
        Map<String, Path> declaring = new LinkedHashMap<>();
        List<Path> beside = new ArrayList<>();
        for (ArtifactTable.Jar jar : jars) {
            items.add("<artifactItem><groupId>" + jar.group() + "</groupId><artifactId>" + jar.artifact()
                    + "</artifactId><version>" + jar.version() + "</version></artifactItem>\n");
            Path path = folder.resolve(jar.fileName());
            if (jar.declares()) {
                declaring.put(jar.name(), path);
            } else {
                beside.add(path);
            }
        }
        return new Group(name, declaring, beside);
    }

    private static Path pom(Path folder, Set<String> items) throws IOException {
        Path pom = folder.resolve("pom.xml");
        Files.createDirectories(folder);
        Files.writeString(pom, "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">"
                + "<modelVersion>4.0.0</modelVersion><groupId>dev.flint</groupId><artifactId>options</artifactId>"
                + "<version>1</version><packaging>pom</packaging><build><plugins><plugin>"
                + "<artifactId>maven-dependency-plugin</artifactId><configuration><outputDirectory>" + folder
                + "</outputDirectory><artifactItems>\n" + String.join("", items)
                + "</artifactItems></configuration></plugin></plugins></build></project>\n");
        return pom;
    }

    private static void copy(Path pom) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        int status = new ProcessBuilder(windows ? "mvnw.cmd" : "./mvnw", "-q", "-B", "-f", pom.toString(), COPY)
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("Maven could not bring the jars that artifacts.txt lists");
        }
    }
}
