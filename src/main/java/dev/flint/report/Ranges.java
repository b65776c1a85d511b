package dev.flint.report;

import java.util.Arrays;

/** Stretches of a text, in rising order, without overlaps; the end of each is exclusive. */
final class Ranges {

    private int[] bounds = new int[8];
    private int size;

    /** Adds a stretch; stretches may come in any order and overlap. */
    void add(int from, int to) {
        if (from >= to) {
            return;
        }
        int first = size;
        while (first > 0 && bounds[first - 1] >= from) {
            first -= 2;
        }
        int after = first;
        int start = from;
        int end = to;
        while (after < size && bounds[after] <= end) {
            start = Math.min(start, bounds[after]);
            end = Math.max(end, bounds[after + 1]);
            after += 2;
        }
        int grown = size - (after - first) + 2;
        int[] target = grown > bounds.length ? Arrays.copyOf(bounds, grown * 2) : bounds;
        System.arraycopy(bounds, after, target, first + 2, size - after);
        target[first] = start;
        target[first + 1] = end;
        bounds = target;
        size = grown;
    }

    /** Adds the stretches of a part of the text, which begins at {@code offset}. */
    void addAll(Ranges part, int offset) {
        for (int i = 0; i < part.size; i += 2) {
            add(part.bounds[i] + offset, part.bounds[i + 1] + offset);
        }
    }

    int count() {
        return size / 2;
    }

    int from(int index) {
        return bounds[2 * index];
    }

    int to(int index) {
        return bounds[2 * index + 1];
    }

    /** The first stretch that ends behind {@code offset}, {@link #count()} if there is none. */
    int after(int offset) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to(middle) > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    boolean touches(int from, int to) {
        int next = after(from);
        return next < count() && from(next) < to;
    }
}
