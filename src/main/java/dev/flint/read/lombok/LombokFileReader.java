package dev.flint.read.lombok;

import dev.flint.read.lombok.LombokFile.Import;
import dev.flint.read.lombok.LombokFile.Operation;
import dev.flint.read.lombok.LombokFile.Setting;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a file as Lombok's {@code ConfigurationParser} does; a line that this does not understand is a problem. */
public final class LombokFileReader {

    private final SourceFile file;
    private final List<Import> imports = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private LombokFileReader(SourceFile file) {
        this.file = file;
    }

    public static LombokFile read(SourceFile file) {
        LombokFileReader reader = new LombokFileReader(file);
        for (int number = 1; number <= file.lineCount(); number++) {
            reader.line(number);
        }
        return new LombokFile(file.path(), reader.imports, reader.settings, reader.problems);
    }

    private void line(int number) {
        String written = file.line(number);
        String line = written.strip();
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int from = file.offset(number, 1) + written.indexOf(line);
        Place place = file.place(from, from + line.length());
        String imported = behind("import", line);
        if (!imported.isEmpty()) {
            addImport(imported, place);
            return;
        }
        String cleared = behind("clear", line);
        if (!cleared.isEmpty() && cleared.indexOf('=') < 0) {
            add(cleared, Operation.CLEAR, "", place);
            return;
        }
        int equals = line.indexOf('=');
        char before = equals > 0 ? line.charAt(equals - 1) : ' ';
        boolean isSigned = before == '+' || before == '-';
        String key = line.substring(0, Math.max(0, isSigned ? equals - 1 : equals)).strip();
        if (equals < 0 || hasBlank(key)) {
            problems.add(new Problem(place, "is no line of a lombok.config: write «key = value», «key += value»,"
                    + " «key -= value» or «clear key»"));
            return;
        }
        Operation operation = before == '+' ? Operation.ADD : before == '-' ? Operation.REMOVE : Operation.SET;
        add(key, operation, line.substring(equals + 1).strip(), place);
    }

    private void addImport(String target, Place place) {
        if (settings.isEmpty()) {
            imports.add(new Import(target, place));
        } else {
            problems.add(new Problem(place, "Lombok takes an import only above all settings; move the line up"));
        }
    }

    private void add(String key, Operation operation, String value, Place place) {
        settings.add(new Setting(key.toLowerCase(Locale.ROOT), operation, value, place));
    }

    /** What stands behind a word and blanks; empty where the line does not begin so. */
    private static String behind(String word, String line) {
        boolean begins = line.startsWith(word)
                && line.length() > word.length()
                && Character.isWhitespace(line.charAt(word.length()));
        return begins ? line.substring(word.length()).strip() : "";
    }

    private static boolean hasBlank(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (Character.isWhitespace(key.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
