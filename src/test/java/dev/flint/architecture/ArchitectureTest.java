package dev.flint.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house: data goes down the list of rooms and never back up. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.flint");

    /** A room and what else of the house it may know. */
    private record Room(String name, List<String> mayKnow) {}

    private static final List<Room> ROOMS = List.of(
            new Room("text", List.of()),
            new Room("discover", List.of("text")),
            new Room("read", List.of("text", "flink")),
            new Room("classes", List.of("text", "flink")),
            // It runs code of the project: nobody but the engine knows it.
            new Room("verify", List.of("text", "flink")),
            new Room("flink", List.of("text")),
            new Room("model", List.of("text", "read", "classes", "flink")),
            new Room("sizing", List.of("text", "model", "flink")),
            new Room("findings", List.of("text")),
            new Room("rules", List.of("text", "model", "flink", "sizing", "findings")),
            new Room("report", List.of("text", "findings")),
            new Room(
                    "engine",
                    List.of("text", "discover", "read", "classes", "verify", "flink", "model", "sizing", "findings",
                            "rules", "report")),
            new Room("cli", List.of("text", "engine", "report", "findings", "flink")),
            new Room("maven", List.of("text", "engine", "report", "findings", "flink")),
            // Of the build alone.
            new Room("catalogue", List.of("text", "read", "findings")));

    /** A library and the only room that may see it. */
    private static final List<List<String>> PARSERS = List.of(
            List.of("com.github.javaparser..", "dev.flint.read.java.."),
            List.of("org.yaml..", "dev.flint.read.yaml.."),
            List.of("org.snakeyaml..", "dev.flint.read.conf.."),
            List.of("picocli..", "dev.flint.cli.."),
            List.of("org.apache.maven..", "dev.flint.maven.."));

    @TestFactory
    Stream<DynamicTest> everyRoomKnowsOnlyWhatItMay() {
        return ROOMS.stream().map(room -> DynamicTest.dynamicTest(room.name(), () -> noClasses()
                .that()
                .resideInAPackage("dev.flint." + room.name() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOMS.stream()
                        .filter(other -> !other.equals(room) && !room.mayKnow().contains(other.name()))
                        .map(other -> "dev.flint." + other.name() + "..")
                        .toArray(String[]::new))
                .allowEmptyShould(true)
                .check(HOUSE)));
    }

    @Test
    void everyClassStandsInARoom() {
        classes()
                .should()
                .resideInAnyPackage(
                        ROOMS.stream().map(room -> "dev.flint." + room.name() + "..").toArray(String[]::new))
                .check(HOUSE);
    }

    @TestFactory
    Stream<DynamicTest> parsersStayBehindTheirReader() {
        return PARSERS.stream().map(pair -> DynamicTest.dynamicTest(pair.get(0), () -> noClasses()
                .that()
                .resideOutsideOfPackage(pair.get(1))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(pair.get(0))
                .allowEmptyShould(true)
                .check(HOUSE)));
    }

    @Test
    void rulesReadNoFiles() {
        noClasses()
                .that()
                .resideInAPackage("dev.flint.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.io..")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void rulesHaveNoState() {
        classes()
                .that()
                .implement("dev.flint.rules.Rule")
                .should()
                .haveOnlyFinalFields()
                .andShould()
                .notBePublic()
                .allowEmptyShould(true)
                .check(HOUSE);
    }
}
