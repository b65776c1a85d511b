package dev.flint.model.modules;

import dev.flint.read.build.BuildFile;
import dev.flint.read.build.BuildReader;
import dev.flint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** A tree of build files, written out in a test. */
public final class Tree {

    private Tree() {}

    /** @param pathsAndTexts a path, its text, the next path ... */
    public static Modules of(String... pathsAndTexts) {
        List<BuildFile> files = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(BuildReader.read(new SourceFile(pathsAndTexts[i], pathsAndTexts[i + 1])).orElseThrow());
        }
        return Modules.of(files);
    }

    /** A POM of a group {@code g}. */
    public static String pom(String artifact, String rest) {
        return "<project><groupId>g</groupId><artifactId>" + artifact + "</artifactId>\n" + rest + "\n</project>";
    }

    /** A POM that inherits from {@code g:parent}. */
    public static String child(String artifact, String rest) {
        return "<project><parent><groupId>g</groupId><artifactId>parent</artifactId></parent><artifactId>" + artifact
                + "</artifactId>\n" + rest + "\n</project>";
    }

    /** A dependency; empty texts for what it leaves out. */
    public static String dependency(String group, String artifact, String version, String scope) {
        return "<dependencies><dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId>"
                + (version.isEmpty() ? "" : "<version>" + version + "</version>")
                + (scope.isEmpty() ? "" : "<scope>" + scope + "</scope>")
                + "</dependency></dependencies>";
    }
}
