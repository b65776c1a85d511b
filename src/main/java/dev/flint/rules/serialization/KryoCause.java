package dev.flint.rules.serialization;

import dev.flint.flink.types.Verdict;
import dev.flint.model.types.TypeUse;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What sends values to Kryo, at the place where it can be mended, with everything that leads there.
 *
 * @param steps the reasons, for the first version in question; at least one
 * @param uses where Flink meets the type, at least one
 */
record KryoCause(Place place, List<Verdict.Step> steps, List<TypeUse> uses) {

    /** Places in a related list that a reader still looks at. */
    private static final int SHOWN_USES = 5;

    /**
     * Groups the reasons of one kind by place.
     *
     * @param isOfKind which reasons count; a use counts only if every version in question gives one at that place
     * @param placeOf where a reason is mended; a reason without a place is passed over
     */
    static List<KryoCause> in(
            List<TypeUse> uses,
            Predicate<Verdict.Step> isOfKind,
            Function<PlacedStep, Optional<Place>> placeOf) {
        Map<Place, KryoCause> byPlace = new LinkedHashMap<>();
        for (TypeUse use : uses) {
            Map<Place, List<Verdict.Step>> agreed = null;
            for (Verdict verdict : use.verdicts()) {
                Map<Place, List<Verdict.Step>> steps = steps(use, verdict, isOfKind, placeOf);
                if (agreed == null) {
                    agreed = steps;
                } else {
                    agreed.keySet().retainAll(steps.keySet());
                }
            }
            if (agreed != null) {
                agreed.forEach((place, steps) -> byPlace
                        .computeIfAbsent(place, at -> new KryoCause(at, steps, new ArrayList<>()))
                        .uses
                        .add(use));
            }
        }
        return List.copyOf(byPlace.values());
    }

    /** A reason with the use whose verdict it belongs to. */
    record PlacedStep(TypeUse use, Verdict.Step step) {}

    private static Map<Place, List<Verdict.Step>> steps(
            TypeUse use,
            Verdict verdict,
            Predicate<Verdict.Step> isOfKind,
            Function<PlacedStep, Optional<Place>> placeOf) {
        Map<Place, List<Verdict.Step>> steps = new LinkedHashMap<>();
        for (Verdict.Step step : verdict.why()) {
            if (step.kind() == Verdict.Kind.GENERIC && isOfKind.test(step)) {
                placeOf.apply(new PlacedStep(use, step))
                        .ifPresent(place -> steps.computeIfAbsent(place, at -> new ArrayList<>()).add(step));
            }
        }
        return steps;
    }

    /** The uses that are worth showing beside the finding: not the place of the finding itself. */
    List<TypeUse> shownUses() {
        return uses.stream()
                .filter(use -> use.site().place().compareTo(place) != 0)
                .limit(SHOWN_USES)
                .toList();
    }
}
