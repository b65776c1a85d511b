package dev.flint.read.build;

import dev.flint.text.SourceFile;
import java.util.Optional;

/** What flint asks of Maven's {@code settings.xml}. */
public final class MavenSettings {

    private MavenSettings() {}

    /** The folder of the local repository as written, references and all; empty where the settings name none. */
    public static Optional<String> localRepository(SourceFile settings) {
        return new XmlScanner(settings)
                .scan()
                .flatMap(root -> root.child("localRepository"))
                .map(element -> element.text)
                .filter(text -> !text.isEmpty());
    }
}
