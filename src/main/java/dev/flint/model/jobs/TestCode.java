package dev.flint.model.jobs;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.jobs.JobModule.Coverage;
import dev.flint.model.modules.Modules;
import dev.flint.model.modules.SourceSet;
import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.Expr;
import dev.flint.read.java.ExpressionWalk;
import dev.flint.read.java.Import;
import dev.flint.read.java.JavaFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a file of tests runs a job, a part of one, or an operator: in a MiniCluster, in a test harness, in
 * containers, by an environment of its own, or by calling what the project builds its jobs with. Where that cannot be
 * told, the answer is that it is unknown.
 */
final class TestCode {

    /** Flink's classes for tests that run something, apart from the MiniClusters and the harnesses. */
    private static final Set<String> KITS = Set.of(
            "AbstractTestBase",
            "AbstractTestBaseJUnit4",
            "StreamFaultToleranceTestBase",
            "StreamingMultipleProgramsTestBase",
            "MultipleProgramsTestBase",
            "JavaProgramTestBase",
            "TestStreamEnvironment",
            "FlinkContainer",
            "FlinkContainers");

    /** Where base classes and annotations of tests come from that run no job by themselves. */
    private static final List<String> KNOWN_LIBRARIES = List.of(
            "java.",
            "javax.",
            "jakarta.",
            "junit.",
            "org.junit.",
            "org.mockito.",
            "org.assertj.",
            "org.hamcrest.",
            "org.testng.",
            "org.slf4j.",
            "lombok.",
            "com.google.",
            "com.fasterxml.",
            "org.apache.");

    private final Modules modules;
    private final CodeIndex index;
    private final JobCode code;
    private final Set<String> jobClasses;

    /** @param jobClasses canonical names of the classes with the jobs' main methods */
    TestCode(Modules modules, CodeIndex index, JobCode code, Set<String> jobClasses) {
        this.modules = modules;
        this.index = index;
        this.code = code;
        this.jobClasses = jobClasses;
    }

    /** What a file of tests runs, with the classes of the tree that it has as helpers. */
    Coverage coverage(JavaFile file) {
        Set<String> seen = new HashSet<>();
        Deque<JavaFile> open = new ArrayDeque<>(List.of(file));
        boolean obtains = false;
        boolean starts = false;
        boolean foreign = false;
        while (!open.isEmpty()) {
            JavaFile next = open.pop();
            if (!seen.add(next.path())) {
                continue;
            }
            Mentions mentions = new Mentions(next);
            JobCode.Body body = code.body(next);
            obtains |= body.obtainsEnvironment();
            starts |= body.starts();
            foreign |= mentions.foreign || !next.problems().isEmpty();
            if (mentions.kit || (obtains && starts) || code.buildsJob(body.calls())) {
                return Coverage.TESTED;
            }
            for (String name : mentions.helpers) {
                index.find(name).map(CodeIndex.Declared::file).filter(this::mayHelp).ifPresent(open::push);
            }
        }
        return foreign ? Coverage.UNKNOWN : Coverage.UNTESTED;
    }

    /** A test helper: among the tests, or in a module that is there for tests and names what they need. */
    private boolean mayHelp(JavaFile file) {
        if (modules.sourceSet(file.path()) == SourceSet.TEST) {
            return true;
        }
        for (Import imported : file.imports()) {
            if (isKit(imported.name())) {
                return true;
            }
        }
        return false;
    }

    /** A test that runs a job settles it; one that cannot be told leaves it open. */
    static Coverage stronger(Coverage one, Coverage other) {
        if (one == Coverage.TESTED || other == Coverage.TESTED) {
            return Coverage.TESTED;
        }
        return one == Coverage.UNKNOWN || other == Coverage.UNKNOWN ? Coverage.UNKNOWN : Coverage.UNTESTED;
    }

    private static boolean isKit(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return KITS.contains(simple)
                || simple.contains("MiniCluster")
                || simple.contains("TestHarness")
                || name.startsWith("org.testcontainers.");
    }

    private static boolean isKnownLibrary(String name) {
        for (String library : KNOWN_LIBRARIES) {
            if (name.startsWith(library)) {
                return true;
            }
        }
        return false;
    }

    /** The classes that a file of tests names. */
    private final class Mentions implements ExpressionWalk.Visitor {

        private final JavaFile file;
        /** Classes of the tree's own tests that may run a job for this one: superclasses, rules, extensions. */
        private final Set<String> helpers = new HashSet<>();
        private boolean kit;
        /** Whether something from outside the tree may run a job that flint does not see. */
        private boolean foreign;

        Mentions(JavaFile file) {
            this.file = file;
            for (Import imported : file.imports()) {
                imported(imported.name());
            }
            Deque<DeclaredType> open = new ArrayDeque<>(file.types());
            while (!open.isEmpty()) {
                DeclaredType type = open.pop();
                open.addAll(type.members());
                shape(type.shape());
            }
            ExpressionWalk.over(file, this);
        }

        private void imported(String name) {
            kit |= isKit(name);
            boolean foreignFlink = name.toLowerCase(Locale.ROOT).contains("flink") && !isKnownLibrary(name)
                    && index.find(name).isEmpty() && !isOfTree(name);
            foreign |= foreignFlink || name.startsWith("org.springframework.boot.test");
        }

        /** Whether a package or an outer class of the name holds classes of the tree. */
        private boolean isOfTree(String name) {
            for (String outer = name; outer.contains("."); outer = outer.substring(0, outer.lastIndexOf('.'))) {
                if (index.find(outer).isPresent() || index.hasPackage(outer)) {
                    return true;
                }
            }
            return false;
        }

        private void shape(ClassShape shape) {
            shape.superclass().ifPresent(type -> {
                type(type, shape.name());
                String name = type instanceof TypeRef.ClassType named ? resolve(named.name(), shape.name()) : "";
                foreign |= name.contains(".") && !isKnownLibrary(name) && index.find(name).isEmpty()
                        && !isOfTree(name);
            });
            shape.interfaces().forEach(type -> type(type, shape.name()));
            for (FieldShape field : shape.fields()) {
                type(field.type(), shape.name());
            }
        }

        private void type(TypeRef type, String within) {
            if (type instanceof TypeRef.ClassType named) {
                kit |= isKit(named.name());
                helpers.add(resolve(named.name(), within));
            }
        }

        private String resolve(String written, String within) {
            return index.resolve(file, within, written);
        }

        @Override
        public void visit(DeclaredType within, Expr expression) {
            String name = within.shape().name();
            if (expression instanceof Expr.New creation) {
                type(creation.type(), name);
            } else if (expression instanceof Expr.ClassLiteral literal) {
                type(literal.type(), name);
                kit |= literal.type() instanceof TypeRef.ClassType named
                        && jobClasses.contains(resolve(named.name(), name));
            } else if (expression instanceof Expr.Call call && call.scope() instanceof Expr.Name scope) {
                kit |= isKit(scope.name());
                helpers.add(resolve(scope.name(), name));
            }
        }
    }
}
