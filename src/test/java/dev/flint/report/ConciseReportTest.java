package dev.flint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.findings.Finding;
import org.junit.jupiter.api.Test;

class ConciseReportTest {

    @Test
    void eachFindingIsOneLine() {
        assertEquals(
                "conf/config.yaml:3:5: warning FLINT414[rocksdb-full-checkpoints] every checkpoint uploads the whole "
                        + "RocksDB state: `execution.checkpointing.incremental` is not set to `true` in Flink 1.20\n",
                Sample.simple().write(Format.CONCISE));
        assertEquals("", new Sample().write(Format.CONCISE));
    }

    @Test
    void whatWasNotReadFollows() {
        Sample sample = Sample.rich();
        sample.defects.add("rule FLINT101 failed");
        String concise = sample.write(Format.CONCISE);
        assertEquals(sample.findings.size() - 1 + 2, concise.lines().count());
        assertTrue(concise.contains("\nbroken.yaml:1:1: not read: line 3: a tab where YAML wants blanks\n"), concise);
        assertTrue(concise.endsWith("\na defect of flint itself: rule FLINT101 failed\n"), concise);
        assertFalse(concise.contains("com.acme.Other"));
    }

    @Test
    void noLineIsAWorkflowCommand() {
        Sample sample = new Sample();
        sample.file("::set-output name=x::y.yaml", "a\n");
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", sample.at("::set-output name=x::y.yaml", "a"), "a")
                        .with("job", "##[add-mask]x")
                        .build());
        String line = sample.write(Format.CONCISE);
        assertTrue(line.startsWith("\\::set-output"), line);
        assertFalse(line.contains("##["), line);
    }
}
