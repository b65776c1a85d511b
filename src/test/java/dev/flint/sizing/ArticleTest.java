package dev.flint.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.engine.Engine;
import dev.flint.engine.SizeOutcome;
import dev.flint.engine.SizeRequest;
import dev.flint.report.SizeReport;
import dev.flint.report.SizeReport.Line;
import dev.flint.report.SizeReport.Sheet;
import dev.flint.rules.Cases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every figure of «Top 5 mistakes when deploying Apache Flink», out of the project that it describes, and every note on
 * its premises. Figures are those of one TaskManager.
 */
class ArticleTest {

    private static Sheet sheet;

    @BeforeAll
    static void make(@TempDir Path temporary) throws IOException {
        sheet = sheet(temporary, List.of()).sheet();
    }

    private static SizeReport.Entry sheet(Path temporary, List<String> whatIf) throws IOException {
        Path project = Cases.copy(Path.of("testdata/projects/article-example"), temporary);
        SizeOutcome.Told told = assertInstanceOf(SizeOutcome.Told.class, Engine.size(new SizeRequest(
                project, List.of(Path.of(".")), Optional.empty(), Optional.empty(), Optional.empty(), whatIf, false, 1)));
        assertEquals(List.of(), told.report().defects());
        return told.report().entries().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "source, 400 MB/s, 'rate × message size ÷ TaskManagers', 1M/s × 2 KB ÷ 5",
        "shuffle-in, 320 MB/s, source × (TaskManagers − 1) ÷ TaskManagers, 400 MB/s × (5 − 1) ÷ 5",
        "shuffle-out, 320 MB/s, source × (TaskManagers − 1) ÷ TaskManagers, 400 MB/s × (5 − 1) ÷ 5",
        "kept, 80 MB/s, source ÷ TaskManagers, 400 MB/s ÷ 5",
        "sink, 66.7 MB/s, result rate × result size ÷ TaskManagers, 8.3M/s × 40 B ÷ 5",
        "state, 20 GB, entries × state per key ÷ TaskManagers, 2.5G × 40 B ÷ 5",
        "checkpoint, 333.3 MB/s, 'full, over the interval', 333.3 MB/s",
        "full-bandwidth, 333.3 MB/s, full checkpoint ÷ interval, 20 GB ÷ 1 min",
        "disk-write, 40 MB/s, rate ÷ TaskManagers × open windows × state per key, 1M/s ÷ 5 × 5 × 40 B",
        "total-in, 720 MB/s, source + shuffle, 400 MB/s + 320 MB/s",
        "total-out, 720 MB/s, shuffle + sink + checkpoints, 320 MB/s + 66.7 MB/s + 333.3 MB/s",
    })
    void figuresOfTheArticle(String key, String shown, String formula, String worked) {
        Line line = line(key);
        assertEquals(shown, line.each());
        assertEquals(formula, line.formula());
        assertEquals(worked, line.worked());
    }

    @Test
    void figuresOfTheArticleToTheByte() {
        SizeReport.Traffic traffic = sheet.traffic();
        assertEquals(400e6, traffic.source(), 1);
        assertEquals(320e6, traffic.shuffle(), 1);
        assertEquals(720e6, traffic.totalIn(), 1);
        assertEquals(5e8 * 40 / 60 / 5, traffic.sink(), 1);
        assertEquals(20e9 / 60, traffic.checkpointOut(), 1);
        assertEquals(720e6, traffic.totalOut(), 1);
        assertEquals(20e9, traffic.state(), 1);
        assertEquals(20e9, traffic.checkpoint(), 1);
        assertEquals(40e6, traffic.diskWrite(), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "network-in, 720 MB/s, '1,250 MB/s', 57.6 %, ok",
        "network-out, 720 MB/s, '1,250 MB/s', 57.6 %, ok",
        "keys, 500M, 300M, 166.7 %, contradictory",
        "checkpoint-interval, 41 s, 1 min, 68.3 %, tight",
        "checkpoint-timeout, 41 s, 10 min, 6.8 %, ok",
        "disk-space, 58 GB, not known, not known, unknown",
        // 16 subtasks, each with 80 + 1 buffers behind it and 1 + 2 × 64 before the next.
        "network-buffers, '3,360', 179.4k, 1.9 %, ok",
    })
    void limits(String what, String demand, String capacity, String used, String verdict) {
        SizeReport.Limit limit = sheet.limits().stream()
                .filter(one -> one.what().equals(what))
                .findFirst()
                .orElseThrow();
        assertEquals(demand, limit.shownDemand());
        assertEquals(capacity, limit.shownCapacity());
        assertEquals(used, limit.shownUtilisation());
        assertEquals(verdict, limit.verdict());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // Hard bound: 3e8 messages a window, 9e8 entries in all; expected 7.3e8.
        "Only 300M messages arrive in a window of 5 min, which cannot hold 500M keys.",
        "at most 900M entries, a TaskManager 7.2 GB in place of 20 GB; with evenly drawn keys 730.6M and 5.8 GB.",
        "A full checkpoint is then 97.4 MB/s in place of 333.3 MB/s, the sink 30.1 MB/s (at most 40 MB/s)",
        // What RocksDB adds.
        "RocksDB keeps 18 B beside each key (45 % more), each update reads before it writes, another 40 MB/s, and each"
                + " full checkpoint reads all of it, 333.3 MB/s.",
        "Sink and checkpoints are averages.",
        "57.6 % of the network are used if all TaskManagers have the same to do; one with 1.4 times the mean uses"
                + " 80.6 %.",
        "lasts its whole interval: one follows the other without a pause.",
        "m5.4xlarge 625 MB/s, which this job does not fit.",
    })
    void notesOnItsPremises(String note) {
        assertTrue(sheet.notes().stream().anyMatch(one -> one.contains(note)), sheet.notes().toString());
    }

    @Test
    void whatJobAndDeploymentTellIsNotDeclared() {
        assertEquals("code", input("window size").kind());
        assertEquals("code", input("window slide").kind());
        assertEquals("deployment", input("TaskManagers").kind());
        assertEquals("deployment", input("interval").kind());
        assertEquals("deployment", input("incremental").kind());
        assertEquals("assumed", input("skew").kind());
        assertTrue(sheet.assumptions().contains("result size 40 B: a result is as large as the state of its key"));
    }

    @Test
    void tenSmallerMachinesWithIncrementalCheckpoints(@TempDir Path temporary) throws IOException {
        SizeReport.Entry entry = sheet(temporary, List.of("taskmanagers=10,incremental=true,machine=m5.4xlarge"));
        SizeReport.Traffic traffic = entry.whatIf().orElseThrow().traffic();
        assertEquals(200e6, traffic.source(), 1);
        assertEquals(180e6, traffic.shuffle(), 1);
        assertEquals(10e9, traffic.state(), 1);
        double touched = 2 * (1 - Math.exp(-6e7 / 5e8));
        assertEquals(10e9 * touched, traffic.checkpoint(), 1);
        assertEquals(10e9 * touched / 60, traffic.checkpointOut(), 1);
        assertEquals(400e6, entry.sheet().traffic().source(), 1);
    }

    private static Line line(String key) {
        return sheet.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static SizeReport.Input input(String name) {
        return sheet.inputs().stream().filter(input -> input.name().equals(name)).findFirst().orElseThrow();
    }
}
