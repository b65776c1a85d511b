package dev.flint.model.deployment;

import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Role;
import dev.flint.model.modules.Paths;
import dev.flint.read.compose.ComposeFile;
import dev.flint.read.container.Container;
import dev.flint.read.container.FlinkProcess;
import dev.flint.read.kubernetes.FlinkResource;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.read.kubernetes.Workload;
import dev.flint.text.Place;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * How many TaskManagers a deployment starts.
 *
 * @param count absent where nothing says so
 * @param onDemand whether Flink, or its operator, starts as many as the slots need
 */
public record TaskManagerCount(Value<Integer> count, boolean onDemand) {

    private static final TaskManagerCount UNTOLD = new TaskManagerCount(Value.absent(), false);

    /** A workload or a service that starts TaskManagers. */
    private record Started(String group, Container container, Value<String> replicas) {}

    public static TaskManagerCount of(
            Deployment deployment, List<KubernetesFile> manifests, List<ComposeFile> composeFiles) {
        return switch (deployment.kind()) {
            case OPERATOR -> ofResource(deployment, manifests);
            case KUBERNETES -> sum(deployment, inManifests(deployment, manifests));
            case COMPOSE -> sum(deployment, inCompose(deployment, composeFiles));
            case YARN -> new TaskManagerCount(Value.absent(), true);
            default -> UNTOLD;
        };
    }

    private static TaskManagerCount ofResource(Deployment deployment, List<KubernetesFile> manifests) {
        for (KubernetesFile file : manifests) {
            for (FlinkResource resource : file.flinkResources()) {
                if (resource.resource().place().equals(deployment.place())) {
                    Value<String> replicas = resource.taskManager().replicas();
                    boolean onDemand = replicas.isAbsent() && !resource.partial() && !resource.job().isAbsent();
                    Place place = replicas.where().orElse(deployment.place());
                    return new TaskManagerCount(number(replicas, place), onDemand);
                }
            }
        }
        return UNTOLD;
    }

    private static List<Started> inManifests(Deployment deployment, List<KubernetesFile> manifests) {
        String folder = Paths.folder(deployment.place().path());
        List<Started> started = new ArrayList<>();
        for (KubernetesFile file : manifests) {
            if (Paths.folder(file.path()).equals(folder)) {
                for (Workload workload : file.workloads()) {
                    String app = workload.resource().labels().getOrDefault("app", "");
                    for (Container container : workload.containers()) {
                        started.add(new Started(app, container, workload.replicas()));
                    }
                }
            }
        }
        return started;
    }

    private static List<Started> inCompose(Deployment deployment, List<ComposeFile> composeFiles) {
        List<Started> started = new ArrayList<>();
        for (ComposeFile file : composeFiles) {
            if (file.path().equals(deployment.place().path())) {
                for (Container service : file.services()) {
                    started.add(new Started(
                            "", service, file.replicas().getOrDefault(service.place(), Value.absent())));
                }
            }
        }
        return started;
    }

    /** All TaskManagers beside the only JobManager; beside several only those whose settings the deployment has. */
    private static TaskManagerCount sum(Deployment deployment, List<Started> started) {
        long jobManagers = started.stream()
                .filter(one -> one.container.process() == FlinkProcess.SESSION_JOBMANAGER
                        || one.container.process() == FlinkProcess.APPLICATION_JOBMANAGER)
                .count();
        Value<Integer> sum = Value.absent();
        for (Started one : started) {
            boolean own = jobManagers == 1 || holdsLayerOf(deployment, one.container);
            if (one.container.process() == FlinkProcess.TASKMANAGER && own) {
                Place place = one.replicas.where().orElse(one.container.place());
                // Without a number there is one: the default of Kubernetes and of compose.
                Value<Integer> more = one.replicas.isAbsent() ? Value.known(1, place) : number(one.replicas, place);
                sum = plus(sum, more);
            }
        }
        return new TaskManagerCount(sum, false);
    }

    private static boolean holdsLayerOf(Deployment deployment, Container container) {
        if (!deployment.roles().containsKey(Role.TASKMANAGER)) {
            return false;
        }
        Span whole = container.place().span();
        for (Layer layer : deployment.roles().get(Role.TASKMANAGER).layers()) {
            Span span = layer.place().span();
            if (layer.place().path().equals(container.place().path())
                    && span.startLine() >= whole.startLine()
                    && span.endLine() <= whole.endLine()) {
                return true;
            }
        }
        return false;
    }

    private static Value<Integer> plus(Value<Integer> sum, Value<Integer> more) {
        if (sum instanceof Value.Known<Integer> one && more instanceof Value.Known<Integer> other) {
            return Value.known(one.value() + other.value(), one.place());
        }
        return sum.isUnknown() || more.isAbsent() ? sum : more;
    }

    private static Value<Integer> number(Value<String> text, Place place) {
        if (!(text instanceof Value.Known<String> known)) {
            return text.map(any -> 0);
        }
        try {
            int number = Integer.parseInt(known.value().strip());
            return number > 0 ? Value.known(number, place) : Value.unknown("none are started", place);
        } catch (NumberFormatException e) {
            return Value.unknown("'" + known.value() + "' is no number of replicas", place);
        }
    }
}
