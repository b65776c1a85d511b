package dev.flint.read.build;

import dev.flint.text.SourceFile;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;

/** Spells facts shortly, so that a test can compare them. */
final class Facts {

    private Facts() {}

    static BuildFile read(String path, String text) {
        return BuildReader.read(new SourceFile(path, text)).orElseThrow();
    }

    /** {@code configuration group:artifact:version}, with classifier and exclusions where there are some. */
    static List<String> dependencies(BuildPart part) {
        List<String> spelled = new ArrayList<>();
        for (Dependency dependency : part.dependencies()) {
            String text = text(dependency.scope()) + " " + dependency.group() + ":" + dependency.artifact() + ":"
                    + text(dependency.version());
            if (!dependency.classifier().isEmpty()) {
                text += ":" + dependency.classifier();
            }
            if (!dependency.type().equals("jar")) {
                text += "@" + dependency.type();
            }
            for (Dependency.Exclusion exclusion : dependency.exclusions()) {
                text += " -" + exclusion.group() + ":" + exclusion.artifact();
            }
            spelled.add(dependency.managed() ? text + " managed" : text);
        }
        return spelled;
    }

    static List<String> properties(BuildPart part) {
        List<String> spelled = new ArrayList<>();
        for (BuildPart.Property property : part.properties()) {
            spelled.add(property.name() + "=" + text(property.value()));
        }
        return spelled;
    }

    static String text(Value<String> value) {
        return value.isUnknown() ? "?" : value.ifKnown().orElse("-");
    }

    /** {@code line:column-column} of a value on one line. */
    static String at(Value<?> value) {
        var span = value.where().orElseThrow().span();
        return span.startLine() + ":" + span.startColumn() + "-" + span.endColumn();
    }
}
