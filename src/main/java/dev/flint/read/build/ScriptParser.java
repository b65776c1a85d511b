package dev.flint.read.build;

import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Groups the tokens of a Gradle script into statements and blocks. Braces that do not match become a problem. */
final class ScriptParser {

    /** Blocks within blocks; scripts have some six. */
    private static final int DEEPEST = 100;

    /** Symbols after which a statement goes on in the next line. */
    private static final Set<String> CONTINUES =
            Set.of(",", "+", "=", ":", "?", "?:", ".", "?.", "&&", "||", "->", "==", "!=", "+=");

    /** Symbols that continue the statement of the line before. */
    private static final Set<String> CONTINUED_BY = Set.of(".", "?.", "?:", "+", "&&", "||", "?", "{", ")", "]", ",");

    private final SourceFile file;
    private final List<Token> tokens;
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();

    ScriptParser(SourceFile file, List<Token> tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    /** A block that is not closed yet, with the statement in it that is not complete yet. */
    private static final class Frame {
        final int from;
        final List<Statement> statements = new ArrayList<>();
        List<Token> head = new ArrayList<>();
        List<Statement> body = new ArrayList<>();
        boolean block;
        int brackets;

        Frame(int from) {
            this.from = from;
        }

        void complete(int to) {
            if (!head.isEmpty() || block) {
                statements.add(new Statement(List.copyOf(head), List.copyOf(body), block, to));
                head = new ArrayList<>();
                body = new ArrayList<>();
                block = false;
            }
            brackets = 0;
        }
    }

    List<Problem> problems() {
        return problems;
    }

    List<Statement> parse() {
        frames.push(new Frame(0));
        int to = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.startsLine() && endsBefore(token)) {
                frames.peek().complete(to);
            }
            if (token.is("{")) {
                if (frames.size() > DEEPEST) {
                    complain(token.from(), "blocks are nested deeper than " + DEEPEST);
                    break;
                }
                frames.peek().block = true;
                frames.push(new Frame(token.from()));
            } else if (token.is("}")) {
                closeBlock(token, to);
                boolean goesOn = i + 1 < tokens.size() && continuesAfterBlock(tokens.get(i + 1));
                if (!goesOn && frames.peek().brackets == 0) {
                    frames.peek().complete(token.to());
                }
            } else {
                plain(token, to);
            }
            to = token.to();
        }
        while (frames.size() > 1) {
            complain(frames.peek().from, "a block is not closed");
            closeFrame(to);
        }
        frames.peek().complete(to);
        return frames.pop().statements;
    }

    private void plain(Token token, int to) {
        Frame frame = frames.peek();
        if (token.is(";") && frame.brackets == 0) {
            frame.complete(to);
        } else if (token.is("->") && frame.brackets == 0 && frame.statements.isEmpty()) {
            // The parameters of a closure.
            frame.head.clear();
        } else {
            if (token.is("(") || token.is("[")) {
                frame.brackets++;
            } else if (token.is(")") || token.is("]")) {
                frame.brackets = Math.max(0, frame.brackets - 1);
            }
            frame.head.add(token);
        }
    }

    private void closeBlock(Token brace, int to) {
        if (frames.size() == 1) {
            complain(brace.from(), "'}' closes nothing");
        } else {
            closeFrame(to);
        }
    }

    private void closeFrame(int to) {
        frames.peek().complete(to);
        List<Statement> closed = frames.pop().statements;
        frames.peek().body.addAll(closed);
    }

    private boolean endsBefore(Token next) {
        Frame frame = frames.peek();
        if (frame.brackets > 0 || frame.head.isEmpty()) {
            return frame.brackets == 0 && frame.block;
        }
        Token last = frame.head.get(frame.head.size() - 1);
        boolean continues = last.kind() == Token.Kind.SYMBOL && CONTINUES.contains(last.text());
        return !continues && !(next.kind() == Token.Kind.SYMBOL && CONTINUED_BY.contains(next.text()));
    }

    private static boolean continuesAfterBlock(Token next) {
        return next.is(".") || next.is("?.") || (!next.startsLine() && (next.is(",") || next.is("as")));
    }

    private void complain(int where, String what) {
        if (problems.isEmpty()) {
            problems.add(new Problem(file.place(where, where), "cannot be read as a build script: " + what));
        }
    }
}
