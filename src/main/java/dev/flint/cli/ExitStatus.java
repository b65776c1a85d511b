package dev.flint.cli;

/** The exit status, the same in every format. */
final class ExitStatus {

    /** Nothing at or above {@code --fail-on}. */
    static final int CLEAN = 0;

    static final int FINDINGS = 1;

    /** Wrong usage, a path that does not exist, a broken {@code flint.yaml}. */
    static final int REFUSED = 2;

    /** A defect of flint itself; it beats findings. */
    static final int DEFECT = 3;

    private ExitStatus() {}
}
