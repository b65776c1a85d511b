package dev.flint.sizing;

import dev.flint.flink.memory.TaskManagerMemory;
import dev.flint.model.Project;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.deployment.TaskManagerCount;
import dev.flint.model.memory.DeploymentMemory;
import dev.flint.model.memory.SizedProcess;
import dev.flint.model.workload.Workload;
import dev.flint.text.Problem;
import dev.flint.text.Spelling;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings the workloads of a project together with what they run on. */
public final class Sheets {

    private static final double MILLIS = 1e3;

    private final Project project;
    private final List<Problem> problems = new ArrayList<>();

    private Sheets(Project project) {
        this.project = project;
    }

    /** A workload and what it runs on: what any number of sheets can be made of. */
    public static final class Pair {

        private final Optional<Workload> workload;
        private final Deployed deployed;

        private Pair(Optional<Workload> workload, Deployed deployed) {
            this.workload = workload;
            this.deployed = deployed;
        }

        /** The name of the workload; where none is declared, that of the deployment. */
        public String name() {
            return workload.map(Workload::name)
                    .orElseGet(() -> deployed.deployment().map(Deployment::name).orElse(""));
        }

        public boolean hasWorkload() {
            return workload.isPresent();
        }

        /** The sheet with what is to be taken in place of what is so. */
        public Sheet sheet(WhatIf whatIf) {
            return Sheet.of(name(), workload, deployed, whatIf);
        }

        /** What mends the sheet with what is to be taken in place of what is so. */
        public Mend.Advice advice(WhatIf whatIf) {
            return Mends.of(this, whatIf, sheet(whatIf));
        }

        Optional<Machine> machine(WhatIf whatIf) {
            return new Inputs(workload, deployed, whatIf).machine();
        }

        /** The memory of one TaskManager, where the tree tells of its configuration. */
        public Optional<SizedProcess<TaskManagerMemory>> memory() {
            return deployed.memory();
        }

        /** The deployment, where one is known. */
        public Optional<Deployment> deployment() {
            return deployed.deployment();
        }
    }

    /** The pairs, and the workloads that name something that is not there. */
    public record Paired(List<Pair> pairs, List<Problem> problems) {
        public Paired {
            pairs = List.copyOf(pairs);
            problems = List.copyOf(problems);
        }
    }

    /** Every workload with what it runs on, in the order in which they are written. */
    public static Paired pair(Project project) {
        Sheets sheets = new Sheets(project);
        List<Pair> pairs = new ArrayList<>();
        for (Workload workload : project.workloads()) {
            pairs.add(new Pair(Optional.of(workload), sheets.deployed(workload)));
        }
        return new Paired(pairs, sheets.problems);
    }

    /** The deployments with TaskManagers for which no workload is declared. */
    public static List<Pair> unloaded(Project project, Paired paired) {
        List<Pair> pairs = new ArrayList<>();
        Sheets sheets = new Sheets(project);
        for (Deployment deployment : project.deployments()) {
            boolean loaded = paired.pairs().stream()
                    .anyMatch(pair -> pair.deployment().filter(one -> one == deployment).isPresent());
            if (!loaded && deployment.roles().containsKey(Role.TASKMANAGER)) {
                pairs.add(new Pair(Optional.empty(), sheets.deployed(deployment)));
            }
        }
        return pairs;
    }

    /** The sheets of everything that is declared, as it is; for rules. */
    public static List<Sheet> of(Project project) {
        if (project.workloads().isEmpty()) {
            return List.of();
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Pair pair : pair(project).pairs()) {
            sheets.add(pair.sheet(WhatIf.NOTHING));
        }
        return sheets;
    }

    private Deployed deployed(Workload workload) {
        return deployment(workload).map(this::deployed).orElse(Deployed.NOTHING);
    }

    private Deployed deployed(Deployment deployment) {
        TaskManagerCount count = project.taskManagers(deployment);
        Optional<Deployed.Window> window = project.windowOf(deployment)
                .map(made -> new Deployed.Window(
                        made.size().toMillis() / MILLIS,
                        made.slide().toMillis() / MILLIS,
                        made.assigner(),
                        made.place()));
        Optional<SizedProcess<TaskManagerMemory>> memory = project.memory().stream()
                .filter(one -> one.deployment() == deployment)
                .findFirst()
                .flatMap(DeploymentMemory::taskManager);
        return new Deployed(Optional.of(deployment), count.count(), count.onDemand(), window, memory,
                Buffers.of(project, deployment));
    }

    /** By the name that it says, by its job, by its own name, or because there is only one. */
    private Optional<Deployment> deployment(Workload workload) {
        List<Deployment> all = new ArrayList<>();
        for (Deployment deployment : project.deployments()) {
            if (deployment.roles().containsKey(Role.TASKMANAGER) || deployment.roles().containsKey(Role.JOB)) {
                all.add(deployment);
            }
        }
        if (workload.deployment() instanceof Value.Known<String> named) {
            return named(named, all);
        }
        if (workload.job() instanceof Value.Known<String> job) {
            List<Deployment> running = all.stream().filter(one -> runs(one, job.value())).toList();
            if (running.size() == 1) {
                return Optional.of(running.get(0));
            }
            if (running.size() > 1) {
                problems.add(new Problem(job.place(), "job: " + running.size() + " deployments run '" + job.value()
                        + "'; say which with deployment:"));
            }
        }
        Optional<Deployment> alike = all.stream().filter(one -> one.name().equals(workload.name())).findFirst();
        return alike.or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
    }

    private Optional<Deployment> named(Value.Known<String> named, List<Deployment> there) {
        List<String> names = there.stream().map(Deployment::name).filter(name -> !name.isEmpty()).distinct().toList();
        Optional<Deployment> found =
                there.stream().filter(one -> one.name().equals(named.value())).findFirst();
        if (found.isEmpty()) {
            String all = names.isEmpty() ? "; there is none in this tree" : "; there are " + String.join(", ", names);
            String meant =
                    Spelling.closest(named.value(), names).map(name -> "; did you mean " + name + "?").orElse(all);
            problems.add(new Problem(
                    named.place(), "deployment: there is no '" + named.value() + "'" + meant));
        }
        return found;
    }

    private static boolean runs(Deployment deployment, String job) {
        return deployment.jobClass()
                .filter(name -> name.equals(job) || name.endsWith("." + job))
                .isPresent();
    }
}
