package dev.flint.engine.settings;

import dev.flint.discover.Candidate;
import dev.flint.discover.FileLoader;
import dev.flint.discover.Loaded;
import dev.flint.discover.PathPattern;
import dev.flint.discover.Tree;
import dev.flint.engine.Profile;
import dev.flint.findings.Severity;
import dev.flint.findings.catalogue.Catalogue;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.workload.Workload;
import dev.flint.read.yaml.YamlFile;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlNode.Entry;
import dev.flint.read.yaml.YamlNode.Mapping;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.read.yaml.YamlNode.Sequence;
import dev.flint.read.yaml.YamlReader;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import dev.flint.text.Spelling;
import dev.flint.text.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code flint.yaml}. What it does not know is a problem, with what may have been meant. */
public final class SettingsReader {

    /** What the file is called. */
    public static final String NAME = "flint.yaml";

    private static final String VERSION = "1";
    private static final String OFF = "off";

    private static final String RULES = "rules";
    private static final String SUPPRESS = "suppress";
    private static final String WORKLOADS = "workloads";

    private static final List<String> KEYS =
            List.of("version", "flinkVersion", "profile", "ignore", RULES, SUPPRESS, WORKLOADS);

    private static final List<String> RULE_KEYS = List.of("severity");
    private static final List<String> SUPPRESS_KEYS = List.of("rule", "path", "reason", "until");

    private final Catalogue catalogue;
    private final SettingsNodes nodes = new SettingsNodes();
    private final Map<String, Severity> severities = new LinkedHashMap<>();
    private final Set<String> off = new TreeSet<>();
    private final List<Settings.Suppression> suppress = new ArrayList<>();

