package dev.flint.model.jobs;

import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.jobs.CodeIndex.Declared;
import dev.flint.model.jobs.CodeIndex.Method;
import dev.flint.model.jobs.JobModule.Coverage;
import dev.flint.model.modules.Module;
import dev.flint.model.modules.Modules;
import dev.flint.model.modules.SourceSet;
import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds the jobs of a tree and whether tests run them. */
public final class Jobs {

    private final Modules modules;
    private final CodeIndex index;
    private final JobCode code;
    private final List<JavaFile> files;
    private final List<JavaOutline> outlines;
    private final Function<JavaOutline, JavaFile> parse;
    private final Set<String> unread = new HashSet<>();
    private final Map<String, List<JavaFile>> tests = new HashMap<>();
    private final Map<String, List<JavaOutline>> testOutlines = new HashMap<>();
    private final Set<String> withMainSources = new HashSet<>();
    private final Map<String, Coverage> own = new HashMap<>();

    private Jobs(
            Modules modules,
            List<JavaFile> files,
            List<JavaOutline> outlines,
            Function<JavaOutline, JavaFile> parse,
            List<String> otherSources) {
        this.modules = modules;
        this.files = files;
        this.outlines = outlines;
        this.parse = parse;
        this.index = new CodeIndex(files);
        this.code = new JobCode(index);
        for (String path : otherSources) {
            if (mayBeATestOrJob(path)) {
                unread.add(modules.of(path).folder());
            }
        }
    }

    /**
     * @param files the Java files in which Flink is named
     * @param outlines the other ones; those of tests are parsed where a module's jobs have no other test
     * @param otherSources paths of sources in languages that flint does not read: what a module that holds some of them
     *     tests is unknown
     * @return the modules with jobs, in the order of their folders
     */
    public static List<JobModule> find(
            Modules modules,
            List<JavaFile> files,
            List<JavaOutline> outlines,
            Function<JavaOutline, JavaFile> parse,
            List<String> otherSources) {
        return new Jobs(modules, files, outlines, parse, otherSources).find();
    }

    /** A script in Python beside a Java job is mostly a tool; among tests it may be one. */
    private boolean mayBeATestOrJob(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return !lower.endsWith(".py") || lower.contains("test") || modules.sourceSet(path) == SourceSet.TEST;
    }

    private List<JobModule> find() {
        Map<String, List<JobMain>> mains = mains();
        if (mains.isEmpty()) {
            return List.of();
        }
        for (JavaFile file : files) {
            String folder = modules.of(file.path()).folder();
            if (modules.sourceSet(file.path()) == SourceSet.TEST) {
                tests.computeIfAbsent(folder, f -> new ArrayList<>()).add(file);
            } else {
                withMainSources.add(folder);
            }
        }
        for (JavaOutline outline : outlines) {
            if (modules.sourceSet(outline.path()) == SourceSet.TEST) {
                testOutlines.computeIfAbsent(modules.of(outline.path()).folder(), f -> new ArrayList<>()).add(outline);
            }
        }
        TestCode testCode = new TestCode(modules, index, code, classNames(mains));
        List<JobModule> found = new ArrayList<>();
        mains.forEach((folder, jobs) -> {
            Module module = modules.of(folder.isEmpty() ? "x" : folder + "/x");
            Coverage coverage = coverage(module, testCode);
            found.add(new JobModule(module, jobs, coverage, tests.getOrDefault(folder, List.of()).size()));
        });
        return found;
    }

    private static Set<String> classNames(Map<String, List<JobMain>> mains) {
        Set<String> names = new HashSet<>();
        for (List<JobMain> jobs : mains.values()) {
            for (JobMain job : jobs) {
                names.add(job.className());
            }
        }
        return names;
    }

    private Map<String, List<JobMain>> mains() {
        Map<String, List<JobMain>> mains = new TreeMap<>();
        for (JavaFile file : files) {
            if (modules.sourceSet(file.path()) == SourceSet.MAIN) {
                for (DeclaredType type : file.types()) {
                    for (DeclaredType.MethodBody body : type.methods()) {
                        if (isMain(body.shape()) && code.isJob(new Method(new Declared(file, type), body))) {
                            mains.computeIfAbsent(modules.of(file.path()).folder(), folder -> new ArrayList<>())
                                    .add(new JobMain(
                                            type.shape().name(), body.shape().declaredAt().orElseThrow()));
                        }
                    }
                }
            }
        }
        return mains;
    }

    private static boolean isMain(MethodShape shape) {
        return shape.name().equals("main")
                && shape.modifiers().isStatic()
                && shape.parameters().size() == 1
                && shape.parameters().get(0).type() instanceof TypeRef.ArrayType array
                && array.component() instanceof TypeRef.ClassType named
                && (named.name().equals("String") || named.name().equals("java.lang.String"));
    }

    /**
     * Tests of a module speak for all that it depends on; tests in a module without dependencies in the tree (an
     * end-to-end module that starts containers) for all modules that are built along with it.
     */
    private Coverage coverage(Module module, TestCode testCode) {
        Coverage coverage = ownCoverage(module.folder(), testCode);
        for (Module other : modules.all()) {
            if (coverage == Coverage.TESTED) {
                return coverage;
            }
            if (!other.folder().equals(module.folder()) && speaksFor(other, module)) {
                coverage = TestCode.stronger(coverage, ownCoverage(other.folder(), testCode));
            }
        }
        return coverage;
    }

    /** What the tests of a module run; those in which Flink is not named are parsed where the others run nothing. */
    private Coverage ownCoverage(String folder, TestCode testCode) {
        Coverage known = own.get(folder);
        if (known != null) {
            return known;
        }
        Coverage coverage = unread.contains(folder) ? Coverage.UNKNOWN : Coverage.UNTESTED;
        for (JavaFile file : tests.getOrDefault(folder, List.of())) {
            coverage = TestCode.stronger(coverage, testCode.coverage(file));
        }
        for (JavaOutline outline : testOutlines.getOrDefault(folder, List.of())) {
            if (coverage == Coverage.UNTESTED) {
                JavaFile file = parse.apply(outline);
                index.add(file);
                tests.computeIfAbsent(folder, f -> new ArrayList<>()).add(file);
                coverage = testCode.coverage(file);
            }
        }
        own.put(folder, coverage);
        return coverage;
    }

    private boolean speaksFor(Module tester, Module module) {
        for (Module dependency : modules.dependencies(tester)) {
            if (dependency.folder().equals(module.folder())) {
                return true;
            }
        }
        boolean onlyTests = tester.dependsOn().isEmpty() && !withMainSources.contains(tester.folder());
        return onlyTests && top(tester).equals(top(module));
    }

    /** The module at the top of all that is built along with this one. */
    private String top(Module module) {
        Module top = module;
        Set<String> seen = new HashSet<>();
        while (seen.add(top.folder()) && modules.aggregator(top).isPresent()) {
            top = modules.aggregator(top).get();
        }
        return top.folder();
    }
}
