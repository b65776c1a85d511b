package dev.flint.cli;

/** The options of all commands. */
enum Option {
    FLINK_VERSION("--flink-version", "", Takes.ONE_VALUE),
    PROFILE("--profile", "", Takes.ONE_VALUE),
    CONFIG("--config", "", Takes.ONE_VALUE),
    RULE("--rule", "", Takes.MANY_VALUES),
    SKIP("--skip", "", Takes.MANY_VALUES),
    STDIN_FILENAME("--stdin-filename", "", Takes.ONE_VALUE),
    FORMAT("--format", "-f", Takes.ONE_VALUE),
    OUTPUT("--output", "-o", Takes.MANY_VALUES),
    FAIL_ON("--fail-on", "", Takes.ONE_VALUE),
    PEDANTIC("--pedantic", "", Takes.NOTHING),
    TODAY("--today", "", Takes.ONE_VALUE),
    COLOUR("--color", "", Takes.ONE_VALUE),
    QUIET("--quiet", "-q", Takes.NOTHING),
    JOBS("--jobs", "-j", Takes.ONE_VALUE),
    TIMINGS("--timings", "", Takes.NOTHING),
    HELP("--help", "-h", Takes.NOTHING),
    VERSION("--version", "-V", Takes.NOTHING);

    /** What stands behind an option. */
    enum Takes {
        NOTHING,
        ONE_VALUE,
        /** One value each time, and any number of times. */
        MANY_VALUES
    }

    private final String word;
    private final String letter;
    private final Takes takes;

    Option(String word, String letter, Takes takes) {
        this.word = word;
        this.letter = letter;
        this.takes = takes;
    }

    /** {@code --format}. */
    String word() {
        return word;
    }

    /** {@code -f}; empty for most. */
    String letter() {
        return letter;
    }

    Takes takes() {
        return takes;
    }
}