    private SettingsReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads the file from disk.
     *
     * @param named the file that the user named, absolute; empty: {@value #NAME} at the root of the tree, if it is there
     * @param catalogue the rules that the file may name
     */
    public static SettingsFile load(Tree tree, Optional<Path> named, Catalogue catalogue) {
        Path file = named.orElse(tree.root().resolve(NAME));
        if (named.isEmpty() && !Files.exists(file)) {
            return new SettingsFile(Settings.NONE, List.of());
        }
        if (named.isEmpty() && !Files.isRegularFile(file)) {
            Problem problem = Problem.of(NAME, "is no file; write one, or name another with --config");
            return new SettingsFile(Settings.NONE, List.of(problem));
        }
        Loaded loaded = FileLoader.load(new Candidate(tree.relative(file), file, true));
        return loaded instanceof Loaded.Text text
                ? read(text.file(), catalogue)
                : new SettingsFile(Settings.NONE, List.of(((Loaded.Failed) loaded).problem()));
    }

    /**
     * Reads a file of workloads: {@code workloads:} as in {@value #NAME}, or the keys of one, which is then called as the
     * file is.
     *
     * @param file absolute
     */
    public static SettingsFile loadWorkloads(Tree tree, Path file) {
        Loaded loaded = FileLoader.load(new Candidate(tree.relative(file), file, true));
        if (loaded instanceof Loaded.Failed failed) {
            return new SettingsFile(Settings.NONE, List.of(failed.problem()));
        }
        return loaded instanceof Loaded.Text text
                ? readWorkloads(text.file())
                : new SettingsFile(Settings.NONE, List.of(Problem.of(tree.relative(file), "is no text")));
    }

    static SettingsFile readWorkloads(SourceFile file) {
        YamlFile yaml = YamlReader.read(file.slice());
        SettingsNodes nodes = new SettingsNodes();
        yaml.problems().forEach(nodes::problem);
        List<Workload> workloads = new ArrayList<>();
        if (yaml.documents().size() != 1) {
            nodes.problem(Problem.of(file.path(), "must hold one document with a workload"));
        } else if (nodes.problems().isEmpty()) {
            YamlNode root = yaml.documents().get(0);
            WorkloadReader reader = new WorkloadReader(nodes);
            Optional<Entry> named = root.entry(WORKLOADS);
            if (named.isPresent()) {
                nodes.entries(root, file.path(), List.of("version", WORKLOADS));
                workloads.addAll(reader.workloads(named.get().value()));
            } else {
                workloads.add(reader.workload(bareName(file.path()), root.place(), root));
            }
        }
        return new SettingsFile(Settings.of(workloads), nodes.problems());
    }

    /** @param catalogue the rules that the file may name */
    public static SettingsFile read(SourceFile file, Catalogue catalogue) {
        return new SettingsReader(catalogue).read(YamlReader.read(file.slice()));
    }

    private static String bareName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private SettingsFile read(YamlFile yaml) {
        yaml.problems().forEach(nodes::problem);
        Settings settings = Settings.NONE;
        if (nodes.problems().isEmpty() && !yaml.documents().isEmpty()) {
            if (yaml.documents().size() > 1) {
                nodes.problem(yaml.documents().get(1).place(), "a second document; " + NAME + " has one");
            }
            settings = settings(yaml.documents().get(0));
        }
        return new SettingsFile(settings, nodes.problems());
    }

    private Settings settings(YamlNode root) {
        Map<String, Entry> entries = nodes.entries(root, NAME, KEYS);
        nodes.word(entries, "version").filter(scalar -> !text(scalar).equals(VERSION)).ifPresent(scalar ->
                nodes.problem(scalar.place(),
                        "version " + text(scalar) + " of this file is not known; write version: " + VERSION));
        Optional<Settings.Version> version = nodes.word(entries, "flinkVersion").flatMap(this::version);
        Optional<Profile> profile = nodes.word(entries, "profile").flatMap(this::profile);
        List<String> ignore = new ArrayList<>();
        for (YamlNode item : nodes.items(entries, "ignore")) {
            nodes.word(item, "ignore").ifPresent(scalar -> ignore.add(text(scalar)));
        }
        if (entries.containsKey(RULES)) {
            nodes.entries(entries.get(RULES).value(), RULES, List.of()).values().forEach(this::rule);
        }
        nodes.items(entries, SUPPRESS).forEach(this::suppression);
        List<Workload> workloads = entries.containsKey(WORKLOADS)
                ? new WorkloadReader(nodes).workloads(entries.get(WORKLOADS).value())
                : List.of();
        return new Settings(version, profile, ignore, severities, off, suppress, workloads);
    }

    private Optional<Settings.Version> version(Scalar scalar) {
        Optional<FlinkVersion> version = FlinkVersion.parse(text(scalar));
        if (version.isEmpty()) {
            nodes.problem(scalar.place(), "'" + text(scalar) + "' is no version of Flink such as 1.20");
        }
        return version.map(known -> new Settings.Version(known, scalar.place()));
    }

    private Optional<Profile> profile(Scalar scalar) {
        for (Profile profile : Profile.values()) {
            if (profile.word().equals(text(scalar))) {
                return Optional.of(profile);
            }
        }
        nodes.problem(scalar.place(), "'" + text(scalar) + "' is no profile; write production or development");
        return Optional.empty();
    }

    private void rule(Entry entry) {
        String name = entry.key().ifKnown().orElseThrow();
        Optional<String> id = ruleId(name, entry.keyPlace());
        if (entry.value() instanceof Scalar) {
            nodes.problem(entry.value().place(), "write " + name + ": {severity: off}");
            return;
        }
        Map<String, Entry> options = nodes.entries(entry.value(), name, RULE_KEYS);
        Optional<Scalar> severity = nodes.word(options, "severity");
        if (id.isEmpty() || severity.isEmpty()) {
            return;
        }
        String word = text(severity.get());
        if (word.equals(OFF)) {
            off.add(id.get());
            return;
        }
        for (Severity known : Severity.values()) {
            if (known.word().equals(word)) {
                severities.put(id.get(), known);
                return;
            }
        }
        nodes.problem(severity.get().place(), "'" + word + "' is no severity; write error, warning, info or off");
    }

    private void suppression(YamlNode node) {
        Map<String, Entry> entries = nodes.entries(node, SUPPRESS, SUPPRESS_KEYS);
        Optional<String> rule = needed(entries, "rule", node).flatMap(named -> ruleId(text(named), named.place()));
        Optional<Scalar> path = needed(entries, "path", node);
        Optional<Scalar> reason = needed(entries, "reason", node);
        Optional<LocalDate> until = nodes.word(entries, "until").flatMap(this::date);
        if (rule.isPresent() && path.isPresent() && reason.isPresent()) {
            PathPattern pattern = PathPattern.of(text(path.get()));
            suppress.add(new Settings.Suppression(rule.get(), pattern, text(reason.get()), until, node.place()));
        }
    }

    private Optional<Scalar> needed(Map<String, Entry> entries, String key, YamlNode node) {
        if (node instanceof Mapping && !entries.containsKey(key)) {
            nodes.problem(node.place(), "a suppression needs a " + key);
        }
        return nodes.word(entries, key);
    }

    private Optional<LocalDate> date(Scalar scalar) {
        try {
            return Optional.of(LocalDate.parse(text(scalar)));
        } catch (DateTimeException e) {
            nodes.problem(scalar.place(), "'" + text(scalar) + "' is no date such as 2027-01-31");
            return Optional.empty();
        }
    }

    private Optional<String> ruleId(String name, Place place) {
        List<String> known = new ArrayList<>();
        for (Catalogue.Entry entry : catalogue.rules()) {
            RuleDescription rule = entry.description();
            if (rule.id().equals(name) || rule.name().equals(name)) {
                return Optional.of(rule.id());
            }
            known.add(rule.id());
            known.add(rule.name());
        }
        nodes.problem(place, "there is no rule '" + name + "'" + meant(name, known));
        return Optional.empty();
    }

    private static String text(Scalar scalar) {
        return SettingsNodes.text(scalar);
    }

    private static String meant(String written, List<String> known) {
        return SettingsNodes.meant(written, known);
    }
}
