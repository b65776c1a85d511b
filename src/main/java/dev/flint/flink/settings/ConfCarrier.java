package dev.flint.flink.settings;

import dev.flint.flink.version.FlinkVersions;
import dev.flint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * One thing that carries Flink configuration: a file, the text in a ConfigMap, an environment variable, a map in a
 * custom resource. It is one layer, or a part of one; which layers make a deployment is for others to join.
 *
 * @param name what it belongs to: the resource's, service's or file's name; empty where a template makes the name
 * @param key under which key of that it stands ({@code flink-conf.yaml} of a ConfigMap's data, the name of a
 *     container); empty where there is none
 * @param settings in the order of the text, duplicates and all
 * @param ignored what Flink's line parser passes over; empty for every other syntax
 * @param otherReading of the text of {@code FLINK_PROPERTIES} what images of the other kind make of it: of
 *     {@link Syntax#LINES} and {@link Syntax#ENTRYPOINT} the one that {@code syntax} does not say; empty for
 *     everything else
 * @param notes what else the parser of this syntax makes of the text
 * @param other the same text in the other syntax, where the version decides which parser reads it
 * @param partial whether more settings may come from where flint does not see them: a template puts in lines or
 *     decides about them, or the whole is one layer of several by its nature
 * @param place of the key or the name that introduces it; the first line of a file
 */
public record ConfCarrier(
        Kind kind,
        Syntax syntax,
        String name,
        String key,
        List<Setting> settings,
        List<Ignored> ignored,
        List<Setting> otherReading,
        ParserNotes notes,
        boolean partial,
        Place place,
        Optional<ConfCarrier> other) {

    /** Everything but {@code FLINK_PROPERTIES}, of which no parser has anything to say beside its settings. */
    public ConfCarrier(
            Kind kind,
            Syntax syntax,
            String name,
            String key,
            List<Setting> settings,
            List<Ignored> ignored,
            boolean partial,
            Place place) {
        this(kind, syntax, name, key, settings, ignored, List.of(), partial, place);
    }

    /** One of which no parser has anything to say beside its settings. */
    public ConfCarrier(
            Kind kind,
            Syntax syntax,
            String name,
            String key,
            List<Setting> settings,
            List<Ignored> ignored,
            List<Setting> otherReading,
            boolean partial,
            Place place) {
        this(kind, syntax, name, key, settings, ignored, otherReading, ParserNotes.NONE, partial, place,
                Optional.empty());
    }

    /** What the thing is, which tells where it stands among the layers. */
    public enum Kind {
        /** A {@code flink-conf.yaml}, under whatever name. */
        FLINK_CONF("flink-conf.yaml"),
        /** A {@code config.yaml} of Flink, under whatever name. */
        CONFIG_YAML("config.yaml"),
        /** A conf in the data of a ConfigMap or Secret. */
        CONFIG_MAP("ConfigMap"),
        /** The environment variable of the Docker image, wherever it is set. */
        FLINK_PROPERTIES("FLINK_PROPERTIES"),
        /** The map in a custom resource: {@code flinkConfiguration} and what other operators call it. */
        FLINK_CONFIGURATION("flinkConfiguration"),
        /** What a Dockerfile writes into the conf of its image; the key is the conf's name. */
        DOCKERFILE("Dockerfile"),
        /** Configuration in the values of a Helm chart. */
        HELM_VALUES("Helm values"),
        /** {@code -D key=value} among arguments. */
        DYNAMIC_PROPERTY("-D"),
        /** {@code SET} in a script of SQL. */
        SQL("SQL SET"),
        /** Set by a program. */
        CODE("code");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As people call it. */
        public String word() {
            return word;
        }
    }

    /** How Flink, or the operator before it, takes the text apart. */
    public enum Syntax {
        /** Lines of {@code key: value}: {@code flink-conf.yaml}, and FLINK_PROPERTIES up to 1.18. */
        LINES,
        /** Lines as the entrypoint of Docker images from 1.19 on takes them: no blanks, split at the first colon. */
        ENTRYPOINT,
        /** YAML, nested or flat, typed by the core schema of YAML 1.2: {@code config.yaml} from 1.19. */
        YAML,
        /** Keys and values as they are: maps in resources, arguments, code. */
        PAIRS
    }

    public ConfCarrier {
        settings = List.copyOf(settings);
        ignored = List.copyOf(ignored);
        otherReading = List.copyOf(otherReading);
    }

    /** The same as one layer of several, so that more settings may come from elsewhere. */
    public ConfCarrier asPart() {
        return new ConfCarrier(
                kind, syntax, name, key, settings, ignored, otherReading, notes, true, place,
                other.map(ConfCarrier::asPart));
    }

    /** The same under another key. */
    public ConfCarrier under(String otherKey) {
        return new ConfCarrier(
                kind, syntax, name, otherKey, settings, ignored, otherReading, notes, partial, place,
                other.map(o -> o.under(otherKey)));
    }

    /**
     * The text as the versions in question read it. Where both parsers come into question, or neither, it stays as it
     * is: read in the syntax that it seems to be written in.
     */
    public ConfCarrier readBy(FlinkVersions versions) {
        if (other.isEmpty()) {
            return this;
        }
        ConfParser wanted = other.get().syntax == Syntax.YAML ? ConfParser.YAML : ConfParser.LINES;
        return versions.all(version -> ConfParser.of(this, version) == wanted) ? other.get() : this;
    }
}
