package dev.flint.read.docker;

import dev.flint.read.docker.Instruction.Heredoc;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import dev.flint.text.TextSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes a Dockerfile apart into instructions as BuildKit does ({@code frontend/dockerfile/parser/parser.go}): joins
 * lines, leaves out comments and empty lines among them, takes the here-documents of {@code RUN}, {@code COPY} and
 * {@code ADD} along.
 */
final class InstructionScanner {

    private final SourceFile file;
    private final String text;
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private char escape = '\\';
    private int at;

    InstructionScanner(SourceFile file) {
        this.file = file;
        this.text = file.text();
    }

    List<Instruction> instructions() {
        return instructions;
    }

    List<Problem> problems() {
        return problems;
    }

    char escape() {
        return escape;
    }

    InstructionScanner scan() {
        directives();
        while (at < text.length()) {
            int end = lineEnd(at);
            int from = behindBlanks(at, end);
            if (from == end || text.charAt(from) == '#') {
                at = next(end);
            } else {
                instruction(from);
            }
        }
        return this;
    }

    /** {@code # escape=`} counts only above everything else but other directives. */
    private void directives() {
        int line = 0;
        while (line < text.length()) {
            int end = lineEnd(line);
            int from = behindBlanks(line, end);
            int equals = text.indexOf('=', from);
            if (from == end || text.charAt(from) != '#' || equals < 0 || equals >= end) {
                return;
            }
            String name = text.substring(from + 1, equals).strip().toLowerCase(Locale.ROOT);
            if (name.isEmpty() || name.indexOf(' ') >= 0) {
                return;
            }
            String value = text.substring(equals + 1, end).strip();
            if (name.equals("escape") && value.equals("`")) {
                escape = '`';
            }
            line = next(end);
        }
    }

    private void instruction(int from) {
        TextSlice.Builder joined = new TextSlice.Builder(file);
        int end = lineEnd(from);
        boolean goesOn = take(joined, from, end);
        at = next(end);
        while (goesOn && at < text.length()) {
            end = lineEnd(at);
            int start = behindBlanks(at, end);
            boolean passed = start == end || text.charAt(start) == '#';
            goesOn = passed || take(joined, at, end);
            at = next(end);
        }
        add(joined.build());
    }

    /** Takes a line; whether it goes on in the next: one escape that no other stands before ends it. */
    private boolean take(TextSlice.Builder joined, int from, int end) {
        int last = end;
        while (last > from && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == '\t')) {
            last--;
        }
        boolean goesOn = last > from
                && text.charAt(last - 1) == escape
                && (last - 1 == from || text.charAt(last - 2) != escape);
        joined.copy(from, goesOn ? last - 1 : end);
        return goesOn;
    }

    private void add(TextSlice line) {
        String written = line.text();
        int keywordEnd = wordEnd(written, 0);
        String keyword = written.substring(0, keywordEnd).toUpperCase(Locale.ROOT);
        List<TextSlice> flags = new ArrayList<>();
        int from = behindBlanks(written, keywordEnd);
        while (written.startsWith("--", from)) {
            int end = wordEnd(written, from);
            flags.add(line.part(from + 2, end));
            from = behindBlanks(written, end);
        }
        int to = written.stripTrailing().length();
        TextSlice rest = line.part(Math.min(from, to), to);
        List<Heredoc> heredocs = new ArrayList<>();
        int bodies = at;
        boolean may = keyword.equals("RUN") || keyword.equals("COPY") || keyword.equals("ADD");
        if (may && rest.text().contains("<<")) {
            begun(rest).forEach(begun -> heredocs.add(body(begun, line)));
        }
        TextSlice whole = heredocs.isEmpty()
                ? rest
                : new TextSlice.Builder(file)
                        .copy(rest, 0, rest.text().length())
                        .insert("\n", bodies)
                        .copy(bodies, at)
                        .build();
        instructions.add(new Instruction(keyword, flags, rest, heredocs, whole, line.place(0, keywordEnd)));
    }

    private record Begun(String delimiter, boolean expands, boolean tabs) {}

    /** The words {@code <<EOF}, {@code <<-"EOF"}, {@code 3<<EOF}. */
    private List<Begun> begun(TextSlice line) {
        List<Begun> found = new ArrayList<>();
        for (TextSlice word : Words.split(line, escape)) {
            String written = word.text();
            int angle = written.indexOf("<<");
            boolean descriptor = angle >= 0 && written.substring(0, angle).chars().allMatch(Character::isDigit);
            if (descriptor && !written.startsWith("<<<", angle)) {
                boolean tabs = written.startsWith("-", angle + 2);
                String name = written.substring(angle + (tabs ? 3 : 2));
                String plain = name.replace("\"", "").replace("'", "");
                if (!plain.isEmpty() && plain.indexOf('<') < 0) {
                    found.add(new Begun(plain, plain.length() == name.length(), tabs));
                }
            }
        }
        return found;
    }

    private Heredoc body(Begun begun, TextSlice line) {
        TextSlice.Builder body = new TextSlice.Builder(file);
        body.copy(at, at);
        while (at < text.length()) {
            int end = lineEnd(at);
            int from = at;
            while (begun.tabs && from < end && text.charAt(from) == '\t') {
                from++;
            }
            at = next(end);
            if (text.substring(from, end).equals(begun.delimiter)) {
                return new Heredoc(begun.delimiter, begun.expands, body.build());
            }
            body.copy(from, at);
        }
        problems.add(new Problem(line.place(), "nothing ends the text that <<" + begun.delimiter + " begins"));
        return new Heredoc(begun.delimiter, begun.expands, body.build());
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        int to = end < 0 ? text.length() : end;
        return to > from && text.charAt(to - 1) == '\r' ? to - 1 : to;
    }

    private int next(int lineEnd) {
        int newline = text.indexOf('\n', lineEnd);
        return newline < 0 ? text.length() : newline + 1;
    }

    private int behindBlanks(int from, int to) {
        int start = from;
        while (start < to && text.charAt(start) <= ' ') {
            start++;
        }
        return start;
    }

    private static int behindBlanks(String line, int from) {
        int start = from;
        while (start < line.length() && line.charAt(start) <= ' ') {
            start++;
        }
        return start;
    }

    private static int wordEnd(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) > ' ') {
            end++;
        }
        return end;
    }
}
