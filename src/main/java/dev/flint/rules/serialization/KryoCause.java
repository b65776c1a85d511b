package dev.flint.rules.serialization;

import dev.flint.flink.types.Verdict;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.Project;
import dev.flint.model.types.SerializerChoices;
import dev.flint.model.types.TypeSite;
import dev.flint.model.types.TypeUse;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What sends values to Kryo, or makes Flink refuse a type: at the place where it can be mended, with everything that
 * leads there.
 *
 * @param ways from the type that the first use is of to each reason, for the first version in question; at least one,
 *     and all end in the same part
 * @param uses where Flink meets the type, at least one
 */
record KryoCause(Position position, List<List<Verdict.Step>> ways, List<TypeUse> uses) {

    /**
     * All causes of one concern, one for each place; a use counts only if every version in question gives a reason
     * there.
     */
    static List<KryoCause> in(Project project, Concern concern) {
        SerializerChoices choices = project.types().serializerChoices();
        Map<Place, KryoCause> byPlace = new LinkedHashMap<>();
        for (TypeUse use : project.types().uses()) {
            Map<Place, KryoCause> agreed = null;
            for (Verdict verdict : use.verdicts()) {
                Map<Place, KryoCause> found = found(project, use, verdict, concern, choices);
                if (agreed == null) {
                    agreed = found;
                } else {
                    agreed.keySet().retainAll(found.keySet());
                }
            }
            if (agreed != null) {
                agreed.forEach((place, cause) ->
                        byPlace.computeIfAbsent(place, at -> cause).uses.add(use));
            }
        }
        return List.copyOf(byPlace.values());
    }

    private static Map<Place, KryoCause> found(
            Project project, TypeUse use, Verdict verdict, Concern concern, SerializerChoices choices) {
        Map<Place, KryoCause> found = new LinkedHashMap<>();
        for (Verdict.Step step : verdict.why()) {
            List<Verdict.Step> way = verdict.wayTo(step);
            if (Concern.of(use, way) == concern && !choices.covers(way)) {
                Position position = Position.of(project, use, way);
                KryoCause cause = found.computeIfAbsent(
                        position.place(), at -> new KryoCause(position, new ArrayList<>(), new ArrayList<>()));
                if (cause.ways.isEmpty() || cause.step().path().equals(step.path())) {
                    cause.ways.add(way);
                }
            }
        }
        return found;
    }

    Place place() {
        return position.place();
    }

    /** The reason, the first of several. */
    Verdict.Step step() {
        List<Verdict.Step> way = ways.get(0);
        return way.get(way.size() - 1);
    }

    TypeSite site() {
        return uses.get(0).site();
    }

    /** The versions in question, of all uses. */
    FlinkVersions versions() {
        TreeSet<FlinkVersion> all = new TreeSet<>();
        uses.forEach(use -> all.addAll(use.versions().candidates()));
        return new FlinkVersions(List.copyOf(all));
    }

    /** The uses at other places than the finding itself. */
    List<TypeUse> otherUses() {
        return uses.stream()
                .filter(use -> use.site().place().compareTo(place()) != 0)
                .toList();
    }
}
