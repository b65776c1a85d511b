package dev.flint.model.configuration;

import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.KeyStatus;
import dev.flint.flink.options.Option;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.configuration.Layer.Rest;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The configuration that one role of a deployment runs with. As Flink does, it merges the layers by literal key, the
 * later over the earlier ({@code Configuration.addAll}), and looks the names of an option up in the result, its own
 * before the older ones ({@code Configuration.getRawValueFromOption}): a new name in the lowest layer beats an old one
 * in the highest.
 */
public final class EffectiveConfiguration {

    private final List<Layer> layers;
    private final FlinkVersions versions;
    private final Map<String, List<Assignment>> byKey = new LinkedHashMap<>();
    /** Looked up once: the roles of a deployment mostly share one configuration. */
    private List<EffectiveValue> values;

    /** @param layers the lowest first */
    public EffectiveConfiguration(List<Layer> layers, FlinkVersions versions) {
        this.layers = List.copyOf(layers);
        this.versions = versions;
        for (Layer layer : layers) {
            for (Setting setting : layer.settings()) {
                byKey.computeIfAbsent(setting.key(), key -> new ArrayList<>()).add(new Assignment(setting, layer));
            }
        }
    }

    /** The lowest first. */
    public List<Layer> layers() {
        return layers;
    }

    public FlinkVersions versions() {
        return versions;
    }

    /** The same with more layers on top. */
    public EffectiveConfiguration with(List<Layer> above) {
        List<Layer> all = new ArrayList<>(layers);
        all.addAll(above);
        return new EffectiveConfiguration(all, versions);
    }

    /** Every key that a layer sets, in the order of the text. */
    public List<String> keys() {
        return List.copyOf(byKey.keySet());
    }

    /** Every setting of a literal key, the lowest first. */
    public List<Assignment> assignments(String key) {
        return Collections.unmodifiableList(byKey.getOrDefault(key, List.of()));
    }

    /** What each option has that a layer sets, in the order of the options' names. */
    public synchronized List<EffectiveValue> values() {
        if (values == null) {
            Map<String, EffectiveValue> found = new TreeMap<>();
            for (String key : byKey.keySet()) {
                EffectiveValue value = written(key);
                found.putIfAbsent(value.key(), value);
            }
            values = List.copyOf(found.values());
        }
        return values;
    }

    /**
     * What Flink finds for an option.
     *
     * @param key any name of the option, in any version; of a key that is no option's name its own value is told
     */
    public EffectiveValue value(String key) {
        return value(key, true);
    }

    /** What Flink finds for the option that reads a key as it is written; its own value where none does. */
    public EffectiveValue written(String key) {
        return value(key, false);
    }

    private EffectiveValue value(String key, boolean anyName) {
        List<FlinkVersion> candidates = versions.candidates();
        if (candidates.isEmpty()) {
            return resolve(key, Optional.empty(), List.of(key));
        }
        EffectiveValue newest = null;
        for (int i = candidates.size() - 1; i >= 0; i--) {
            EffectiveValue found = in(candidates.get(i), key, anyName);
            if (newest != null && !sameDecision(found, newest)) {
                return undecided(newest);
            }
            newest = newest == null ? found : newest;
        }
        return newest;
    }

    private EffectiveValue in(FlinkVersion version, String key, boolean anyName) {
        KeyStatus status = FlinkOptions.load().status(key, version);
        if (anyName && status instanceof KeyStatus.TooNew tooNew && !tooNew.olderNames().isEmpty()) {
            return in(version, tooNew.olderNames().get(0), false);
        }
        if (anyName && status instanceof KeyStatus.Removed removed && !removed.newerNames().isEmpty()) {
            return in(version, removed.newerNames().get(0), false);
        }
        if (status instanceof KeyStatus.Alias alias && !alias.options().isEmpty()) {
            return resolve(alias.options().get(0), version);
        }
        if (status instanceof KeyStatus.Declared declared) {
            return resolve(declared.option(), version);
        }
        return resolve(key, Optional.empty(), List.of(key));
    }

    private EffectiveValue resolve(Option option, FlinkVersion version) {
        List<String> names = new ArrayList<>();
        names.add(option.key());
        names.addAll(option.fallbackKeys());
        EffectiveValue all = resolve(option.key(), Optional.of(option), names);
        List<Assignment> shadows = new ArrayList<>();
        for (Assignment shadow : all.shadows()) {
            String name = shadow.setting().key();
            boolean own = name.equals(option.key());
            if (own || !(FlinkOptions.load().status(name, version) instanceof KeyStatus.Declared)) {
                shadows.add(shadow);
            }
        }
        return new EffectiveValue(all.key(), all.option(), all.value(), all.decisive(), shadows, all.presumed());
    }

    /** @param names in the order in which Flink looks them up */
    private EffectiveValue resolve(String key, Optional<Option> option, List<String> names) {
        List<Assignment> all = new ArrayList<>();
        Optional<Layer> doubt = Optional.empty();
        for (String name : names) {
            List<Assignment> named = byKey.getOrDefault(name, List.of());
            if (all.isEmpty()) {
                // What is not seen may set every name that is looked up before one is found.
                Layer from = named.isEmpty() ? null : named.get(named.size() - 1).layer();
                doubt = stronger(doubt, mayAlsoSet(from));
            }
            for (int i = named.size() - 1; i >= 0; i--) {
                all.add(named.get(i));
            }
        }
        boolean presumed = doubt.isPresent();
        Optional<Layer> open = doubt.filter(layer -> layer.rest() == Rest.ANYTHING);
        if (all.isEmpty()) {
            Value<String> value =
                    open.isPresent() ? Value.unknown(open.get().why(), open.get().place()) : Value.absent();
            return new EffectiveValue(key, option, value, Optional.empty(), List.of(), presumed);
        }
        Assignment decisive = all.get(0);
        Value<String> value = decisive.setting().value();
        if (open.isPresent()) {
            value = Value.unknown(open.get().why(), open.get().place());
        }
        return new EffectiveValue(
                key, option, value, Optional.of(decisive), all.subList(1, all.size()), presumed);
    }

    /** The layer above a given one (of all, where none is given) that may set more; the least known of them. */
    private Optional<Layer> mayAlsoSet(Layer from) {
        Optional<Layer> found = Optional.empty();
        for (int i = layers.size() - 1; i >= 0 && layers.get(i) != from; i--) {
            found = stronger(found, Optional.of(layers.get(i)).filter(l -> l.rest() != Rest.NOTHING));
        }
        return found;
    }

    private static Optional<Layer> stronger(Optional<Layer> one, Optional<Layer> other) {
        boolean otherIsStronger = other.isPresent()
                && (one.isEmpty() || other.get().rest().compareTo(one.get().rest()) > 0);
        return otherIsStronger ? other : one;
    }

    private static boolean sameDecision(EffectiveValue one, EffectiveValue other) {
        if (one.decisive().isPresent() != other.decisive().isPresent()) {
            return false;
        }
        return one.decisive().isEmpty() || one.decisive().get().equals(other.decisive().get());
    }

    private EffectiveValue undecided(EffectiveValue of) {
        Optional<Place> place = of.decisive().map(decisive -> decisive.setting().keyPlace());
        Value<String> value = Value.unknown(
                "it depends on the version of Flink, which nothing tells",
                place.orElseGet(() -> layers.get(layers.size() - 1).place()));
        return new EffectiveValue(of.key(), of.option(), value, of.decisive(), of.shadows(), of.presumed());
    }
}
