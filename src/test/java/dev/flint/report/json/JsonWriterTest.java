package dev.flint.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void writesNestedValuesIndented() throws IOException {
        StringBuilder out = new StringBuilder();
        new JsonWriter(out)
                .beginObject()
                .member("a", 1)
                .name("b")
                .beginArray()
                .value("x")
                .value(true)
                .nullValue()
                .beginObject()
                .endObject()
                .endArray()
                .name("c")
                .beginArray()
                .endArray()
                .endObject()
                .end();
        assertEquals(
                """
                {
                  "a": 1,
                  "b": [
                    "x",
                    true,
                    null,
                    {}
                  ],
                  "c": []
                }
                """,
                out.toString());
        assertEquals(
                Map.of("a", 1L, "b", List.of("x", true, Optional.empty(), Map.of()), "c", List.of()),
                Json.parse(out.toString()));
    }

    @Test
    void everyStringComesBack() throws IOException {
        StringBuilder all = new StringBuilder("\"\\/ ##[error] 全角 😀 \udb40\udc01 ");
        for (char c = 0; c < 0xd800; c++) {
            all.append(c);
        }
        assertEquals(all.toString(), Json.parse(written(all.toString())));
    }

    @Test
    void noInvisibleCharacterIsWrittenAsItself() throws IOException {
        String written = written("\u0000\u001b[31m\u007f\u0085\u202e\u2066\u2028\ufeff\u200b\n\r\t");
        assertEquals(
                "\"\\u0000\\u001b[31m\\u007f\\u0085\\u202e\\u2066\\u2028\\ufeff\\u200b\\n\\r\\t\"", written);
    }

    @Test
    void halfOfASurrogatePairIsReplaced() throws IOException {
        assertEquals("a\ufffdb\ufffd", Json.parse(written("a\ud800b\udfff")));
    }

    @Test
    void noRunnerFindsACommand() throws IOException {
        String written = written("##[error]x");
        assertTrue(!written.contains("##["), written);
        assertEquals("##[error]x", Json.parse(written));
    }

    @Test
    void theReaderOfTheseTestsIsStrict() {
        for (String wrong : List.of(
                "", "{", "{\"a\":1,}", "[1,]", "{\"a\":1,\"a\":2}", "01", "+1", "\"\n\"", "\"\\x\"", "\"\\ud800\"",
                "nul", "1 2", "{a:1}", "'a'", "[1 2]", "NaN")) {
            assertThrows(RuntimeException.class, () -> Json.parse(wrong), wrong);
        }
    }

    private static String written(String value) throws IOException {
        StringBuilder out = new StringBuilder();
        new JsonWriter(out).value(value);
        return out.toString();
    }
}
