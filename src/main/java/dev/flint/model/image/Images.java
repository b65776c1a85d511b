package dev.flint.model.image;

import dev.flint.model.modules.Paths;
import dev.flint.read.compose.ComposeFile;
import dev.flint.read.container.Container;
import dev.flint.read.container.ImageBuild;
import dev.flint.read.container.ImageBuild.Tool;
import dev.flint.read.docker.Dockerfile;
import dev.flint.read.docker.Stage;
import dev.flint.read.shell.ShellFile;
import dev.flint.text.Problem;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The images that Dockerfiles of a tree make, by what builds them and by their names. Knows which were asked for. */
public final class Images {

    private static final String USUAL = "Dockerfile";

    private final Map<String, Dockerfile> files = new TreeMap<>();
    private final Map<String, List<BuiltImage>> byName = new HashMap<>();
    private final List<BuiltImage> ordered = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private Images(List<Dockerfile> dockerfiles) {
        for (Dockerfile file : dockerfiles) {
            files.put(file.path(), file);
        }
    }

    /** Joins Dockerfiles with the compose files and scripts that build them. */
    public static Images of(List<Dockerfile> files, List<ComposeFile> composeFiles, List<ShellFile> scripts) {
        Images images = new Images(files);
        for (ComposeFile file : composeFiles) {
            for (Container service : file.services()) {
                service.build().ifPresent(build -> images.name(build, file.path()));
            }
        }
        for (ShellFile script : scripts) {
            script.builds().forEach(build -> images.name(build, script.path()));
        }
        return images;
    }

    private void name(ImageBuild build, String path) {
        Optional<BuiltImage> image = built(build, path);
        image.ifPresent(ordered::add);
        for (Value<String> name : build.names()) {
            if (image.isPresent() && name.ifKnown().isPresent()) {
                List<BuiltImage> named = byName.computeIfAbsent(tagged(name.ifKnown().get()), n -> new ArrayList<>());
                if (!named.contains(image.get())) {
                    named.add(image.get());
                }
            }
        }
    }

    private static String tagged(String image) {
        return image.indexOf(':', image.lastIndexOf('/') + 1) < 0 ? image + ":latest" : image;
    }

    /**
     * The image of the tree that a container runs.
     *
     * @param path of the file that describes the container
     * @return empty where it is somebody else's, or it cannot be told which it is
     */
    public Optional<BuiltImage> of(Container container, String path) {
        Optional<BuiltImage> image = container.build().isPresent()
                ? built(container.build().get(), path)
                : named(container.image());
        image.ifPresent(found -> taken.add(found.dockerfile()));
        return image;
    }

    /** The image of the tree that has a name; empty where none has, or several have. */
    public Optional<BuiltImage> named(Value<String> name) {
        List<BuiltImage> named = name.ifKnown().map(n -> byName.getOrDefault(tagged(n), List.of())).orElse(List.of());
        if (named.size() != 1) {
            return Optional.empty();
        }
        taken.add(named.get(0).dockerfile());
        return Optional.of(named.get(0));
    }

    /**
     * The image that holds a file at a path, where nothing says its name: of those in a folder of the tree the only
     * one, else the only one of all.
     *
     * @param path in the image
     */
    public Optional<BuiltImage> holding(String path, String folder) {
        List<BuiltImage> inFolder = new ArrayList<>();
        List<BuiltImage> anywhere = new ArrayList<>();
        for (Dockerfile file : files.values()) {
            List<Stage> stages = file.stages(Map.of());
            if (!stages.isEmpty()) {
                Stage last = stages.get(stages.size() - 1);
                // A build is mostly run in the folder of its Dockerfile.
                String its = Paths.folder(file.path());
                BuiltImage image = new BuiltImage(file.path(), Optional.of(its), last, stages);
                if (image.isFlinks() && image.sourceOf(path).isPresent()) {
                    anywhere.add(image);
                    if (its.equals(folder)) {
                        inFolder.add(image);
                    }
                }
            }
        }
        List<BuiltImage> found = inFolder.isEmpty() ? anywhere : inFolder;
        if (found.size() != 1) {
            return Optional.empty();
        }
        taken.add(found.get(0).dockerfile());
        return Optional.of(found.get(0));
    }

