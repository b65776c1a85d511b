package dev.flint.model.classpath;

import static dev.flint.model.classpath.Machine.dependencies;
import static dev.flint.model.classpath.Machine.dependency;
import static dev.flint.model.classpath.Machine.pom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.types.Libraries.Presence;
import dev.flint.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathsTest {

    @TempDir
    private Path folder;

    private Machine machine;

    @BeforeEach
    void newMachine() {
        machine = new Machine(folder);
    }

    private static void assertSees(ModuleClassPath classPath, String... names) {
        for (String name : names) {
            assertTrue(classPath.find(name).isPresent(), name);
        }
    }

    private static void assertBlind(ModuleClassPath classPath, String... names) {
        for (String name : names) {
            assertFalse(classPath.find(name).isPresent(), name);
        }
    }

    private static String managed(String... dependencies) {
        return "<dependencyManagement><dependencies>" + String.join("", dependencies)
                + "</dependencies></dependencyManagement>";
    }

    // ---- Maven

    @Test
    void theJarsThatAPomDeclaresAndWhatTheyBringAlong() {
        machine.build("pom.xml", pom("g", "app", "1", "<properties><v>1.4</v></properties>"
                        + dependencies("com.acme:events:${v}", "com.acme:tests:1:test")))
                .maven("com.acme:events:1.4", dependencies("com.acme:base:2"), "com.acme.events.Order")
                .maven("com.acme:base:2", "", "com.acme.base.Base")
                .maven("com.acme:tests:1", "", "com.acme.tests.Fixture");
        ModuleClassPath root = machine.root();
        assertSees(root, "com.acme.events.Order", "com.acme.base.Base", "java.util.List");
        assertBlind(root, "com.acme.tests.Fixture", "com.acme.events.Nothing");
    }

    @Test
    void nothingIsLookedForBeforeAClassIsAskedFor() {
        machine.build("pom.xml", pom("g", "app", "1", dependencies("com.acme:events:1.4")));
        ModuleClassPath root = machine.root();
        assertSees(root, "java.util.List");
        machine.maven("com.acme:events:1.4", "", "com.acme.events.Order");
        assertSees(root, "com.acme.events.Order");
    }

    @Test
    void noPomOfARepositoryIsReadForAClassOfADeclaredJar() throws Exception {
        machine.build("pom.xml", pom("g", "app", "1", dependencies("com.acme:events:1.4")))
                .maven("com.acme:events:1.4", dependencies("com.acme:base:2"), "com.acme.events.Order")
                .maven("com.acme:base:2", "", "com.acme.base.Base");
        Path pom = machine.repository().resolve("com/acme/events/1.4/events-1.4.pom");
        String text = Files.readString(pom);
        Files.delete(pom);
        ModuleClassPath root = machine.root();
        assertSees(root, "com.acme.events.Order");
        Files.writeString(pom, text);
        assertSees(root, "com.acme.base.Base");
    }

    @Test
    void parentsAndBomsOfTheRepositoryManageVersions() {
        machine.build("pom.xml", "<project><parent><groupId>com.acme</groupId><artifactId>parent</artifactId>"
                        + "<version>7</version></parent><artifactId>app</artifactId>"
                        + dependencies("com.acme:events", "com.acme:base") + "</project>")
                .maven("com.acme:parent:7", "<packaging>pom</packaging><properties><e>1.4</e></properties>"
                        + managed(dependency("com.acme:events:${e}", ""),
                                dependency("com.acme:bom:3", "<type>pom</type><scope>import</scope>")))
                .maven("com.acme:bom:3", "<properties><b>2</b></properties>" + managed(dependency("com.acme:base:${b}", "")))
                .maven("com.acme:events:1.4", "", "com.acme.events.Order")
                .maven("com.acme:base:2", "", "com.acme.base.Base");
        assertSees(machine.root(), "com.acme.events.Order", "com.acme.base.Base");
    }

    @Test
    void theNearestVersionWinsAndTheRootsManagementBeatsAll() {
        machine.build("pom.xml", pom("g", "app", "1", managed(dependency("z:managed:2", ""))
                        + dependencies("a:one:1", "a:two:1", "z:lib:2")))
                .maven("a:one:1", dependencies("z:lib:1", "z:managed:1", "a:deep:1"), "a.One")
                .maven("a:two:1", dependencies("z:early:1"), "a.Two")
                .maven("a:deep:1", dependencies("z:early:9"), "a.Deep")
                .maven("z:lib:1", "", "z.Lib", "z.Lib1")
                .maven("z:lib:2", "", "z.Lib", "z.Lib2")
                .maven("z:managed:1", "", "z.Managed1")
                .maven("z:managed:2", "", "z.Managed2")
                .maven("z:early:1", "", "z.Early1")
                .maven("z:early:9", "", "z.Early9");
        ModuleClassPath root = machine.root();
        assertSees(root, "z.Lib2", "z.Managed2", "z.Early1", "a.Deep");
        assertBlind(root, "z.Lib1", "z.Managed1", "z.Early9");
    }

    @Test
    void whatIsExcludedOptionalProvidedOrForTestsStaysBehind() {
        machine.build("pom.xml", pom("g", "app", "1", "<dependencies>"
                        + dependency("a:one:1", "<exclusions><exclusion><groupId>z</groupId><artifactId>out</artifactId>"
                                + "</exclusion></exclusions>")
                        + dependency("a:bare:1", "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId>"
                                + "</exclusion></exclusions>")
                        + "</dependencies>"))
                .maven("a:one:1", "<dependencies>" + dependency("z:out:1", "") + dependency("z:in:1", "")
                        + dependency("z:optional:1", "<optional>true</optional>") + dependency("z:provided:1:provided", "")
                        + dependency("z:test:1:test", "") + dependency("z:run:1:runtime", "") + "</dependencies>", "a.One")
                .maven("a:bare:1", dependencies("z:more:1"), "a.Bare")
                .maven("z:out:1", "", "z.Out")
                .maven("z:in:1", dependencies("z:out:1"), "z.In")
                .maven("z:optional:1", "", "z.Optional")
                .maven("z:provided:1", "", "z.Provided")
                .maven("z:test:1", "", "z.Test")
                .maven("z:run:1", "", "z.Run")
                .maven("z:more:1", "", "z.More");
        ModuleClassPath root = machine.root();
        assertSees(root, "a.One", "a.Bare", "z.In", "z.Run");
        assertBlind(root, "z.Out", "z.Optional", "z.Provided", "z.Test", "z.More");
    }

    @Test
    void circlesAndBrokenFilesCostOnlyThemselves() throws Exception {
        String parent = "<parent><groupId>a</groupId><artifactId>%s</artifactId><version>1</version></parent>";
        machine.build("pom.xml", pom("g", "app", "1", dependencies(
                        "a:round:1", "a:broken:1", "a:nopom:1", "a:empty:1", "a:good:1", "..:..:..", "a/b:c:1")))
                .maven("a:round:1", parent.formatted("other") + dependencies("a:round:1", "a:loop:1"), "a.Round")
                .maven("a:other:1", parent.formatted("round"))
                .maven("a:loop:1", dependencies("a:round:1"), "a.Loop")
                .maven("a:broken:1", "<dependencies><dependency><groupId>", "a.Broken")
                .maven("a:nopom:1", "", "a.NoPom")
                .maven("a:good:1", dependencies("a:late:1"), "a.Good")
                .maven("a:late:1", "", "a.Late");
        Files.delete(machine.repository().resolve("a/nopom/1/nopom-1.pom"));
        Machine.write(machine.repository().resolve("a/empty/1/empty-1.jar"), "this is no jar");
        try (ClassPaths paths = machine.classPaths()) {
            ModuleClassPath root = paths.of(machine.modules().of("X"));
            assertSees(root, "a.Round", "a.Loop", "a.Broken", "a.NoPom", "a.Good", "a.Late");
            List<Problem> problems = paths.problems();
            assertEquals(1, problems.size(), problems.toString());
            assertTrue(problems.get(0).message().startsWith("is no jar that can be read: "), problems.toString());
        }
    }

    @Test
    void modulesSeeBuildOutputsOfThoseThatTheyDependOn() {
        machine.build("pom.xml", pom("g", "parent", "1", "<packaging>pom</packaging>"))
                .build("app/pom.xml", pom("g", "app", "1", dependencies("g:lib:1")))
                .build("lib/pom.xml", pom("g", "lib", "1", dependencies("com.acme:events:1")))
                .build("other/pom.xml", pom("g", "other", "1", ""))
                .maven("com.acme:events:1", "", "com.acme.Event");
        Machine.classFile(machine.tree.resolve("app/target/classes"), "app.Own");
        Machine.classFile(machine.tree.resolve("app/target/test-classes"), "app.Test");
        Machine.classFile(machine.tree.resolve("lib/target/classes"), "lib.Generated");
        Machine.classFile(machine.tree.resolve("other/target/classes"), "other.Thing");
        ModuleClassPath app = machine.of("app");
        assertSees(app, "app.Own", "lib.Generated", "com.acme.Event");
        assertBlind(app, "app.Test", "other.Thing");
    }

    @Test
    void whatTheUserNamesComesFirst() {
        machine.build("pom.xml", pom("g", "app", "1", dependencies("a:lib:1")))
                .maven("a:lib:1", "", "a.Lib", "a.Other");
        Path named = Machine.jar(folder.resolve("named.jar"), "b.Named");
        Machine.classFile(folder.resolve("classes"), "b.InFolder");
        machine.named(named).named(folder.resolve("classes"));
        assertSees(machine.root(), "b.Named", "b.InFolder", "a.Other");
    }

    @Test
    void aProfilesDependencyIsThereForWhatNothingElseGives() {
        machine.build("pom.xml", pom("g", "app", "1", "<profiles><profile><id>p</id>"
                        + dependencies("a:lib:1") + "</profile></profiles>"))
                .maven("a:lib:1", "", "a.Lib");
        assertSees(machine.root(), "a.Lib");
        assertEquals(Presence.UNKNOWN, machine.root().presence("a", "nothing"));
    }

    // ---- Where the repository is

    @Test
    void theRepositoryIsWhereMavenLooksForIt() {
        machine.build("pom.xml", pom("g", "app", "1", dependencies("a:lib:1")));
        Path elsewhere = folder.resolve("elsewhere");
        Machine.write(elsewhere.resolve("a/lib/1/lib-1.pom"), pom("a", "lib", "1", ""));
        Machine.jar(elsewhere.resolve("a/lib/1/lib-1.jar"), "a.Lib");
        assertBlind(machine.root(), "a.Lib");
        assertTrue(machine.classPaths(Optional.of(elsewhere)).of(machine.modules().of("X")).find("a.Lib").isPresent());

        Path settings = Machine.write(
                folder.resolve("home/.m2/settings.xml"),
                "<settings><localRepository>${user.home}/../elsewhere</localRepository></settings>");
        assertSees(machine.root(), "a.Lib");
        Machine.write(settings, "<settings><localRepository>${env.REPO}</localRepository></settings>");
        assertBlind(machine.root(), "a.Lib");
        machine.environment.put("REPO", elsewhere.toString());
        assertSees(machine.root(), "a.Lib");
        Machine.write(settings, "<settings><localRepository>");
        assertBlind(machine.root(), "a.Lib");

        machine.environment.put("MAVEN_OPTS", "-Xmx1g -Dmaven.repo.local=" + elsewhere + " -e");
        assertSees(machine.root(), "a.Lib");
        machine.environment.clear();
        Machine.write(machine.tree.resolve(".mvn/maven.config"), "-T4\n-Dmaven.repo.local=" + elsewhere + "\n");
        assertSees(machine.root(), "a.Lib");
    }

    @Test
    void withoutCachesNothingOfTheMachineIsSeen() {
        machine.build("pom.xml", pom("g", "app", "1", dependencies("a:lib:1"))).maven("a:lib:1", "", "a.Lib");
        Origins origins = new Origins(Optional.of(machine.tree), List.of(), Optional.empty());
        ClassPaths paths = new ClassPaths(machine.modules(), List.of(), origins);
        assertBlind(paths.of(machine.modules().of("X")), "a.Lib");
    }

    // ---- Gradle

    @Test
    void theNewestVersionWinsInGradle() {
        machine.environment.put("GRADLE_USER_HOME", folder.resolve("gradle-home").toString());
        machine.build("build.gradle", "dependencies {\n  implementation 'a:one:1'\n  api \"a:two:1\"\n"
                        + "  testImplementation 'z:test:1'\n  annotationProcessor 'z:processor:1'\n}\n")
                .gradle("a:one:1", dependencies("z:lib:1.9"), "a.One")
                .gradle("a:two:1", dependencies("z:lib:1.10-rc1"), "a.Two")
                .gradle("z:lib:1.9", dependencies("z:old:1"), "z.Lib19")
                .gradle("z:lib:1.10-rc1", dependencies("z:fresh:1"), "z.Lib110")
                .gradle("z:old:1", "", "z.Old")
                .gradle("z:fresh:1", "", "z.Fresh")
                .gradle("z:test:1", "", "z.Test")
                .gradle("z:processor:1", "", "z.Processor");
        ModuleClassPath root = machine.root();
        assertSees(root, "a.One", "a.Two", "z.Lib110", "z.Fresh");
        assertBlind(root, "z.Lib19", "z.Old", "z.Test", "z.Processor");
    }

    @Test
    void platformsAndConstraintsTellVersionsInGradle() {
        machine.build("settings.gradle", "include 'app', 'lib'\n")
                .build("app/build.gradle", "dependencies {\n  implementation platform('a:bom:3')\n"
                        + "  implementation 'a:events'\n  implementation project(':lib')\n"
                        + "  constraints { implementation 'z:lib:2' }\n}\n")
                .build("lib/build.gradle", "dependencies { api 'a:base:1' }\n")
                .gradle("a:bom:3", "<packaging>pom</packaging>" + managed(dependency("a:events:1.4", "")))
                .gradle("a:events:1.4", dependencies("z:lib:1"), "a.Event")
                .gradle("a:base:1", "", "a.Base")
                .gradle("z:lib:1", "", "z.Lib1")
                .gradle("z:lib:2", "", "z.Lib2");
        Machine.classFile(machine.tree.resolve("lib/build/classes/kotlin/main"), "lib.InKotlin");
        ModuleClassPath app = machine.of("app");
        assertSees(app, "a.Event", "a.Base", "z.Lib2", "lib.InKotlin");
        assertBlind(app, "z.Lib1");
    }

    @Test
    void versionsAreOrderedAsGradleOrdersThem() {
        List<String> rising = List.of(
                "1.0-dev", "1.0-alpha", "1.0-beta", "1.0-rc1", "1.0-rc2", "1.0-snapshot", "1.0-final", "1.0", "1.0.0",
                "1.0.1", "1.9", "1.10", "1.10.1", "2");
        for (int i = 0; i < rising.size(); i++) {
            for (int j = 0; j < rising.size(); j++) {
                assertEquals(
                        Integer.signum(Integer.compare(i, j)),
                        Integer.signum(VersionOrder.compare(rising.get(i), rising.get(j))),
                        rising.get(i) + " " + rising.get(j));
            }
        }
    }

    // ---- What is on the class path, and what is not

    @Test
    void anArtifactIsAbsentOnlyWhereEverythingIsKnown() {
        machine.build("pom.xml", pom("g", "app", "1", dependencies("a:one_2.12:1")))
                .maven("a:one_2.12:1", dependencies("org.apache.flink:flink-avro:1"), "a.One");
        ModuleClassPath root = machine.root();
        assertEquals(Presence.PRESENT, root.presence("a", "one"));
        assertEquals(Presence.UNKNOWN, root.presence("a", "two"), "the POM of flink-avro is not there");
        assertEquals(Presence.PRESENT, root.presence("org.apache.flink", "flink-avro"));
        assertEquals(Presence.PRESENT, root.libraries().flinkAvro());
        machine.maven("org.apache.flink:flink-avro:1", "");
        assertEquals(Presence.ABSENT, machine.root().presence("a", "two"));
        assertEquals(Presence.ABSENT, machine.root().libraries().hadoopCompatibility());
        assertEquals(Presence.UNKNOWN, new Machine(folder).root().presence("a", "two"), "no build file");
    }

    @Test
    void aJarMayBundleALibrary() {
        machine.build("pom.xml", pom("g", "app", "1", dependencies("a:fat:1")))
                .maven("a:fat:1", "", "org.apache.flink.formats.avro.typeutils.AvroTypeInfo");
        assertEquals(Presence.PRESENT, machine.root().libraries().flinkAvro());
    }

    private static String why(ModuleClassPath classPath, String name) {
        assertBlind(classPath, name);
        return classPath.whyUnseen(name).orElseThrow();
    }

    @Test
    void whatCannotBeSeenTellsWhatWouldMakeItVisible() {
        machine.build("pom.xml", pom("g", "app", "1", dependencies(
                        "com.acme:acme-events:1.4", "com.acme:acme-base:2", "a:lib:1")))
                .maven("a:lib:1", "", "a.Lib")
                .otherSource("src/main/scala/com/acme/Job.scala");
        ModuleClassPath root = machine.root();
        assertEquals(
                "not in the jars in sight; `mvn dependency:resolve` puts acme-events 1.4 into the local repository",
                why(root, "com.acme.events.Order"));
        assertEquals(
                "not in the jars in sight; `mvn dependency:resolve` puts acme-events 1.4 and 1 more into the local"
                        + " repository",
                why(root, "de.anders.Thing"));
        String scala = "written in Scala, which flint does not read; build the project, so that the class files are there";
        assertEquals(scala, why(root, "com.acme.Job"));
        assertEquals(scala, why(root, "com.acme.Job.Event"));
    }

    @Test
    void theReasonIsTheTrueOne() {
        machine.build("none/pom.xml", pom("g", "none", "1", ""))
                .build("generated/pom.xml", pom("g", "generated", "1", "<build><plugins><plugin>"
                        + "<groupId>org.apache.avro</groupId><artifactId>avro-maven-plugin</artifactId></plugin>"
                        + "</plugins></build>"))
                .build("orphan/pom.xml", "<project><parent><groupId>com.acme</groupId><artifactId>parent</artifactId>"
                        + "<version>7</version></parent><artifactId>orphan</artifactId></project>")
                .build("open/pom.xml", pom("g", "open", "1", dependencies("a:lib:${lib.version}")))
                .build("gradle/build.gradle", "dependencies { implementation 'com.acme:events:2' }\n");
        assertEquals(
                "in no artifact that none/pom.xml declares; give --classpath", why(machine.of("none"), "a.B"));
        assertEquals(
                "perhaps generated by avro-maven-plugin; build the project, so that the class files are there",
                why(machine.of("generated"), "a.B"));
        Machine.classFile(machine.tree.resolve("generated/target/classes"), "a.C");
        assertEquals(
                "in no artifact that generated/pom.xml declares; give --classpath",
                why(machine.of("generated"), "a.B"));
        assertEquals(
                "not in the jars in sight; the parent com.acme:parent:7 is neither in the tree nor in the local"
                        + " repository and may say more; `mvn dependency:resolve` puts it into the local repository",
                why(machine.of("orphan"), "a.B"));
        assertEquals(
                "not in the jars in sight; the build files do not tell the version of a:lib; give --classpath",
                why(machine.of("open"), "a.B"));
        assertEquals(
                "not in the jars in sight; a build puts events 2 into the cache of Gradle, or give --classpath",
                why(machine.of("gradle"), "com.acme.events.Order"));
        assertEquals("no build file says where it comes from; give --classpath", why(machine.root(), "a.B"));
        assertTrue(why(machine.root(), "java.util.Nothing").startsWith("not in the JDK that runs flint, release "));
    }
}
