package dev.flint.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a case says that flint must find: {@code flint:expect FLINT414 «part of the message»} in a comment, on a line of
 * its own above the place or at the end of its line; or a row of {@code expect.tsv} (path, line, id, text) beside the
 * case.
 */
record Expectations(List<Expected> all) {

    static final String TABLE = "expect.tsv";

    private static final Pattern MARKER = Pattern.compile("flint:expect (FLINT\\d{3})(?: «([^»]*)»)?");
    private static final Pattern ONLY_COMMENT = Pattern.compile("\\s*(//|#|--|/\\*|\\*|<!--|\\{\\{-? *\\/\\*).*");

    /** One finding that must be there; an empty text accepts any message. */
    record Expected(String path, int line, String id, String text) {

        @Override
        public String toString() {
            return path + ":" + line + " " + id + (text.isEmpty() ? "" : " «" + text + "»");
        }
    }

    /** Reads the expectations of every file below a case's folder. */
    static Expectations of(Path folder) {
        List<Expected> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                text = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                if (path.equals(TABLE)) {
                    table(text, all);
                } else {
                    markers(path, text.split("\\r\\n|\\r|\\n", -1), all);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Expectations(List.copyOf(all));
    }

    private static void table(String text, List<Expected> all) {
        for (String row : text.split("\n")) {
            if (!row.isBlank() && !row.startsWith("#")) {
                String[] cells = row.strip().split("\t");
                all.add(new Expected(
                        cells[0], Integer.parseInt(cells[1]), cells[2], cells.length > 3 ? cells[3] : ""));
            }
        }
    }

    private static void markers(String path, String[] lines, List<Expected> all) {
        for (int i = 0; i < lines.length; i++) {
            Matcher marker = MARKER.matcher(lines[i]);
            while (marker.find()) {
                int at = i;
                while (at < lines.length && isMarkerAlone(lines[at])) {
                    at++;
                }
                all.add(new Expected(path, at + 1, marker.group(1), marker.group(2) == null ? "" : marker.group(2)));
            }
        }
    }

    private static boolean isMarkerAlone(String line) {
        return line.contains("flint:expect ") && ONLY_COMMENT.matcher(line).matches();
    }
}
