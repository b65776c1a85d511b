package dev.flint.read.sql;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.ConfKeys;
import dev.flint.flink.settings.Setting;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the {@code SET} statements of scripts for Flink's SQL client or gateway. Other SQL is told by what no other
 * database has: keys of Flink's, or a table with a {@code 'connector'}. Never throws.
 */
public final class SqlReader {

    private SqlReader() {}

    /** What a script sets; empty where it sets nothing, or is none of Flink's. */
    public static Optional<ConfCarrier> read(SourceFile file) {
        if (!maySet(file.text())) {
            return Optional.empty();
        }
        List<Setting> settings = new SetStatements(file.slice()).read();
        List<String> keys = new ArrayList<>();
        settings.forEach(setting -> keys.add(setting.key()));
        if (settings.isEmpty() || !ConfKeys.areFlinks(keys) && !file.text().contains("'connector'")) {
            return Optional.empty();
        }
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        // A session has a configuration of its own below what the script sets.
        return Optional.of(new ConfCarrier(
                ConfCarrier.Kind.SQL,
                ConfCarrier.Syntax.PAIRS,
                name,
                "",
                settings,
                List.of(),
                true,
                new Place(file.path(), Span.FIRST_LINE)));
    }

    /** Whether the word stands at the beginning of a line or behind a semicolon, blanks left out. */
    private static boolean maySet(String text) {
        for (int i = 0; i + 4 < text.length(); i++) {
            char first = text.charAt(i);
            if ((first == 's' || first == 'S')
                    && text.substring(i, i + 3).toUpperCase(Locale.ROOT).equals("SET")
                    && text.charAt(i + 3) <= ' '
                    && begins(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String text, int at) {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r' || text.charAt(before) == ';'
                || text.charAt(before) == '/' || text.charAt(before) == '\uFEFF';
    }
}
