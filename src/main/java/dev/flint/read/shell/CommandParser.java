package dev.flint.read.shell;

import dev.flint.flink.settings.Setting;
import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the options of a program of Flink as its parser does: up to the first word that is none (the client's jar), or
 * that it does not know.
 */
final class CommandParser {

    private static final Set<String> CLUSTER_ACTIONS = Set.of("start", "start-foreground", "stop", "stop-all");
    private static final Set<String> SQL_ACTIONS = Set.of("embedded", "gateway", "start", "start-foreground", "stop");
    private static final Set<String> PYTHON = Set.of("py", "pym");

    private final CommandFinder.Found found;
    private final OptionNames names;
    private final List<Token> tokens;
    private final List<CommandOption> options = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();
    private Optional<Token> action = Optional.empty();
    private Optional<Token> jar = Optional.empty();
    private boolean partial;
    private int at;

    private CommandParser(CommandFinder.Found found, List<Token> all) {
        this.found = found;
        this.names = OptionNames.of(found.program());
        this.tokens = all.subList(found.at(), all.size());
    }

    static FlinkCommand parse(CommandFinder.Found found, List<Token> all, boolean active) {
        CommandParser parser = new CommandParser(found, all);
        List<Token> rest = parser.parse();
        return new FlinkCommand(
                found.program(),
                parser.tokens.get(0),
                found.version(),
                parser.action,
                parser.options,
                parser.settings,
                parser.jar,
                rest,
                parser.partial,
                active,
                parser.tokens);
    }

    /** Reads all options; gives the words that are left to the program that Flink runs. */
    private List<Token> parse() {
        at = 1;
        takeAction();
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            String text = token.text().text();
            boolean option = text.startsWith("-") && text.length() > 1;
            if (option && option(token, text)) {
                continue;
            }
            if (!option && token.splits() && !text.toLowerCase(Locale.ROOT).contains("jar")) {
                partial = true;
                at++;
            } else if (isLeftToOthers(option)) {
                takeJar(option);
                return tokens.subList(at, tokens.size());
            } else {
                at++;
            }
        }
        return List.of();
    }

    private void takeAction() {
        if (tokens.size() < 2) {
            return;
        }
        Token second = tokens.get(1);
        boolean told = switch (found.program()) {
            case FLINK -> true;
            case SQL_CLIENT, SQL_GATEWAY -> isOneOf(second, SQL_ACTIONS);
            case YARN_SESSION, KUBERNETES_SESSION -> false;
            default -> isOneOf(second, CLUSTER_ACTIONS);
        };
        if (told) {
            action = Optional.of(second);
            at = 2;
        }
    }

    private static boolean isOneOf(Token token, Set<String> words) {
        return token.value().ifKnown().filter(words::contains).isPresent();
    }

    /** Only these run a program of the user's, which gets the words that Flink does not take. */
    private boolean isLeftToOthers(boolean option) {
        return found.program() == FlinkProgram.FLINK || found.program() == FlinkProgram.STANDALONE_JOB && option
                || found.program() == FlinkProgram.STANDALONE_JOB && at > 1;
    }

    private void takeJar(boolean option) {
        boolean python = options.stream().anyMatch(o -> PYTHON.contains(o.name()));
        if (!option && !python && found.program() == FlinkProgram.FLINK) {
            jar = Optional.of(tokens.get(at));
            at++;
        }
    }

    /** Reads an option with its value; says no where the program does not know it. */
    private boolean option(Token token, String text) {
        boolean twoHyphens = text.startsWith("--");
        int from = twoHyphens ? 2 : 1;
        if (!twoHyphens && (text.startsWith("-D") || text.startsWith("-yD"))) {
            property(token, text.startsWith("-D") ? 2 : 3);
            return true;
        }
        int equals = text.indexOf('=');
        String written = text.substring(from, equals < 0 ? text.length() : equals);
        Optional<String> name = names.name(written);
        if (name.isPresent() && equals > 0) {
            add(name.get(), token, Optional.of(behind(token, equals + 1)));
        } else if (name.isPresent() && names.takesValue(written)) {
            Optional<Token> value = at + 1 < tokens.size() ? Optional.of(tokens.get(at + 1)) : Optional.empty();
            at += value.isPresent() ? 1 : 0;
            add(name.get(), token, value);
        } else if (name.isPresent()) {
            add(name.get(), token, Optional.empty());
        } else if (!twoHyphens && text.length() > 2 && names.takesValue(text.substring(1, 2))) {
            // -p4: commons-cli takes what follows a short name for its value.
            add(names.name(text.substring(1, 2)).orElseThrow(), token, Optional.of(behind(token, 2)));
        } else {
            return false;
        }
        return true;
    }

    private void add(String name, Token written, Optional<Token> value) {
        options.add(new CommandOption(name, written, value));
        at++;
    }

    /** {@code -Dkey=value}, {@code -D key=value}; without a value it is {@code true} (DynamicPropertiesUtil). */
    private void property(Token token, int from) {
        String name = token.text().text().substring(1, from);
        boolean attached = token.text().text().length() > from;
        Optional<Token> pair = Optional.empty();
        if (attached) {
            pair = Optional.of(behind(token, from));
        } else if (at + 1 < tokens.size()) {
            at++;
            pair = Optional.of(tokens.get(at));
        }
        pair.flatMap(CommandParser::setting).ifPresent(settings::add);
        add(name, token, pair);
    }

    private static Optional<Setting> setting(Token pair) {
        TextSlice slice = pair.text();
        String text = slice.text();
        int equals = text.indexOf('=');
        String key = equals < 0 ? text : text.substring(0, equals);
        boolean sure = !key.isEmpty() && key.indexOf('$') < 0 && key.indexOf('`') < 0 && key.indexOf('{') < 0;
        if (!sure || key.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        Place keyPlace = slice.place(0, key.length());
        if (equals < 0) {
            return Optional.of(new Setting(key, keyPlace, Value.known("true", keyPlace)));
        }
        Place place = slice.place(equals + 1, text.length());
        Value<String> value = pair.value() instanceof Value.Unknown<String> unknown
                ? Value.unknown(unknown.why(), place)
                : Value.known(text.substring(equals + 1), place);
        return Optional.of(new Setting(key, keyPlace, value));
    }

    private static Token behind(Token token, int from) {
        TextSlice part = token.text().part(from, token.text().text().length());
        Value<String> value = token.value() instanceof Value.Unknown<String> unknown
                ? Value.unknown(unknown.why(), part.place())
                : Value.known(part.text(), part.place());
        return new Token(value, part, token.splits());
    }
}
