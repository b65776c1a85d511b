package dev.flint.report;

import dev.flint.text.SourceFile;
import java.util.HashMap;
import java.util.Map;

/**
 * The hash of each line of a file as GitHub's upload action computes it ({@code src/fingerprints.ts} of
 * github/codeql-action), so that the action neither adds its own nor warns: a rolling hash over the next 100 characters
 * that are no blanks, line ends read as LF, then which occurrence of that hash in the file it is.
 */
final class LineHashes {

    private static final int BLOCK = 100;
    private static final int BASE = 37;
    private static final char END_OF_FILE = 65_535;
    private static final int NO_LINE = 0;

    private final String[] hashes;
    private final char[] window = new char[BLOCK];
    private final int[] lineBeginningAt = new int[BLOCK];
    private final Map<Long, Integer> occurrences = new HashMap<>();
    private final long leaving;
    private int index;
    private int line;
    private boolean lineBegins = true;
    private long hash;

    private LineHashes(int lines) {
        this.hashes = new String[lines];
        long power = 1;
        for (int i = 0; i < BLOCK; i++) {
            power *= BASE;
        }
        this.leaving = power;
    }

    /** The hashes of all lines, that of line 1 first. */
    static String[] of(SourceFile file) {
        LineHashes hashes = new LineHashes(file.lineCount());
        String text = file.text();
        boolean afterCarriageReturn = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean secondHalf = afterCarriageReturn && c == '\n';
            afterCarriageReturn = c == '\r';
            if (c != ' ' && c != '\t' && !secondHalf) {
                hashes.add(c == '\r' ? '\n' : c);
            }
        }
        hashes.add(END_OF_FILE);
        for (int i = 0; i < BLOCK; i++) {
            hashes.take();
            hashes.roll('\0');
        }
        return hashes.hashes;
    }

    private void add(char c) {
        take();
        if (lineBegins) {
            line++;
            lineBeginningAt[index] = line;
        }
        lineBegins = c == '\n';
        roll(c);
    }

    /** Takes the hash of the line whose first character is about to leave the window. */
    private void take() {
        int begun = lineBeginningAt[index];
        if (begun != NO_LINE) {
            int occurrence = occurrences.merge(hash, 1, Integer::sum);
            hashes[begun - 1] = Long.toHexString(hash) + ":" + occurrence;
            lineBeginningAt[index] = NO_LINE;
        }
    }

    private void roll(char c) {
        hash = BASE * hash + c - leaving * window[index];
        window[index] = c;
        index = (index + 1) % BLOCK;
    }
}
