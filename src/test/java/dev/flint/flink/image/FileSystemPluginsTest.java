package dev.flint.flink.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSystemPluginsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flink-s3-fs-hadoop-1.20.1.jar                               | flink-s3-fs-hadoop
            flink-s3-fs-hadoop-1.20.1.jar;flink-gs-fs-hadoop-1.20.1.jar | flink-s3-fs-hadoop flink-gs-fs-hadoop
            ' flink-s3-fs-presto-2.0-SNAPSHOT.jar ;  '                  | flink-s3-fs-presto
            flink-metrics-prometheus-1.18.0.jar                         | flink-metrics-prometheus
            """)
    void theVariableNamesJars(String variable, String names) {
        assertEquals(List.of(names.split(" ")), FileSystemPlugins.enabled(variable));
    }

    @Test
    void schemesNeedTheirPlugins() {
        assertEquals(List.of("flink-s3-fs-presto"), FileSystemPlugins.needed("s3p://bucket/path"));
        assertEquals(List.of("flink-gs-fs-hadoop"), FileSystemPlugins.needed("gs://bucket"));
        assertEquals(List.of(), FileSystemPlugins.needed("file:///tmp"));
        assertEquals(List.of(), FileSystemPlugins.needed("/tmp"));
        assertEquals(List.of(), FileSystemPlugins.enabled(" "));
    }
}
