package dev.flint.read.java;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import dev.flint.read.java.Expr.Literal.Kind;

/** Reads literals. */
final class LiteralReader {

    private LiteralReader() {}

    static Expr.Literal read(LiteralExpr literal, SourceContext context) {
        if (literal instanceof TextBlockLiteralExpr block) {
            return of(Kind.STRING, Escapes.resolve(block.stripIndent()), literal, context);
        }
        if (literal instanceof StringLiteralExpr string) {
            return of(Kind.STRING, Escapes.resolve(string.getValue()), literal, context);
        }
        if (literal instanceof CharLiteralExpr character) {
            return of(Kind.CHAR, Escapes.resolve(character.getValue()), literal, context);
        }
        if (literal instanceof IntegerLiteralExpr integer) {
            return of(Kind.INT, integer.getValue(), literal, context);
        }
        if (literal instanceof LongLiteralExpr number) {
            return of(Kind.LONG, number.getValue(), literal, context);
        }
        if (literal instanceof DoubleLiteralExpr number) {
            return of(isFloat(number.getValue()) ? Kind.FLOAT : Kind.DOUBLE, number.getValue(), literal, context);
        }
        return literal instanceof BooleanLiteralExpr truth
                ? of(Kind.BOOLEAN, truth.getValue() ? "true" : "false", literal, context)
                : of(Kind.NULL, "null", literal, context);
    }

    /** In hexadecimal an {@code f} at the end may be a digit, but not behind the exponent that a fraction needs. */
    private static boolean isFloat(String written) {
        boolean ends = written.endsWith("f") || written.endsWith("F");
        boolean hexadecimal = written.startsWith("0x") || written.startsWith("0X");
        return ends && (!hexadecimal || written.indexOf('p') >= 0 || written.indexOf('P') >= 0);
    }

    private static Expr.Literal of(Kind kind, String value, LiteralExpr literal, SourceContext context) {
        return new Expr.Literal(kind, context.name(value), context.from(literal), context.to(literal));
    }
}
