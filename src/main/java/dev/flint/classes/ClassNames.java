package dev.flint.classes;

import java.util.ArrayList;
import java.util.List;

/** Canonical names ({@code a.b.Outer.Inner}) and the binary names of class files ({@code a/b/Outer$Inner}). */
final class ClassNames {

    private ClassNames() {}

    /**
     * The binary names that a canonical name may have, the likeliest first: packages are in lower case, as a rule.
     *
     * @return empty for a text that is no name
     */
    static List<String> binaryCandidates(String canonical) {
        String[] parts = canonical.split("\\.", -1);
        int likely = parts.length - 1;
        for (int i = parts.length - 1; i >= 0; i--) {
            if (parts[i].isEmpty() || parts[i].indexOf('/') >= 0 || parts[i].indexOf('\\') >= 0) {
                return List.of();
            }
            if (Character.isUpperCase(parts[i].charAt(0))) {
                likely = i;
            }
        }
        List<String> candidates = new ArrayList<>(parts.length);
        candidates.add(binary(parts, likely));
        for (int i = parts.length - 1; i >= 0; i--) {
            if (i != likely) {
                candidates.add(binary(parts, i));
            }
        }
        return candidates;
    }

    /** @param topLevel the part that names the top-level class */
    private static String binary(String[] parts, int topLevel) {
        StringBuilder name = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            name.append(i <= topLevel ? '/' : '$').append(parts[i]);
        }
        return name.toString();
    }

    /** The canonical name of a nested class that no class file tells: every inner {@code $} is taken as a dot. */
    static String guess(String binary) {
        StringBuilder name = new StringBuilder(binary.length());
        for (int i = 0; i < binary.length(); i++) {
            char c = binary.charAt(i);
            boolean nests = c == '$' && i > 0 && i + 1 < binary.length()
                    && binary.charAt(i - 1) != '/' && Character.isJavaIdentifierStart(binary.charAt(i + 1));
            name.append(c == '/' || nests ? '.' : c);
        }
        return name.toString();
    }
}
