package dev.flint.model.modules;

import dev.flint.read.build.BuildPart;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The properties that a module sees, the nearest build file first. Profiles and branches count only where they are
 * asked for, one at a time.
 */
final class PropertyScope {

    /** Characters; no version or name is longer, and texts that double at each step end here. */
    private static final int LONGEST = 2000;

    /** References that lead to references. */
    private static final int DEEPEST = 200;

    /** The properties of one file. */
    private record Level(Map<String, Value<String>> own, List<Map<String, Value<String>>> alternatives) {}

    private final List<Level> levels = new ArrayList<>();
    private final LookUp plain = new LookUp(Map.of());

    /** Adds what is asked when no file that was added before knows a name. */
    void add(Map<String, Value<String>> own, List<BuildPart> alternatives) {
        List<Map<String, Value<String>>> maps = new ArrayList<>();
        for (BuildPart alternative : alternatives) {
            Map<String, Value<String>> map = properties(alternative);
            if (!map.isEmpty()) {
                maps.add(map);
            }
        }
        levels.add(new Level(own, maps));
    }

    static Map<String, Value<String>> properties(BuildPart part) {
        Map<String, Value<String>> map = new LinkedHashMap<>();
        for (BuildPart.Property property : part.properties()) {
            map.put(property.name(), property.value());
        }
        return map;
    }

    /** The value with its references resolved; it stands where the text stands that they lead to. */
    Value<String> resolve(Value<String> template) {
        return plain.resolve(template);
    }

    /** What is known of a text; references that lead nowhere stay in it. */
    String resolveText(String template, Place place) {
        return resolve(Value.known(template, place)).ifKnown().orElse(template);
    }

    /** What profiles and branches make of a value, where that is another one than {@link #resolve}. */
    List<Value<String>> others(Value<String> template) {
        if (!template.ifKnown().orElse("").contains("${")) {
            return List.of();
        }
        Value<String> usual = resolve(template);
        List<Value<String>> others = new ArrayList<>();
        for (LookUp alternative : alternatives()) {
            Value<String> other = alternative.resolve(template);
            if (other.ifKnown().isPresent() && !other.ifKnown().equals(usual.ifKnown()) && !others.contains(other)) {
                others.add(other);
            }
        }
        return others;
    }

    /** The value of a property, absent if nobody sets it outside of profiles. */
    Value<String> property(String name) {
        return plain.property(name);
    }

    /** The text of a property with the references in it, unless it is nothing but one: that is followed. */
    Value<String> written(String name) {
        Value<String> value = plain.find(name);
        for (int i = 0; i < DEEPEST; i++) {
            String text = value.ifKnown().orElse("");
            if (!text.startsWith("${") || text.indexOf('}') != text.length() - 1) {
                return value;
            }
            value = plain.find(text.substring(2, text.length() - 1));
        }
        return Value.absent();
    }

    /** Values of a property that profiles and branches set. */
    List<Value<String>> otherValues(String name) {
        List<Value<String>> values = new ArrayList<>();
        for (LookUp alternative : alternatives()) {
            if (alternative.chosen.containsKey(name)) {
                values.add(alternative.property(name));
            }
        }
        return values;
    }

    private List<LookUp> alternatives() {
        List<LookUp> lookUps = new ArrayList<>();
        for (Level level : levels) {
            for (Map<String, Value<String>> alternative : level.alternatives) {
                lookUps.add(new LookUp(alternative));
            }
        }
        return lookUps;
    }

    /** Looks names up with one alternative chosen, or none. Each name is resolved once. */
    private final class LookUp {

        private final Map<String, Value<String>> chosen;
        private final Map<String, Value<String>> resolved = new HashMap<>();
        private final Set<String> visiting = new HashSet<>();

        LookUp(Map<String, Value<String>> chosen) {
            this.chosen = chosen;
        }

        Value<String> resolve(Value<String> template) {
            if (!(template instanceof Value.Known<String> known) || !known.value().contains("${")) {
                return template;
            }
            String text = known.value();
            StringBuilder whole = new StringBuilder();
            int at = 0;
            while (at < text.length()) {
                int open = text.indexOf("${", at);
                int close = open < 0 ? -1 : text.indexOf('}', open);
                if (close < 0) {
                    whole.append(text, at, text.length());
                    break;
                }
                whole.append(text, at, open);
                Value<String> part = reference(text.substring(open + 2, close), known.place());
                if (part.ifKnown().isEmpty() || (open == 0 && close == text.length() - 1)) {
                    return part;
                }
                whole.append(part.ifKnown().get());
                if (whole.length() > LONGEST) {
                    return Value.unknown("grows without end", known.place());
                }
                at = close + 1;
            }
            return Value.known(whole.toString(), known.place());
        }

        private Value<String> reference(String written, Place place) {
            int separator = written.indexOf(":-");
            String name = (separator < 0 ? written : written.substring(0, separator)).strip();
            Value<String> value = property(name);
            if (!value.isAbsent()) {
                return value;
            }
            return separator < 0
                    ? Value.unknown("nothing in the tree sets ${" + name + "}", place)
                    : Value.known(written.substring(separator + 2), place);
        }

        Value<String> property(String name) {
            Value<String> known = resolved.get(name);
            if (known != null) {
                return known;
            }
            Value<String> found = find(name);
            if (found.isAbsent()) {
                return found;
            }
            if (visiting.size() > DEEPEST || !visiting.add(name)) {
                return Value.unknown("${" + name + "} leads back to itself", found.where().orElseThrow());
            }
            Value<String> value = resolve(found);
            visiting.remove(name);
            resolved.put(name, value);
            return value;
        }

        private Value<String> find(String name) {
            for (Level level : levels) {
                for (Map<String, Value<String>> alternative : level.alternatives) {
                    if (alternative == chosen && alternative.containsKey(name)) {
                        return alternative.get(name);
                    }
                }
                Value<String> own = level.own.get(name);
                if (own != null) {
                    return own;
                }
            }
            return Value.absent();
        }
    }
}
