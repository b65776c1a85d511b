package dev.flint.read.conf;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.flink.settings.ConfKeys;
import dev.flint.flink.settings.Ignored;
import dev.flint.flink.settings.ParserNotes;
import dev.flint.flink.settings.Setting;
import dev.flint.text.Comment;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.TextSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that configures Flink as it was read.
 *
 * @param settings in order, duplicates kept; a value that a template makes, or decides about, is unknown, one that is
 *     empty in YAML is absent
 * @param ignored what Flink's line parser passes over
 * @param rewritten of {@code FLINK_PROPERTIES} what the entrypoint of images from 1.19 on makes of it
 * @param notes what else the parser of the syntax makes of the text
 * @param comments in order
 * @param notEvaluated keys that a template makes
 * @param partial whether a template may put in more settings, or leave some out
 * @param problems why the text, or a part of it, could not be read
 */
public record ConfFile(
        TextSlice text,
        Syntax syntax,
        List<Setting> settings,
        List<Ignored> ignored,
        List<Setting> rewritten,
        ParserNotes notes,
        List<Comment> comments,
        List<Problem> notEvaluated,
        boolean partial,
        List<Problem> problems) {

    public ConfFile {
        settings = List.copyOf(settings);
        ignored = List.copyOf(ignored);
        rewritten = List.copyOf(rewritten);
        comments = List.copyOf(comments);
        notEvaluated = List.copyOf(notEvaluated);
        problems = List.copyOf(problems);
    }

    /** The text as a part of some deployment's configuration. */
    public ConfCarrier carrier(ConfCarrier.Kind kind, String name, String key, Place place) {
        return carrier(kind, name, key, place, Optional.empty());
    }

    /** @param other the same text in the other syntax */
    ConfCarrier carrier(
            ConfCarrier.Kind kind, String name, String key, Place place, Optional<ConfCarrier> other) {
        return new ConfCarrier(kind, syntax, name, key, settings, ignored, rewritten, notes, partial, place, other);
    }

    /** Whether the keys are Flink's: many tools have a {@code config.yaml}. */
    public boolean isFlinks() {
        List<String> keys = new ArrayList<>();
        for (Setting setting : settings) {
            keys.add(setting.key());
        }
        for (Ignored line : ignored) {
            if (line.reason() == Ignored.Reason.NO_BLANK_BEHIND_COLON) {
                keys.add(line.key());
            }
        }
        return ConfKeys.areFlinks(keys);
    }
}
