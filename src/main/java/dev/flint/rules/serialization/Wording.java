package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.types.TypeSite;
import dev.flint.model.types.TypeUse;
import java.util.List;

/** How types and their uses are called in messages. */
final class Wording {

    private Wording() {}

    /** {@code 1.18}, or {@code 1.13 to 2.3}. */
    static String versions(FlinkVersions versions) {
        List<FlinkVersion> candidates = versions.candidates();
        FlinkVersion first = candidates.get(0);
        FlinkVersion last = candidates.get(candidates.size() - 1);
        return candidates.size() == 1 ? first.toString() : first + " to " + last;
    }

    static String role(TypeSite site) {
        return switch (site.role()) {
            case ELEMENT -> "an element of a stream";
            case STATE -> "state";
            case KEY -> "a key";
            case ACCUMULATOR -> "an accumulator";
            case OUTPUT -> "an element of a side output";
            case BROADCAST -> "broadcast state";
        };
    }

    /** Tells where Flink meets the types, as related places and as the chain from the first of them. */
    static void uses(KryoCause cause, Finding.Builder finding) {
        for (TypeUse use : cause.shownUses()) {
            finding.related(use.site().place(), withoutPackages(use.site().type()) + " is " + role(use.site()));
        }
        TypeUse first = cause.uses().get(0);
        finding.step(
                first.site().place(), "Flink extracts " + withoutPackages(first.site().type()) + " as " + role(first.site()) + ".");
        cause.steps().forEach(step -> finding.step(
                step.place().orElse(cause.place()), "'" + step.path() + "': " + step.reason().sentence() + "."));
    }

    /** The type without its packages. */
    static String withoutPackages(TypeRef type) {
        return withoutPackages(type.toString());
    }

    /** A text with the names of packages left out. */
    static String withoutPackages(String text) {
        return text.replaceAll("\\b(?:[a-z_][A-Za-z0-9_]*\\.)+", "");
    }
}
