package dev.flint.report;

/** A line beside the report: on standard error, in the log of a build. */
public final class Notice {

    private Notice() {}

    /** The message on one line that says who speaks, with nothing hidden in it. */
    public static String of(String message) {
        return "flint: " + Visible.of(message);
    }
}
