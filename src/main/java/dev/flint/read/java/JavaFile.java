package dev.flint.read.java;

import dev.flint.text.Lines;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a Java file says, unresolved.
 *
 * @param path relative to the root of the tree
 * @param packageName empty for the unnamed package
 * @param types the top-level types
 * @param comments those that speak to flint
 * @param problems why parts of the file, or all of it, could not be read
 * @param lines turns the offsets of {@link Expr} and {@link Statement} into places
 */
public record JavaFile(
        String path,
        String packageName,
        List<Import> imports,
        List<DeclaredType> types,
        List<Comment> comments,
        List<Problem> problems,
        Lines lines) {

    /** A comment that holds {@code flint:}, with its delimiters. */
    public record Comment(String text, Place place) {}

    public Span span(Expr expression) {
        return lines.span(expression.from(), expression.to());
    }

    /** The place of an expression; of an anonymous class only {@code new T}, not its body. */
    public Place place(Expr expression) {
        Span span = span(expression);
        if (expression instanceof Expr.New creation && creation.body().isPresent()) {
            Optional<Place> type = creation.body().get().shape().declaredAt();
            return new Place(path, type.isPresent() ? span.until(type.get().span()) : span);
        }
        return new Place(path, span);
    }

    /** The place of the name of the called method. */
    public Place namePlace(Expr.Call call) {
        return new Place(path, lines.span(call.nameFrom(), call.nameTo()));
    }

    /** The place of the name of a local variable. */
    public Place place(Statement.Local local) {
        return new Place(path, lines.span(local.from(), local.from() + local.name().length()));
    }
}
