package dev.flint.read.kubernetes;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.read.conf.Settings;
import dev.flint.read.container.Container;
import dev.flint.read.kubernetes.FlinkResource.Job;
import dev.flint.read.kubernetes.FlinkResource.Kind;
import dev.flint.read.kubernetes.FlinkResource.ProcessSpec;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlNode.Entry;
import dev.flint.read.yaml.YamlNode.Mapping;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one custom resource of a Flink operator. */
final class FlinkResourceReader {

    private final Resource resource;
    private final FlinkOperator operator;
    private final Kind kind;
    private final YamlNode spec;
    private final List<Problem> notEvaluated;
    private final List<Problem> problems;

    FlinkResourceReader(Resource resource, List<Problem> notEvaluated, List<Problem> problems) {
        this.resource = resource;
        this.operator = FlinkOperator.of(resource);
        this.kind = operator == FlinkOperator.APACHE ? apacheKind(resource.kind()) : Kind.OTHER;
        this.spec = (kind == Kind.BLUE_GREEN_DEPLOYMENT
                        ? resource.node().at("spec", "template", "spec")
                        : resource.node().at("spec"))
                .orElse(new Mapping(List.of(), false, resource.place()));
        this.notEvaluated = notEvaluated;
        this.problems = problems;
    }

    private static Kind apacheKind(String kind) {
        return switch (kind) {
            case "FlinkDeployment" -> Kind.DEPLOYMENT;
            case "FlinkSessionJob" -> Kind.SESSION_JOB;
            case "FlinkBlueGreenDeployment" -> Kind.BLUE_GREEN_DEPLOYMENT;
            default -> Kind.OTHER;
        };
    }

    FlinkResource read() {
        return new FlinkResource(
                resource,
                operator,
                kind,
                operator == FlinkOperator.GOOGLE ? spec.text("image", "name") : spec.text("image"),
                spec.text("flinkVersion"),
                spec.text("mode"),
                spec.text("deploymentName"),
                job(),
                process("jobManager"),
                process("taskManager"),
                configuration(),
                containers(),
                isPartial());
    }

    private Value<Job> job() {
        if (!operator.hasApacheSpec()) {
            return Value.unknown("the resource of another operator", resource.place());
        }
        Optional<Entry> entry = spec.entry("job");
        if (entry.isEmpty()) {
            Value<String> nothing = spec.text("job");
            return nothing.isAbsent() ? Value.absent() : Value.unknown("a template may put it in", spec.place());
        }
        YamlNode job = entry.get().value();
        Place place = entry.get().keyPlace();
        if (!(job instanceof Mapping)) {
            return job.text().isAbsent() ? Value.absent() : Value.unknown("a template makes it", place);
        }
        Job read = new Job(
                job.text("jarURI"),
                job.text("entryClass"),
                texts(job.items("args")),
                job.text("parallelism"),
                job.text("upgradeMode"),
                job.text("state"),
                job.text("initialSavepointPath"),
                place);
        return Value.known(read, place);
    }

    private static List<Value<String>> texts(List<YamlNode> nodes) {
        List<Value<String>> texts = new ArrayList<>(nodes.size());
        for (YamlNode node : nodes) {
            texts.add(node.text());
        }
        return texts;
    }

    private ProcessSpec process(String name) {
        List<YamlNode> pods = new ArrayList<>();
        spec.at("podTemplate", "spec").ifPresent(pods::add);
        spec.at(name, "podTemplate", "spec").ifPresent(pods::add);
        return new ProcessSpec(
                spec.text(name, "resource", "memory"),
                spec.text(name, "resources", "requests", "memory"),
                spec.text(name, "resources", "limits", "memory"),
                spec.text(name, "resource", "cpu"),
                spec.text(name, "replicas"),
                PodResources.ofMainContainer(pods));
    }

    private ConfCarrier configuration() {
        String field =
                switch (operator) {
                    case LYFT -> "flinkConfig";
                    case GOOGLE -> "flinkProperties";
                    default -> "flinkConfiguration";
                };
        Optional<Entry> entry = spec.entry(field);
        Settings settings = entry.map(e -> Settings.flatten(e.value()))
                .orElse(new Settings(List.of(), List.of(), spec instanceof Mapping m && m.open()));
        notEvaluated.addAll(settings.notEvaluated());
        Place place = entry.map(Entry::keyPlace).orElse(resource.place());
        return settings.carrier(ConfCarrier.Kind.FLINK_CONFIGURATION, resource.shownName(), "", place);
    }

    private List<Container> containers() {
        PodReader pods = new PodReader(resource, notEvaluated, problems);
        List<Container> containers = new ArrayList<>();
        spec.at("podTemplate", "spec").ifPresent(pod -> containers.addAll(pods.containers(pod)));
        spec.at("jobManager", "podTemplate", "spec").ifPresent(pod -> containers.addAll(pods.containers(pod)));
        spec.at("taskManager", "podTemplate", "spec").ifPresent(pod -> containers.addAll(pods.containers(pod)));
        return containers;
    }

    /** The operator demands the version, and of a session job its cluster: what lacks it can only be a patch. */
    private boolean isPartial() {
        boolean open = !(spec instanceof Mapping mapping) || mapping.open();
        boolean incomplete =
                switch (kind) {
                    case SESSION_JOB -> spec.text("deploymentName").isAbsent();
                    case OTHER -> false;
                    default -> spec.text("flinkVersion").isAbsent();
                };
        return open || incomplete;
    }
}
