package dev.flint.model.versions;

import static dev.flint.model.modules.Tree.child;
import static dev.flint.model.modules.Tree.dependency;
import static dev.flint.model.modules.Tree.pom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.modules.Modules;
import dev.flint.model.modules.Tree;
import dev.flint.text.Place;
import dev.flint.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    private static final String FLINK = "org.apache.flink";

    private static FlinkVersions of(String path, Modules modules) {
        return Versions.of(modules, Optional.empty(), List.of()).of(path);
    }

    private static FlinkVersions exactly(int major, int minor) {
        return FlinkVersions.exactly(FlinkVersion.of(major, minor));
    }

    private static VersionFact fact(String version, String path, VersionFact.Kind kind) {
        return new VersionFact(
                FlinkVersion.parse(version).orElseThrow(), new Place(path, Span.FIRST_LINE), kind, version);
    }

    @ParameterizedTest
    @CsvSource({
        "flink-streaming-java, 1.18.1, 1.18",
        "flink-streaming-java_2.12, 1.14-SNAPSHOT, 1.14",
        "flink-streaming-java_${scala}, 1.14.0, 1.14",
        "flink-table-planner-loader, 1.15.4-csa1.10, 1.15",
        "flink-clients, 2.0.0, 2.0"
    })
    void artifactsOfFlinkTell(String artifact, String version, String expected) {
        Modules modules = Tree.of("pom.xml", pom("a", dependency(FLINK, artifact, version, "provided")));
        assertEquals(expected, of("src/main/java/A.java", modules).single().orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "flink-connector-kafka, 3.2.0-1.18",
        "flink-connector-kafka, 2.0.0",
        "flink-shaded-guava, 30.1.1-jre-14.0",
        "flink-ml-core, 2.3.0",
        "flink-cdc-common, 3.1.0",
        "flink-kubernetes-operator-api, 1.10.0",
        "flink-streaming-java, '[1.18,1.20)'",
        "flink-streaming-java, 1.21.0",
        "flink-streaming-java, 14.1"
    })
    void otherArtifactsDoNot(String artifact, String version) {
        Modules modules = Tree.of("pom.xml", pom("a", dependency(FLINK, artifact, version, "")));
        assertEquals(FlinkVersions.ANY, of("A.java", modules));
    }

    @Test
    void severalVersionsAreAllCandidates() {
        Modules modules = Tree.of("pom.xml", pom("a", "<properties><v>1.17.0</v></properties>"
                + dependency(FLINK, "flink-core", "${v}", "")
                + "<profiles><profile><id>n</id><properties><v>1.20.0</v></properties></profile></profiles>"));
        assertEquals(
                List.of(FlinkVersion.of(1, 17), FlinkVersion.of(1, 20)), of("A.java", modules).candidates());
    }

    @Test
    void testsCountOnlyWhereNothingElseTells() {
        Modules modules = Tree.of(
                "pom.xml", pom("a", dependency(FLINK, "flink-core", "1.14.4", "provided")
                        + dependency(FLINK, "flink-test-utils", "1.13.0", "test")),
                "t/pom.xml", pom("t", dependency(FLINK, "flink-test-utils", "1.13.0", "test")));
        assertEquals(exactly(1, 14), of("A.java", modules));
        assertEquals(exactly(1, 13), of("t/A.java", modules));
    }

    @Test
    void aPropertyTellsWhereNoArtifactDoes() {
        Modules modules = Tree.of("pom.xml", pom("parent", "<properties><flink.version>1.19.2</flink.version>"
                + "</properties>"), "a/pom.xml", child("a", ""));
        assertEquals(exactly(1, 19), of("a/A.java", modules));
    }

    @Test
    void theOneVersionOfTheTreeServesModulesThatNameNone() {
        Modules one = Tree.of(
                "a/pom.xml", pom("a", dependency(FLINK, "flink-core", "1.18.1", "")), "b/pom.xml", pom("b", ""));
        assertEquals(exactly(1, 18), of("b/B.java", one));
        Modules two = Tree.of(
                "a/pom.xml", pom("a", dependency(FLINK, "flink-core", "1.18.1", "")),
                "b/pom.xml", pom("b", ""),
                "c/pom.xml", pom("c", dependency(FLINK, "flink-core", "1.8.1", "")));
        assertEquals(FlinkVersions.ANY, of("b/B.java", two));
        assertEquals(FlinkVersions.TOO_OLD, of("c/C.java", two));
    }

    @Test
    void aModuleRunsOnWhatItDependsOn() {
        Modules modules = Tree.of(
                "a/pom.xml", pom("a", dependency(FLINK, "flink-core", "1.18.1", "")),
                "b/pom.xml", pom("b", dependency("g", "a", "1", "")),
                "c/pom.xml", pom("c", dependency(FLINK, "flink-core", "1.20.0", "")));
        assertEquals(exactly(1, 18), of("b/B.java", modules));
    }

    @Test
    void flagAndFlintYamlBeatEverything() {
        Modules modules = Tree.of("pom.xml", pom("a", dependency(FLINK, "flink-core", "1.18.1", "")));
        VersionFact flag = fact("2.1", "flint.yaml", VersionFact.Kind.FLINT_YAML);
        Versions versions = Versions.of(modules, Optional.of(flag), List.of());
        assertEquals(exactly(2, 1), versions.of("A.java"));
        assertEquals(
                exactly(2, 1),
                versions.ofDeployment("d.yaml", List.of(fact("1.17", "d.yaml", VersionFact.Kind.IMAGE_TAG))));
    }

    @Test
    void inADeploymentTheFieldBeatsTheImage() {
        Versions versions = Versions.of(Tree.of(), Optional.empty(), List.of());
        List<VersionFact> own = List.of(
                fact("1.17.1", "d.yaml", VersionFact.Kind.IMAGE_TAG),
                fact("v1_18", "d.yaml", VersionFact.Kind.FLINK_VERSION_FIELD));
        assertEquals(exactly(1, 18), versions.ofDeployment("d.yaml", own));
        assertEquals(FlinkVersions.ANY, versions.ofDeployment("d.yaml", List.of()));
    }

    @Test
    void aVersionFromTheFutureIsReadAsTheNewestAndSaid() {
        Modules modules = Tree.of("pom.xml", pom("a", dependency(FLINK, "flink-core", "2.9.0", "")));
        Versions versions = Versions.of(modules, Optional.empty(), List.of());
        assertEquals(Optional.of(FlinkVersion.NEWEST_KNOWN), versions.of("A.java").single());
        assertEquals(1, versions.notices().size());
        assertTrue(versions.notices().get(0).startsWith("pom.xml:2: Flink 2.9.0 is newer"), versions.notices().get(0));
    }

    @Test
    void aVersionOlderThanFlintKnowsIsToldOnce() {
        Modules modules = Tree.of(
                "a/pom.xml", pom("a", dependency(FLINK, "flink-core", "1.9.0", "")),
                "b/pom.xml", pom("b", dependency(FLINK, "flink-core", "1.9.1", "")));
        Versions versions = Versions.of(modules, Optional.empty(), List.of());
        assertEquals(FlinkVersions.TOO_OLD, versions.of("a/A.java"));
        assertEquals(
                List.of("a/pom.xml:2 and 1 more: Flink 1.9 is older than 1.13, the oldest that flint knows; what depends"
                        + " on the version is not judged there"),
                versions.notices());
    }

    @ParameterizedTest
    @CsvSource({
        "flink:1.18.1, 1.18, 0",
        "flink:1.18.1-scala_2.12-java11, 1.18, 11",
        "apache/flink:1.20, 1.20, 0",
        "docker.io/library/flink:2.0-java17, 2.0, 17",
        "registry.example.org:5000/a/b/flink:1.16.2-scala_2.12-java8@sha256:00, 1.16, 8",
        "mine/flink:1.13.0-reactive-demo, 1.13, 0"
    })
    void imagesOfFlink(String image, String version, int java) {
        FlinkImage read = FlinkImage.parse(image).orElseThrow();
        assertEquals(version, read.version().toString());
        assertEquals(java, read.java().orElse(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "flink", "flink:latest", "flink:scala_2.12-java8", "flink@sha256:123", "myjob:1.4.4-beta", "host:5000/flink",
        "custom-flink:1.18.1", "flink-kubernetes-operator:1.10.0", "flink:${VERSION}", "flink:1.44.0", "mine/flink:3.1",
        "apache/flink-statefun:3.2.0", "flink:1..2", "flink:1.18.", "", "flink:", "flink:20240101"
    })
    void otherImagesTellNothing(String image) {
        assertEquals(Optional.empty(), FlinkImage.parse(image));
    }

    @ParameterizedTest
    @CsvSource({
        "/opt/flink-1.14.2/bin/flink, 1.14",
        "flink-1.10.1/bin/flink, 1.10",
        "/data/flink-jobs/flink-1.12.2, 1.12",
        "/opt/my-flink-1.14.2/bin/flink, NONE",
        "/opt/flink/bin/flink, NONE",
        "/opt/flink-${V}/bin, NONE"
    })
    void pathsInScripts(String path, String expected) {
        assertEquals(expected, ScriptPath.version(path).map(FlinkVersion::toString).orElse("NONE"));
    }
}
