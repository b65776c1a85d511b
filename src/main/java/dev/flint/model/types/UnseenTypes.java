package dev.flint.model.types;

import dev.flint.flink.types.Reason;
import dev.flint.flink.types.Verdict;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What keeps types from being judged that Flink extracts. */
public final class UnseenTypes {

    /** A cause with the classes that it hides, and the first place where that matters. */
    private record Cause(Place place, Set<String> classes) {}

    private UnseenTypes() {}

    /** A line for each cause, in the order of the first places where it matters. */
    public static List<Problem> in(List<TypeUse> uses) {
        Map<String, Cause> causes = new LinkedHashMap<>();
        for (TypeUse use : uses) {
            for (Verdict verdict : use.verdicts()) {
                for (Verdict.Step step : verdict.why()) {
                    if (step.kind() == Verdict.Kind.UNKNOWN) {
                        add(step.reason(), use.site().place(), causes);
                    }
                }
            }
        }
        List<Problem> lines = new ArrayList<>();
        causes.forEach((why, cause) -> lines.add(new Problem(cause.place(), "flint cannot see " + names(cause) + ": " + why)));
        return lines;
    }

    private static void add(Reason reason, Place place, Map<String, Cause> causes) {
        if (reason instanceof Reason.NotVisible unseen && unseen.why().isPresent()) {
            causes.computeIfAbsent(unseen.why().get(), why -> new Cause(place, new TreeSet<>()))
                    .classes()
                    .add(unseen.className());
        }
    }

    private static String names(Cause cause) {
        String first = cause.classes().iterator().next();
        int others = cause.classes().size() - 1;
        return switch (others) {
            case 0 -> first;
            case 1 -> first + " and another class";
            default -> first + " and " + others + " other classes";
        };
    }
}
