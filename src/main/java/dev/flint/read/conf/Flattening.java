package dev.flint.read.conf;

import dev.flint.flink.settings.Refusal;
import dev.flint.flink.settings.Refusal.Kind;
import dev.flint.flink.settings.Retyped;
import dev.flint.flink.settings.Setting;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Joins nested keys with dots as {@code GlobalConfiguration.flatten} does since 1.19, and finds what Flink refuses on
 * the way: not the first alone, as Flink itself, but all of it.
 */
final class Flattening {

    /** Settings; aliases can make more of few lines. */
    private static final int MOST = 100_000;

    private final NodePlaces places;
    private final EngineValues values;
    private final TemplateMarks marks;
    private final List<Setting> settings = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Retyped> retyped = new ArrayList<>();
    private final List<Problem> notEvaluated = new ArrayList<>();
    private final Set<Node> above = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean partial;

    Flattening(NodePlaces places, EngineValues values, TemplateMarks marks) {
        this.places = places;
        this.values = values;
        this.marks = marks;
    }

    List<Setting> settings() {
        return settings;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<Retyped> retyped() {
        return retyped;
    }

    List<Problem> notEvaluated() {
        return notEvaluated;
    }

    /** Whether templates put in more, or leave some out. */
    boolean partial() {
        return partial;
    }

    boolean tooMany() {
        return settings.size() >= MOST;
    }

    void root(Node root) {
        if (isPlainMapping(root)) {
            above.add(root);
            mapping((MappingNode) root, "", false);
            return;
        }
        try {
            Object value = values.construct(root);
            if (value != null && !marks.touch(root)) {
                refuse(Kind.NO_MAPPING, "", Complaint.cast(value, Map.class), places.place(root));
            }
        } catch (YamlEngineException refused) {
            refuse(Kind.NO_VALUE_FOR_TAG, "", Complaint.of(refused), places.place(root));
        }
    }

    private static boolean isPlainMapping(Node node) {
        return node instanceof MappingNode && node.getTag().equals(Tag.MAP);
    }

    /** @param perhaps whether a template decides about the whole of it */
    private void mapping(MappingNode mapping, String prefix, boolean perhaps) {
        Set<Object> seen = new HashSet<>();
        List<NodeTuple> entries = mapping.getValue();
        for (int i = 0; i < entries.size() && !tooMany(); i++) {
            Node key = entries.get(i).getKeyNode();
            boolean conditional = perhaps || marks.decideAbout(key);
            partial |= conditional;
            if (marks.touch(key)) {
                partial = true;
                notEvaluated.add(new Problem(places.place(key), "a template makes the key"));
                continue;
            }
            Entry entry = new Entry(key, entries.get(i).getValueNode(), next(mapping, entries, i), conditional);
            entry(entry, prefix, seen);
        }
    }

    /** Where the next entry begins, or what follows the mapping. */
    private int next(MappingNode mapping, List<NodeTuple> entries, int i) {
        return i + 1 < entries.size()
                ? places.offset(entries.get(i + 1).getKeyNode().getStartMark())
                : places.offset(mapping.getEndMark());
    }

    /** @param next where what follows begins */
    private record Entry(Node key, Node value, int next, boolean conditional) {}

    private void entry(Entry entry, String prefix, Set<Object> seen) {
        Place keyPlace = places.place(entry.key);
        Object key;
        try {
            key = values.construct(entry.key);
        } catch (YamlEngineException refused) {
            refuse(entry, Kind.NO_VALUE_FOR_TAG, prefix, Complaint.of(refused), keyPlace);
            return;
        }
        String name = prefix + (key instanceof String || key == null ? key : values.text(key));
        if (!entry.conditional && !seen.add(key == null ? Tag.NULL : key)) {
            String complaint = key == null
                    ? "java.lang.NullPointerException: Cannot invoke \"Object.toString()\" because \"key\" is null"
                    : "while constructing a mapping, found duplicate key " + key;
            refuse(entry, Kind.DUPLICATE_KEY, name, complaint, keyPlace);
        }
        if (key != null && !(key instanceof String)) {
            refuse(entry, Kind.KEY_IS_NO_TEXT, name, Complaint.cast(key, String.class), keyPlace);
        }
        if (!isPlainMapping(entry.value)) {
            setting(entry, name, keyPlace);
        } else if (above.add(entry.value)) {
            mapping((MappingNode) entry.value, name + ".", entry.conditional);
            above.remove(entry.value);
        } else {
            refuse(entry, Kind.RECURSIVE, name, "StackOverflowError", keyPlace);
        }
    }

    private void setting(Entry entry, String name, Place keyPlace) {
        Place place = places.place(entry.value);
        boolean collection = !(entry.value instanceof ScalarNode);
        if (entry.conditional) {
            settings.add(new Setting(
                    name, keyPlace, Value.unknown("a template decides whether it stands there", place)));
            return;
        }
        Optional<String> unknown = marks.unknown(entry.key, entry.value, entry.next);
        if (unknown.isPresent()) {
            partial |= collection;
            settings.add(new Setting(
                    name, keyPlace, new Value.Unknown<>(unknown.get(), place, places.written(entry.value))));
            return;
        }
        try {
            Object value = values.construct(entry.value);
            if (value == null) {
                refuse(entry, Kind.EMPTY_VALUE, name, "Value must not be null.", keyPlace);
                settings.add(new Setting(name, keyPlace, Value.absent()));
            } else {
                known(entry, new Setting(name, keyPlace, marks.filled(values.text(value), place)));
            }
        } catch (YamlEngineException refused) {
            refuse(entry, Kind.NO_VALUE_FOR_TAG, name, Complaint.of(refused), place);
        }
    }

    private void known(Entry entry, Setting setting) {
        settings.add(setting);
        boolean plain = entry.value instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN;
        if (plain && setting.value() instanceof Value.Known<String> value) {
            String written = ((ScalarNode) entry.value).getValue();
            if (!value.value().equals(written)) {
                retyped.add(new Retyped(setting, written));
            }
        }
    }

    /** What a template decides about is refused perhaps, and perhaps not. */
    private void refuse(Entry entry, Kind kind, String key, String complaint, Place place) {
        if (!entry.conditional) {
            refuse(kind, key, complaint, place);
        }
    }

    private void refuse(Kind kind, String key, String complaint, Place place) {
        refusals.add(new Refusal(kind, key, complaint, Value.absent(), place));
    }
}
