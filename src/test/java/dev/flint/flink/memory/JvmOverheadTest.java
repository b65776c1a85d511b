package dev.flint.flink.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.flink.values.MemorySizes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first two rows were put to TaskExecutorProcessUtils of Flink 1.17.2 and 2.3.0, which agree; the others are edges. */
class JvmOverheadTest {

    @ParameterizedTest
    @CsvSource({
        "5g, 4g, 768, true",
        "8g, 4g, 3840, false",
        "1728m, 4g, -2624, false",
        "4544m, 4g, 192, true",
        "4543m, 4g, 191, false",
        "5376m, 4g, 1024, true",
        "5377m, 4g, 1025, false"
    })
    void theRestIsTheOverhead(String process, String flink, long mebibytes, boolean accepted) {
        JvmOverhead overhead =
                new JvmOverhead(bytes(process), bytes(flink), bytes("256m"), bytes("192m"), bytes("1g"));
        assertEquals(mebibytes, overhead.size() >> 20);
        assertEquals(accepted, overhead.isAccepted());
    }

    private static long bytes(String text) {
        return MemorySizes.parse(text).ifOk().orElseThrow();
    }
}
