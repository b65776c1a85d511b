package dev.flint.read.yaml;

import dev.flint.read.template.Placeholders;
import dev.flint.read.template.Templates;
import dev.flint.read.yaml.Draft.Child;
import dev.flint.read.yaml.YamlNode.Entry;
import dev.flint.read.yaml.YamlNode.Mapping;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.read.yaml.YamlNode.Sequence;
import dev.flint.read.yaml.YamlNode.Style;
import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes nodes of drafts: merge keys are applied, templates make values unknown. */
final class NodeBuilder {

    private static final String MERGE = "<<";

    private final TextSlice text;
    private final Templates templates;

    NodeBuilder(TextSlice text, Templates templates) {
        this.text = text;
        this.templates = templates;
    }

    /** What aliases name is made once. */
    YamlNode build(Draft draft) {
        if (draft.frozen == null) {
            Place place = text.place(draft.from, draft.to);
            draft.frozen =
                    switch (draft.kind) {
                        case SCALAR -> scalar(draft, place);
                        case SEQUENCE -> sequence(draft, place);
                        case MAPPING -> mapping(draft, place);
                    };
        }
        return draft.frozen;
    }

    /** Whether a document is nothing: empty, or comments alone. */
    static boolean isNothing(Draft root) {
        return root.isScalar() && !root.open && root.from == root.to;
    }

    private Scalar scalar(Draft draft, Place place) {
        ScalarText scalar = draft.scalar;
        Place at = scalar.style() == Style.PLAIN ? place : text.place(scalar.contentFrom(), scalar.contentTo());
        return new Scalar(
                value(draft, at), scalar.style(), draft.conditional, draft.open, scalar.content(), place);
    }

    private Value<String> value(Draft draft, Place at) {
        ScalarText scalar = draft.scalar;
        if (draft.conditional) {
            return Value.unknown("a template decides whether it stands there", at);
        }
        if (draft.open) {
            return Value.unknown("a template puts it in", at);
        }
        Optional<String> template = templates.touching(draft.from, draft.to)
                .or(() -> Placeholders.first(scalar.content().text()));
        if (template.isPresent()) {
            return Value.placeholder(template.get(), scalar.content().text(), at);
        }
        String value = scalar.content().text();
        boolean absent = scalar.style() == Style.PLAIN && !draft.tagged && isNull(value);
        return absent ? Value.absent() : Value.known(value, at);
    }

    private static boolean isNull(String value) {
        return switch (value) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
        };
    }

    private Sequence sequence(Draft draft, Place place) {
        List<YamlNode> items = new ArrayList<>(draft.children.size());
        for (Child child : draft.children) {
            items.add(build(child.value()));
        }
        return new Sequence(items, draft.open, place);
    }

    private Mapping mapping(Draft draft, Place place) {
        List<Entry> entries = new ArrayList<>(draft.children.size());
        List<Draft> merged = new ArrayList<>();
        boolean open = draft.open;
        for (Child child : draft.children) {
            if (isMergeKey(child.key())) {
                merged.add(child.value());
            } else {
                Entry entry = entry(child);
                entries.add(entry);
                open |= entry.key().isUnknown();
            }
        }
        if (merged.isEmpty()) {
            return new Mapping(entries, open, place);
        }
        List<Entry> all = new ArrayList<>();
        for (Draft source : merged) {
            open |= mergeInto(all, entries, build(source));
        }
        all.addAll(entries);
        return new Mapping(all, open, place);
    }

    private static boolean isMergeKey(Draft key) {
        return key.isScalar()
                && key.scalar.style() == Style.PLAIN
                && key.scalar.content().text().equals(MERGE);
    }

    private Entry entry(Child child) {
        Draft key = child.key();
        if (!key.isScalar()) {
            Place place = text.place(key.from, key.to);
            return new Entry(Value.unknown("the key is no single value", place), place, build(child.value()));
        }
        Place place = text.place(key.scalar.contentFrom(), key.scalar.contentTo());
        Optional<String> template = templates.touching(key.from, key.to);
        Value<String> known = template.isEmpty()
                ? Value.known(key.scalar.content().text(), place)
                : Value.unknown(template.get() + " is filled in elsewhere", place);
        return new Entry(known, place, build(child.value()));
    }

    /** Adds what a merge key brings in and nobody else sets; says whether more may come that is not seen. */
    private boolean mergeInto(List<Entry> all, List<Entry> written, YamlNode source) {
        if (source instanceof Sequence sequence) {
            boolean open = sequence.open();
            for (YamlNode item : sequence.items()) {
                open |= !(item instanceof Mapping) || mergeInto(all, written, item);
            }
            return open;
        }
        if (!(source instanceof Mapping mapping)) {
            return true;
        }
        Set<String> names = new HashSet<>();
        written.forEach(entry -> entry.key().ifKnown().ifPresent(names::add));
        all.forEach(entry -> entry.key().ifKnown().ifPresent(names::add));
        for (Entry entry : mapping.entries()) {
            Optional<String> name = entry.key().ifKnown();
            if (name.isEmpty() || !names.contains(name.get())) {
                all.add(entry);
            }
        }
        return mapping.open();
    }
}
