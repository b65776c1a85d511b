package dev.flint.read.conf;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.ConfCarrier.Kind;
import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.flink.settings.ConfParser;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads Flink's configuration files, and the same texts where they stand in other files. Never throws. */
public final class ConfReader {

    private ConfReader() {}

    /** Reads a text in the syntax that a file of this name has. */
    public static ConfFile read(TextSlice text, String fileName) {
        return read(text, syntax(fileName, text.text()));
    }

    public static ConfFile read(TextSlice text, Syntax syntax) {
        return syntax == Syntax.YAML ? new StandardConf(text).read() : new LineConf(text).read();
    }

    /** Reads a conf that stands in a scalar, under a key named like a file, say. */
    public static ConfFile read(Scalar scalar, Syntax syntax) {
        ConfFile conf = read(scalar.content(), syntax);
        if (!scalar.conditional() && !scalar.open()) {
            return conf;
        }
        List<Setting> settings = scalar.conditional() ? conditional(conf.settings()) : conf.settings();
        return new ConfFile(
                conf.text(),
                conf.syntax(),
                settings,
                conf.ignored(),
                conf.rewritten(),
                conf.notes(),
                conf.comments(),
                conf.notEvaluated(),
                true,
                conf.problems());
    }

    /**
     * Reads the text of {@code FLINK_PROPERTIES} in both ways: as the lines of a conf file, to which images up to 1.18
     * append it, and as the entrypoint of later images takes it.
     */
    public static ConfFile properties(Scalar scalar) {
        ConfFile lines = read(scalar, Syntax.LINES);
        List<Setting> rewritten = new EntrypointConf(scalar.content()).read();
        return new ConfFile(
                lines.text(),
                lines.syntax(),
                lines.settings(),
                lines.ignored(),
                scalar.conditional() ? conditional(rewritten) : rewritten,
                lines.notes(),
                lines.comments(),
                lines.notEvaluated(),
                lines.partial(),
                lines.problems());
    }

    /**
     * A conf as a part of some deployment's configuration, with the other way to read it where the version of Flink
     * decides between the two.
     *
     * @param fileName which tells the syntax
     * @param key under which key of the thing {@code name} it stands; empty for a file
     */
    public static ConfCarrier carrier(
            ConfFile conf, String fileName, Kind kind, String name, String key, Place place) {
        return conf.carrier(kind, name, key, place, other(conf, fileName).map(o -> o.carrier(kind, name, key, place)));
    }

    /** The text in the other syntax, if its name leaves open which one it is in and the other one can be read. */
    private static Optional<ConfFile> other(ConfFile conf, String fileName) {
        if (ConfParser.ofFile(fileName, FlinkVersion.of(1, 20)) != ConfParser.UNKNOWN) {
            return Optional.empty();
        }
        ConfFile other = read(conf.text(), conf.syntax() == Syntax.YAML ? Syntax.LINES : Syntax.YAML);
        return other.problems().isEmpty() && other.isFlinks() ? Optional.of(other) : Optional.empty();
    }

    private static List<Setting> conditional(List<Setting> settings) {
        List<Setting> unknown = new ArrayList<>(settings.size());
        for (Setting setting : settings) {
            unknown.add(new Setting(
                    setting.key(),
                    setting.keyPlace(),
                    Value.unknown(
                            "a template decides whether it stands there",
                            setting.value().where().orElse(setting.keyPlace()))));
        }
        return unknown;
    }

    /**
     * Flink reads {@code config.yaml} as YAML and {@code flink-conf.yaml} line by line. A file of another name is one
     * of the two under a working name: it is YAML if anything in it is nested.
     */
    public static Syntax syntax(String fileName, String text) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.startsWith("flink-conf.y") || name.startsWith("flink_conf.y")) {
            return Syntax.LINES;
        }
        return name.startsWith("config.y") || hasNestedKeys(text) ? Syntax.YAML : Syntax.LINES;
    }

    /** Whether an indented line follows a key without a value. */
    private static boolean hasNestedKeys(String text) {
        boolean keyAlone = false;
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(at, end).stripTrailing();
            at = end + 1;
            String bare = line.stripLeading();
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            if (keyAlone && (line.length() > bare.length() || bare.startsWith("- "))) {
                return true;
            }
            keyAlone = line.length() == bare.length() && bare.endsWith(":");
        }
        return false;
    }
}
