package dev.flint.report;

import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.findings.Finding.Note;
import dev.flint.report.CheckReport.Shown;
import dev.flint.report.SecretLine.Language;
import dev.flint.text.SourceFile;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one border: every text of a report passes here on its way out, in every format. What is secret leaves as
 * {@value #MASK}, what a reader would not see leaves visible.
 */
final class Border {

    static final String MASK = "******";

    /** A shorter secret is hidden only in what is said about its own key: it may be any word. */
    private static final int SHORTEST_DISTINCT_SECRET = 6;

    /** A file with more secrets than this is generated; its lines are masked all the same. */
    private static final int MOST_WORDS = 1_000;

    private final Map<String, SourceFile> sources;
    private final Map<String, Ranges> secretsByPath = new HashMap<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> distinctWords = new LinkedHashSet<>();

    /** A border for a report that shows no lines of files. */
    Border() {
        this.sources = Map.of();
    }

    Border(CheckReport report) {
        this.sources = report.sources();
        for (Shown shown : report.findings()) {
            learn(shown.finding().place().path());
            learn(shown.finding().related());
            learn(shown.finding().steps());
        }
    }

    private void learn(List<Note> notes) {
        for (Note note : notes) {
            learn(note.place().path());
        }
    }

    /** Finds out what is secret in a file. */
    private void learn(String path) {
        SourceFile file = sources.get(path);
        if (file != null) {
            secrets(file);
        }
    }

    private Border(Border known) {
        this.sources = known.sources;
        this.words.addAll(known.words);
        this.distinctWords.addAll(known.distinctWords);
    }

    /** A border that knows the same words, and finds anew what is secret in a file of the same path. */
    Border forChangedFiles() {
        return new Border(this);
    }

    Optional<SourceFile> source(String path) {
        return Optional.ofNullable(sources.get(path));
    }

    /** The stretches of a file that nobody may see, as offsets. */
    Ranges secrets(SourceFile file) {
        Ranges known = secretsByPath.get(file.path());
        if (known == null) {
            known = SecretScan.of(file);
            secretsByPath.put(file.path(), known);
            for (int i = 0; i < known.count(); i++) {
                remember(file.text().substring(known.from(i), known.to(i)));
            }
        }
        return known;
    }

    /** A sentence, on one line. */
    String text(String text) {
        return Visible.of(withoutWords(masked(text, SecretLine.scan(text, Language.PROSE).found(), 0), distinctWords));
    }

    /** What is said about a finding: as {@link #text}, and without any value of the key if that is a sensitive one. */
    String text(Shown shown, String text) {
        String masked = text(text);
        return isAboutSecret(shown) ? withoutWords(masked, words) : masked;
    }

    /** The value of a key, on one line. */
    String value(String key, String value) {
        return SensitiveKey.is(key) ? MASK : text(value);
    }

    /** A path, visible. */
    String path(String path) {
        return Visible.of(path);
    }

    /** The file's characters {@code from..to}, secrets masked, nothing hidden, lines ended with LF. */
    String excerpt(SourceFile file, int from, int to) {
        return Visible.lines(masked(file.text().substring(from, to), secrets(file), from));
    }

    /**
     * The fix of a finding for those who apply it without flint; empty also if it would write a secret anew, because
     * masked it would destroy the secret and unmasked tell it.
     */
    Optional<Fix> applicable(Finding finding) {
        for (Edit edit : Edits.of(finding)) {
            if (!proposed(edit.place().path(), edit.text()).equals(edit.text())) {
                return Optional.empty();
            }
        }
        return finding.fix();
    }

    /** A text that flint would write into a file, secrets masked. */
    String proposed(String path, String text) {
        return withoutWords(masked(text, SecretScan.of(new SourceFile(path, text)), 0), distinctWords);
    }

    private static boolean isAboutSecret(Shown shown) {
        if (SensitiveKey.is(shown.finding().symbol())) {
            return true;
        }
        for (String argument : shown.finding().arguments().values()) {
            if (SensitiveKey.is(argument)) {
                return true;
            }
        }
        return false;
    }

    private void remember(String secret) {
        String word = secret.strip();
        if (word.isEmpty() || words.size() >= MOST_WORDS) {
            return;
        }
        words.add(word);
        if (word.length() >= SHORTEST_DISTINCT_SECRET && !isOrdinary(word)) {
            distinctWords.add(word);
        }
    }

    /** A word of small letters, a number, a number with its unit: masking it everywhere would garble the report. */
    private static boolean isOrdinary(String word) {
        int i = 0;
        while (i < word.length() && (Character.isDigit(word.charAt(i)) || word.charAt(i) == '.')) {
            i++;
        }
        while (i < word.length() && (Character.isLowerCase(word.charAt(i)) || word.charAt(i) == ' ')) {
            i++;
        }
        return i == word.length();
    }

    private static String masked(String text, Ranges secrets, int offset) {
        int next = secrets.after(offset);
        int end = offset + text.length();
        if (next == secrets.count() || secrets.from(next) >= end) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int plainFrom = offset;
        while (next < secrets.count() && secrets.from(next) < end) {
            masked.append(text, plainFrom - offset, Math.max(plainFrom, secrets.from(next)) - offset).append(MASK);
            plainFrom = Math.min(end, secrets.to(next));
            next++;
        }
        return masked.append(text, plainFrom - offset, text.length()).toString();
    }

    private static String withoutWords(String text, Set<String> words) {
        String masked = text;
        for (String word : words) {
            masked = withoutWord(masked, word);
        }
        return masked;
    }

    private static String withoutWord(String text, String word) {
        int at = text.indexOf(word);
        if (at < 0) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int plainFrom = 0;
        while (at >= 0) {
            int end = at + word.length();
            boolean whole = isEdge(text, at - 1, at) && isEdge(text, end, end - 1);
            if (whole) {
                masked.append(text, plainFrom, at).append(MASK);
                plainFrom = end;
            }
            at = text.indexOf(word, whole ? end : at + 1);
        }
        return masked.append(text, plainFrom, text.length()).toString();
    }

    /** Whether a word may begin or end between two neighbouring characters. */
    private static boolean isEdge(String text, int outside, int inside) {
        return outside < 0
                || outside >= text.length()
                || !Character.isLetterOrDigit(text.charAt(outside))
                || !Character.isLetterOrDigit(text.charAt(inside));
    }
}
