package dev.flint.cli;

/** How wide the output may be. */
final class Width {

    private static final int UNKNOWN = 100;
    private static final int NARROWEST = 40;

    private Width() {}

    /** The environment's {@code COLUMNS} if it is a number, else the width of the terminal, else 100. */
    static int columns(Surroundings surroundings) {
        int columns = number(surroundings.environment().get("COLUMNS"));
        if (columns <= 0) {
            columns = surroundings.terminal().columns();
        }
        return columns <= 0 ? UNKNOWN : Math.max(columns, NARROWEST);
    }

    private static int number(String text) {
        if (text == null || text.isEmpty() || text.length() > 5) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
