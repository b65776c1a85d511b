package dev.flint.model.deployment;

import dev.flint.flink.image.ImageConf;
import dev.flint.flink.image.OfficialImage;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Layer.Rest;
import dev.flint.model.image.BuiltImage;
import dev.flint.model.versions.FlinkImage;
import dev.flint.read.conf.ConfFile;
import dev.flint.read.conf.ConfReader;
import dev.flint.read.docker.Step;
import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The confs in an image: those that it starts with, and what its Dockerfile makes of them step by step. */
final class ImageConfs {

    private static final String DOCKERFILE = "Dockerfile";
    private static final List<String> NAMES = List.of("flink-conf.yaml", "config.yaml");

    private final FlinkVersions versions;
    private final Confs confs;
    private final Map<String, List<Layer>> files = new LinkedHashMap<>();

    private ImageConfs(FlinkVersions versions, Confs confs) {
        this.versions = versions;
        this.confs = confs;
    }

    /**
     * The layers of the conf in an image, the lowest first.
     *
     * @param image the name of the image that is started, or that the Dockerfile starts from
     * @param built what the Dockerfile makes of it; empty for an image that the tree does not make
     * @param asked where the image is named, for what has no place of its own
     */
    static List<Layer> of(
            Value<String> image, Optional<BuiltImage> built, FlinkVersions versions, Confs confs, Place asked) {
        ImageConfs all = new ImageConfs(versions, confs);
        Layer shipped = all.shipped(image, image.where().orElse(asked));
        if (built.isEmpty() || built.get().stage().steps().isEmpty()) {
            return List.of(shipped);
        }
        return all.made(built.get(), shipped);
    }

    private Layer shipped(Value<String> image, Place place) {
        Optional<String> name = image.ifKnown();
        Optional<FlinkVersion> version = versions.single();
        if (version.isEmpty() || name.flatMap(FlinkImage::parse).isEmpty()) {
            String shown = name.map(n -> "image " + n).orElse("image");
            return Layer.outside(shown, "the " + shown + " may hold a conf of its own", place);
        }
        List<Setting> settings = new ArrayList<>();
        ImageConf.of(version.get()).forEach((key, value) ->
                settings.add(new Setting(key, place, Value.known(value, place))));
        if (ImageConf.setsJavaOptions(version.get())) {
            String why = "the image sets it to what Java 17 needs";
            settings.add(new Setting(ImageConf.JAVA_OPTIONS, place, Value.unknown(why, place)));
        }
        return Layer.whole("image " + name.get(), settings, place);
    }

    private List<Layer> made(BuiltImage image, Layer shipped) {
        boolean told = shipped.rest() == Rest.NOTHING;
        // Of an image that is not known either file may be there.
        for (String name : told ? List.of(new OfficialImage(versions.single().orElseThrow()).shippedConfFile()) : NAMES) {
            files.put(name, new ArrayList<>(List.of(shipped)));
        }
        ImageCopies copies = new ImageCopies(image, confs);
        for (Step step : image.stage().steps()) {
            for (String name : NAMES) {
                apply(step, name, image.stage().confFolder() + "/" + name, copies);
            }
            copies.note(step);
        }
        return read(shipped);
    }

    /** The file that every version in question reads. */
    private List<Layer> read(Layer shipped) {
        List<FlinkVersion> candidates = versions.candidates().isEmpty() ? FlinkVersion.KNOWN : versions.candidates();
        List<Layer> read = null;
        for (FlinkVersion version : candidates) {
            for (String name : new OfficialImage(version).confFiles()) {
                List<Layer> layers = files.get(name);
                if (layers != null) {
                    if (read != null && !read.equals(layers)) {
                        String why = "it depends on the version of Flink which conf of the image is read";
                        return List.of(Layer.unseen(DOCKERFILE, why, shipped.place()));
                    }
                    read = layers;
                    break;
                }
            }
        }
        return read == null ? List.of() : read;
    }

    private void apply(Step step, String name, String path, ImageCopies copies) {
        if (step instanceof Step.Copied || step instanceof Step.Moved) {
            copies.arrives(step, path, versions).ifPresent(layer -> files.put(name, new ArrayList<>(List.of(layer))));
        } else if (step instanceof Step.Written written && written.target().equals(path)) {
            write(written, name);
        } else if (step instanceof Step.Replaced replaced && replaced.target().equals(path)) {
            replace(replaced, name);
        } else if (step instanceof Step.Touched touched && touched.target().equals(path)) {
            String why = "'" + touched.command() + "' in the Dockerfile changes the conf";
            on(name).add(Layer.unseen(DOCKERFILE, why, touched.place()));
        } else if (step instanceof Step.Fetched fetched && fetched.target().equals(path)) {
            String why = "the conf is fetched from elsewhere";
            files.put(name, new ArrayList<>(List.of(Layer.unseen(DOCKERFILE, why, fetched.place()))));
        } else if (step instanceof Step.Removed removed && removed.target().equals(path)) {
            files.remove(name);
        }
    }

    private List<Layer> on(String name) {
        return files.computeIfAbsent(name, n -> new ArrayList<>());
    }

    private void write(Step.Written written, String name) {
        if (!written.appended()) {
            files.put(name, new ArrayList<>());
        }
        Optional<TextSlice> text = written.text();
        if (text.isEmpty()) {
            String why = "it cannot be told what the Dockerfile writes into the conf";
            on(name).add(Layer.unseen(DOCKERFILE, why, written.place()));
            return;
        }
        ConfFile conf = ConfReader.read(text.get(), name);
        Rest rest = conf.partial() ? Rest.ANYTHING : Rest.NOTHING;
        String why = conf.partial() ? "a template may set more in " + Confs.where(written.place()) : "";
        on(name).add(new Layer(DOCKERFILE, conf.settings(), rest, why, written.place()));
    }

    /** In YAML that is nested the key is the last part of one. */
    private void replace(Step.Replaced replaced, String name) {
        Setting found = null;
        Rest rest = Rest.NOTHING;
        for (Layer layer : on(name)) {
            rest = layer.rest().compareTo(rest) > 0 ? layer.rest() : rest;
            for (Setting setting : layer.settings()) {
                boolean same = setting.key().equals(replaced.key())
                        || name.equals("config.yaml") && setting.key().endsWith("." + replaced.key());
                found = same ? setting : found;
            }
        }
        Place place = replaced.place();
        if (found == null) {
            if (rest != Rest.NOTHING) {
                set(name, replaced.key(), Value.unknown("sed may set it", place), place);
            }
            return;
        }
        Optional<String> now = found.value().ifKnown();
        if (now.isEmpty() && replaced.old().isPresent()) {
            set(name, found.key(), Value.unknown("sed may change it", place), place);
        } else if (replaced.old().isEmpty() || replaced.old().equals(now)) {
            set(name, found.key(), replaced.value(), place);
        }
    }

    private void set(String name, String key, Value<String> value, Place place) {
        on(name).add(Layer.whole(DOCKERFILE, List.of(new Setting(key, place, value)), place));
    }
}
