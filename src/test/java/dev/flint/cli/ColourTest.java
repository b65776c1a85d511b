package dev.flint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {

    @ParameterizedTest
    @CsvSource({
        "AUTO, true, '', true",
        "AUTO, false, '', false",
        "AUTO, true, NO_COLOR=1, false",
        "AUTO, true, NO_COLOR=, true",
        "AUTO, true, TERM=dumb, false",
        "AUTO, true, TERM=xterm, true",
        "AUTO, true, CLICOLOR=0, false",
        "AUTO, false, CLICOLOR_FORCE=1, true",
        "AUTO, false, CLICOLOR_FORCE=0, false",
        "AUTO, true, CLICOLOR_FORCE=1 NO_COLOR=1, false",
        "ALWAYS, false, NO_COLOR=1, true",
        "NEVER, true, CLICOLOR_FORCE=1, false",
    })
    void theOptionBeatsTheEnvironmentAndThatTheTerminal(
            Colour colour, boolean terminal, String variables, boolean on) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" ")) {
            String[] parts = variable.split("=", 2);
            environment.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        assertEquals(on, colour.isOn(terminal, environment));
    }
}