    /** The container with what its image says beneath it. */
    public Container running(Container container, String path) {
        return of(container, path).map(image -> image.under(container)).orElse(container);
    }

    /** The image that one of the tree starts from; the name itself where the tree does not make it. */
    public Value<String> base(Value<String> name) {
        return named(name).map(image -> image.stage().base()).orElse(name);
    }

    /** Why it cannot be told what an image holds that the file wants to be built; empty where it can. */
    public Optional<Problem> unjoined(Container container, String path) {
        Optional<ImageBuild> build = container.build();
        if (build.isPresent() && built(build.get(), path).isEmpty()) {
            return Optional.of(new Problem(
                    build.get().place(), "the Dockerfile that it is built with is not read in this tree"));
        }
        List<BuiltImage> named = container.image()
                .ifKnown()
                .map(name -> byName.getOrDefault(tagged(name), List.of()))
                .orElse(List.of());
        return build.isEmpty() && named.size() > 1
                ? Optional.of(new Problem(
                        container.image().where().orElse(container.place()),
                        "several Dockerfiles of this tree make an image of that name"))
                : Optional.empty();
    }

    /** The images that copy a file of the tree into their conf, as far as something orders to build them. */
    public List<BuiltImage> copying(String path) {
        List<BuiltImage> copying = new ArrayList<>();
        for (BuiltImage image : ordered) {
            if (image.copiesAsConf(path)) {
                copying.add(image);
            }
        }
        return copying;
    }

    /** Every stage of every Dockerfile, built with the arguments' defaults, in the order of the files. */
    public List<BuiltImage> stages() {
        List<BuiltImage> all = new ArrayList<>();
        for (Dockerfile file : files.values()) {
            List<Stage> stages = file.stages(Map.of());
            for (Stage stage : stages) {
                all.add(new BuiltImage(file.path(), Optional.empty(), stage, stages));
            }
        }
        return all;
    }

    /** The Dockerfiles that make images of Flink which nothing was found to run, a line for each. */
    public List<Problem> left() {
        List<Problem> left = new ArrayList<>();
        for (Dockerfile file : files.values()) {
            List<Stage> stages = file.stages(Map.of());
            if (!taken.contains(file.path()) && !stages.isEmpty()) {
                Stage last = stages.get(stages.size() - 1);
                if (new BuiltImage(file.path(), Optional.empty(), last, stages).isFlinks()) {
                    left.add(new Problem(
                            last.place(), "nothing in this tree tells which deployment runs the image that it makes"));
                }
            }
        }
        return left;
    }

    private Optional<BuiltImage> built(ImageBuild build, String path) {
        Optional<String> context = build.context().ifKnown();
        boolean unknown = build.dockerfile().isUnknown() || build.target().isUnknown() || context.isEmpty();
        if (unknown) {
            return Optional.empty();
        }
        String name = build.dockerfile().ifKnown().orElse(USUAL);
        Optional<BuiltImage> found = Optional.empty();
        boolean compose = build.tool() == Tool.COMPOSE;
        // A script may be run where it stands or at the root of the tree.
        for (String folder : compose ? Set.of(Paths.folder(path)) : new TreeSet<>(List.of(Paths.folder(path), ""))) {
            String inTree = Paths.resolve(folder, context.get());
            boolean fromContext = compose || build.dockerfile().isAbsent();
            String file = inTree == null ? null : Paths.resolve(fromContext ? inTree : folder, name);
            Optional<BuiltImage> image = file == null ? Optional.empty() : image(file, inTree, build);
            if (image.isPresent() && found.isPresent()) {
                return Optional.empty();
            }
            found = image.isPresent() ? image : found;
        }
        return found;
    }

    private Optional<BuiltImage> image(String file, String context, ImageBuild build) {
        Dockerfile dockerfile = files.get(file);
        if (dockerfile == null) {
            return Optional.empty();
        }
        String target = build.target().ifKnown().orElse("").toLowerCase(Locale.ROOT);
        List<Stage> stages = dockerfile.stages(build.arguments());
        Stage found = null;
        for (Stage stage : stages) {
            found = target.isEmpty() || stage.name().equals(target) ? stage : found;
        }
        return Optional.ofNullable(found).map(stage -> new BuiltImage(file, Optional.of(context), stage, stages));
    }
}
