package dev.flint.read.template;

import java.util.ArrayList;
import java.util.List;

/** The stretches of a text that stand between two directives ({@code if} and {@code end}): there perhaps, or often. */
public final class Conditionals {

    /** In order, apart from each other; inner ones hang below. */
    private final List<Block> level;

    private record Block(int from, int to, List<Block> inner) {}

    private Conditionals(List<Block> level) {
        this.level = level;
    }

    /** What opens and never closes reaches to the end of the text. */
    static Conditionals of(List<Stretch> templates, int length) {
        List<Block> outermost = new ArrayList<>();
        List<Block> open = new ArrayList<>();
        for (Stretch template : templates) {
            if (template.role() == Stretch.Role.OPENS) {
                open.add(new Block(template.to(), length, new ArrayList<>()));
            } else if (template.role() == Stretch.Role.CLOSES && !open.isEmpty()) {
                close(open, outermost, template.from());
            }
        }
        while (!open.isEmpty()) {
            close(open, outermost, length);
        }
        return new Conditionals(outermost);
    }

    private static void close(List<Block> open, List<Block> outermost, int at) {
        Block closed = open.remove(open.size() - 1);
        List<Block> around = open.isEmpty() ? outermost : open.get(open.size() - 1).inner;
        around.add(new Block(closed.from, at, closed.inner));
    }

    /** The same without those that hold all of {@code from..to}: what is in there is there whenever the whole is. */
    public Conditionals within(int from, int to) {
        List<Block> inner = level;
        int index = at(inner, from);
        while (index >= 0 && inner.get(index).to >= to) {
            inner = inner.get(index).inner;
            index = at(inner, from);
        }
        return new Conditionals(inner);
    }

    public boolean contain(int offset) {
        return at(level, offset) >= 0;
    }

    /** The index of the stretch that holds an offset, or -1. */
    private static int at(List<Block> stretches, int offset) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).from <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high >= 0 && offset < stretches.get(high).to ? high : -1;
    }
}
