package dev.flint.read.yaml;

import dev.flint.read.template.Templates;
import dev.flint.text.Problem;
import dev.flint.text.TextSlice;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads YAML 1.1 with snakeyaml's parser, never its objects. Templates are masked before; a document that still does
 * not parse is a problem and costs only itself.
 */
public final class YamlReader {

    /** Characters; a longer text is not read. */
    static final int LONGEST = 5 * 1024 * 1024;

    /** Characters: what a line costs the parser grows with the square of its length. */
    static final int LONGEST_LINE = 500_000;

    private final TextSlice text;
    private final Templates templates;
    private final String masked;
    private final NodeBuilder nodes;
    private final CommentScanner comments;
    private final List<YamlNode> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private YamlReader(TextSlice text) {
        this.text = text;
        this.templates = Templates.in(text.text());
        this.masked = ParserInput.of(templates.masked());
        this.nodes = new NodeBuilder(text, templates);
        this.comments = new CommentScanner(text, masked);
    }

    /** Reads a file or a text embedded in one. Never throws: what cannot be read is among the problems. */
    public static YamlFile read(TextSlice text) {
        if (text.text().length() > LONGEST) {
            return refused(text, 0, "is over " + LONGEST / (1024 * 1024) + " million characters and is not read");
        }
        int longLine = longLine(text.text());
        if (longLine >= 0) {
            return refused(text, longLine, "has a line of over " + LONGEST_LINE + " characters and is not read");
        }
        return new YamlReader(text).read();
    }

    private static YamlFile refused(TextSlice text, int at, String message) {
        return new YamlFile(text, List.of(), List.of(), List.of(new Problem(text.place(at, at), message)));
    }

    /** The offset of the first line that is too long, or -1. */
    private static int longLine(String text) {
        int line = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                line = i + 1;
            } else if (i - line >= LONGEST_LINE) {
                return line;
            }
        }
        return -1;
    }

    private YamlFile read() {
        ParserInput.firstControlCharacter(text.text()).ifPresent(at -> problems.add(problem(
                at, "holds the control character " + ParserInput.name(text.text().charAt(at)) + "; remove it")));
        List<Integer> starts = DocumentStarts.of(masked);
        for (int i = 0; i < starts.size(); i++) {
            document(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : masked.length());
        }
        return new YamlFile(text, documents, comments.found(), problems);
    }

    private void document(int from, int to) {
        Composer composer = new Composer(text, masked, from, to);
        try {
            composer.compose();
            comments.scan(from, to, composer.scalars());
        } catch (Refusal e) {
            problems.add(problem(e.offset(), "is no YAML: " + ParserInput.oneLine(e.getMessage())));
            comments.scanLines(from, to);
        }
        for (Draft root : composer.roots()) {
            TemplateMarks.apply(root, templates, from, to);
            if (!NodeBuilder.isNothing(root)) {
                documents.add(nodes.build(root));
            }
        }
    }

    private Problem problem(int offset, String message) {
        int at = Math.min(offset, text.text().length());
        return new Problem(text.place(at, Math.min(at + 1, text.text().length())), message);
    }
}
