package dev.flint.read.build;

import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads the elements and texts of an XML file; attributes and processing instructions are stepped over.
 *
 * <p>The JDK's parsers are not used, for three reasons that were measured or tried on JDK 17. StAX and SAX load some
 * 130 to 180 classes for the first file: 17 to 19 ms of wall time with a class-data archive, in a run that may take 350
 * ms; this scanner takes under one. They tell where an event ends, not where a text within it stands. And they stop at
 * the first mistake, where a pom.xml in the middle of an edit still tells its Flink version. No DTD is read, so that
 * nothing in it can be expanded or fetched.
 */
final class XmlScanner {

    /** Elements within elements; a POM has some 20. */
    private static final int DEEPEST = 200;

    private final SourceFile file;
    private final String text;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final Deque<TextDraft> drafts = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();
    private XmlElement root;
    private int at;

    XmlScanner(SourceFile file) {
        this.file = file;
        this.text = file.text();
    }

    /** The text of an element as it grows, with the offsets of its first and last character that is no blank. */
    private static final class TextDraft {
        final StringBuilder characters = new StringBuilder();
        int first = -1;
        int last = -1;
        boolean foreignEntity;

        void add(String piece, int from, int to, boolean verbatim) {
            boolean blank = piece.isBlank();
            if (first < 0 && blank) {
                return;
            }
            if (!blank) {
                int leading = verbatim ? leadingBlanks(piece) : 0;
                int trailing = verbatim ? trailingBlanks(piece) : 0;
                if (first < 0) {
                    first = from + leading;
                }
                last = to - trailing;
            }
            characters.append(piece);
        }

        private static int leadingBlanks(String piece) {
            int count = 0;
            while (count < piece.length() && piece.charAt(count) <= ' ') {
                count++;
            }
            return count;
        }

        private static int trailingBlanks(String piece) {
            int count = 0;
            while (count < piece.length() && piece.charAt(piece.length() - 1 - count) <= ' ') {
                count++;
            }
            return count;
        }
    }

    /** The outermost element, or empty if there is none. What is wrong is in {@link #problems()}. */
    Optional<XmlElement> scan() {
        while (at < text.length()) {
            int angle = text.indexOf('<', at);
            if (angle < 0) {
                angle = text.length();
            }
            characters(at, angle);
            at = angle;
            if (at < text.length()) {
                markup();
            }
        }
        if (!open.isEmpty()) {
            complain(open.peek().from, "the element <" + open.peek().name + "> is not closed");
            while (!open.isEmpty()) {
                close(text.length());
            }
        }
        if (root == null) {
            complain(0, "holds no XML element");
        }
        return Optional.ofNullable(root);
    }

    List<Problem> problems() {
        return problems;
    }

    private void markup() {
        if (text.startsWith("<!--", at)) {
            skipPast("-->", "a comment");
        } else if (text.startsWith("<![CDATA[", at)) {
            int from = at + 9;
            skipPast("]]>", "a CDATA section");
            int to = text.startsWith("]]>", Math.max(at - 3, 0)) ? at - 3 : at;
            append(text.substring(from, Math.max(from, to)), from, to, true);
        } else if (text.startsWith("<?", at)) {
            skipPast("?>", "a processing instruction");
        } else if (text.startsWith("<!", at)) {
            skipDeclaration();
        } else if (text.startsWith("</", at)) {
            endTag();
        } else {
            startTag();
        }
    }

