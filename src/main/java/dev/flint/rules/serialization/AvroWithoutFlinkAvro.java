package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Libraries.Presence;
import dev.flint.model.Project;
import dev.flint.model.modules.Module;
import dev.flint.model.modules.ModuleDependency;
import dev.flint.model.modules.Modules;
import dev.flint.model.types.TypeSite;
import dev.flint.model.types.TypeUse;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** FLINT117: one finding a module, whose build file lacks the dependency. */
final class AvroWithoutFlinkAvro implements Rule {

    private static final int SHOWN_USES = 5;

    AvroWithoutFlinkAvro() {}

    /** The records of one module, with the places where Flink meets them. */
    private record Lack(Module module, TreeSet<String> records, List<KryoCause> causes, List<TypeUse> uses) {}

    @Override
    public void check(Project project, Findings findings) {
        Map<String, Lack> byModule = new TreeMap<>();
        for (KryoCause cause : KryoCause.in(project, Concern.AVRO)) {
            for (TypeUse use : cause.uses()) {
                Module module = project.modules().of(use.site().place().path());
                Lack lack = byModule.computeIfAbsent(module.folder(), folder ->
                        new Lack(module, new TreeSet<>(), new ArrayList<>(), new ArrayList<>()));
                lack.records().add(recordOf(cause));
                lack.causes().add(cause);
                lack.uses().add(use);
            }
        }
        for (Lack lack : byModule.values()) {
            if (lacksEverywhere(lack.module(), project)) {
                report(lack, findings);
            }
        }
    }

    private static String recordOf(KryoCause cause) {
        TypeRef type = cause.step().type();
        return type instanceof TypeRef.ClassType named ? named.name() : type.toString();
    }

    /** A library may leave flink-avro to the module of the job that uses it. */
    private static boolean lacksEverywhere(Module module, Project project) {
        Modules modules = project.modules();
        for (Module other : modules.all()) {
            boolean uses = modules.dependencies(other).stream()
                    .anyMatch(dependency -> dependency.folder().equals(module.folder()));
            Optional<String> build = other.buildFile();
            if (uses && build.isPresent()
                    && project.classPathOf(build.get()).presence("org.apache.flink", "flink-avro") != Presence.ABSENT) {
                return false;
            }
        }
        return true;
    }

    private static void report(Lack lack, Findings findings) {
        KryoCause first = lack.causes().get(0);
        int others = lack.records().size() - 1;
        String subject = "the Avro record '" + Wording.simpleName(lack.records().first()) + "'"
                + (others == 0 ? "" : " (and " + others + " more)");
        Finding.Builder finding = findings.at(place(lack), "missing", "flink-avro")
                .with("versions", Wording.versions(first.versions()))
                .with("subject", subject);
        for (TypeUse use : lack.uses().subList(0, Math.min(SHOWN_USES, lack.uses().size()))) {
            TypeSite site = use.site();
            finding.related(site.place(), Wording.withoutPackages(site.type()) + " is " + Wording.role(site));
        }
        TypeSite site = lack.uses().get(0).site();
        finding.step(
                site.place(),
                "Flink extracts " + Wording.withoutPackages(site.type()) + " as " + Wording.role(site) + ".");
        finding.step(
                first.step().place().orElse(first.place()),
                Wording.withoutPackages(first.step().reason().sentence()) + ".");
    }

    /** Where Avro itself is declared, if that is in the module's own build file. */
    private static Place place(Lack lack) {
        for (ModuleDependency dependency : lack.module().dependencies()) {
            boolean own = lack.module().buildFile().equals(Optional.of(dependency.place().path()));
            if (own && dependency.group().equals("org.apache.avro") && dependency.artifact().equals("avro")) {
                return dependency.place();
            }
        }
        return lack.module().firstLine().orElseGet(() -> lack.uses().get(0).site().place());
    }
}
