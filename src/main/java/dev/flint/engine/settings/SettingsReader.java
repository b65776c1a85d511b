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

    /** Workloads belong to sizing, which reads them itself. */
    private static final List<String> KEYS =
            List.of("version", "flinkVersion", "profile", "ignore", RULES, SUPPRESS, "workloads");

    private static final List<String> RULE_KEYS = List.of("severity");
    private static final List<String> SUPPRESS_KEYS = List.of("rule", "path", "reason", "until");

    private final Catalogue catalogue;
    private final List<Problem> problems = new ArrayList<>();
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

    /** @param catalogue the rules that the file may name */
    public static SettingsFile read(SourceFile file, Catalogue catalogue) {
        return new SettingsReader(catalogue).read(YamlReader.read(file.slice()));
    }

    private SettingsFile read(YamlFile yaml) {
        problems.addAll(yaml.problems());
        Settings settings = Settings.NONE;
        if (problems.isEmpty() && !yaml.documents().isEmpty()) {
            if (yaml.documents().size() > 1) {
                problem(yaml.documents().get(1).place(), "a second document; " + NAME + " has one");
            }
            settings = settings(yaml.documents().get(0));
        }
        return new SettingsFile(settings, problems);
    }

    private Settings settings(YamlNode root) {
        Map<String, Entry> entries = entries(root, NAME, KEYS);
        word(entries, "version").filter(scalar -> !text(scalar).equals(VERSION)).ifPresent(scalar -> problem(
                scalar.place(), "version " + text(scalar) + " of this file is not known; write version: " + VERSION));
        Optional<Settings.Version> version = word(entries, "flinkVersion").flatMap(this::version);
        Optional<Profile> profile = word(entries, "profile").flatMap(this::profile);
        List<String> ignore = new ArrayList<>();
        for (YamlNode item : items(entries, "ignore")) {
            word(item, "ignore").ifPresent(scalar -> ignore.add(text(scalar)));
        }
        if (entries.containsKey(RULES)) {
            entries(entries.get(RULES).value(), RULES, List.of()).values().forEach(this::rule);
        }
        items(entries, SUPPRESS).forEach(this::suppression);
        return new Settings(version, profile, ignore, severities, off, suppress);
    }

    private Optional<Settings.Version> version(Scalar scalar) {
        Optional<FlinkVersion> version = FlinkVersion.parse(text(scalar));
        if (version.isEmpty()) {
            problem(scalar.place(), "'" + text(scalar) + "' is no version of Flink such as 1.20");
        }
        return version.map(known -> new Settings.Version(known, scalar.place()));
    }

    private Optional<Profile> profile(Scalar scalar) {
        for (Profile profile : Profile.values()) {
            if (profile.word().equals(text(scalar))) {
                return Optional.of(profile);
            }
        }
        problem(scalar.place(), "'" + text(scalar) + "' is no profile; write production or development");
        return Optional.empty();
    }

    private void rule(Entry entry) {
        String name = entry.key().ifKnown().orElseThrow();
        Optional<String> id = ruleId(name, entry.keyPlace());
        if (entry.value() instanceof Scalar) {
            problem(entry.value().place(), "write " + name + ": {severity: off}");
            return;
        }
        Map<String, Entry> options = entries(entry.value(), name, RULE_KEYS);
        Optional<Scalar> severity = word(options, "severity");
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
        problem(severity.get().place(), "'" + word + "' is no severity; write error, warning, info or off");
    }

    private void suppression(YamlNode node) {
        Map<String, Entry> entries = entries(node, SUPPRESS, SUPPRESS_KEYS);
        Optional<String> rule = needed(entries, "rule", node).flatMap(named -> ruleId(text(named), named.place()));
        Optional<Scalar> path = needed(entries, "path", node);
        Optional<Scalar> reason = needed(entries, "reason", node);
        Optional<LocalDate> until = word(entries, "until").flatMap(this::date);
        if (rule.isPresent() && path.isPresent() && reason.isPresent()) {
            PathPattern pattern = PathPattern.of(text(path.get()));
            suppress.add(new Settings.Suppression(rule.get(), pattern, text(reason.get()), until, node.place()));
        }
    }

    private Optional<Scalar> needed(Map<String, Entry> entries, String key, YamlNode node) {
        if (node instanceof Mapping && !entries.containsKey(key)) {
            problem(node.place(), "a suppression needs a " + key);
        }
        return word(entries, key);
    }

    private Optional<LocalDate> date(Scalar scalar) {
        try {
            return Optional.of(LocalDate.parse(text(scalar)));
        } catch (DateTimeException e) {
            problem(scalar.place(), "'" + text(scalar) + "' is no date such as 2027-01-31");
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
        problem(place, "there is no rule '" + name + "'" + meant(name, known));
        return Optional.empty();
    }

    /** The entries of a mapping by key; none and a problem where it is no mapping. An empty list allows every key. */
    private Map<String, Entry> entries(YamlNode node, String what, List<String> keys) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (!(node instanceof Mapping mapping)) {
            if (!isEmpty(node)) {
                problem(node.place(), what + " must hold keys and values");
            }
            return entries;
        }
        for (Entry entry : mapping.entries()) {
            if (!(entry.key() instanceof Value.Known<String> known)) {
                problem(entry.keyPlace(), "a key must be a plain word");
            } else if (!keys.isEmpty() && !keys.contains(known.value())) {
                problem(entry.keyPlace(), "unknown key '" + known.value() + "'" + meant(known.value(), keys));
            } else if (entries.put(known.value(), entry) != null) {
                problem(entry.keyPlace(), "'" + known.value() + "' stands here twice");
            }
        }
        return entries;
    }

    private List<YamlNode> items(Map<String, Entry> entries, String key) {
        if (!entries.containsKey(key)) {
            return List.of();
        }
        YamlNode node = entries.get(key).value();
        if (node instanceof Sequence sequence) {
            return sequence.items();
        }
        if (!isEmpty(node)) {
            problem(node.place(), key + " must be a list");
        }
        return List.of();
    }

    private Optional<Scalar> word(Map<String, Entry> entries, String key) {
        return entries.containsKey(key) ? word(entries.get(key).value(), key) : Optional.empty();
    }

    /** A scalar with a text; empty and a problem for anything else. */
    private Optional<Scalar> word(YamlNode node, String what) {
        if (node instanceof Scalar scalar && scalar.value() instanceof Value.Known<String> known
                && !known.value().isBlank()) {
            return Optional.of(scalar);
        }
        problem(node.place(), what + " must be a plain value");
        return Optional.empty();
    }

    private static String text(Scalar scalar) {
        return scalar.value().ifKnown().orElse("");
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof Scalar scalar && scalar.value().isAbsent();
    }

    private static String meant(String written, List<String> known) {
        return Spelling.closest(written, known).map(word -> "; did you mean " + word + "?").orElse("");
    }

    private void problem(Place place, String message) {
        problems.add(new Problem(place, message));
    }
}
