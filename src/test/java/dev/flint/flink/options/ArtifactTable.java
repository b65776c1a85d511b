package dev.flint.flink.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The artifacts that the options are read from: the text {@code artifacts.txt}, whose head explains its signs. */
final class ArtifactTable {

    private static final String NOT_TO_BE_HAD = "?";

    /**
     * A jar as Maven names it.
     *
     * @param name the artifact without its Scala version
     * @param declares whether its options go into the index
     */
    record Jar(String group, String artifact, String version, String name, boolean declares) {

        String fileName() {
            return artifact + "-" + version + ".jar";
        }
    }

    private final List<String> versions = new ArrayList<>();
    private final Map<String, String[]> rows = new LinkedHashMap<>();
    private final List<Jar> operator = new ArrayList<>();
    private String operatorsFlink = "";

    static ArtifactTable read(Path file) throws IOException {
        ArtifactTable table = new ArtifactTable();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                table.take(List.of(line.trim().split("\\s+")));
            }
        }
        return table;
    }

    private void take(List<String> words) throws IOException {
        switch (words.get(0)) {
            case "versions" -> versions.addAll(words.subList(1, words.size()));
            case "operator" -> {
                operatorsFlink = words.get(1);
                operator.add(jar(words.get(2), words.get(3)));
            }
            default -> {
                String[] row = rows.computeIfAbsent(words.get(0), name -> new String[versions.size()]);
                for (String cell : words.subList(1, words.size())) {
                    fill(row, cell);
                }
            }
        }
    }

    private void fill(String[] row, String cell) throws IOException {
        String scala = "";
        String range = cell;
        if (range.indexOf('@') > 0) {
            scala = range.substring(range.indexOf('@'));
            range = range.substring(0, range.indexOf('@'));
        }
        String taken = "";
        if (range.indexOf(':') > 0) {
            taken = range.substring(range.indexOf(':') + 1);
            range = range.substring(0, range.indexOf(':'));
        }
        VersionRange minors = VersionRange.parse(range, minors());
        for (int i = minors.from(); i <= minors.to(); i++) {
            row[i] = (taken.isEmpty() ? versions.get(i) : taken) + scala;
        }
    }

    /** The minor versions, {@code 1.18} for {@code 1.18.1}. */
    List<String> minors() {
        List<String> minors = new ArrayList<>();
        for (String version : versions) {
            minors.add(version.substring(0, version.lastIndexOf('.')));
        }
        return minors;
    }

    /** Whether an artifact exists in a version, counted from the oldest, but was not to be had. */
    boolean missing(String artifact, int version) {
        return rows.containsKey(artifact) && NOT_TO_BE_HAD.equals(rows.get(artifact)[version]);
    }

    /** The jars of a version, counted from the oldest. */
    List<Jar> jars(int version) {
        List<Jar> jars = new ArrayList<>();
        rows.forEach((name, row) -> {
            if (row[version] != null && !row[version].equals(NOT_TO_BE_HAD)) {
                jars.add(jar(name, row[version]));
            }
        });
        return jars;
    }

    /** The jars of the operator, and of the Flink beside it, which declare nothing here. */
    List<Jar> operatorJars() {
        List<Jar> jars = new ArrayList<>(operator);
        for (Jar jar : jars(minors().indexOf(operatorsFlink))) {
            jars.add(new Jar(jar.group(), jar.artifact(), jar.version(), jar.name(), false));
        }
        return jars;
    }

    private static Jar jar(String written, String version) {
        boolean declares = !written.startsWith("+");
        String name = declares ? written : written.substring(1);
        int colon = name.indexOf(':');
        int at = version.indexOf('@');
        String artifact = name.substring(colon + 1);
        return new Jar(
                colon < 0 ? "org.apache.flink" : name.substring(0, colon),
                at < 0 ? artifact : artifact + "_" + version.substring(at + 1),
                at < 0 ? version : version.substring(0, at),
                artifact,
                declares);
    }
}
