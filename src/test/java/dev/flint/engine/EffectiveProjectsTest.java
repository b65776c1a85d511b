package dev.flint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.flint.report.ConfigReport;
import dev.flint.report.ConfigReport.Deployment;
import dev.flint.report.ConfigReport.Entry;
import dev.flint.report.ConfigReport.Role;
import dev.flint.report.ConfigReport.Written;
import dev.flint.rules.Cases;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The projects under {@code testdata/config} and {@code testdata/projects} stand in the forms of real ones; what Flink
 * would run with in each was read by a person, line by line. With {@code -Dflint.pages=write} the files are written anew, to be read again.
 */
class EffectiveProjectsTest {

    private static final String EXPECTED = "effective.tsv";

    @TempDir
    private Path temporary;

    @TestFactory
    List<DynamicTest> everyProjectRunsWithWhatAPersonReads() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String parent : List.of("testdata/config", "testdata/projects")) {
            try (Stream<Path> projects = Files.list(Path.of(parent))) {
                for (Path project : projects.sorted().toList()) {
                    // Some projects are there for other tests.
                    if (parent.endsWith("config") || Files.exists(project.resolve(EXPECTED))) {
                        tests.add(DynamicTest.dynamicTest(project.getFileName().toString(), () -> compare(project)));
                    }
                }
            }
        }
        return tests;
    }

    private void compare(Path project) throws IOException {
        Path copy = Cases.copy(project, temporary);
        Files.deleteIfExists(copy.resolve(EXPECTED));
        ConfigRequest request = new ConfigRequest(
                copy, List.of(Path.of(".")), Optional.empty(), Optional.empty(), Optional.empty(), false, 0);
        ConfigReport report =
                assertInstanceOf(ConfigOutcome.Told.class, Engine.config(request)).report();
        assertEquals(List.of(), report.defects());
        String told = table(report);
        Path expected = project.resolve(EXPECTED);
        if (System.getProperty("flint.pages", "").equals("write")) {
            Files.writeString(expected, told);
        } else {
            assertEquals(Files.readString(expected), told);
        }
    }

    private static String table(ConfigReport report) {
        StringBuilder table = new StringBuilder();
        for (Deployment deployment : report.deployments()) {
            table.append("# ").append(deployment.name()).append('\t').append(deployment.kind()).append('\t')
                    .append(deployment.flinkVersion().orElse("?")).append('\t')
                    .append(place(deployment.place())).append('\n');
            deployment.job().ifPresent(job -> table.append("= ").append(job.className()).append('\t')
                    .append(job.module().orElse("?")).append('\t')
                    .append(job.main().map(EffectiveProjectsTest::place).orElse("")).append('\n'));
            for (Role role : deployment.roles()) {
                for (Entry entry : role.entries()) {
                    table.append(role.name()).append('\t').append(entry.key()).append('\t')
                            .append(entry.value().orElse("?")).append('\t')
                            .append(entry.written().map(EffectiveProjectsTest::written).orElse("")).append('\n');
                    for (Written shadow : entry.shadows()) {
                        table.append("\tover\t").append(shadow.value().orElse("?")).append('\t')
                                .append(written(shadow)).append('\n');
                    }
                }
            }
            problems(deployment.unjoined(), table);
        }
        problems(report.unjoined(), table);
        return table.toString();
    }

    private static void problems(List<Problem> problems, StringBuilder table) {
        for (Problem problem : problems) {
            table.append("! ").append(place(problem.place())).append('\t').append(problem.message()).append('\n');
        }
    }

    private static String written(Written written) {
        return written.key() + " in " + written.layer() + "\t" + place(written.place());
    }

    private static String place(Place place) {
        return place.path() + ":" + place.span().startLine();
    }
}
