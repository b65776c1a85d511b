package dev.flint.engine;

/** How a defect of flint itself is told: in one line that a bug report can quote. */
final class Defects {

    private Defects() {}

    static String line(String doing, Throwable defect) {
        StackTraceElement[] trace = defect.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        String what = defect.getMessage() == null ? "" : ": " + defect.getMessage();
        return "flint failed in " + doing + ": " + defect.getClass().getSimpleName() + what + where;
    }
}
