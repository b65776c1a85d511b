package dev.flint.cli;

import java.util.Locale;
import java.util.Map;

/** When output is coloured. */
enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    /** As written in options. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is asked by option beats the environment. Without that NO_COLOR (https://no-color.org) turns colour off,
     * CLICOLOR_FORCE on (https://bixense.com/clicolors), and a terminal has it unless it is a dumb one.
     */
    boolean isOn(boolean terminal, Map<String, String> environment) {
        if (this != AUTO) {
            return this == ALWAYS;
        }
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!force.isEmpty() && !force.equals("0")) {
            return true;
        }
        return terminal
                && !environment.getOrDefault("TERM", "").equals("dumb")
                && !environment.getOrDefault("CLICOLOR", "").equals("0");
    }
}
