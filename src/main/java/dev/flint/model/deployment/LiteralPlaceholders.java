package dev.flint.model.deployment;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.Layer;
import dev.flint.model.deployment.LiteralPlaceholder.Kind;
import dev.flint.model.versions.Versions;
import dev.flint.read.compose.ComposeFile;
import dev.flint.read.container.Container;
import dev.flint.read.container.EntryPoint;
import dev.flint.read.container.FlinkProcess;
import dev.flint.read.container.Variable;
import dev.flint.read.kubernetes.FlinkResource;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.read.kubernetes.Resource;
import dev.flint.read.kubernetes.Workload;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds variables that Flink reads as they are written. No version of Flink fills any in, and of the official images
 * only those up to 1.18 do so in the conf file ({@code envsubst}), later ones in the values of {@code FLINK_PROPERTIES}
 * alone ({@code docker-entrypoint.sh}). A file may be a template of something that runs before; so a variable counts
 * where the container has it in its environment, and nothing else in the file stands for something else.
 */
public final class LiteralPlaceholders {

    /** The start scripts let a shell look at what they hand to the JVM ({@code eval echo} in flink-console.sh). */
    private static final String JVM_OPTIONS = "env.java.opts";

    private static final String IN_MANIFEST = "${";

    /** Compose fills in variables itself; two dollars make one. */
    private static final String IN_COMPOSE = "$${";

    private final Versions versions;
    private final Confs confs;
    private final Set<LiteralPlaceholder> found = new HashSet<>();

    private LiteralPlaceholders(Versions versions, Confs confs) {
        this.versions = versions;
        this.confs = confs;
    }

    /** Those of a tree, in the order of the places. */
    public static List<LiteralPlaceholder> in(
            List<ConfCarrier> carriers,
            List<KubernetesFile> manifests,
            List<ComposeFile> composeFiles,
            Versions versions) {
        List<ConfCarrier> configMaps = new ArrayList<>();
        manifests.forEach(file -> configMaps.addAll(file.configMaps()));
        LiteralPlaceholders all = new LiteralPlaceholders(versions, new Confs(carriers, configMaps));
        for (KubernetesFile file : manifests) {
            file.flinkResources().forEach(all::resource);
            for (Workload workload : file.workloads()) {
                if (isItself(workload.resource())) {
                    workload.containers().forEach(container -> all.container(container, file.path(), IN_MANIFEST));
                }
            }
        }
        for (ComposeFile file : composeFiles) {
            file.services().forEach(service -> all.container(service, file.path(), IN_COMPOSE));
        }
        return all.found.stream()
                .sorted(Comparator.comparing(LiteralPlaceholder::place).thenComparing(LiteralPlaceholder::placeholder))
                .toList();
    }

    private void resource(FlinkResource resource) {
        boolean itself = isItself(resource.resource())
                && !resource.image().isUnknown()
                && !resource.flinkVersion().isUnknown()
                && !resource.job().isUnknown()
                && resource.job().ifKnown().filter(job -> job.jarUri().isUnknown()).isEmpty()
                && !resource.partial();
        if (resource.operator().hasApacheSpec() && itself) {
            Set<String> variables = new HashSet<>();
            for (Container container : resource.containers()) {
                variables.addAll(variables(container, true));
            }
            settings(Kind.CONFIGURATION, resource.configuration().settings(), variables, "flinkConfiguration");
        }
    }

    private static boolean isItself(Resource resource) {
        return !resource.name().isUnknown();
    }

    /** The names of its variables; none where a template makes the value of one, as it may make all of the file. */
    private static Set<String> variables(Container container, boolean ofTemplate) {
        Set<String> names = new HashSet<>();
        for (Variable variable : container.environment()) {
            boolean properties = variable.conf().isPresent();
            if (ofTemplate && !properties && variable.value().placeholderText().contains("${")) {
                return Set.of();
            }
            names.add(variable.name());
        }
        return names;
    }

    private void container(Container container, String path, String opening) {
        FlinkVersions on = versions.ofDeployment(path, DeployedVersions.of(container));
        boolean flink = container.process() != FlinkProcess.UNKNOWN || container.entryPoint() == EntryPoint.IMAGES;
        if (!flink || container.image().isUnknown()) {
            return;
        }
        if (container.words().stream().noneMatch(word -> word.text().text().contains("envsubst"))) {
            mounted(container, path, on, opening.equals(IN_MANIFEST));
        }
        if (container.entryPoint() == EntryPoint.IMAGES) {
            for (Variable variable : container.environment()) {
                variable.carrier("", "").ifPresent(carrier -> forms(carrier, opening));
            }
        }
    }

    private void mounted(Container container, String path, FlinkVersions on, boolean inManifest) {
        ContainerLayers layers = new ContainerLayers(container, Optional.empty(), path, on, confs);
        Optional<Layer> conf = layers.mounted();
        boolean written = on.candidates().isEmpty() || !on.all(version -> version.atLeast(1, 19));
        if (conf.isPresent() && (layers.isMountedReadOnly() || !written)) {
            settings(Kind.MOUNTED, conf.get().settings(), variables(container, inManifest), conf.get().name());
        }
    }

    private void settings(Kind kind, List<Setting> settings, Set<String> variables, String where) {
        for (Setting setting : settings) {
            String text = setting.value().placeholderText();
            if (!setting.key().startsWith(JVM_OPTIONS)) {
                for (String variable : variables) {
                    if (text.contains("${" + variable + "}")) {
                        add(kind, setting, "${" + variable + "}", where);
                    }
                }
            }
        }
    }

    private void forms(ConfCarrier properties, String opening) {
        for (Setting setting : properties.settings()) {
            String text = setting.value().placeholderText();
            for (int at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
                int name = at + opening.length();
                int end = nameEnd(text, name);
                int close = text.indexOf('}', end);
                boolean form = end > name && close > end && "-:+?=".indexOf(text.charAt(end)) >= 0;
                boolean escaped = opening.equals(IN_MANIFEST) && at > 0 && text.charAt(at - 1) == '$';
                if (form && !escaped) {
                    add(Kind.FORM, setting, "${" + text.substring(name, close + 1), "FLINK_PROPERTIES");
                }
            }
        }
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private void add(Kind kind, Setting setting, String placeholder, String where) {
        if (setting.value() instanceof Value.Unknown<String> unknown) {
            found.add(new LiteralPlaceholder(kind, setting.key(), placeholder, where, unknown.place()));
        }
    }
}
