package dev.flint.model.modules;

import static dev.flint.model.modules.Tree.child;
import static dev.flint.model.modules.Tree.dependency;
import static dev.flint.model.modules.Tree.pom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModulesTest {

    private static Module module(Modules modules, String folder) {
        return modules.of(folder.isEmpty() ? "x" : folder + "/x");
    }

    private static List<String> dependencies(Module module) {
        return module.dependencies().stream()
                .map(d -> d.scope().ifKnown().orElse("-") + " " + d.group() + ":" + d.artifact() + ":"
                        + (d.version().isUnknown() ? "?" : d.version().ifKnown().orElse("-")))
                .toList();
    }

    @Test
    void aTreeWithoutBuildFileIsOneModule() {
        Modules modules = Tree.of();
        assertEquals("", modules.of("src/a/B.java").folder());
        assertTrue(modules.all().get(0).tool().isEmpty());
    }

    @Test
    void propertiesComeFromTheParentAndStandThere() {
        Modules modules = Tree.of(
                "pom.xml", pom("parent", "<properties>\n<flink.version>1.18.1</flink.version></properties>"
                        + "<modules><module>a</module></modules>"),
                "a/pom.xml", child("a", dependency("org.apache.flink", "flink-core", "${flink.version}", "provided")));
        ModuleDependency flink = module(modules, "a").dependencies().get(0);
        assertEquals("1.18.1", flink.version().ifKnown().orElseThrow());
        assertEquals("pom.xml", flink.version().where().orElseThrow().path());
        assertEquals(3, flink.version().where().orElseThrow().span().startLine());
        assertEquals("a/pom.xml", flink.place().path());
        assertEquals(Optional.of(""), module(modules, "a").aggregator());
    }

    @Test
    void theChildsPropertyBeatsTheParents() {
        Modules modules = Tree.of(
                "pom.xml", pom("parent", "<properties><v>1</v></properties>" + dependency("g", "x", "${v}", "")),
                "a/pom.xml", child("a", "<properties><v>2</v></properties>"));
        assertEquals(List.of("- g:x:1"), dependencies(module(modules, "")));
        assertEquals(List.of("- g:x:2"), dependencies(module(modules, "a")));
    }

    @Test
    void managedVersionsAndScopes() {
        Modules modules = Tree.of(
                "pom.xml", pom("parent", "<dependencyManagement>" + dependency("g", "x", "1", "provided")
                        + "</dependencyManagement>"),
                "a/pom.xml", child("a", dependency("g", "x", "", "")),
                "b/pom.xml", child("b", dependency("g", "x", "2", "test")));
        assertEquals(List.of("provided g:x:1"), dependencies(module(modules, "a")));
        assertEquals(List.of("test g:x:2"), dependencies(module(modules, "b")));
    }

    @Test
    void aBomOfTheTreeManages() {
        Modules modules = Tree.of(
                "bom/pom.xml", pom("bom", "<dependencyManagement>" + dependency("g", "x", "3", "")
                        + "</dependencyManagement>"),
                "a/pom.xml", pom("a", "<dependencyManagement>" + dependency("g", "bom", "1", "import")
                        + "</dependencyManagement>" + dependency("g", "x", "", "")));
        assertEquals(List.of("- g:x:3"), dependencies(module(modules, "a")));
    }

    @Test
    void profilesAreAlternatives() {
        Modules modules = Tree.of("pom.xml", pom("a", "<properties><v>1</v></properties>"
                + dependency("g", "x", "${v}", "") + "<profiles><profile><id>p</id><properties><v>2</v></properties>"
                + dependency("g", "y", "1", "") + "</profile></profiles>"));
        List<ModuleDependency> found = module(modules, "").dependencies();
        assertEquals("1", found.get(0).version().ifKnown().orElseThrow());
        assertEquals(
                List.of("2"), found.get(0).otherVersions().stream().map(v -> v.ifKnown().orElseThrow()).toList());
        assertTrue(found.get(1).alternative());
    }

    @Test
    void whatCannotBeFollowedIsUnknown() {
        Modules modules = Tree.of("pom.xml", pom("a", "<properties><a>${b}</a><b>${a}</b></properties>"
                + dependency("g", "x", "${a}", "") + dependency("g", "y", "${nowhere}", "")
                + dependency("g", "z", "${project.version}", "")));
        assertEquals(List.of("- g:x:?", "- g:y:?", "- g:z:?"), dependencies(module(modules, "")));
    }

    @Test
    void propertiesThatDoubleEndEarly() {
        StringBuilder properties = new StringBuilder("<p0>xx</p0>");
        for (int i = 1; i < 60; i++) {
            String before = "${p" + (i - 1) + "}";
            properties.append("<p" + i + ">" + before + before + "</p" + i + ">");
        }
        Modules modules = Tree.of("pom.xml", pom("a", "<properties>" + properties + "</properties>"
                + dependency("g", "x", "${p59}", "")));
        assertEquals(List.of("- g:x:?"), dependencies(module(modules, "")));
    }

    @Test
    void aParentThatIsItsOwnChildEnds() {
        Modules modules = Tree.of("pom.xml", child("parent", ""), "a/pom.xml", child("a", ""));
        assertEquals(2, modules.all().size());
    }

    @Test
    void buildFilesAmongSourcesMakeNoModules() {
        Modules modules = Tree.of(
                "pom.xml", pom("a", ""),
                "src/main/resources/archetype-resources/pom.xml", pom("t", ""),
                "src/it/one/pom.xml", pom("u", ""));
        assertEquals(1, modules.all().size());
    }

    @Test
    void modulesDependOnEachOther() {
        Modules modules = Tree.of(
                "a/pom.xml", pom("a", ""),
                "b/pom.xml", pom("b", dependency("g", "a", "1", "")),
                "c/pom.xml", pom("c", dependency("${project.groupId}", "b", "1", "test")));
        assertEquals(
                Set.of("a", "b"),
                modules.dependencies(module(modules, "c")).stream().map(Module::folder).collect(Collectors.toSet()));
    }

    @Test
    void pluginManagementAddsToWhatAChildUses() {
        String shade = "<plugin><artifactId>maven-shade-plugin</artifactId>";
        Modules modules = Tree.of(
                "pom.xml", pom("parent", "<build><pluginManagement><plugins>" + shade
                        + "<configuration><x>1</x></configuration></plugin></plugins></pluginManagement></build>"),
                "a/pom.xml", child("a", "<build><plugins>" + shade + "</plugin></plugins></build>"),
                "b/pom.xml", child("b", ""));
        assertEquals("1", module(modules, "a").plugins().get(0).settings("configuration/x").get(0).text());
        assertEquals(List.of(), module(modules, "b").plugins());
    }

    @Test
    void gradleProjects() {
        Modules modules = Tree.of(
                "settings.gradle", "include 'a', 'b'",
                "build.gradle", "ext.flinkVersion = '1.18.1'\nsubprojects { dependencies { compile 'g:all:1' } }\n"
                        + "dependencies { compile 'g:root:1' }\nproject(':b') { dependencies { compile 'g:b:1' } }",
                "a/build.gradle", "dependencies { compile \"g:a:$flinkVersion\"\n compile project(':b') }",
                "gradle.properties", "x=1");
        assertEquals(List.of("compile g:a:1.18.1", "compile g:all:1"), dependencies(module(modules, "a")));
        assertEquals(List.of("compile g:all:1", "compile g:b:1"), dependencies(module(modules, "b")));
        assertEquals(List.of("compile g:root:1"), dependencies(module(modules, "")));
        assertEquals(Set.of("b"), module(modules, "a").dependsOn());
        assertEquals(Optional.of(""), module(modules, "a").aggregator());
        assertEquals(Optional.empty(), module(modules, "b").buildFile());
    }

    @Test
    void cataloguesBundlesAndVariables() {
        Modules modules = Tree.of(
                "settings.gradle.kts", "",
                "build.gradle.kts", "val deps = listOf(\"g:l:1\")\ndependencies { implementation(libs.flink.core)\n"
                        + " testImplementation(libs.bundles.all)\n compile(deps)\n implementation(libs.nothing) }",
                "gradle/libs.versions.toml", "[versions]\nflink = \"1.18.1\"\n[libraries]\n"
                        + "flink-core = { module = \"org.apache.flink:flink-core\", version.ref = \"flink\" }\n"
                        + "x = \"g:x:1\"\n[bundles]\nall = [\"flink-core\", \"x\"]");
        assertEquals(
                List.of(
                        "implementation org.apache.flink:flink-core:1.18.1",
                        "testImplementation org.apache.flink:flink-core:1.18.1",
                        "testImplementation g:x:1",
                        "compile g:l:1"),
                dependencies(module(modules, "")));
        Value<String> version = module(modules, "").dependencies().get(0).version();
        assertEquals("gradle/libs.versions.toml", version.where().orElseThrow().path());
        assertEquals(2, version.where().orElseThrow().span().startLine());
    }

    @Test
    void appliedScriptsAndPluginsOfTheBuild() {
        Modules modules = Tree.of(
                "build.gradle", "plugins { id 'my.flink' }\napply from: \"$rootDir/gradle/flink.gradle\"",
                "gradle/flink.gradle", "ext.v = '1.18'\ndependencies { compile \"g:a:$v\" }",
                "buildSrc/src/main/groovy/my.flink.gradle", "dependencies { compile 'g:b:1' }");
        assertEquals(List.of("compile g:b:1", "compile g:a:1.18"), dependencies(module(modules, "")));
        assertEquals(1, modules.all().size());
    }

    @Test
    void gradlePropertiesAndDefaults() {
        Modules modules = Tree.of(
                "build.gradle", "def f = findProperty('flink') ?: '1.16'\ndef g = findProperty('other') ?: '1.17'\n"
                        + "dependencies { compile \"g:a:$f\", \"g:b:$g\" }",
                "gradle.properties", "flink=1.20");
        assertEquals(List.of("compile g:a:1.20", "compile g:b:1.17"), dependencies(module(modules, "")));
    }

    @Test
    void sbtProjects() {
        Modules modules = Tree.of(
                "build.sbt", "lazy val a = (project in file(\"jobs\"))\n\"org.apache.flink\" % \"flink-core\" % flinkV",
                "project/Versions.scala", "object V { val flinkV = \"1.20.0\" }");
        assertEquals(List.of("- org.apache.flink:flink-core:1.20.0"), dependencies(module(modules, "jobs")));
        assertEquals(Optional.of(""), module(modules, "jobs").aggregator());
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/a/JobTest.java, MAIN",
        "src/test/java/a/Job.java, TEST",
        "src/test/Co2Test.scala, TEST",
        "src/integrationtest/java/a/B.java, TEST",
        "src/integrationTest/kotlin/B.kt, TEST",
        "src/it/java/B.java, TEST",
        "src/jmh/java/B.java, TEST",
        "src/testFixtures/java/B.java, TEST",
        "src/gen/java/B.java, MAIN",
        "src/main/java/a/test/B.java, MAIN",
        "src/main/java/src/test/B.java, TEST",
        "src/com/acme/test/B.java, MAIN",
        "staging/20-x/src/test/java/a/B.java, TEST",
        "test/a/B.java, TEST",
        "a/B.java, MAIN",
        "B.java, MAIN",
        "src/main/resources/archetype-resources/src/main/java/B.java, MAIN",
        "src/main/resources/templates/B.java, OTHER"
    })
    void sourceSets(String path, SourceSet expected) {
        assertEquals(expected, Tree.of("pom.xml", pom("a", "")).sourceSet(path));
    }

    @Test
    void sourceSetsThatTheBuildNames() {
        Modules modules = Tree.of("m/pom.xml", pom("a", "<build><sourceDirectory>${basedir}/code</sourceDirectory>"
                + "<testSourceDirectory>${project.basedir}/code/checks</testSourceDirectory></build>"));
        assertEquals(SourceSet.MAIN, modules.sourceSet("m/code/A.java"));
        assertEquals(SourceSet.TEST, modules.sourceSet("m/code/checks/A.java"));
    }

    @Test
    void theNearestModuleOwnsAFile() {
        Modules modules = Tree.of("pom.xml", pom("p", ""), "a/b/pom.xml", pom("b", ""));
        assertEquals("a/b", modules.of("a/b/src/main/java/X.java").folder());
        assertEquals("", modules.of("a/bc/X.java").folder());
    }
}
