package dev.flint.model.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.text.Place;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of several classes of one name code sees: that of its own module, then those of its dependencies. */
class SightTest {

    private static String pom(String artifact, String dependency) {
        return "<project><groupId>g</groupId><artifactId>" + artifact + "</artifactId><version>1</version>"
                + (dependency.isEmpty()
                        ? ""
                        : "<dependencies><dependency><groupId>g</groupId><artifactId>" + dependency
                                + "</artifactId><version>1</version></dependency></dependencies>")
                + "</project>";
    }

    private static Trees event(Trees tree, String module) {
        return tree.with(module + "/src/main/java/p/Event.java", "package p; public class Event {}");
    }

    private static Trees job(Trees tree, String module) {
        return tree.with(
                module + "/src/main/java/job/Job.java",
                "package job; import org.apache.flink.Nothing; import p.Event; class Job { Event event; }");
    }

    private static Optional<String> seen(Trees tree, String from, String name) {
        return tree.types()
                .seenFrom(from)
                .find(name)
                .flatMap(ClassShape::declaredAt)
                .map(Place::path);
    }

    @Test
    void aModuleSeesItsOwnClassesFirst() {
        Trees tree = job(event(event(new Trees(), "a"), "b"), "a")
                .with("a/pom.xml", pom("a", "b"))
                .with("b/pom.xml", pom("b", ""));
        assertEquals(
                Optional.of("a/src/main/java/p/Event.java"), seen(tree, "a/src/main/java/job/Job.java", "p.Event"));
    }

    @Test
    void thenThoseOfTheModulesThatItDependsOnHoweverFarTheyLie() {
        // «near» lies beside the job and is none of its dependencies.
        Trees tree = job(event(event(new Trees(), "jobs/near"), "lib/far"), "jobs/app")
                .with("jobs/app/pom.xml", pom("app", "middle"))
                .with("jobs/near/pom.xml", pom("near", ""))
                .with("lib/middle/pom.xml", pom("middle", "far"))
                .with("lib/far/pom.xml", pom("far", ""));
        assertEquals(
                Optional.of("lib/far/src/main/java/p/Event.java"),
                seen(tree, "jobs/app/src/main/java/job/Job.java", "p.Event"));
    }

    @Test
    void projectsOfGradleSeeThoseThatTheyDependOn() {
        Trees tree = job(event(event(new Trees(), "jobs/near"), "lib"), "jobs/app")
                .with("settings.gradle", "include 'jobs:app', 'jobs:near', 'lib'\n")
                .with("jobs/app/build.gradle", "dependencies { implementation project(':lib') }\n")
                .with("jobs/near/build.gradle", "plugins { id 'java' }\n")
                .with("lib/build.gradle", "plugins { id 'java' }\n");
        assertEquals(
                Optional.of("lib/src/main/java/p/Event.java"),
                seen(tree, "jobs/app/src/main/java/job/Job.java", "p.Event"));
    }

    @Test
    void whatIsDeclaredOnceIsSeenThoughNoBuildFileSaysSo() {
        Trees tree = job(event(new Trees(), "lib"), "app")
                .with("app/pom.xml", pom("app", ""))
                .with("lib/pom.xml", pom("lib", ""));
        assertEquals(
                Optional.of("lib/src/main/java/p/Event.java"), seen(tree, "app/src/main/java/job/Job.java", "p.Event"));
    }

    @Test
    void amongSeveralOfNoDependencyTheNearestIsGuessedAndATieIsNone() {
        Trees tree = job(event(event(new Trees(), "x/lib"), "y/lib"), "x/app")
                .with("x/app/pom.xml", pom("app", ""))
                .with("x/lib/pom.xml", pom("xlib", ""))
                .with("y/lib/pom.xml", pom("ylib", ""));
        assertEquals(
                Optional.of("x/lib/src/main/java/p/Event.java"),
                seen(tree, "x/app/src/main/java/job/Job.java", "p.Event"));

        Trees tie = job(event(event(new Trees(), "one"), "two"), "app")
                .with("app/pom.xml", pom("app", ""))
                .with("one/pom.xml", pom("one", ""))
                .with("two/pom.xml", pom("two", ""));
        ShapeSource source = tie.types().seenFrom("app/src/main/java/job/Job.java");
        assertEquals(Optional.empty(), source.find("p.Event"));
        assertEquals(
                "declared in one/src/main/java/p/Event.java and in two/src/main/java/p/Event.java, and no build file"
                        + " says which is meant",
                source.whyUnseen("p.Event").orElseThrow());
    }

    @Test
    void withoutBuildFilesTheNearestCounts() {
        Trees tree = job(event(event(new Trees(), "a"), "b"), "b");
        assertEquals(
                Optional.of("b/src/main/java/p/Event.java"), seen(tree, "b/src/main/java/job/Job.java", "p.Event"));
    }

    @Test
    void aSimpleNameIsNoneOfTheSamePackageInAModuleThatIsNotSeen() {
        Trees tree = new Trees()
                .with("a/pom.xml", pom("a", ""))
                .with("b/pom.xml", pom("b", ""))
                .with("a/src/main/java/p/Job.java", "package p; import org.apache.flink.lib.*; class Job { Event e; }")
                .with("b/src/main/java/p/Event.java", "package p; public class Event {}");
        ClassShape job = tree.types().seenFrom("a/src/main/java/p/Job.java").find("p.Job").orElseThrow();
        assertEquals(TypeRef.of("org.apache.flink.lib.Event"), job.fields().get(0).type());
        assertTrue(seen(tree, "b/src/main/java/p/Event.java", "p.Event").isPresent());
    }

    @Test
    void sourcesOfAnotherFolderThatTheBuildNamesAreItsOwn() {
        Trees tree = job(event(event(new Trees(), "shared"), "b"), "app")
                .with("app/pom.xml", "<project><groupId>g</groupId><artifactId>app</artifactId><build><plugins><plugin>"
                        + "<artifactId>build-helper-maven-plugin</artifactId><executions><execution><goals>"
                        + "<goal>add-source</goal></goals><configuration><sources>"
                        + "<source>../shared/src/main/java</source></sources></configuration></execution></executions>"
                        + "</plugin></plugins></build></project>")
                .with("b/pom.xml", pom("b", ""));
        assertEquals(
                Optional.of("shared/src/main/java/p/Event.java"),
                seen(tree, "app/src/main/java/job/Job.java", "p.Event"));
    }
}
