package dev.flint.cli;

import dev.flint.text.Spelling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a command, options apart from the rest. They are read here and not by a library, because a library
 * for every case takes a fifth of a small check to get ready.
 */
final class Arguments {

    private static final String END_OF_OPTIONS = "--";

    private final Subcommand command;
    private final Map<Option, List<String>> options = new EnumMap<>(Option.class);
    private final List<String> operands = new ArrayList<>();

    private Arguments(Subcommand command) {
        this.command = command;
    }

    /**
     * Reads {@code --option value}, {@code --option=value}, {@code -o value}, {@code -o=value}, {@code -ovalue}; what
     * follows {@code --} is no option.
     *
     * @param args from the first behind the command on
     */
    static Arguments read(Subcommand command, List<String> args) throws Refusal {
        Arguments arguments = new Arguments(command);
        int i = 0;
        while (i < args.size()) {
            String arg = args.get(i);
            if (arg.equals(END_OF_OPTIONS)) {
                arguments.operands.addAll(args.subList(i + 1, args.size()));
                break;
            }
            if (!arg.startsWith("-") || arg.equals("-")) {
                arguments.operands.add(arg);
                i++;
            } else {
                i += arguments.option(arg, i + 1 < args.size() ? Optional.of(args.get(i + 1)) : Optional.empty());
            }
        }
        arguments.countOperands();
        return arguments;
    }

    boolean has(Option option) {
        return options.containsKey(option);
    }

    /** The value of an option that stands but once. */
    Optional<String> value(Option option) {
        return has(option) ? Optional.of(options.get(option).get(0)) : Optional.empty();
    }

    List<String> values(Option option) {
        return options.getOrDefault(option, List.of());
    }

    /** What is no option. */
    List<String> operands() {
        return operands;
    }

    /** Takes an option with its value. Gives how many arguments that were. */
    private int option(String arg, Optional<String> next) throws Refusal {
        int equals = arg.indexOf('=');
        boolean isLong = arg.startsWith("--");
        int nameEnd = isLong ? (equals < 0 ? arg.length() : equals) : 2;
        Option option = named(arg.substring(0, nameEnd));
        boolean isAttached = nameEnd < arg.length();
        String attached = arg.substring(nameEnd == equals ? nameEnd + 1 : nameEnd);
        if (option.takes() == Option.Takes.NOTHING) {
            if (isAttached) {
                throw new Refusal(option.word() + " takes no value");
            }
            options.put(option, List.of(""));
            return 1;
        }
        if (has(option) && option.takes() == Option.Takes.ONE_VALUE) {
            throw new Refusal(option.word() + " stands here twice");
        }
        if (!isAttached && (next.isEmpty() || next.get().startsWith("--"))) {
            throw new Refusal(option.word() + " needs a value" + seeHelp());
        }
        options.computeIfAbsent(option, absent -> new ArrayList<>()).add(isAttached ? attached : next.get());
        return isAttached ? 1 : 2;
    }

    private Option named(String name) throws Refusal {
        List<String> known = new ArrayList<>();
        for (Option option : command.options()) {
            if (option.word().equals(name) || option.letter().equals(name)) {
                return option;
            }
            known.add(option.word());
        }
        String meant = Spelling.closest(name, known).map(word -> "; did you mean " + word + "?").orElse("");
        throw new Refusal("unknown option '" + name + "'" + meant + seeHelp());
    }

    private void countOperands() throws Refusal {
        if (has(Option.HELP) || has(Option.VERSION)) {
            return;
        }
        if (operands.size() < command.fewest()) {
            throw new Refusal("flint " + command.word() + " needs an argument more" + seeHelp());
        }
        if (operands.size() > command.most()) {
            throw new Refusal("'" + operands.get(command.most()) + "' is an argument too many" + seeHelp());
        }
    }

    private String seeHelp() {
        return " (flint " + command.word() + " --help)";
    }
}
