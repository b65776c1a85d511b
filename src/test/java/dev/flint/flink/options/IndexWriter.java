package dev.flint.flink.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts the declared options of all versions together into the text of the index; its head explains the form. */
final class IndexWriter {

    private static final String HEAD = """
            # Flink's options by version. Made by OptionsGenerator, see docs/options-index.md; do not edit.
            #   versions    the versions of Flink, called a, b, c ... below
            #   enum        the values of an enum type, told by number below
            #   open        a prefix: every key behind it is accepted
            #   gone        a key that was dropped before the first of these versions
            # Then one key a line, sorted, with tabs between: key, versions, type, default, fallback keys.
            # A line without a key tells about the key above in other versions.
            #   type        d duration, m memory, b boolean, i int, n long, f floating, s string, p map, e<number> enum,
            #               L<type> list of it; a ! behind it: the option is deprecated; = accepted for the keys that
            #               follow; ? not known, because an artifact was not to be had
            #   default     nothing: none; '' the empty text; ~ not the same everywhere
            """;

    private final ArtifactTable artifacts;
    private final List<String> minors;
    private final HandWritten byHand;
    private final Map<String, DeclaredOption[]> byKey = new TreeMap<>();
    private final Map<String, List<Set<String>>> owners = new TreeMap<>();
    private final Map<String, Set<String>> declaringArtifacts = new HashMap<>();
    private final List<String> enums = new ArrayList<>();

    IndexWriter(ArtifactTable artifacts, HandWritten byHand, List<DeclaredOption> declared) {
        this.artifacts = artifacts;
        this.minors = artifacts.minors();
        this.byHand = byHand;
        declared.stream()
                .filter(IndexWriter::isSetting)
                .sorted(Comparator.comparing(DeclaredOption::deprecated)
                        .thenComparing(DeclaredOption::exposed, Comparator.reverseOrder())
                        .thenComparing(DeclaredOption::field))
                .forEach(this::take);
    }

    /** A key with a placeholder documents an open prefix; keys that begin with a dollar are Flink's own business. */
    static boolean isSetting(DeclaredOption option) {
        String key = option.key();
        return key.indexOf('<') < 0 && key.indexOf('#') < 0 && !key.startsWith("$");
    }

    private void take(DeclaredOption option) {
        boolean everywhere = option.group().equals(PublishedJars.OPERATOR);
        int from = everywhere ? 0 : minors.indexOf(option.group());
        int to = everywhere ? minors.size() - 1 : from;
        for (int version = from; version <= to; version++) {
            take(option, version);
        }
        declaringArtifacts.computeIfAbsent(option.key(), key -> new TreeSet<>()).add(option.artifact());
        for (String fallback : option.fallbackKeys()) {
            declaringArtifacts.computeIfAbsent(fallback, key -> new TreeSet<>()).add(option.artifact());
        }
    }

    private void take(DeclaredOption option, int version) {
        DeclaredOption[] versions = byKey.computeIfAbsent(option.key(), key -> new DeclaredOption[minors.size()]);
        if (versions[version] == null) {
            versions[version] = option;
        }
        for (String fallback : option.fallbackKeys()) {
            owners.computeIfAbsent(fallback, key -> emptySets()).get(version).add(option.key());
        }
    }

    private List<Set<String>> emptySets() {
        List<Set<String>> sets = new ArrayList<>();
        for (int i = 0; i < minors.size(); i++) {
            sets.add(new LinkedHashSet<>());
        }
        return sets;
    }

    String text() {
        StringBuilder body = new StringBuilder();
        Set<String> keys = new TreeSet<>(byKey.keySet());
        keys.addAll(owners.keySet());
        keys.addAll(byHand.keys().keySet());
        for (String key : keys) {
            lines(key, body);
        }
        StringBuilder text = new StringBuilder(HEAD).append("versions");
        minors.forEach(minor -> text.append(' ').append(minor));
        text.append('\n');
        for (int i = 0; i < enums.size(); i++) {
            text.append("enum ").append(i).append(' ').append(enums.get(i)).append('\n');
        }
        byHand.open().forEach((prefix, range) ->
                text.append("open ").append(prefix).append(' ').append(range.letters()).append('\n'));
        byHand.gone().forEach(key -> text.append("gone ").append(key).append('\n'));
        return text.append(body).toString();
    }

    private void lines(String key, StringBuilder body) {
        String[] states = new String[minors.size()];
        for (int i = 0; i < states.length; i++) {
            states[i] = state(key, i);
        }
        fillGaps(states);
        String name = key;
        for (int from = 0; from < states.length; ) {
            int to = from;
            while (to + 1 < states.length && states[from] != null && states[from].equals(states[to + 1])) {
                to++;
            }
            if (states[from] != null) {
                body.append(name).append('\t').append(new VersionRange(from, to).letters()).append('\t').append(states[from]).append('\n');
                name = "";
            }
            from = to + 1;
        }
    }

    private String state(String key, int version) {
        DeclaredOption option = byKey.containsKey(key) ? byKey.get(key)[version] : null;
        if (option != null) {
            return line(option.type(), option.deprecated(), option.defaultText(), option.fallbackKeys());
        }
        if (owners.containsKey(key) && !owners.get(key).get(version).isEmpty()) {
            return "=\t\t" + String.join(",", owners.get(key).get(version));
        }
        HandWritten.Key read = byHand.keys().get(key);
        if (read != null && read.versions().holds(version)) {
            return line(read.type(), false, null, List.of());
        }
        for (String artifact : declaringArtifacts.getOrDefault(key, Set.of())) {
            if (artifacts.missing(artifact, version)) {
                return "?";
            }
        }
        return null;
    }

    private String line(String type, boolean deprecated, String defaultText, List<String> fallbackKeys) {
        StringBuilder line = new StringBuilder(typeCode(type));
        if (deprecated) {
            line.append('!');
        }
        if (defaultText != null || !fallbackKeys.isEmpty()) {
            line.append('\t').append(defaultField(defaultText));
        }
        if (!fallbackKeys.isEmpty()) {
            line.append('\t').append(String.join(",", fallbackKeys));
        }
        return line.toString();
    }

    private String typeCode(String type) {
        boolean list = type.startsWith("L");
        String element = list ? type.substring(1) : type;
        if (!element.startsWith("e")) {
            return type;
        }
        String constants = element.substring(1);
        if (!enums.contains(constants)) {
            enums.add(constants);
        }
        return (list ? "Le" : "e") + enums.indexOf(constants);
    }

    private static String defaultField(String text) {
        if (text == null) {
            return "";
        }
        if (text.isEmpty()) {
            return "''";
        }
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    /** What stands the same on both sides of a gap stands in it. */
    private static void fillGaps(String[] states) {
        for (int i = 1; i + 1 < states.length; i++) {
            if ("?".equals(states[i]) && states[i - 1] != null && !states[i - 1].equals("?")) {
                int next = i;
                while (next < states.length && "?".equals(states[next])) {
                    next++;
                }
                if (next < states.length && states[next] != null) {
                    states[i] = states[i - 1];
                }
            }
        }
    }
}
