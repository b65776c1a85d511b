package dev.flint.report;

/** Leaves out the packages that everybody knows, where a person reads: {@code Map<String,Long>}. */
final class FamiliarNames {

    private static final String[] PACKAGES = {"java.lang.", "java.util.", "org.apache.flink.api.java.tuple."};

    private FamiliarNames() {}

    static String shortened(String text) {
        String shortened = text;
        for (String name : PACKAGES) {
            shortened = without(name, shortened);
        }
        return shortened;
    }

    private static String without(String name, String text) {
        int at = text.indexOf(name);
        if (at < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int end = at + name.length();
            boolean begins = at == 0 || !isWithinName(text.charAt(at - 1));
            // A package below has a name of its own, which begins small.
            if (begins && end < text.length() && Character.isUpperCase(text.charAt(end))) {
                kept.append(text, from, at);
                from = end;
            }
            at = text.indexOf(name, end);
        }
        return kept.append(text, from, text.length()).toString();
    }

    private static boolean isWithinName(char c) {
        return c == '.' || Character.isJavaIdentifierPart(c);
    }
}
