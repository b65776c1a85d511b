package dev.flint.model.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({
        "2Gi, 2147483648",
        "2G, 2000000000",
        "1.5Gi, 1610612736",
        "512Mi, 536870912",
        "500k, 500000",
        "128974848, 128974848",
        "129e6, 129000000",
        "1E, 1000000000000000000",
        "250m, 0.250",
        "1Ei, 1152921504606846976"
    })
    void kubernetesCountsByThousandsUnlessAnISaysOtherwise(String written, BigDecimal amount) {
        assertEquals(0, amount.compareTo(Quantities.ofKubernetes(written).orElseThrow()), written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2g", "2GB", "2K", "2ki", "2gi", "", "Gi", "1..2Gi", "two", "2 Gi"})
    void whatKubernetesRefuses(String written) {
        assertEquals(Optional.empty(), Quantities.ofKubernetes(written));
    }

    @ParameterizedTest
    @CsvSource({
        "1g, 1073741824",
        "1gb, 1073741824",
        "1G, 1073741824",
        "1GiB, 1073741824",
        "1.5g, 1610612736",
        "512 MB, 536870912",
        "300b, 300",
        "64, 64"
    })
    void composeCountsByKibi(String written, BigDecimal amount) {
        assertEquals(0, amount.compareTo(Quantities.ofCompose(written).orElseThrow()), written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g", "1 x", "1gg", "-1g"})
    void whatComposeRefuses(String written) {
        assertEquals(Optional.empty(), Quantities.ofCompose(written));
    }
}
