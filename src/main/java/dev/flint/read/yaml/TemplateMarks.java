package dev.flint.read.yaml;

import dev.flint.read.template.Conditionals;
import dev.flint.read.template.Templates;
import dev.flint.read.template.Templates.Insertion;
import dev.flint.read.yaml.Draft.Child;
import dev.flint.read.yaml.Draft.Kind;
import java.util.List;

/** Marks the nodes of a document that templates decide about. */
final class TemplateMarks {

    private TemplateMarks() {}

    /**
     * @param from where the document begins
     * @param to where the next one does
     */
    static void apply(Draft root, Templates templates, int from, int to) {
        if (templates.isEmpty()) {
            return;
        }
        markConditionals(root, templates.conditionals().within(root.from, root.to), false);
        List<Insertion> insertions = templates.insertions();
        for (int i = firstFrom(insertions, from); i < insertions.size() && insertions.get(i).offset() < to; i++) {
            insert(root, insertions.get(i));
        }
    }

    private static void markConditionals(Draft node, Conditionals conditionals, boolean conditional) {
        node.conditional |= conditional;
        node.open |= conditional && !node.isScalar();
        for (Child child : node.children) {
            boolean perhaps = conditionals.contain(child.at());
            // Without it there is one entry less: what the template's other branch has stands elsewhere.
            node.open |= perhaps;
            if (!child.isAlias() || perhaps || conditional) {
                markConditionals(child.value(), conditionals, conditional || perhaps);
            }
        }
    }

    /** Goes down by the indentation of what is put in, to the node that it becomes a part of. */
    private static void insert(Draft root, Insertion insertion) {
        Draft node = root;
        while (true) {
            node.open |= node.isScalar() || node.column < 0 || insertion.indent() <= node.column;
            int index = lastBefore(node.children, insertion.offset());
            if (index < 0) {
                node.open = true;
                return;
            }
            Child child = node.children.get(index);
            boolean beside = insertion.indent() <= node.column && !isFlushSequence(child, node);
            if (node.column < 0 && insertion.offset() > child.to() || beside || child.isAlias()) {
                return;
            }
            node = child.value();
        }
    }

    /** {@code env:} with its items not indented: what follows at that column may be an item or a key. */
    private static boolean isFlushSequence(Child child, Draft mapping) {
        return mapping.kind == Kind.MAPPING
                && child.value().kind == Kind.SEQUENCE
                && child.value().column == mapping.column;
    }

    private static int lastBefore(List<Child> children, int offset) {
        int low = 0;
        int high = children.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (children.get(middle).at() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    private static int firstFrom(List<Insertion> insertions, int offset) {
        int low = 0;
        int high = insertions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (insertions.get(middle).offset() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
