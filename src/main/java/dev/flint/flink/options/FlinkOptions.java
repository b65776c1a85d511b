package dev.flint.flink.options;

import dev.flint.flink.options.OptionIndex.Line;
import dev.flint.flink.options.OptionType.Kind;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of every version of Flink that flint knows, of the Kubernetes operator and of its autoscaler. A version
 * newer than flint knows is read as the newest known; of one that is older nothing is told.
 */
public final class FlinkOptions {

    /** Read on first use: most runs of flint ask for no option at all. */
    private static final class Holder {
        static final FlinkOptions OPTIONS = new FlinkOptions(OptionIndex.load());
    }

    /** Prepared when the first wrong key is met. */
    private static final class Suggesting {
        static final KeySuggestions SUGGESTIONS = new KeySuggestions(Holder.OPTIONS.index);
    }

    private static final int MANY = 5;

    private final OptionIndex index;

    private FlinkOptions(OptionIndex index) {
        this.index = index;
    }

    /** The options; the first call reads the index. */
    public static FlinkOptions load() {
        return Holder.OPTIONS;
    }

    /** What a version makes of a key, in the order of {@link KeyStatus}: the first that holds. */
    public KeyStatus status(String key, FlinkVersion version) {
        int at = index.position(version);
        if (at < 0) {
            return new KeyStatus.NotTold();
        }
        Line line = index.line(key, at);
        if (line != null && line.declares()) {
            return new KeyStatus.Declared(option(key, line));
        }
        if (line != null) {
            return line.isGap() ? new KeyStatus.NotTold() : new KeyStatus.Alias(options(line.others(), at));
        }
        Optional<Option> map = mapAround(key, at);
        if (map.isPresent()) {
            return new KeyStatus.MapEntry(map.get());
        }
        Map.Entry<String, Line> open = index.openPrefix(key);
        if (open != null && open.getValue().holds(at)) {
            return new KeyStatus.Open(open.getKey());
        }
        return absent(key, at);
    }

    /** The names of the options that a version declares, in their order. */
    public List<String> declared(FlinkVersion version) {
        List<String> declared = new ArrayList<>();
        int at = index.position(version);
        for (String key : at < 0 ? List.<String>of() : index.keys()) {
            Line line = index.line(key, at);
            if (line != null && line.declares()) {
                declared.add(key);
            }
        }
        declared.sort(null);
        return declared;
    }

    /** Whether a version reads a key, or may read it for all that flint knows. */
    public boolean known(String key, FlinkVersion version) {
        return status(key, version).accepted();
    }

    /**
     * The option that a version reads under a key, be it the option's own name or another that it accepts. Of several
     * it is the first; {@link KeyStatus.Alias} tells all.
     */
    public Optional<Option> option(String key, FlinkVersion version) {
        KeyStatus status = status(key, version);
        if (status instanceof KeyStatus.Declared declared) {
            return Optional.of(declared.option());
        }
        if (status instanceof KeyStatus.Alias alias && !alias.options().isEmpty()) {
            return Optional.of(alias.options().get(0));
        }
        return Optional.empty();
    }

    /** The first version that reads a key; empty if none is known to, and for keys behind an open prefix. */
    public Optional<FlinkVersion> firstVersion(String key) {
        for (Line line : index.lines(key)) {
            if (!line.isGap()) {
                return Optional.of(index.versions().get(line.from()));
            }
        }
        return Optional.empty();
    }

    /** The last version that reads a key; empty if none is known to, and for keys behind an open prefix. */
    public Optional<FlinkVersion> lastVersion(String key) {
        Optional<FlinkVersion> last = Optional.empty();
        for (Line line : index.lines(key)) {
            if (!line.isGap()) {
                last = Optional.of(index.versions().get(line.to()));
            }
        }
        return last;
    }

