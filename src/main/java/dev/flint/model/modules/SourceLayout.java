package dev.flint.model.modules;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells main sources from tests by where a file lies: the folders that the build names, else the conventions of Maven,
 * Gradle and sbt ({@code src/<set>/<language>}), wherever in the module they begin. A name that ends in {@code Test}
 * says nothing: {@code *Test.java} under {@code src/main} is a job like any other.
 */
final class SourceLayout {

    private static final Set<String> LANGUAGES = Set.of("java", "scala", "kotlin", "groovy", "python", "resources");

    /** Source sets that hold tests though they do not say so. */
    private static final Set<String> TEST_SETS =
            Set.of("it", "e2e", "integration", "functional", "acceptance", "jmh", "systemtests", "verify");

    /** Folders whose manifests deploy nothing but tests of the whole. */
    private static final Set<String> END_TO_END = Set.of("e2e", "e2e-test", "e2e-tests");

    private SourceLayout() {}

    /** @param path relative to the root of the tree */
    static SourceSet of(String path, Module module) {
        SourceSet named = byRoots(path, module.sourceRoots());
        if (named != null) {
            return named;
        }
        String inModule = module.folder().isEmpty() ? path : path.substring(module.folder().length() + 1);
        return byConvention(inModule.split("/"));
    }

    /** Whether a build file lies among the sources of another build, where it makes no module. */
    static boolean isAmongSources(String path) {
        String[] segments = path.split("/");
        for (int i = 0; i + 2 < segments.length; i++) {
            boolean set = segments[i + 1].equals("main") || isTest(segments[i + 1]);
            if (segments[i].equals("src") && set) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file lies below {@code src/test} or its like, whatever it is, or in a folder of end-to-end tests. */
    static boolean isAmongTests(String path) {
        String[] segments = path.split("/");
        for (int i = 0; i + 2 < segments.length; i++) {
            if (segments[i].equals("src") && isTest(segments[i + 1])) {
                return true;
            }
        }
        for (int i = 0; i + 1 < segments.length; i++) {
            if (END_TO_END.contains(segments[i].toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The longest folder that holds the file decides. */
    private static SourceSet byRoots(String path, List<Module.SourceRoot> roots) {
        Module.SourceRoot longest = null;
        for (Module.SourceRoot root : roots) {
            boolean holds = path.startsWith(root.folder() + "/");
            if (holds && (longest == null || root.folder().length() > longest.folder().length())) {
                longest = root;
            }
        }
        if (longest == null) {
            return null;
        }
        return longest.test() ? SourceSet.TEST : SourceSet.MAIN;
    }

    private static SourceSet byConvention(String[] segments) {
        for (int i = segments.length - 3; i >= 0; i--) {
            if (!segments[i].equals("src")) {
                continue;
            }
            String set = segments[i + 1];
            boolean language = i + 3 < segments.length && LANGUAGES.contains(segments[i + 2]);
            if (language && segments[i + 2].equals("resources")) {
                return SourceSet.OTHER;
            }
            if (set.equals("main")) {
                return SourceSet.MAIN;
            }
            if (isTest(set)) {
                return SourceSet.TEST;
            }
            if (language) {
                return SourceSet.MAIN;
            }
        }
        for (int i = 0; i < segments.length - 1; i++) {
            if (segments[i].equals("test") || segments[i].equals("tests")) {
                return SourceSet.TEST;
            }
            if (segments[i].equals("src")) {
                break;
            }
        }
        return SourceSet.MAIN;
    }

    private static boolean isTest(String set) {
        String lower = set.toLowerCase(Locale.ROOT);
        return lower.contains("test") || TEST_SETS.contains(lower);
    }
}
