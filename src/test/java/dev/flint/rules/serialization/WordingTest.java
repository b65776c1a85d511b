package dev.flint.rules.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.util.Map<java.lang.String,a.b.Outer.Inner>|Map<String,Outer.Inner>",
                "com.example.Job.$1Event|Job.Event",
                "Field a of com.example.Alert is not public|Field a of Alert is not public",
                "extracts no serializer (2.0 does)|extracts no serializer (2.0 does)",
                "int[][]|int[][]",
                "my_app.v2.Event|Event",
            })
    void namesOfPackagesAreLeftOut(String text, String shown) {
        assertEquals(shown, Wording.withoutPackages(text));
    }

    @ParameterizedTest
    @CsvSource({
        "com.fasterxml.jackson.databind.node.ObjectNode,com.fasterxml.jackson.databind.node",
        "a.Outer.Inner,a",
        "Alone,''",
    })
    void aClassTellsItsPackage(String className, String packageName) {
        assertEquals(packageName, Wording.packageOf(className));
    }
}
