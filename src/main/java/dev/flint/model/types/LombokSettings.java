package dev.flint.model.types;

import dev.flint.flink.shape.lombok.LombokConfig;
import dev.flint.read.lombok.LombokFile;
import dev.flint.read.lombok.LombokFile.Operation;
import dev.flint.read.lombok.LombokFile.Setting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Lombok configuration of each source file: the files from its folder up to the root of the tree, the nearest
 * first, each before what it imports. Follows Lombok's {@code BubblingConfigurationResolver}. Safe to use from several
 * threads.
 */
final class LombokSettings {

    private static final String STOP = "config.stopbubbling";
    private static final String PREFIX = "lombok.accessors.prefix";

    /** Keys that change no member that Flink asks for; so do all that end in {@code .flagUsage}. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "lombok.addgeneratedannotation", "lombok.addjavaxgeneratedannotation",
            "lombok.addjakartageneratedannotation", "lombok.addlombokgeneratedannotation",
            "lombok.extern.findbugs.addsuppressfbwarnings", "lombok.addsuppresswarnings",
            "lombok.addnullannotations", "lombok.anyconstructor.suppressconstructorproperties",
            "lombok.anyconstructor.addconstructorproperties", "lombok.equalsandhashcode.donotusegetters",
            "lombok.equalsandhashcode.callsuper", "lombok.tostring.donotusegetters", "lombok.tostring.callsuper",
            "lombok.tostring.includefieldnames", "lombok.tostring.onlyexplicitlyincluded", "lombok.singular.useguava",
            "lombok.singular.auto", "lombok.nonnull.exceptiontype", "lombok.log.custom.declaration",
            "lombok.accessors.makefinal",
            "lombok.fieldnameconstants.innertypename", "lombok.fieldnameconstants.uppercase",
            "lombok.jacksonized.jacksonversion", "lombok.copyableannotations", "checkerframework",
            "lombok.copyjacksonannotationstoaccessors");

    private static final Set<String> FOLLOWED = Set.of(
            STOP, PREFIX, "dangerousconfig.lombok.disable", "lombok.accessors.fluent", "lombok.accessors.chain",
            "lombok.accessors.capitalization", "lombok.getter.noisprefix", "lombok.noargsconstructor.extraprivate",
            "lombok.fielddefaults.defaultprivate", "lombok.fielddefaults.defaultfinal", "lombok.log.fieldisstatic",
            "lombok.log.fieldname", "lombok.builder.classname");

    private final Map<String, LombokFile> files = new HashMap<>();
    private final Map<String, LombokConfig> byFolder = new ConcurrentHashMap<>();

    LombokSettings(List<LombokFile> files) {
        files.forEach(file -> this.files.put(file.path(), file));
    }

    /** @param path of a Java file of the tree */
    LombokConfig of(String path) {
        return files.isEmpty() ? LombokConfig.DEFAULT : byFolder.computeIfAbsent(folderOf(path), this::inFolder);
    }

    private LombokConfig inFolder(String folder) {
        List<LombokFile> chain = new ArrayList<>();
        Optional<String> unread = chain(folder, chain);
        for (LombokFile file : chain) {
            for (Setting setting : file.settings()) {
                if (!isUnderstood(setting.key())) {
                    unread = unread.or(() -> Optional.of(setting.key() + " in " + file.path() + " is not modelled"));
                }
            }
        }
        return new LombokConfig(
                flag(chain, "dangerousconfig.lombok.disable").orElse(false),
                flag(chain, "lombok.accessors.fluent").orElse(false),
                flag(chain, "lombok.accessors.chain"),
                list(chain, PREFIX),
                flag(chain, "lombok.getter.noisprefix").orElse(false),
                value(chain, "lombok.accessors.capitalization").filter("beanspec"::equalsIgnoreCase).isPresent(),
                flag(chain, "lombok.noargsconstructor.extraprivate").orElse(false),
                flag(chain, "lombok.fielddefaults.defaultprivate").orElse(false),
                flag(chain, "lombok.fielddefaults.defaultfinal").orElse(false),
                !flag(chain, "lombok.log.fieldisstatic").orElse(true),
                value(chain, "lombok.log.fieldname").orElse(LombokConfig.DEFAULT.loggerName()),
                value(chain, "lombok.builder.classname").orElse(LombokConfig.DEFAULT.builderClassName()),
                unread);
    }

    private static boolean isUnderstood(String key) {
        return FOLLOWED.contains(key)
                || WITHOUT_EFFECT.contains(key)
                || key.endsWith(".flagusage")
                || !(key.startsWith("lombok.") || key.startsWith("dangerousconfig."));
    }

    /**
     * The files that hold for a folder, in the order in which they are asked.
     *
     * @return an import that cannot be followed
     */
    private Optional<String> chain(String folder, List<LombokFile> chain) {
        Optional<String> unread = Optional.empty();
        Set<String> visited = new HashSet<>();
        String current = folder;
        boolean stops = false;
        while (!stops) {
            Deque<String> level = new ArrayDeque<>();
            level.push(current + LombokFile.NAME);
            while (!level.isEmpty()) {
                String path = level.pop();
                LombokFile file = files.get(path);
                if (file == null || !visited.add(path)) {
                    continue;
                }
                chain.add(file);
                for (LombokFile.Import imported : file.imports()) {
                    Optional<String> target = resolved(folderOf(path), imported.target()).filter(files::containsKey);
                    if (target.isPresent()) {
                        level.push(target.get());
                    } else {
                        unread = unread.or(() -> Optional.of(path + " imports " + imported.target()
                                + ", which is not among the files that were read"));
                    }
                }
                stops |= flag(List.of(file), STOP).orElse(false);
            }
            stops |= current.isEmpty();
            current = current.isEmpty() ? "" : folderOf(current.substring(0, current.length() - 1));
        }
        return unread;
    }

    /** Empty for what lies outside of the tree: an absolute path, a home, a variable, an archive. */
    private static Optional<String> resolved(String folder, String target) {
        if (target.startsWith("/") || target.startsWith("~") || target.indexOf(':') >= 0 || target.indexOf('<') >= 0) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + target).split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static Optional<Boolean> flag(List<LombokFile> chain, String key) {
        return value(chain, key).map(Boolean::parseBoolean);
    }

    /** The nearest file that sets or clears the key decides. */
    private static Optional<String> value(List<LombokFile> chain, String key) {
        for (LombokFile file : chain) {
            for (int i = file.settings().size() - 1; i >= 0; i--) {
                Setting setting = file.settings().get(i);
                boolean decides = setting.operation() == Operation.SET || setting.operation() == Operation.CLEAR;
                if (setting.key().equals(key) && decides) {
                    return setting.operation() == Operation.SET ? Optional.of(setting.value()) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** What the files add and remove, the furthest first; {@code clear} forgets what came before it. */
    private static List<String> list(List<LombokFile> chain, String key) {
        List<LombokFile> outermost = new ArrayList<>(chain);
        Collections.reverse(outermost);
        List<String> values = new ArrayList<>();
        for (LombokFile file : outermost) {
            for (Setting setting : file.settings()) {
                if (!setting.key().equals(key) || setting.operation() == Operation.SET) {
                    continue;
                }
                if (setting.operation() == Operation.CLEAR) {
                    values.clear();
                } else {
                    values.remove(setting.value());
                    if (setting.operation() == Operation.ADD) {
                        values.add(setting.value());
                    }
                }
            }
        }
        return values;
    }
}
