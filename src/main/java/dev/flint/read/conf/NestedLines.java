package dev.flint.read.conf;

import dev.flint.flink.settings.Nested;
import dev.flint.flink.settings.Nested.Child;
import dev.flint.flink.settings.Setting;
import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Follows the indentation of the lines of a {@code flink-conf.yaml}, to which Flink pays no attention. */
final class NestedLines {

    private final TextSlice text;
    private final List<Nested> found = new ArrayList<>();
    /** The keys without values above the line, outermost first. */
    private final Deque<Parent> above = new ArrayDeque<>();

    private final List<Child> children = new ArrayList<>();
    private final List<Place> dropped = new ArrayList<>();
    private boolean items;

    private record Parent(String key, int indent, Place place, Place line) {}

    NestedLines(TextSlice text) {
        this.text = text;
    }

    List<Nested> found() {
        end();
        return found;
    }

    /** A line that Flink reads as a setting. */
    void pair(int lineFrom, int keyFrom, int keyTo, Setting setting) {
        int indent = keyFrom - lineFrom;
        leave(indent);
        if (above.isEmpty()) {
            return;
        }
        if (setting.key().startsWith("- ")) {
            items = true;
            return;
        }
        StringBuilder meant = new StringBuilder();
        above.forEach(parent -> meant.append(parent.key).append('.'));
        Place margin = text.place(lineFrom, keyTo);
        children.add(new Child(setting, meant.append(setting.key()).toString(), margin, dropped));
        dropped.clear();
    }

    /** A line that is no setting: it may begin what is nested, or be an item of a list. */
    void noPair(int lineFrom, int from, int to) {
        int indent = from - lineFrom;
        String line = text.text().substring(from, to);
        boolean item = line.startsWith("-");
        leave(item ? indent + 1 : indent);
        if (item && !above.isEmpty()) {
            items = true;
        } else if (line.endsWith(":") && line.length() > 1) {
            Place whole = text.place(lineFrom, behindLine(to));
            if (!above.isEmpty()) {
                dropped.add(whole);
            }
            above.addLast(new Parent(line.substring(0, line.length() - 1).strip(), indent, text.place(from, to), whole));
        } else {
            end();
        }
    }

    /** What follows is no part of it. */
    void end() {
        leave(0);
    }

    /** Drops the keys that a line of this indentation does not stand under. */
    private void leave(int indent) {
        while (!above.isEmpty() && above.getLast().indent >= indent) {
            Parent last = above.removeLast();
            if (above.isEmpty()) {
                if (!children.isEmpty() || items) {
                    found.add(new Nested(last.key, last.place, last.line, children, items));
                }
                children.clear();
                dropped.clear();
                items = false;
            }
        }
    }

    private int behindLine(int from) {
        String all = text.text();
        int at = from;
        while (at < all.length() && all.charAt(at) != '\n') {
            at++;
        }
        return Math.min(at + 1, all.length());
    }
}
