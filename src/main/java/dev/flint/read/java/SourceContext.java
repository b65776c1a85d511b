package dev.flint.read.java;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import dev.flint.text.Lines;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.util.Optional;

/** The file that is being read: where its nodes stand, and how names are shared between files. */
final class SourceContext {

    /** Who goes through the facts recurses on ordinary stacks: what no hand nests so deeply is left out. */
    private static final int DEEPEST = 500;

    private final SourceFile file;
    private final Lines lines;
    private final Shared shared;
    private int depth;

    SourceContext(SourceFile file, Shared shared) {
        this.file = file;
        this.lines = file.lines();
        this.shared = shared;
    }

    Shared shared() {
        return shared;
    }

    /** Steps one level inwards; false, and no step, if that is too deep. Each step needs a {@link #leave}. */
    boolean enter() {
        if (depth >= DEEPEST) {
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    String name(String name) {
        return shared.name(name);
    }

    int from(Node node) {
        Optional<Range> range = node.getRange();
        return range.isPresent() ? offset(range.get().begin) : 0;
    }

    int to(Node node) {
        Optional<Range> range = node.getRange();
        return range.isPresent() ? offset(range.get().end) + 1 : 0;
    }

    int offset(Position position) {
        return lines.offset(position.line, position.column);
    }

    Span span(Node node) {
        return lines.span(from(node), to(node));
    }

    Optional<Place> place(Node node) {
        return Optional.of(new Place(file.path(), span(node)));
    }

    /** The whole text of the file. */
    String text() {
        return file.text();
    }

    String lineEnd() {
        return file.text().contains("\r\n") ? "\r\n" : "\n";
    }

    /** The blanks between the beginning of the line and an offset; empty if something else stands there. */
    Optional<String> indentOf(int offset) {
        int start = offset;
        while (start > 0 && (file.text().charAt(start - 1) == ' ' || file.text().charAt(start - 1) == '\t')) {
            start--;
        }
        boolean first = start == 0 || file.text().charAt(start - 1) == '\n' || file.text().charAt(start - 1) == '\r';
        return first ? Optional.of(name(file.text().substring(start, offset))) : Optional.empty();
    }

    /** The node as it stands in the file. */
    String text(Node node) {
        return file.text().substring(from(node), to(node));
    }
}
