package dev.flint.rules.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.flink.types.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConcernTest {

    @Test
    void everyReasonOfTypeExtractionBelongsToARuleOrIsLeftAloneOnPurpose() {
        List<String> forgotten = Stream.of(Reason.class.getPermittedSubclasses())
                .filter(reason -> !Concern.decides(reason))
                .map(Class::getSimpleName)
                .toList();

        assertEquals(List.of(), forgotten);
    }
}