    private void skipPast(String end, String what) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            complain(at, what + " is not closed");
            at = text.length();
        } else {
            at = found + end.length();
        }
    }

    /** A DOCTYPE, with its subset in brackets. */
    private void skipDeclaration() {
        int from = at;
        int brackets = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' || c == '\'') {
                int end = text.indexOf(c, at);
                at = end < 0 ? text.length() : end + 1;
            } else if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (c == '>' && brackets <= 0) {
                return;
            }
        }
        complain(from, "a declaration is not closed");
    }

    private void startTag() {
        int from = at;
        int nameTo = nameEnd(at + 1);
        if (nameTo == at + 1) {
            complain(at, "'<' begins no element here");
            characters(at, at + 1);
            at++;
            return;
        }
        String name = localName(text.substring(at + 1, nameTo));
        at = nameTo;
        boolean empty = skipAttributes(from);
        XmlElement element = new XmlElement(name, from, at);
        if (open.size() >= DEEPEST) {
            complain(from, "elements are nested deeper than " + DEEPEST + "; this file is not read further");
            at = text.length();
            return;
        }
        if (!open.isEmpty()) {
            open.peek().children.add(element);
        } else if (root == null) {
            root = element;
        } else {
            complain(from, "a second outermost element");
        }
        open.push(element);
        drafts.push(new TextDraft());
        if (empty) {
            close(at);
        }
    }

    /** Steps behind the {@code >} of a start tag and tells whether it was an empty-element tag. */
    private boolean skipAttributes(int tagFrom) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                int end = text.indexOf(c, at + 1);
                if (end < 0) {
                    break;
                }
                at = end + 1;
            } else if (c == '>') {
                at++;
                return text.charAt(at - 2) == '/';
            } else if (c == '<') {
                complain(tagFrom, "a tag is not closed");
                return false;
            } else {
                at++;
            }
        }
        complain(tagFrom, "a tag is not closed");
        at = text.length();
        return false;
    }

    private void endTag() {
        int from = at;
        int nameTo = nameEnd(at + 2);
        String name = localName(text.substring(at + 2, nameTo));
        int end = text.indexOf('>', nameTo);
        at = end < 0 ? text.length() : end + 1;
        if (!isOpen(name)) {
            complain(from, "</" + name + "> closes nothing");
            return;
        }
        while (!open.peek().name.equals(name)) {
            complain(open.peek().from, "the element <" + open.peek().name + "> is not closed");
            close(from);
        }
        close(at);
    }

    private boolean isOpen(String name) {
        for (XmlElement element : open) {
            if (element.name.equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void close(int to) {
        XmlElement element = open.pop();
        TextDraft draft = drafts.pop();
        element.to = to;
        element.text = draft.characters.toString().strip();
        element.foreignEntity = draft.foreignEntity;
        if (draft.first >= 0) {
            element.textFrom = draft.first;
            element.textTo = draft.last;
        }
    }

    private void characters(int from, int to) {
        int start = from;
        while (start < to && !open.isEmpty()) {
            int ampersand = text.indexOf('&', start);
            if (ampersand < 0 || ampersand >= to) {
                append(text.substring(start, to), start, to, true);
                return;
            }
            append(text.substring(start, ampersand), start, ampersand, true);
            int semicolon = text.indexOf(';', ampersand);
            int end = semicolon < 0 || semicolon >= to ? ampersand + 1 : semicolon + 1;
            append(entity(text.substring(ampersand, end)), ampersand, end, false);
            start = end;
        }
    }

    private void append(String piece, int from, int to, boolean verbatim) {
        if (!drafts.isEmpty()) {
            drafts.peek().add(piece, from, to, verbatim);
        }
    }

    private String entity(String written) {
        switch (written) {
            case "&lt;":
                return "<";
            case "&gt;":
                return ">";
            case "&amp;":
                return "&";
            case "&quot;":
                return "\"";
            case "&apos;":
                return "'";
            default:
                String character = written.startsWith("&#") ? characterReference(written) : "";
                if (character.isEmpty() && !drafts.isEmpty()) {
                    drafts.peek().foreignEntity = true;
                }
                return character.isEmpty() ? written : character;
        }
    }

    private static String characterReference(String written) {
        boolean hexadecimal = written.length() > 2 && written.charAt(2) == 'x';
        try {
            int code = Integer.parseInt(
                    written.substring(hexadecimal ? 3 : 2, written.length() - 1), hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < text.length() && isNameCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
    }

    private static String localName(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    /** What follows the first mistake is mostly its consequence. */
    private void complain(int where, String what) {
        if (problems.isEmpty()) {
            problems.add(new Problem(file.place(where, where), "is not well-formed XML: " + what));
        }
    }
}
