package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.types.Verdict;
import dev.flint.flink.values.OptionValues;
import dev.flint.model.Project;
import dev.flint.model.code.SerializerSetting;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.jobs.JobMain;
import dev.flint.model.jobs.JobModule;
import dev.flint.model.types.TypeUse;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * FLINT118. {@code GenericTypeInfo.createSerializer} throws where {@code hasGenericTypesDisabled}, alike from 1.13 to
 * 2.3. Of a job only the code in the file of its main method is looked at: what else it runs is not known here.
 */
final class GenericTypesForbidden implements Rule {

    private static final String GENERIC_TYPES = "pipeline.generic-types";
    private static final String FORCE_KRYO = "pipeline.force-kryo";

    GenericTypesForbidden() {}

    /** A job that forbids Kryo, and where it says so. */
    private record Ban(JobMain job, Place place) {}

    @Override
    public void check(Project project, Findings findings) {
        if (mayForceKryo(project)) {
            return;
        }
        List<Ban> bans = bans(project);
        if (bans.isEmpty()) {
            return;
        }
        Set<Place> told = new HashSet<>();
        for (Concern concern : Concern.values()) {
            for (KryoCause cause : KryoCause.in(project, concern)) {
                if (cause.step().kind() == Verdict.Kind.GENERIC) {
                    bans.forEach(ban -> check(cause, ban, told, findings));
                }
            }
        }
    }

    private static void check(KryoCause cause, Ban ban, Set<Place> told, Findings findings) {
        List<TypeUse> uses = new ArrayList<>();
        for (TypeUse use : cause.uses()) {
            if (use.site().place().path().equals(ban.job().place().path())) {
                uses.add(use);
            }
        }
        if (uses.isEmpty() || !told.add(cause.place())) {
            return;
        }
        KryoCause ofJob = new KryoCause(cause.position(), cause.ways(), uses);
        Finding.Builder finding = findings.at(cause.place(), "forbidden", Wording.symbol(ofJob))
                .with("versions", Wording.versions(ofJob.versions()))
                .with("job", ban.job().simpleName())
                .with("subject", Wording.subject(ofJob))
                .related(ban.place(), "this forbids Kryo");
        Wording.uses(ofJob, finding);
    }

    /** Kryo that is forced serializes even what is forbidden. */
    private static boolean mayForceKryo(Project project) {
        for (SerializerSetting setting : project.types().serializerSettings()) {
            if (setting.kind() == SerializerSetting.Kind.FORCE_KRYO) {
                return true;
            }
        }
        return false;
    }

    private static List<Ban> bans(Project project) {
        List<JobMain> jobs = new ArrayList<>();
        for (JobModule module : project.jobModules()) {
            jobs.addAll(module.jobs());
        }
        List<Ban> bans = new ArrayList<>();
        for (SerializerSetting setting : project.types().serializerSettings()) {
            if (setting.kind() == SerializerSetting.Kind.NO_GENERIC_TYPES && setting.certain()) {
                jobs.stream()
                        .filter(job -> job.className().equals(setting.within()))
                        .findFirst()
                        .ifPresent(job -> bans.add(new Ban(job, setting.place())));
            }
        }
        for (Deployment deployment : project.deployments()) {
            forbidden(deployment.forJobs()).ifPresent(place -> jobOf(deployment, jobs)
                    .ifPresent(job -> bans.add(new Ban(job, place))));
        }
        return bans;
    }

    private static Optional<Place> forbidden(EffectiveConfiguration configuration) {
        EffectiveValue types = configuration.value(GENERIC_TYPES);
        EffectiveValue force = configuration.value(FORCE_KRYO);
        boolean forbids = !types.presumed() && is(types, false);
        boolean forces = force.value().isUnknown() || is(force, true);
        return forbids && !forces
                ? types.decisive().map(decisive -> decisive.setting().keyPlace())
                : Optional.empty();
    }

    private static boolean is(EffectiveValue value, boolean expected) {
        return OptionValues.parseBoolean(value.value().ifKnown().orElse("")).ifOk().equals(Optional.of(expected));
    }

    /** The job that a deployment names, and no other by guess. */
    private static Optional<JobMain> jobOf(Deployment deployment, List<JobMain> jobs) {
        return deployment.jobClass().flatMap(name -> jobs.stream()
                .filter(job -> job.className().equals(name))
                .reduce((one, other) -> one));
    }
}
