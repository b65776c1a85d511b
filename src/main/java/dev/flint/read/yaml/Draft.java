package dev.flint.read.yaml;

import java.util.ArrayList;
import java.util.List;

/** A node while its document is put together; all offsets are those of the text. */
final class Draft {

    enum Kind {
        SCALAR,
        MAPPING,
        SEQUENCE
    }

    /**
     * An entry or an item.
     *
     * @param at where it begins; of an alias where the alias does
     * @param to where it ends
     * @param key null for an item
     */
    record Child(int at, int to, Draft key, Draft value) {

        /** An alias names what was written before. */
        boolean isAlias() {
            return value.from < at;
        }
    }

    final Kind kind;
    final List<Child> children = new ArrayList<>();
    /** The first character: of a collection in block style that of its first child. */
    int from;

    int to;
    /** 0-based, of the first child of a collection in block style; negative in flow style. */
    int column = -1;

    ScalarText scalar;
    boolean tagged;
    /** A template may put in children, or leave some out; or it makes the scalar. */
    boolean open;

    boolean conditional;
    /** Nodes, each counted as often as aliases repeat it. */
    int size = 1;

    int height = 1;
    YamlNode frozen;

    Draft(Kind kind, int from, int to) {
        this.kind = kind;
        this.from = from;
        this.to = to;
    }

    boolean isScalar() {
        return kind == Kind.SCALAR;
    }

    void add(Child child) {
        children.add(child);
        grow(child.value);
        if (child.key != null) {
            grow(child.key);
        }
    }

    private void grow(Draft child) {
        size += child.size;
        height = Math.max(height, child.height + 1);
    }
}
