package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Reason;
import dev.flint.flink.types.Verdict;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.types.TypeSite;
import dev.flint.model.types.TypeUse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How types and their uses are called in messages. */
final class Wording {

    /** Places in a related list that a reader still looks at. */
    private static final int SHOWN_USES = 5;

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

    /**
     * What goes to Kryo, as the object within a sentence: {@code the field 'tags' of 'Order'}, {@code 'tags{value}' of
     * 'Order'}, {@code 'f1' of 'Tuple2<String,UUID>', which is state here,}.
     */
    static String subject(KryoCause cause) {
        Position position = cause.position();
        Optional<Verdict.FieldSite> field = position.field();
        if (field.isPresent()) {
            String owner = "' of '" + simpleName(field.get().declaringClass()) + "'";
            return (position.rest().isEmpty() ? "the field '" : "'") + field.get().name() + position.rest() + owner;
        }
        String type = "'" + withoutPackages(cause.site().type()) + "', which is " + role(cause.site()) + " here,";
        return position.rest().isEmpty() ? type : "'" + position.rest() + "' of " + type;
    }

    /** What a finding is about, in a form that survives moves of lines. */
    static String symbol(KryoCause cause) {
        Position position = cause.position();
        Optional<Verdict.FieldSite> field = position.field();
        return position.declaration()
                ? cause.step().type().toString()
                : field.isPresent()
                        ? field.get().declaringClass() + "." + field.get().name()
                        : cause.site().enclosingClass() + " " + cause.site().type();
    }

    /** Tells where Flink meets the types, as related places and as the chain from the first of them. */
    static void uses(KryoCause cause, Finding.Builder finding) {
        List<TypeUse> others = cause.otherUses();
        for (TypeUse use : others.subList(0, Math.min(SHOWN_USES, others.size()))) {
            finding.related(use.site().place(), withoutPackages(use.site().type()) + " is " + role(use.site()));
        }
        if (others.size() > SHOWN_USES) {
            int more = others.size() - SHOWN_USES;
            finding.related(cause.place(), more + " more " + (more == 1 ? "place leads" : "places lead") + " here");
        }
        TypeSite site = cause.site();
        finding.step(site.place(), "Flink extracts " + withoutPackages(site.type()) + " as " + role(site) + ".");
        List<Verdict.Step> way = cause.ways().get(0);
        for (Verdict.Step step : way.subList(0, way.size() - 1)) {
            step.field().flatMap(Verdict.FieldSite::declaredAt).ifPresent(declared ->
                    finding.step(declared, "The field '" + step.field().get().name() + "' of "
                            + simpleName(step.field().get().declaringClass()) + " is " + article(step) + "."));
        }
        for (List<Verdict.Step> each : cause.ways()) {
            Verdict.Step step = each.get(each.size() - 1);
            String path = step.path().equals(Verdict.ROOT) ? "" : "'" + step.path() + "': ";
            finding.step(
                    step.place().orElse(cause.place()), path + withoutPackages(step.reason().sentence()) + ".");
        }
    }

    private static String article(Verdict.Step step) {
        String type = withoutPackages(step.type());
        return ("AEIOUaeiou".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }

    /** The reasons that hold at once, as they stand behind a colon. */
    static String reasons(KryoCause cause) {
        Set<String> sentences = new LinkedHashSet<>();
        for (List<Verdict.Step> way : cause.ways()) {
            Reason reason = way.get(way.size() - 1).reason();
            sentences.add(clause(reason instanceof Reason.FieldTypeMissing missing ? missing.cause() : reason));
        }
        return String.join("; ", sentences);
    }

    /** The reason within a sentence: without a capital, unless it begins with the name of a class. */
    private static String clause(Reason reason) {
        String sentence = reason.sentence();
        for (String word : List.of("A ", "Field ", "Nothing ", "The ")) {
            if (sentence.startsWith(word)) {
                sentence = Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
            }
        }
        return withoutPackages(sentence);
    }

    /** The type without its packages. */
    static String withoutPackages(TypeRef type) {
        return withoutPackages(type.toString());
    }

    /** A text with the names of packages left out, and the numbers of local classes. */
    static String withoutPackages(String text) {
        return text.replaceAll("\\b(?:[a-z_][A-Za-z0-9_]*\\.)+(?=[A-Za-z_$])", "").replaceAll("\\.\\$\\d+(?=\\w)", ".");
    }

    /** The last name of a class. */
    static String simpleName(String className) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        return name.startsWith("$") ? name.replaceFirst("^\\$\\d+(?=\\w)", "") : name;
    }

    /** The package of a class, which tells the library. */
    static String packageOf(String className) {
        int end = 0;
        int next = className.indexOf('.');
        while (next >= 0 && !Character.isUpperCase(className.charAt(end == 0 ? 0 : end + 1))) {
            end = next;
            next = className.indexOf('.', end + 1);
        }
        return className.substring(0, end);
    }

    static boolean isJdk(String className) {
        return className.startsWith("java.") || className.startsWith("javax.");
    }
}
