package dev.flint.model.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.flink.api.FlinkApi;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The classes whose {@code open(Configuration)} Flink no longer calls, held against its jars. */
class RemovedUsesTest {

    private static final String OF_OLD = "open(Lorg/apache/flink/configuration/Configuration;)";
    private static final String OF_NOW = "open(Lorg/apache/flink/api/common/functions/OpenContext;)";

    @Test
    void everyRichClassIsOpenedInTheOtherWaySince20() {
        FlinkApi before = new FlinkApi("1.20.5");
        List<FlinkApi> after = List.of(new FlinkApi("2.0.2"), new FlinkApi("2.3.0"));
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (String name : before.names()) {
            String simple = name.substring(name.lastIndexOf('.') + 1);
            if (RemovedUses.isRich(name) && !simple.matches("RichFunction.+|.*Format|.*Context|.*\\d")) {
                seen++;
                if (!before.hasOverload(name, OF_OLD)) {
                    wrong.add(name + " has no open(Configuration) in 1.20");
                }
                for (FlinkApi api : after) {
                    if (api.hasClass(name) && (api.hasOverload(name, OF_OLD) || !api.hasOverload(name, OF_NOW))) {
                        wrong.add(name + " is opened otherwise in 2.x");
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(true, seen >= RemovedUses.RICH.size());
    }
}
