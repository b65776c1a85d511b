package dev.flint.flink.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.flink.version.FlinkVersion;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * By the folders that flink-docker published for each minor version: the tags of {@code release.metadata} name the
 * Javas, and the one that bears the bare version is the default; {@code docker-entrypoint.sh} tells the rest.
 */
class OfficialImageTest {

    @ParameterizedTest
    @CsvSource({
        "1.13, 8, 8 11, flink-conf.yaml, flink-conf.yaml, true, 3",
        "1.14, 8, 8 11, flink-conf.yaml, flink-conf.yaml, true, 2",
        "1.15, 11, 8 11, flink-conf.yaml, flink-conf.yaml, true, 2",
        "1.16, 11, 8 11, flink-conf.yaml, flink-conf.yaml, true, 2",
        "1.17, 11, 8 11, flink-conf.yaml, flink-conf.yaml, true, 2",
        "1.18, 11, 8 11 17, flink-conf.yaml, flink-conf.yaml, true, 2",
        "1.19, 11, 8 11 17, config.yaml, flink-conf.yaml config.yaml, false, 2",
        "1.20, 11, 8 11 17, config.yaml, flink-conf.yaml config.yaml, false, 2",
        "2.0, 17, 11 17 21, config.yaml, config.yaml, false, 2",
        "2.1, 17, 11 17 21, config.yaml, config.yaml, false, 2",
        "2.2, 17, 11 17 21, config.yaml, config.yaml, false, 2",
        "2.3, 17, 11 17 21, config.yaml, config.yaml, false, 2",
    })
    void eachVersionsImage(
            String version, int java, String javas, String shipped, String read, boolean appends, int written) {
        OfficialImage image = new OfficialImage(FlinkVersion.parse(version).orElseThrow());
        assertEquals(java, image.defaultJava());
        assertEquals(Arrays.stream(javas.split(" ")).map(Integer::valueOf).toList(), image.javaReleases());
        assertEquals(shipped, image.shippedConfFile());
        assertEquals(List.of(read.split(" ")), image.confFiles());
        assertEquals(appends, image.appendsProperties());
        assertEquals(written, image.alwaysWritten().size());
    }
}
