package dev.flint.read.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.read.yaml.YamlReader;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelmValuesReaderTest {

    @Test
    void blocksAreFoundWhereverTheyStand() {
        List<ConfCarrier> found = HelmValuesReader.read(YamlReader.read(new SourceFile("values.yaml", """
                defaultConfiguration:
                  create: true
                  flink-conf.yaml: |+
                    # overrides
                    kubernetes.operator.reconcile.interval: 15 s
                  log4j-operator.properties: |+
                    rootLogger.level = DEBUG
                jobs:
                  - name: orders
                    flinkConfiguration:
                      "execution.checkpointing.interval": "60s"
                flinkConfig: {replicas: 2}
                env:
                  FLINK_PROPERTIES: "parallelism.default: 2"
                """).slice()));
        assertEquals(
                List.of("defaultConfiguration.flink-conf.yaml", "jobs.flinkConfiguration", "env.FLINK_PROPERTIES"),
                found.stream().map(ConfCarrier::key).toList());
        assertTrue(found.stream().allMatch(c -> c.partial() && c.kind() == ConfCarrier.Kind.HELM_VALUES));
        assertEquals(new Span(5, 5, 5, 43), found.get(0).settings().get(0).keyPlace().span());
        assertEquals(new Span(11, 8, 11, 40), found.get(1).settings().get(0).keyPlace().span());
    }
}
