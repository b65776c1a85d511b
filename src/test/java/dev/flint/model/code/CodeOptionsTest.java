package dev.flint.model.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.RealConfiguration;
import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.KeyStatus;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The constants that flint knows by name are, in every version that has them, what the real Flink says. */
class CodeOptionsTest {

    @TestFactory
    List<DynamicTest> constantsAreFlinks() throws Exception {
        return RealConfiguration.all().stream()
                .map(flink -> DynamicTest.dynamicTest(flink.toString(), () -> compare(flink)))
                .toList();
    }

    private static void compare(RealConfiguration flink) throws Exception {
        int compared = 0;
        for (Map.Entry<String, String> constant : CodeOptions.constants().entrySet()) {
            int dot = constant.getKey().indexOf('.');
            Field field;
            try {
                field = flink.load("org.apache.flink.configuration." + constant.getKey().substring(0, dot))
                        .getField(constant.getKey().substring(dot + 1));
            } catch (ClassNotFoundException | NoSuchFieldException | LinkageError notInThisVersion) {
                continue;
            }
            Object option = field.get(null);
            String key = (String) option.getClass().getMethod("key").invoke(option);
            assertEquals(key, nameIn(flink, constant.getValue()), constant.getKey());
            compared++;
        }
        assertTrue(compared >= 20, compared + " constants");
    }

    private static String nameIn(RealConfiguration flink, String key) {
        KeyStatus status = FlinkOptions.load().status(key, flink.version());
        return status instanceof KeyStatus.TooNew tooNew && !tooNew.olderNames().isEmpty()
                ? tooNew.olderNames().get(0)
                : key;
    }
}
