package dev.flint.engine;

import dev.flint.model.Project;
import dev.flint.model.types.TypeSite;
import dev.flint.model.types.TypeUse;
import dev.flint.model.types.VersionedVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the places together that bring the same type and the same verdict. */
final class TypeSubjects {

    private TypeSubjects() {}

    /** In the order of the types; the places of each in their order. */
    static List<TypeSubject> of(Project project) {
        Map<String, List<TypeUse>> groups = new LinkedHashMap<>();
        for (TypeUse use : project.types().uses()) {
            String key = use.site().type() + " " + module(project, use).orElse("") + " " + verdicts(use);
            groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(use);
        }
        List<TypeSubject> subjects = new ArrayList<>();
        for (List<TypeUse> uses : groups.values()) {
            TypeUse first = uses.get(0);
            List<TypeSite> sites = new ArrayList<>();
            uses.forEach(use -> sites.add(use.site()));
            subjects.add(new TypeSubject(
                    Optional.empty(),
                    first.site().type(),
                    ((TypeSite.Origin.Extracted) first.site().origin()).way(),
                    module(project, first),
                    first.site().place().path(),
                    VersionedVerdict.joined(first.byVersion()),
                    sites));
        }
        subjects.sort(Comparator.comparing((TypeSubject subject) -> subject.type().toString())
                .thenComparing(subject -> subject.module().orElse(""))
                .thenComparing(subject -> subject.sites().get(0).place()));
        return subjects;
    }

    private static Optional<String> module(Project project, TypeUse use) {
        return project.types().moduleOf(use.site().type(), use.site());
    }

    private static String verdicts(TypeUse use) {
        StringBuilder text = new StringBuilder();
        for (VersionedVerdict versioned : use.byVersion()) {
            text.append(versioned.versions().words())
                    .append(versioned.verdict().kind())
                    .append(versioned.verdict().generic())
                    .append(versioned.verdict().unknown());
        }
        return text.toString();
    }
}
