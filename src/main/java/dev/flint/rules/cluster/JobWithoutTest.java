package dev.flint.rules.cluster;

import dev.flint.findings.Finding;
import dev.flint.model.Project;
import dev.flint.model.jobs.JobMain;
import dev.flint.model.jobs.JobModule;
import dev.flint.model.jobs.JobModule.Coverage;
import dev.flint.model.modules.Module;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** FLINT207. */
final class JobWithoutTest implements Rule {

    /** Related places and names in a message; more of them help nobody. */
    private static final int SHOWN = 3;

    private record Group(Module owner, List<JobModule> untested) {}

    JobWithoutTest() {}

    @Override
    public void check(Project project, Findings findings) {
        for (Group group : groups(project)) {
            List<JobModule> untested = group.untested();
            Module at = untested.size() == 1 ? untested.get(0).module() : group.owner();
            if (at.firstLine().isPresent()) {
                report(at, untested, findings);
            }
        }
    }

    /**
     * The untested modules by the module to tell it at: their own, or the topmost aggregator if no job of all that it
     * builds is tested; that is one cause and not one for each module.
     */
    private static Collection<Group> groups(Project project) {
        List<JobModule> jobModules = project.jobModules();
        Map<String, JobModule> byFolder = new LinkedHashMap<>();
        jobModules.forEach(module -> byFolder.put(module.module().folder(), module));
        Map<String, Group> groups = new LinkedHashMap<>();
        for (JobModule jobs : jobModules) {
            if (jobs.coverage() == Coverage.UNTESTED) {
                Module owner = owner(jobs, byFolder, project);
                groups.computeIfAbsent(owner.folder(), folder -> new Group(owner, new ArrayList<>()))
                        .untested()
                        .add(jobs);
            }
        }
        return groups.values();
    }

    private static Module owner(JobModule jobs, Map<String, JobModule> byFolder, Project project) {
        Module owner = jobs.module();
        Module up = owner;
        // A circle of aggregators is no tree; what is too deep for any build is one.
        for (int depth = 0; depth < 20; depth++) {
            Optional<Module> aggregator = project.modules().aggregator(up);
            if (aggregator.isEmpty() || !isUntested(aggregator.get(), byFolder, project)) {
                return owner;
            }
            up = aggregator.get();
            owner = up;
        }
        return owner;
    }

    private static boolean isUntested(Module aggregator, Map<String, JobModule> byFolder, Project project) {
        List<Module> all = new ArrayList<>(project.modules().below(aggregator));
        all.add(aggregator);
        for (Module module : all) {
            JobModule jobs = byFolder.get(module.folder());
            if (jobs != null && jobs.coverage() != Coverage.UNTESTED) {
                return false;
            }
        }
        return aggregator.firstLine().isPresent();
    }

    private static void report(Module at, List<JobModule> untested, Findings findings) {
        List<JobMain> jobs = new ArrayList<>();
        untested.forEach(module -> jobs.addAll(module.jobs()));
        String message = untested.size() > 1 ? "modules" : jobs.size() > 1 ? "jobs" : "job";
        Finding.Builder finding = findings.at(at.firstLine().orElseThrow(), message, at.name());
        switch (message) {
            case "job" -> finding.with("job", jobs.get(0).simpleName());
            case "jobs" -> finding.with("count", jobs.size()).with("jobs", names(jobs));
            default -> finding.with("count", jobs.size()).with("modules", untested.size()).with("jobs", names(jobs));
        }
        for (JobMain job : jobs.subList(0, Math.min(SHOWN, jobs.size()))) {
            finding.related(job.place(), "here " + job.simpleName() + " starts");
        }
    }

    private static String names(List<JobMain> jobs) {
        Set<String> names = new LinkedHashSet<>();
        for (JobMain job : jobs) {
            if (names.size() == SHOWN && !names.contains(job.simpleName())) {
                return String.join(", ", names) + " ...";
            }
            names.add(job.simpleName());
        }
        return String.join(", ", names);
    }
}
