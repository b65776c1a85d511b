package dev.flint.model.deployment;

import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.Layer;
import dev.flint.model.image.BuiltImage;
import dev.flint.model.modules.Paths;
import dev.flint.read.docker.Step;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the files of an image come from, as far as they are copied from the tree. */
final class ImageCopies {

    private static final String ELSEWHERE = "copied conf";

    private final Optional<String> context;
    private final Confs confs;
    private final List<Step.Copied> copies = new ArrayList<>();

    ImageCopies(BuiltImage image, Confs confs) {
        this.context = image.context();
        this.confs = confs;
    }

    /** Remembers a step, so that later ones may copy on what it has copied. */
    void note(Step step) {
        if (step instanceof Step.Copied copied) {
            copies.add(copied);
        }
    }

    /** What a step puts at the path of a conf; empty where it leaves it as it is. */
    Optional<Layer> arrives(Step step, String path, FlinkVersions versions) {
        if (step instanceof Step.Copied copied) {
            return copied(copied, path, path, versions);
        }
        Step.Moved moved = (Step.Moved) step;
        Optional<String> source = beneath(moved.source(), moved.target(), path);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        for (int i = copies.size() - 1; i >= 0; i--) {
            Optional<Layer> layer = copied(copies.get(i), source.get(), path, versions);
            if (layer.isPresent()) {
                return layer;
            }
        }
        return source.get().equals(moved.source()) ? Optional.of(unseen("it is copied within the image", moved.place()))
                : Optional.empty();
    }

    /** What stands at a path below the target stood at the same path below the source. */
    private static Optional<String> beneath(String source, String target, String path) {
        if (path.equals(target)) {
            return Optional.of(source);
        }
        return path.startsWith(target + "/")
                ? Optional.of(source + path.substring(target.length()))
                : Optional.empty();
    }

    /** @param path where the copy would have put it */
    private Optional<Layer> copied(Step.Copied copied, String path, String conf, FlinkVersions versions) {
        String target = copied.target().ifKnown().orElse("");
        String source = copied.source().ifKnown().orElse("");
        Optional<String> beneath = target.isEmpty() ? Optional.empty() : beneath(source, target, path);
        if (beneath.isEmpty()) {
            return Optional.empty();
        }
        boolean itself = path.equals(target) && !copied.folder();
        boolean byName = path.equals(target + "/" + Paths.name(source));
        if (!copied.stage().isEmpty() || source.isEmpty() || context.isEmpty()) {
            boolean conflicts = itself || byName || conf.startsWith(target + "/") && target.endsWith("/conf");
            return conflicts ? Optional.of(unseen("the conf comes from another stage or image", copied.place()))
                    : Optional.empty();
        }
        Optional<String> pattern = matched(source, path, target);
        if (itself || byName || pattern.isPresent()) {
            return Optional.of(inTree(pattern.orElse(source), versions)
                    .orElseGet(() -> unseen("the copied " + source + " is no conf in this tree", copied.place())));
        }
        return inTree(beneath.get(), versions);
    }

    /** {@code COPY conf/*.yaml /opt/flink/conf/} */
    private Optional<String> matched(String source, String path, String target) {
        String pattern = Paths.name(source);
        int star = pattern.indexOf('*');
        String name = Paths.name(path);
        boolean matches = star >= 0
                && path.equals(target + "/" + name)
                && name.startsWith(pattern.substring(0, star))
                && name.endsWith(pattern.substring(star + 1));
        String file = Paths.folder(source) + "/" + name;
        return matches && inTree(file, FlinkVersions.ANY).isPresent() ? Optional.of(file) : Optional.empty();
    }

    private Optional<Layer> inTree(String source, FlinkVersions versions) {
        String inTree = Paths.resolve(context.orElseThrow(), source);
        return inTree == null ? Optional.empty() : confs.file(inTree, versions);
    }

    private static Layer unseen(String why, Place place) {
        return Layer.unseen(ELSEWHERE, why, place);
    }
}
