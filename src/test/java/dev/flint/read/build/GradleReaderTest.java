package dev.flint.read.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradleReaderTest {

    private static BuildPart groovy(String text) {
        return Facts.read("build.gradle", text).parts().get(0);
    }

    private static BuildPart kotlin(String text) {
        return Facts.read("build.gradle.kts", text).parts().get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            implementation 'g:a:1.0'                                 | implementation g:a:1.0
            implementation "g:a_$scala:${flinkVersion}:tests"         | implementation g:a_${scala}:${flinkVersion}:tests
            implementation "g:a:$rootProject.ext.flinkVersion@zip"    | implementation g:a:${flinkVersion}@zip
            compile group: 'g', name: "a", version: v, classifier: 'x'| compile g:a:${v}:x
            compile([group: 'g', name: 'a', version: '1'])            | compile g:a:1
            implementation 'g:a:' + v                                | implementation g:a:${v}
            implementation('g:a:1') { exclude group: 'x', module: 'y' } | implementation g:a:1 -x:y
            implementation('g:a') { version { strictly '1.2' } }      | implementation g:a:1.2
            implementation platform('g:a:1')                         | implementation g:a:1 managed
            constraints { implementation 'g:a:1' }                   | implementation g:a:1 managed
            add('implementation', 'g:a:1')                           | implementation g:a:1
            implementation "g:a:${compute(1)}"                       | NONE
            implementation 'g:a:${x}'                                | NONE
            implementation files('libs/x.jar')                       | NONE
            // implementation 'g:a:1'                                | NONE
            """)
    void groovyDependencies(String line, String expected) {
        BuildPart part = groovy("dependencies {\n  " + line + "\n}");
        assertEquals(expected.equals("NONE") ? List.of() : List.of(expected), Facts.dependencies(part));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            implementation("g:a:$flinkVersion")                      | implementation g:a:${flinkVersion}
            implementation("g:a:${project.property("v")}")           | implementation g:a:${v}
            implementation("g:a:${libs.versions.flink.get()}")       | implementation g:a:${libs.versions.flink}
            implementation("g", "a", "1")                            | implementation g:a:1
            implementation(group = "g", name = "a", version = "1")   | implementation g:a:1
            "flinkShadowJar"("g:a:1")                                | flinkShadowJar g:a:1
            implementation(platform("g:a:1"))                        | implementation g:a:1 managed
            implementation("g:a:1") { exclude(group = "x") }         | implementation g:a:1 -x:*
            """)
    void kotlinDependencies(String line, String expected) {
        assertEquals(List.of(expected), Facts.dependencies(kotlin("dependencies {\n  " + line + "\n}")));
    }

    @Test
    void aVersionHasItsPlaceWithinTheNotation() {
        BuildPart part = groovy("dependencies {\n  implementation \"org.apache.flink:flink-core_$s:${v}:tests\"\n}");
        assertEquals("2:50-54", Facts.at(part.dependencies().get(0).version()));
    }

    @Test
    void listsAndSeveralOnALine() {
        BuildPart part = groovy("dependencies { testImplementation 'g:a:1', 'g:b:2'; compile(['g:c:3',\n 'g:d:4']) }");
        assertEquals(
                List.of("testImplementation g:a:1", "testImplementation g:b:2", "compile g:c:3", "compile g:d:4"),
                Facts.dependencies(part));
    }

    @Test
    void springManagement() {
        BuildPart part = groovy("""
                dependencyManagement {
                  imports { mavenBom "g:bom:1" }
                  dependencies { dependency 'g:a:2'
                    dependencySet(group: 'g', version: '3') { entry 'b' } }
                }
                """);
        assertEquals(
                List.of("mavenBom g:bom:1 managed", "dependency g:a:2 managed", "dependencySet g:b:3 managed"),
                Facts.dependencies(part));
    }

    @Test
    void referencesAndProjects() {
        BuildPart part = groovy("""
                dependencies {
                  implementation libs.flink.core
                  testImplementation(libs.bundles.flink) { transitive = false }
                  compile rootProject.ext.deps.flink, deps['kafka']
                  implementation project(':a:b')
                  testImplementation(testFixtures(project(path: ":c", configuration: 'x')))
                  implementation(projects.d.e)
                }
                """);
        assertEquals(
                List.of("libs.flink.core", "libs.bundles.flink", "deps.flink", "deps.kafka"),
                part.references().stream().map(BuildPart.Reference::name).toList());
        assertEquals(
                List.of(":a:b", ":c", ":d:e"),
                part.projects().stream().map(BuildPart.ProjectDependency::project).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ext.flinkVersion = '1.8.0'                      | flinkVersion=1.8.0
            ext { flinkVersion = "1.8.0" }                  | flinkVersion=1.8.0
            project.ext { set('flinkVersion', '1.8.0') }    | flinkVersion=1.8.0
            ext.set("flinkVersion", "1.8.0")                | flinkVersion=1.8.0
            ext['flinkVersion'] = '1.8.0'                   | flinkVersion=1.8.0
            def flinkVersion = '1.8.0'                      | flinkVersion=1.8.0
            final String flinkVersion = '1.8.0'             | flinkVersion=1.8.0
            buildscript { ext.flinkVersion = '1.8.0' }      | flinkVersion=1.8.0
            def v = System.getenv('FLINK') ?: '1.8.0'       | v=1.8.0
            def v = findProperty('flink') ?: '1.8.0'        | v=${flink:-1.8.0}
            def v = "${major}.0"                            | v=${major}.0
            def v = major + '.0'                            | v=${major}.0
            def v = compute('x')                            | v=?
            def v = flag ? '1' : '2'                        | v=?
            ext.versions = [flink: '1.8.0']                 | versions.flink=1.8.0
            ext.deps = [flink: [core: "g:a:$v"]]            | deps.flink.core=g:a:${v}
            def list = ['a:b:1']                            | list[0]=a:b:1
            """)
    void groovyProperties(String line, String expected) {
        assertEquals(List.of(expected), Facts.properties(groovy(line)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            val flinkVersion = "1.18.1"                       | flinkVersion=1.18.1
            val flinkVersion: String = "1.18.1"               | flinkVersion=1.18.1
            val flinkVersion by extra("1.18.1")               | flinkVersion=1.18.1
            extra["flinkVersion"] = "1.18.1"                  | flinkVersion=1.18.1
            val v = property("flinkVersion") as String        | v=${flinkVersion}
            val v = providers.gradleProperty("f").getOrElse("1") | v=${f:-1}
            val v = mapOf("flink" to "1.18.1")                | v.flink=1.18.1
            """)
    void kotlinProperties(String line, String expected) {
        assertEquals(List.of(expected), Facts.properties(kotlin(line)));
    }

    @Test
    void whomABlockIsAbout() {
        List<BuildPart> parts = Facts.read("build.gradle", """
                allprojects { dependencies { compile 'g:all:1' } }
                subprojects { p -> dependencies { compile 'g:below:1' } }
                project(':x') { dependencies { compile 'g:x:1' } }
                if (project.hasProperty('y')) { dependencies { compile 'g:y:1' } }
                """).parts();
        assertEquals(
                List.of("OWN", "ALL", "BELOW", "NAMED", "ALTERNATIVE"),
                parts.stream().map(p -> p.reach().name()).toList());
        assertEquals(List.of("compile g:below:1"), Facts.dependencies(parts.get(2)));
        assertEquals(":x", parts.get(3).name());
    }

    @Test
    void pluginsAndScripts() {
        BuildFile file = Facts.read("build.gradle.kts", """
                plugins {
                  java
                  id("com.gradleup.shadow") version "8.3.5"
                  id("x") apply false
                  alias(libs.plugins.lombok)
                }
                apply(from = "gradle/flink.gradle")
                tasks.named<ShadowJar>("shadowJar") { dependencies { exclude(dependency("org.apache.flink:.*")) } }
                """);
        List<Plugin> plugins = file.parts().get(0).plugins();
        assertEquals(
                List.of("java", "com.gradleup.shadow", "x", "${libs.plugins.lombok}", "shadowJar"),
                plugins.stream().map(Plugin::artifact).toList());
        assertTrue(plugins.get(2).managed());
        assertEquals("org.apache.flink:.*", plugins.get(4).settings("dependencies/exclude").get(1).text());
        assertTrue(file.applied().stream().anyMatch(a -> a.script().equals("gradle/flink.gradle")));
    }

    @Test
    void sourceSets() {
        BuildPart part = groovy("""
                sourceSets {
                  main.java.srcDirs += 'src/gen'
                  integrationTest { java { srcDir 'src/it/java' } resources { srcDir 'x' } }
                }
                """);
        assertEquals(
                List.of("src/gen false", "src/it/java true"),
                part.sourceRoots().stream().map(r -> r.folder() + " " + r.test()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sourceCompatibility = 1.8                                          | 1.8
            sourceCompatibility = JavaVersion.VERSION_11                       | 11
            compileJava { options.release = 17 }                               | 17
            tasks.withType(JavaCompile).configureEach { options.release.set(21) } | 21
            java { toolchain { languageVersion = JavaLanguageVersion.of(17) } } | 17
            java { sourceCompatibility = javaVersion }                         | ${javaVersion}
            """)
    void javaReleases(String line, String expected) {
        assertEquals(List.of(expected), groovy(line).javaReleases().stream().map(Facts::text).toList());
    }

    @Test
    void commentsStringsAndPatternsDoNotConfuse() {
        BuildPart part = groovy("""
                /* dependencies { compile 'g:a:1' } */
                def url = "http://x//y" // '
                def p = ~/it's "fine" {/
                def q = 6 / 3
                task x { doLast { println '}' } }
                dependencies { compile 'g:b:2' }
                """);
        assertEquals(List.of("compile g:b:2"), Facts.dependencies(part));
    }

    @Test
    void bracesThatDoNotMatchAreAProblem() {
        assertEquals(1, Facts.read("build.gradle", "dependencies { compile 'g:a:1' }}").problems().size());
        assertEquals(1, Facts.read("build.gradle", "dependencies { compile 'g:a:1'").problems().size());
    }

    @Test
    void groupAndVersion() {
        BuildFile file = Facts.read("build.gradle", "group 'a.b'\nversion = '1.0'");
        assertEquals("a.b", Facts.text(file.coordinates().group()));
        assertEquals("1.0", Facts.text(file.coordinates().version()));
    }

    @Test
    void settings() {
        BuildFile file = Facts.read("settings.gradle", """
                rootProject.name = 'x'
                include 'a', ':b:c'
                project(':a').projectDir = new File(settingsDir, '../elsewhere')
                dependencyResolutionManagement { versionCatalogs { libs {
                  version('flink', '1.18.1')
                  library('flink-core', 'org.apache.flink', 'flink-core').versionRef('flink')
                  bundle('all', ['flink-core'])
                } } }
                """);
        assertEquals(
                List.of(":a ../elsewhere", ":b:c b/c"),
                file.includes().stream().map(i -> i.name() + " " + Facts.text(i.folder())).toList());
        List<String> properties = Facts.properties(file.parts().get(0));
        assertTrue(properties.contains("libs.flink.core=org.apache.flink:flink-core:${libs.versions.flink}"));
        assertTrue(properties.contains("libs.bundles.all[0]=${libs.flink.core}"));
    }

    @Test
    void gradleProperties() {
        BuildFile file = Facts.read("gradle.properties", "# c\r\nflinkVersion = 1.18.1 \r\na:b\nlong = x\\\n y=z\n\n");
        assertEquals(List.of("flinkVersion=1.18.1", "a=b", "long=?"), Facts.properties(file.parts().get(0)));
        assertEquals("2:16-22", Facts.at(file.parts().get(0).properties().get(0).value()));
    }

    @Test
    void versionCatalogue() {
        BuildPart part = Facts.read("gradle/libs.versions.toml", """
                # comment
                [versions]
                flink = "1.18.1" # here
                rich = { strictly = "[1,2[", prefer = "1.5" }
                [libraries]
                flink-core = { module = "org.apache.flink:flink-core", version.ref = "flink" }
                flink_cep = { group = "org.apache.flink", name = "flink-cep", version = { ref = "flink" } }
                plain = "g:a:1"
                managed = { module = "g:b" }
                [bundles]
                all = [
                  "flink-core",
                  "plain",
                ]
                [plugins]
                shadow = { id = "com.gradleup.shadow", version = "8" }
                """).parts().get(0);
        assertEquals(
                List.of(
                        "libs.versions.flink=1.18.1",
                        "libs.versions.rich=[1,2[",
                        "libs.flink.core=org.apache.flink:flink-core:${libs.versions.flink}",
                        "libs.flink.cep=org.apache.flink:flink-cep:${libs.versions.flink}",
                        "libs.plain=g:a:1",
                        "libs.managed=g:b",
                        "libs.bundles.all[0]=${libs.flink.core}",
                        "libs.bundles.all[1]=${libs.plain}",
                        "libs.plugins.shadow=com.gradleup.shadow"),
                Facts.properties(part));
        assertEquals("3:10-16", Facts.at(part.properties().get(0).value()));
    }

    @Test
    void sbt() {
        BuildFile file = Facts.read("build.sbt", """
                lazy val root = (project in file(".")).aggregate(core)
                lazy val core = project.in(file("core"))
                val flinkVersion = "1.20.0"
                libraryDependencies ++= Seq(
                  "org.apache.flink" %% "flink-streaming-scala" % flinkVersion % "provided",
                  "org.apache.flink" % "flink-core" % Versions.flink % Test, // "a" % "b" % "c"
                  "g" % "a" % "1" exclude("x", "y")
                )
                """);
        assertEquals(
                List.of(
                        "provided org.apache.flink:flink-streaming-scala:${flinkVersion}",
                        "test org.apache.flink:flink-core:${flink}",
                        "- g:a:1"),
                Facts.dependencies(file.parts().get(0)));
        assertEquals(List.of("flinkVersion=1.20.0"), Facts.properties(file.parts().get(0)));
        assertEquals(List.of(".", "core"), file.includes().stream().map(BuildFile.Include::name).toList());
    }
}
