package dev.flint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.engine.CheckOutcome;
import dev.flint.engine.Engine;
import dev.flint.findings.catalogue.Catalogue;
import dev.flint.report.CheckReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of every rule's room under {@code testdata/}: with that rule alone, what the case expects is found and
 * nothing else. The example projects run with all rules.
 */
class RoomsTest {

    private static final Path TESTDATA = Path.of("testdata");

    @TestFactory
    Stream<DynamicContainer> everyRoomFindsWhatItsCasesExpect() {
        return Catalogue.load().rules().stream().map(entry -> {
            String id = entry.description().id();
            Path room = TESTDATA.resolve(id + "-" + entry.description().name());
            List<DynamicTest> tests = new ArrayList<>();
            for (String kind : List.of("triggers", "silent", "versions")) {
                for (Path folder : Cases.in(room.resolve(kind))) {
                    tests.add(DynamicTest.dynamicTest(kind + "/" + folder.getFileName(), () -> {
                        Expectations expected = Expectations.of(folder);
                        if (kind.equals("triggers")) {
                            assertTrue(!expected.all().isEmpty(), "a triggering case expects something");
                        }
                        if (kind.equals("silent")) {
                            assertEquals(List.of(), expected.all(), "a silent case expects nothing");
                        }
                        compare(expected, check(folder, List.of(id)));
                    }));
                }
            }
            tests.add(DynamicTest.dynamicTest("has two triggering and two silent cases", () -> {
                assertTrue(Cases.in(room.resolve("triggers")).size() >= 2, room + "/triggers");
                assertTrue(Cases.in(room.resolve("silent")).size() >= 2, room + "/silent");
            }));
            return DynamicContainer.dynamicContainer(id, tests);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyExampleProjectFindsWhatItExpects() {
        return Cases.in(TESTDATA.resolve("projects")).stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(),
                        () -> compare(Expectations.of(folder), check(folder, List.of()))));
    }

    private static CheckReport check(Path folder, List<String> rules) {
        CheckOutcome.Checked checked =
                assertInstanceOf(CheckOutcome.Checked.class, Engine.check(Cases.only(folder, rules)));
        assertEquals(List.of(), checked.report().defects());
        return checked.report();
    }

    /** Paths in a report start at the git root; a case's own start at its folder. */
    private static void compare(Expectations expectations, CheckReport report) {
        List<String> unexpected = new ArrayList<>();
        List<Expectations.Expected> open = new ArrayList<>(expectations.all());
        for (CheckReport.Shown shown : report.findings()) {
            Optional<Expectations.Expected> met = open.stream()
                    .filter(e -> shown.finding().place().path().endsWith(e.path())
                            && shown.finding().place().span().startLine() == e.line()
                            && shown.rule().id().equals(e.id())
                            && shown.message().contains(e.text()))
                    .findFirst();
            if (met.isPresent()) {
                open.remove(met.get());
            } else {
                unexpected.add(shown.finding().place().path() + ":"
                        + shown.finding().place().span().startLine() + " " + shown.rule().id() + " "
                        + shown.message());
            }
        }
        assertEquals(
                "",
                String.join(
                        "\n",
                        Stream.concat(
                                        open.stream().map(e -> "missing: " + e),
                                        unexpected.stream().map(u -> "unexpected: " + u))
                                .toList()));
    }
}
