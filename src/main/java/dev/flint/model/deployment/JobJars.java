package dev.flint.model.deployment;

import dev.flint.model.code.CodeSettings;
import dev.flint.model.code.MainProgram;
import dev.flint.model.code.SourceClasses;
import dev.flint.model.image.BuiltImage;
import dev.flint.model.image.Images;
import dev.flint.model.modules.Module;
import dev.flint.model.modules.Modules;
import dev.flint.model.modules.Paths;
import dev.flint.model.modules.SourceSet;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the class whose main method a jar starts, where nothing names it: the module that makes the jar, and in it the
 * class that the build names or the only one that starts a job. What is not certain is not joined.
 */
final class JobJars {

    /** Jars that Flink itself brings. */
    private static final String EXAMPLES = "/examples/";

    private static final List<String> BUILD_FOLDERS = List.of("/target/", "/build/libs/");

    private final SourceClasses classes;
    private final Modules modules;
    private final Images images;

    JobJars(SourceClasses classes, Modules modules, Images images) {
        this.images = images;
        this.classes = classes;
        this.modules = modules;
    }

    /**
     * The class that a jar starts.
     *
     * @param className empty where it cannot be told
     * @param unjoined why it cannot
     */
    record Start(Optional<String> className, List<Problem> unjoined) {

        static final Start NOTHING = new Start(Optional.empty(), List.of());
    }

    /**
     * @param jar as it is written: a path, a URI, a name
     * @param image what the jar lies in, where the tree makes it
     * @param near the file that names it
     * @param asked where it is named
     */
    Start of(String jar, Optional<BuiltImage> image, String near, Place asked) {
        String path = withoutScheme(jar);
        if (path.contains(EXAMPLES) || !path.endsWith(".jar")) {
            return Start.NOTHING;
        }
        Optional<BuiltImage> holder = image.isEmpty() && jar.startsWith("local:")
                ? images.holding(path, Paths.folder(near))
                : image;
        Optional<String> source = holder.flatMap(built -> built.sourceOf(path));
        List<Module> making = making(source.orElse(path), source.isPresent() ? "" : Paths.folder(near), path);
        if (making.size() != 1) {
            String why = making.isEmpty()
                    ? "no module of this tree is known to make " + Paths.name(path)
                    : "several modules of this tree may make " + Paths.name(path);
            return new Start(Optional.empty(), List.of(new Problem(asked, why)));
        }
        return in(making.get(0), asked);
    }

    /** The class that the one jar in a folder of an image starts: {@code standalone-job} looks through usrlib. */
    Start inFolder(BuiltImage image, Place asked) {
        List<String> jars = image.userJars();
        return jars.size() == 1 ? of(jars.get(0), Optional.of(image), "", asked) : Start.NOTHING;
    }

    /** The class that the jar in a folder of the tree starts, which is mounted. */
    Start built(String folder, Place asked) {
        for (String end : BUILD_FOLDERS) {
            String module = folder + "/";
            if (module.endsWith(end) || module.equals(end.substring(1))) {
                return in(modules.of(module + "x"), asked);
            }
        }
        return Start.NOTHING;
    }

    private static String withoutScheme(String jar) {
        int scheme = jar.indexOf("://");
        return scheme < 0 ? jar : jar.substring(scheme + 3);
    }

    /** By the folder that a build puts it in, else by its name. */
    private List<Module> making(String path, String folder, String jar) {
        for (String end : BUILD_FOLDERS) {
            int at = ("/" + path).lastIndexOf(end);
            String before = at < 0 ? null : path.substring(0, Math.max(0, at - 1));
            String inTree = before == null || path.startsWith("/") ? null : Paths.resolve(folder, before);
            if (inTree != null) {
                Module module = modules.of(inTree.isEmpty() ? "x" : inTree + "/x");
                boolean itsOwn = module.folder().equals(inTree) && module.tool().isPresent();
                if (itsOwn) {
                    return List.of(module);
                }
            }
        }
        String name = Paths.name(path);
        List<Module> making = modules.making(name);
        return making.isEmpty() ? modules.making(Paths.name(jar)) : making;
    }

    private Start in(Module module, Place asked) {
        Optional<String> told = module.jar().mainClass();
        if (told.isPresent()) {
            return new Start(told, List.of());
        }
        List<String> mains = classes.withMain(path -> modules.of(path).folder().equals(module.folder())
                && modules.sourceSet(path) == SourceSet.MAIN);
        List<String> jobs = new ArrayList<>();
        for (String main : mains) {
            if (MainProgram.of(main, classes).filter(CodeSettings::obtains).isPresent()) {
                jobs.add(main);
            }
        }
        if (jobs.size() == 1 && mains.size() == 1) {
            return new Start(Optional.of(jobs.get(0)), List.of());
        }
        String why = "nothing tells which class of the module " + module.name() + " it starts";
        return new Start(Optional.empty(), List.of(new Problem(asked, why)));
    }
}
