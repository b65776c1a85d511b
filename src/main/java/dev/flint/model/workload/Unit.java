package dev.flint.model.workload;

/** What a figure of a workload counts. Figures are kept in the unit's base: bytes, seconds, shares of one. */
public enum Unit {
    COUNT("a number such as 500M", "a number"),
    MESSAGES_PER_SECOND("messages in a time such as 1M/s", "a rate of messages"),
    BYTES("a size such as 2 KB", "a size"),
    BYTES_PER_SECOND("a bandwidth such as 10 Gbit/s or 1.25 GB/s", "a bandwidth"),
    SECONDS("a time such as 5 min", "a time"),
    SHARE("a share such as 25 %", "a share"),
    /** A share that may be more than one. */
    FACTOR("a factor such as 1.4", "a factor"),
    SWITCH("true or false", "a switch");

    private final String example;
    private final String noun;

    Unit(String example, String noun) {
        this.example = example;
        this.noun = noun;
    }

    /** What to write, for people. */
    public String example() {
        return example;
    }

    /** What it is, for people. */
    public String noun() {
        return noun;
    }
}
