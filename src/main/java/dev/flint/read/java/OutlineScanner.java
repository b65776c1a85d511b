package dev.flint.read.java;

import dev.flint.text.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the declared types of a file by its words and braces. A type is a member if only bodies of types are open where
 * its keyword stands; what stands in the body of a method is local and left out.
 */
final class OutlineScanner {

    /** An open brace of anything else than the body of a listed type. */
    private static final String OTHER = "";

    private final SourceFile file;
    private final String text;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<String> names = new ArrayList<>();
    private String packageName = "";
    private String declared = OTHER;
    private int at;

    OutlineScanner(SourceFile file) {
        this.file = file;
        this.text = file.text();
    }

    JavaOutline scan() {
        char before = ';';
        while (at < text.length()) {
            char c = text.charAt(at);
            if (skipsTrivia()) {
                continue;
            }
            if (Character.isJavaIdentifierStart(c)) {
                word(before);
            } else {
                brace(c);
                at++;
            }
            before = c;
        }
        boolean mayStartJob = text.contains(" main(") && text.contains("flink");
        boolean mayRunLocally = mayStartJob && text.contains("createLocalEnvironment");
        return new JavaOutline(file.path(), packageName, List.copyOf(names), mayStartJob, mayRunLocally);
    }

    /** Steps over a comment, a literal or white space. */
    private boolean skipsTrivia() {
        int from = at;
        at = Trivia.behind(text, at);
        return at > from;
    }

    private void brace(char c) {
        if (c == '{') {
            open.push(declared);
            declared = OTHER;
        } else if (c == '}') {
            open.poll();
            declared = OTHER;
        } else if (c == ';' || c == '=') {
            declared = OTHER;
        }
    }

    private void word(char before) {
        String word = identifier();
        if (word.equals("package") && open.isEmpty() && names.isEmpty() && before != '.') {
            packageName = dotted();
        } else if (isKeyword(word) && before != '.' && declared.equals(OTHER) && !open.contains(OTHER)) {
            declare(word);
        }
    }

    private static boolean isKeyword(String word) {
        return word.equals("class") || word.equals("interface") || word.equals("enum") || word.equals("record");
    }

    private void declare(String keyword) {
        int start = at;
        skipTriviaAhead();
        if (at >= text.length() || !Character.isJavaIdentifierStart(text.charAt(at))) {
            at = start;
            return;
        }
        int nameAt = at;
        String name = identifier();
        if (keyword.equals("record")) {
            // A method or field may bear a type or a name «record»; only the header of a record goes on like this.
            int behind = at;
            skipTriviaAhead();
            boolean header = at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '<');
            at = behind;
            if (!header) {
                at = nameAt;
                return;
            }
        }
        String outer = open.isEmpty() ? packageName : open.peek();
        declared = outer.isEmpty() ? name : outer + "." + name;
        names.add(declared);
    }

    private void skipTriviaAhead() {
        while (at < text.length() && skipsTrivia()) {
            // Each step moves on.
        }
    }

    private String identifier() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String dotted() {
        StringBuilder name = new StringBuilder();
        while (at < text.length()) {
            if (skipsTrivia()) {
                continue;
            }
            char c = text.charAt(at);
            if (Character.isJavaIdentifierStart(c)) {
                name.append(identifier());
            } else if (c == '.') {
                name.append('.');
                at++;
            } else {
                break;
            }
        }
        return name.toString();
    }
}
