package dev.flint.flink.image;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.text.Place;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the entrypoint of Flink's Docker image makes of the variable {@code FLINK_PROPERTIES}, and what is lost on the
 * way. Up to 1.18 the text is appended to {@code flink-conf.yaml}. From 1.19 on each line, without its whitespace,
 * becomes a dynamic property of {@code config-parser-utils.sh}, which writes the whole configuration anew.
 */
public final class FlinkProperties {

    private FlinkProperties() {}

    /** Something that does not arrive as it is written. */
    public sealed interface Loss {

        /** The setting as it arrives. */
        Setting arrives();

        /** Where what is lost stands. */
        Place place();

        /** The value loses blanks; {@code written} is the value with them. */
        record Blanks(Setting arrives, String written, Place place) implements Loss {}

        /** A comment behind the value becomes a part of it. */
        record Comment(Setting arrives, String written, Place place) implements Loss {}

        /** A key that others are nested under: it arrives with an empty value, they arrive without it. */
        record Nesting(Setting arrives, Place place) implements Loss {}

        /**
         * Another key of the text begins with this one. The writer nests keys at their dots and has no room for both: of
         * the two this one arrives, or nothing of the whole text does.
         *
         * @param below the setting that is lost in any case
         */
        record Overlap(Setting arrives, Setting below, Place place) implements Loss {}
    }

    /**
     * The settings that arrive. Where images of both kinds are in question, only what arrives in both alike is known.
     *
     * @param text a carrier of kind {@link ConfCarrier.Kind#FLINK_PROPERTIES}; any other is returned as it is
     * @param image the versions of the image
     */
    public static ConfCarrier in(ConfCarrier text, FlinkVersions image) {
        if (text.kind() != ConfCarrier.Kind.FLINK_PROPERTIES
                || image.candidates().stream().allMatch(FlinkProperties::appends)) {
            return text;
        }
        if (rewrites(image)) {
            return with(text, Syntax.ENTRYPOINT, unsettled(rewritten(text)), appended(text));
        }
        return with(text, Syntax.LINES, common(appended(text), rewritten(text)), rewritten(text));
    }

    /** What images of all these versions lose, in the order of the text; nothing where some of them append the text. */
    public static List<Loss> losses(ConfCarrier text, FlinkVersions image) {
        if (text.kind() != ConfCarrier.Kind.FLINK_PROPERTIES || !rewrites(image)) {
            return List.of();
        }
        List<Loss> losses = new ArrayList<>();
        Map<Place, Setting> meant = byKeyPlace(appended(text));
        List<Setting> rewritten = rewritten(text);
        for (int i = 0; i < rewritten.size(); i++) {
            Setting arrives = rewritten.get(i);
            if (isNesting(rewritten, i)) {
                losses.add(new Loss.Nesting(arrives, arrives.keyPlace()));
            } else if (meant.containsKey(arrives.keyPlace())) {
                value(meant.get(arrives.keyPlace()), arrives, losses);
            }
            overlaps(rewritten, i, losses);
        }
        return losses;
    }

    private static List<Setting> appended(ConfCarrier text) {
        return text.syntax() == Syntax.ENTRYPOINT ? text.otherReading() : text.settings();
    }

    private static List<Setting> rewritten(ConfCarrier text) {
        return text.syntax() == Syntax.ENTRYPOINT ? text.settings() : text.otherReading();
    }

    private static boolean appends(FlinkVersion version) {
        return new OfficialImage(version).appendsProperties();
    }

    private static boolean rewrites(FlinkVersions image) {
        return image.all(version -> !appends(version));
    }

    private static void value(Setting meant, Setting arrives, List<Loss> losses) {
        if (!(meant.value() instanceof Value.Known<String> written)
                || !(arrives.value() instanceof Value.Known<String> arriving)) {
            return;
        }
        Span place = arriving.place().span();
        boolean cut = !place.equals(written.place().span());
        boolean blanks = place.endColumn() - place.startColumn() > arriving.value().length();
        // Right behind a value, as in a password, a hash begins no comment in the eyes of who wrote it.
        if (cut && blanks) {
            losses.add(new Loss.Comment(arrives, written.value(), arriving.place()));
        } else if (!cut && blanks) {
            losses.add(new Loss.Blanks(arrives, written.value(), arriving.place()));
        }
    }

    /** An empty value whose next line stands further to the right. */
    private static boolean isNesting(List<Setting> settings, int at) {
        Setting setting = settings.get(at);
        return setting.value().ifKnown().filter(String::isEmpty).isPresent()
                && !setting.key().startsWith("#")
                && at + 1 < settings.size()
                && column(settings.get(at + 1)) > column(setting);
    }

    private static int column(Setting setting) {
        return setting.keyPlace().span().startColumn();
    }

    private static void overlaps(List<Setting> settings, int at, List<Loss> losses) {
        Setting above = settings.get(at);
        for (Setting below : settings) {
            if (below.key().startsWith(above.key() + ".") && isLast(settings, at)) {
                losses.add(new Loss.Overlap(above, below, below.keyPlace()));
            }
        }
    }

    private static boolean isLast(List<Setting> settings, int at) {
        for (Setting later : settings.subList(at + 1, settings.size())) {
            if (later.key().equals(settings.get(at).key())) {
                return false;
            }
        }
        return true;
    }

    /** Of keys that overlap nobody knows which arrives, or whether any does. */
    private static List<Setting> unsettled(List<Setting> settings) {
        List<Setting> all = new ArrayList<>();
        for (Setting setting : settings) {
            String other = overlapping(setting.key(), settings);
            all.add(other.isEmpty() ? setting : unknown(setting, "the image has no room for it beside '" + other + "'"));
        }
        return all;
    }

    private static String overlapping(String key, List<Setting> settings) {
        for (Setting other : settings) {
            if (other.key().startsWith(key + ".") || key.startsWith(other.key() + ".")) {
                return other.key();
            }
        }
        return "";
    }

    private static List<Setting> common(List<Setting> appended, List<Setting> rewritten) {
        Map<Place, Setting> later = byKeyPlace(rewritten);
        List<Setting> common = new ArrayList<>();
        for (Setting setting : appended) {
            Setting other = later.get(setting.keyPlace());
            boolean alike = other != null
                    && other.key().equals(setting.key())
                    && other.value().ifKnown().equals(setting.value().ifKnown());
            common.add(alike ? setting : unknown(setting, "images before 1.19 and later ones read it differently"));
        }
        return common;
    }

    private static Map<Place, Setting> byKeyPlace(List<Setting> settings) {
        Map<Place, Setting> byPlace = new HashMap<>();
        for (Setting setting : settings) {
            byPlace.put(setting.keyPlace(), setting);
        }
        return byPlace;
    }

    private static Setting unknown(Setting setting, String why) {
        Place place = setting.value().where().orElse(setting.keyPlace());
        return new Setting(setting.key(), setting.keyPlace(), Value.unknown(why, place));
    }

    private static ConfCarrier with(
            ConfCarrier text, Syntax syntax, List<Setting> settings, List<Setting> otherReading) {
        return new ConfCarrier(
                text.kind(),
                syntax,
                text.name(),
                text.key(),
                settings,
                syntax == Syntax.LINES ? text.ignored() : List.of(),
                otherReading,
                text.partial(),
                text.place());
    }
}
