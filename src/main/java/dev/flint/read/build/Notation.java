package dev.flint.read.build;

/**
 * Gradle's spelling of a dependency in one text, {@code group:artifact:version:classifier@type}; the parts may hold
 * references.
 */
public record Notation(String group, String artifact, String version, String classifier, String type) {

    /** Takes the text apart; parts that it does not have are empty, the type then {@code jar}. */
    public static Notation parse(String text) {
        int at = text.lastIndexOf('@');
        boolean typed = at > text.lastIndexOf(':') && at > text.lastIndexOf('}');
        String coordinates = typed ? text.substring(0, at) : text;
        return new Notation(
                partText(coordinates, 0),
                partText(coordinates, 1),
                partText(coordinates, 2),
                partText(coordinates, 3),
                typed ? text.substring(at + 1) : "jar");
    }

    private static String partText(String text, int index) {
        int[] part = part(text, index);
        return text.substring(part[0], part[1]);
    }

    /** The offsets between which a part stands, counted from zero; two equal ones where it is not there. */
    static int[] part(String text, int index) {
        int braces = 0;
        int from = 0;
        int count = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ':';
            if (c == '{') {
                braces++;
            } else if (c == '}') {
                braces--;
            } else if (c == ':' && (braces <= 0 || i == text.length())) {
                if (count == index) {
                    return new int[] {from, i};
                }
                count++;
                from = i + 1;
            }
        }
        return new int[] {text.length(), text.length()};
    }
}