    /**
     * The options that a key is another name of, in any version, newest first: {@code restart-strategy.type} for
     * {@code restart-strategy}. The key's own option is not among them.
     */
    public List<String> renamedTo(String key) {
        List<String> names = new ArrayList<>();
        List<Line> lines = index.lines(key);
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).isAlias()) {
                addNew(names, lines.get(i).others());
            }
        }
        return names;
    }

    /** The other names that Flink accepts for an option, in any version, newest first. */
    public List<String> renamedFrom(String key) {
        List<String> names = new ArrayList<>();
        List<Line> lines = index.lines(key);
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).declares()) {
                addNew(names, lines.get(i).others());
            }
        }
        return names;
    }

    /**
     * The options of a version that do what an option did that it no longer has, where none of them bears the old key
     * as another name: {@code taskmanager.load-balance.mode} for {@code cluster.evenly-spread-out-slots}.
     */
    public List<String> successors(String key, FlinkVersion version) {
        List<String> read = new ArrayList<>();
        for (String successor : Successors.of(key)) {
            if (status(successor, version) instanceof KeyStatus.Declared) {
                read.add(successor);
            }
        }
        return read;
    }

    /**
     * The keys that may have been meant by one that is not read: one or two good ones, best first, each read by every
     * version in question; none when nothing is near.
     */
    public List<KeySuggestion> suggestions(String key, FlinkVersions versions) {
        return Suggesting.SUGGESTIONS.of(key, versions);
    }

    /**
     * Whether a key begins, up to its first dot, as many keys of Flink do. What begins otherwise, or as a handful do
     * ({@code job}, {@code sink}, {@code log}), may as well be a parameter of somebody's own program.
     */
    public boolean isFlinkNamespace(String key) {
        int dot = key.indexOf('.');
        String namespace = dot < 0 ? key + '.' : key.substring(0, dot + 1);
        int keys = 0;
        for (String known : index.keys()) {
            if (known.startsWith(namespace) && index.openPrefix(known) == null) {
                keys++;
            }
        }
        return keys >= MANY;
    }

    private KeyStatus absent(String key, int at) {
        Line before = null;
        for (Line line : index.lines(key)) {
            if (line.from() > at && before == null && !line.isGap()) {
                return new KeyStatus.TooNew(index.versions().get(line.from()), olderNames(line, at));
            }
            before = line.to() < at && !line.isGap() ? line : before;
        }
        if (before != null) {
            List<String> newer = before.isAlias() ? declaredAmong(before.others(), at) : List.of();
            return new KeyStatus.Removed(Optional.of(index.versions().get(before.to())), newer);
        }
        if (index.isGone(key)) {
            return new KeyStatus.Removed(Optional.empty(), List.of());
        }
        return absentEntry(key, at);
    }

    /** Other versions may know a map that the key is an entry of, or entries at all. */
    private KeyStatus absentEntry(String key, int at) {
        for (FlinkVersion version : index.versions()) {
            int there = index.position(version);
            if (mapAround(key, there).isPresent()) {
                return there > at
                        ? new KeyStatus.TooNew(version, List.of())
                        : new KeyStatus.Removed(lastEntry(key, there), List.of());
            }
        }
        return new KeyStatus.Unknown();
    }

    private Optional<FlinkVersion> lastEntry(String key, int first) {
        int last = first;
        while (last + 1 < index.versions().size() && mapAround(key, last + 1).isPresent()) {
            last++;
        }
        return Optional.of(index.versions().get(last));
    }

    private List<String> olderNames(Line first, int at) {
        List<String> names = new ArrayList<>();
        for (String name : first.declares() ? first.others() : List.<String>of()) {
            Line line = index.line(name, at);
            if (line != null && !line.isGap()) {
                names.add(name);
            }
        }
        return names;
    }

    private List<String> declaredAmong(List<String> keys, int at) {
        List<String> declared = new ArrayList<>();
        for (String key : keys) {
            Line line = index.line(key, at);
            if (line != null && line.declares()) {
                declared.add(key);
            }
        }
        return declared;
    }

    /** Flink takes {@code key.entry: value} for an entry of a map option since 1.14 (ConfigurationUtils). */
    private Optional<Option> mapAround(String key, int at) {
        if (index.versions().get(at).below(1, 14)) {
            return Optional.empty();
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            String name = key.substring(0, dot);
            Line line = index.line(name, at);
            if (line != null && line.isAlias()) {
                line = index.line(line.others().get(0), at);
            }
            if (line != null && line.declares()) {
                Option option = option(name, line);
                if (option.type().is(Kind.MAP)) {
                    return Optional.of(option);
                }
            }
        }
        return Optional.empty();
    }

    private List<Option> options(List<String> keys, int at) {
        List<Option> options = new ArrayList<>();
        for (String key : keys) {
            Line line = index.line(key, at);
            if (line != null && line.declares()) {
                options.add(option(key, line));
            }
        }
        return options;
    }

    private Option option(String key, Line line) {
        return new Option(
                key, type(line.type()), defaultValue(line.defaultText()), line.others(), line.isDeprecated());
    }

    private OptionType type(String written) {
        boolean list = written.charAt(0) == 'L';
        int at = list ? 1 : 0;
        int end = written.endsWith("!") ? written.length() - 1 : written.length();
        Kind kind = switch (written.charAt(at)) {
            case 'd' -> Kind.DURATION;
            case 'm' -> Kind.MEMORY;
            case 'b' -> Kind.BOOLEAN;
            case 'i' -> Kind.INT;
            case 'n' -> Kind.LONG;
            case 'f' -> Kind.FLOATING;
            case 'e' -> Kind.ENUM;
            case 'p' -> Kind.MAP;
            default -> Kind.STRING;
        };
        List<String> constants = kind == Kind.ENUM
                ? index.enumConstants(Integer.parseInt(written.substring(at + 1, end)))
                : List.of();
        return new OptionType(kind, list, constants);
    }

    private static Option.Default defaultValue(String written) {
        return switch (written) {
            case "" -> new Option.Default.None();
            case "~" -> new Option.Default.Depends();
            case "''" -> new Option.Default.Text("");
            default -> new Option.Default.Text(unescaped(written));
        };
    }

    private static String unescaped(String written) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\') {
                i++;
                c = switch (written.charAt(i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> '\\';
                };
            }
            text.append(c);
        }
        return text.toString();
    }

    private static void addNew(List<String> names, List<String> more) {
        for (String name : more) {
            if (!names.contains(name)) {
                names.add(name);
            }
        }
    }
}
