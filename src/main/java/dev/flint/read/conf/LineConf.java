package dev.flint.read.conf;

import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.flink.settings.Ignored;
import dev.flint.flink.settings.Ignored.Reason;
import dev.flint.flink.settings.ParserNotes;
import dev.flint.flink.settings.Setting;
import dev.flint.read.template.Conditionals;
import dev.flint.read.template.Placeholders;
import dev.flint.read.template.Templates;
import dev.flint.text.Comment;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The line parser of {@code org.apache.flink.configuration.GlobalConfiguration.loadYAMLResource}, the same from 1.13 to
 * 1.18 and for {@code flink-conf.yaml} up to 1.20: a line is cut at its first {@code #}, trimmed, and split at its
 * first colon with a blank behind it. It knows no YAML: neither quotes nor nesting.
 */
final class LineConf {

    private final TextSlice text;
    private final Templates templates;
    private final String masked;
    private final Conditionals conditionals;
    private final List<Setting> settings = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Problem> notEvaluated = new ArrayList<>();
    private final NestedLines nested;
    private boolean partial;

    LineConf(TextSlice text) {
        this.text = text;
        this.templates = Templates.in(text.text());
        this.masked = templates.masked();
        int from = behindBlanks(0, masked.length());
        this.conditionals = templates.conditionals().within(from, beforeBlanks(from, masked.length()));
        this.partial = !templates.insertions().isEmpty();
        this.nested = new NestedLines(text);
    }

    ConfFile read() {
        int at = 0;
        while (at < masked.length()) {
            int end = lineEnd(at);
            line(at, end);
            at = end + 1;
        }
        return new ConfFile(
                text,
                Syntax.LINES,
                settings,
                ignored,
                List.of(),
                new ParserNotes(nested.found(), List.of(), List.of()),
                comments,
                notEvaluated,
                partial,
                List.of());
    }

    private void line(int lineFrom, int lineTo) {
        int hash = indexOf('#', lineFrom, lineTo);
        int cut = hash < 0 ? lineTo : hash;
        if (hash >= 0) {
            comments.add(new Comment(text.text().substring(hash, lineTo), text.place(hash, lineTo)));
        }
        int from = behindBlanks(lineFrom, cut);
        int to = beforeBlanks(from, cut);
        if (from == to) {
            return;
        }
        int colon = colonWithBlank(from, to);
        if (colon < 0) {
            noPair(lineFrom, from, to);
            return;
        }
        int keyTo = beforeBlanks(from, colon);
        int valueFrom = behindBlanks(colon + 2, to);
        if (keyTo == from && mark(lineFrom).isEmpty()) {
            ignored.add(new Ignored(Reason.NO_KEY, "", value(valueFrom, to), text.place(from, to)));
            return;
        }
        pair(lineFrom, from, keyTo, value(valueFrom, to));
        if (hash == to && hash + 1 < lineTo && masked.charAt(hash + 1) > ' ') {
            behindHash(from, keyTo, hash, lineTo);
        }
    }

    private void pair(int lineFrom, int keyFrom, int keyTo, Value<String> value) {
        Place keyPlace = text.place(keyFrom, keyTo);
        Optional<String> template = templates.touching(keyFrom, keyTo);
        if (template.isPresent()) {
            partial = true;
            notEvaluated.add(new Problem(keyPlace, "the key is made by " + template.get()));
            nested.end();
            return;
        }
        String mark = mark(lineFrom);
        String key = (mark + text.text().substring(mark.isEmpty() ? keyFrom : lineFrom, keyTo)).trim();
        Setting setting = new Setting(key, keyPlace, value);
        settings.add(setting);
        nested.pair(lineFrom, keyFrom, keyTo, setting);
    }

    /** Flink takes a byte-order mark before the first line for a part of its key, and blanks behind it too. */
    private String mark(int lineFrom) {
        boolean whole = text.text() == text.file().text();
        return lineFrom == 0 && whole && text.file().hasByteOrderMark() ? "\uFEFF" : "";
    }

    private Value<String> value(int from, int to) {
        Place place = text.place(from, to);
        if (conditionals.contain(from)) {
            partial = true;
            return Value.unknown("a template decides whether it stands there", place);
        }
        String value = text.text().substring(from, to);
        return templates
                .touching(from, to)
                .or(() -> Placeholders.first(value))
                .map(template -> Value.<String>placeholder(template, value, place))
                .orElse(Value.known(value, place));
    }

    /** A line that is no pair; of one that a template makes nothing is known. */
    private void noPair(int lineFrom, int from, int to) {
        Place place = text.place(from, to);
        if (templates.touching(from, to).isPresent()) {
            nested.end();
            partial = true;
            notEvaluated.add(new Problem(place, "the line is made by a template"));
            return;
        }
        nested.noPair(lineFrom, from, to);
        int colon = indexOf(':', from, to);
        String key = colon < 0 ? "" : text.text().substring(from, beforeBlanks(from, colon));
        if (colon < 0) {
            ignored.add(new Ignored(Reason.NO_COLON, key, Value.absent(), place));
        } else if (key.isEmpty()) {
            ignored.add(new Ignored(Reason.NO_KEY, key, Value.absent(), place));
        } else if (colon + 1 == to) {
            ignored.add(new Ignored(Reason.NO_VALUE, key, Value.absent(), place));
        } else {
            ignored.add(new Ignored(Reason.NO_BLANK_BEHIND_COLON, key, value(colon + 1, to), place));
        }
    }

    private void behindHash(int keyFrom, int keyTo, int hash, int lineTo) {
        int to = beforeBlanks(hash, lineTo);
        Place place = text.place(hash, to);
        ignored.add(new Ignored(
                Reason.BEHIND_HASH,
                text.text().substring(keyFrom, keyTo),
                Value.known(text.text().substring(hash, to), place),
                place));
    }

    private int colonWithBlank(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (masked.charAt(i) == ':' && masked.charAt(i + 1) == ' ') {
                return i;
            }
        }
        return -1;
    }

    private int indexOf(char c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (masked.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < masked.length() && masked.charAt(end) != '\n' && masked.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Blanks are those of {@link String#trim}. */
    private int behindBlanks(int from, int to) {
        int at = from;
        while (at < to && masked.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private int beforeBlanks(int from, int to) {
        int at = to;
        while (at > from && masked.charAt(at - 1) <= ' ') {
            at--;
        }
        return at;
    }
}
